import "server-only";
import { decideCampaign, seesDrafts, type CampaignAction, type CampaignRefusal } from "@/lib/domain/campaign";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Campaign } from "@/lib/generated/prisma/client";
import type { CommandContext } from "../command";

export type OwnCampaign = Campaign & { readonly figures: { readonly from: PlainDate; readonly to: PlainDate } };

/**
 * The campaign a command works on, allowed by its procedure. The row is locked until the transaction ends: what hangs on a campaign
 * (localities, periods, papers) is changed by one at a time, and never while its own state changes.
 */
export async function takeCampaign(
  { tx, actor }: CommandContext,
  campaignId: string,
  action: CampaignAction,
): Promise<Result<OwnCampaign, CampaignRefusal | "NOT_FOUND">> {
  await tx.$executeRaw`select 1 from campaigns where id = ${campaignId}::uuid for update`;
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, provinceId: { in: [...actor.scope.provinceIds] } } });
  if (!campaign || (campaign.status === "DRAFT" && !seesDrafts(actor))) return err("NOT_FOUND");
  const step = decideCampaign(campaign, action, actor);
  if (!step.ok) return step;
  return ok({ ...campaign, figures: { from: fromDateColumn(campaign.figuresFrom), to: fromDateColumn(campaign.figuresTo) } });
}
