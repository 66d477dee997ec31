import "server-only";
import type { CampaignFacts } from "@/lib/domain/campaign-view";
import type { PlaceName } from "@/lib/domain/decision-view";
import type { HotspotType, Listing } from "@/lib/domain/locality";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Tx } from "../db";
import { factsOf } from "./campaigns";
import { isListedOn } from "./listed-on";
import { listPlaces } from "./places";

export type PlanGroundwork = {
  readonly facts: CampaignFacts;
  readonly places: readonly {
    readonly place: PlaceName;
    readonly effect: "SELECT" | "FOLLOW";
    readonly types: readonly HotspotType[];
    readonly followUntil: PlainDate | null;
  }[];
};

type Row = { unitId: string; listing: Listing; types: HotspotType[]; followUntil: PlainDate | null };

/** What is known of a plan's campaign on a day: settings, and the whole list by the names of that day. The caller has found the plan. */
export async function findPlanGroundwork(tx: Tx, campaignId: string, day: PlainDate): Promise<PlanGroundwork> {
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const rows = await tx.$queryRaw<Row[]>`
    select l.unit_id::text as "unitId", l.listing::text as listing, l.types::text[] as types, l.follow_until::text as "followUntil"
    from designated_localities l where l.campaign_id = ${campaignId}::uuid and ${isListedOn(day)} order by l.listing, l.position`;
  const names = await listPlaces(
    tx,
    rows.map((row) => row.unitId),
    day,
  );
  return {
    facts: factsOf(campaign),
    places: rows.flatMap(({ unitId, listing, types, followUntil }) => {
      const place = names.get(unitId);
      return place ? [{ place, effect: listing === "SELECTED" ? ("SELECT" as const) : ("FOLLOW" as const), types, followUntil }] : [];
    }),
  };
}
