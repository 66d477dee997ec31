import "server-only";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import type { EditLocalityRefusal } from "@/lib/domain/campaign-refusal";
import type { Listing } from "@/lib/domain/locality";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { DesignatedLocality } from "@/lib/generated/prisma/client";
import type { EditLocalityInput } from "@/lib/schemas/locality";
import { appendEvent, type Command, type CommandContext } from "../command";
import { takeCampaign, type OwnCampaign } from "./campaign-access";
import { createMissingReports } from "./period-reports";

/** The record of an earlier year that is gone on with: a success to be followed, or a locality that was not achieved. */
async function checkOrigin(
  { tx, actor }: CommandContext,
  campaign: OwnCampaign,
  listing: Listing,
  originId: string | null,
): Promise<Result<null, "UNFIT_ORIGIN">> {
  if (originId === null) return ok(null);
  const origin = await tx.designatedLocality.findFirst({
    where: {
      id: originId,
      provinceId: { in: [...actor.scope.provinceIds] },
      campaign: { year: { lt: campaign.year } },
      ...(listing === "FOLLOWED" ? { state: { in: ["ACHIEVED", "MONITORED", "SUSTAINED"] } } : {}),
    },
  });
  return origin ? ok(null) : err("UNFIT_ORIGIN");
}

/** Open periods whose reports are still to come; those past are left as they were judged. */
export async function completeOpenPeriods(context: CommandContext, campaign: { readonly id: string }): Promise<number> {
  const periods = await context.tx.reportingPeriod.findMany({
    where: { campaignId: campaign.id, openedAt: { not: null }, dueCommune: { gte: toDateColumn(context.actor.today) } },
  });
  let created = 0;
  for (const period of periods) {
    const reports = await createMissingReports(context, period);
    if (reports.ok) created += reports.value;
  }
  return created;
}

async function takeLocality(
  context: CommandContext,
  localityId: string,
): Promise<Result<{ locality: DesignatedLocality; campaign: OwnCampaign }, CampaignRefusal | "NOT_FOUND">> {
  const where = { id: localityId, provinceId: { in: [...context.actor.scope.provinceIds] } };
  const found = await context.tx.designatedLocality.findFirst({ where, select: { campaignId: true } });
  if (!found) return err("NOT_FOUND");
  const campaign = await takeCampaign(context, found.campaignId, "edit");
  if (!campaign.ok) return campaign;
  const locality = await context.tx.designatedLocality.findFirst({ where });
  return locality ? ok({ locality, campaign: campaign.value }) : err("NOT_FOUND");
}

/** Puts types, flags, origin or end of follow-up of a locality right. Whether it is listed, and how, only a decision says. */
export const editLocality: Command<EditLocalityInput, { campaignId: string; localityId: string }, EditLocalityRefusal> = async (
  context,
  input,
) => {
  const taken = await takeLocality(context, input.localityId);
  if (!taken.ok) return taken;
  const { locality, campaign } = taken.value;
  const changed = await context.tx.designatedLocality.updateMany({
    where: { id: locality.id, version: input.version },
    data: { version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  if (locality.listing === "SELECTED" && input.types.length === 0) return err("TYPE_REQUIRED");
  const origin = await checkOrigin(context, campaign, locality.listing, input.originId);
  if (!origin.ok) return origin;
  const { types, flags, originId, followUntil } = input;
  await context.tx.designatedLocality.updateMany({
    where: { id: locality.id },
    data: { types, flags, originId, followUntil: followUntil === null ? null : toDateColumn(followUntil) },
  });
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "locality",
    subjectId: locality.id,
    action: "editLocality",
    data: { types, flags, originId },
  });
  return ok({ campaignId: campaign.id, localityId: locality.id });
};
