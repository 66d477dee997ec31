import "server-only";
import type { Actor } from "@/lib/domain/access";
import { seesDrafts } from "@/lib/domain/campaign";

/** A condition on what hangs on a campaign: nothing of a draft where the actor does not see drafts. */
export const ofVisibleCampaign = (actor: Actor) => (seesDrafts(actor) ? {} : ({ campaign: { status: { not: "DRAFT" } } } as const));
