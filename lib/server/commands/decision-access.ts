import "server-only";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import { isDraftedKind } from "@/lib/domain/decision";
import { isIssued } from "@/lib/domain/paper";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper } from "@/lib/generated/prisma/client";
import type { CommandContext } from "../command";
import { visibleDecisions } from "../queries/decisions";
import { takeCampaign, type OwnCampaign } from "./campaign-access";

export type TakenDecision = { readonly paper: Paper; readonly campaign: OwnCampaign };
export type TakeRefusal = CampaignRefusal | "NOT_FOUND" | "STALE" | "ISSUED_ALREADY" | "UNDER_SIGNATURE";

/** The decision a command works on, in the version its form was drawn from; nobody else changes it or its campaign meanwhile. */
export async function takeDecision(
  context: CommandContext,
  paperId: string,
  version: number,
): Promise<Result<TakenDecision, Exclude<TakeRefusal, "UNDER_SIGNATURE">>> {
  const where = { AND: [visibleDecisions(context.actor), { id: paperId }] };
  const found = await context.tx.paper.findFirst({ where, select: { campaignId: true } });
  if (!found) return err("NOT_FOUND");
  const campaign = await takeCampaign(context, found.campaignId, "edit");
  if (!campaign.ok) return campaign;
  const paper = await context.tx.paper.findFirst({ where });
  if (!paper || !isDraftedKind(paper.kind)) return err("NOT_FOUND");
  if (isIssued(paper.status)) return err("ISSUED_ALREADY");
  return paper.version === version ? ok({ paper, campaign: campaign.value }) : err("STALE");
}

/** The same for a change: on its way to signature the text stands still until it is returned. */
export async function takeDraft(context: CommandContext, paperId: string, version: number): Promise<Result<TakenDecision, TakeRefusal>> {
  const taken = await takeDecision(context, paperId, version);
  if (!taken.ok) return taken;
  const { paper } = taken.value;
  if (paper.status !== "DRAFT") return err("UNDER_SIGNATURE");
  const changed = await context.tx.paper.updateMany({
    where: { id: paper.id, version, status: "DRAFT" },
    data: { version: { increment: 1 } },
  });
  return changed.count === 1 ? taken : err("STALE");
}
