import "server-only";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import type { AddLocalityRefusal, EditLocalityRefusal, RemoveLocalityRefusal } from "@/lib/domain/campaign-refusal";
import { firstStateOf, type Listing } from "@/lib/domain/locality";
import { listingDay } from "@/lib/domain/period";
import { fromDateColumn, isDuring, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { DesignatedLocality } from "@/lib/generated/prisma/client";
import type { AddLocalityInput, EditLocalityInput, RemoveLocalityInput } from "@/lib/schemas/locality";
import { appendEvent, type Command, type CommandContext } from "../command";
import { takeCampaign, type OwnCampaign } from "./campaign-access";
import { lockNumbers } from "./paper-numbers";
import { createMissingReports } from "./period-reports";

type LocalityFields = Omit<AddLocalityInput, "campaignId" | "unitId" | "listing">;

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** What the fields become in the row; the decision is recorded once and shared by all localities it names. */
async function resolveFields(context: CommandContext, campaign: OwnCampaign, listing: Listing, fields: LocalityFields) {
  if (listing === "SELECTED" && fields.types.length === 0) return err("TYPE_REQUIRED");
  // While the campaign is worked only a decision changes its denominator (procedures.md, "What must always hold" 5).
  if (listing === "SELECTED" && fields.decision === null && campaign.status === "OPEN") return err("DECISION_REQUIRED");
  const origin = await checkOrigin(context, campaign, listing, fields.originId);
  if (!origin.ok) return origin;
  const decision = await findOrRecordDecision(context, campaign, fields.decision);
  if (!decision.ok) return decision;
  return ok({
    types: [...fields.types],
    flags: [...fields.flags],
    originId: fields.originId,
    followUntil: fields.followUntil === null ? null : toDateColumn(fields.followUntil),
    decisionId: decision.value,
  });
}

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

async function findOrRecordDecision(
  { tx, actor }: CommandContext,
  campaign: OwnCampaign,
  decision: LocalityFields["decision"],
): Promise<Result<string | null, "DECIDED_IN_FUTURE" | "DUPLICATE_NUMBER">> {
  if (decision === null) return ok(null);
  if (decision.issuedOn > actor.today) return err("DECIDED_IN_FUTURE");
  const { provinceId } = campaign;
  const { number, notation, issuer, subject } = decision;
  const issuedOn = toDateColumn(decision.issuedOn);
  const paper = { provinceId, number, notation, issuer, issuedOn };
  await lockNumbers(tx, provinceId);
  await tx.paper.createMany({
    data: [{ ...paper, subject, campaignId: campaign.id, kind: "SELECTION", status: "ISSUED" }],
    skipDuplicates: true,
  });
  // Nothing is found where the number belongs to another date, another campaign or another kind of decision.
  const row = await tx.paper.findFirst({ where: { ...paper, campaignId: campaign.id, kind: "SELECTION" } });
  return row ? ok(row.id) : err("DUPLICATE_NUMBER");
}

/** Lists a commune in a campaign, selected or followed. Where a period is already open its body owes the report from now on. */
export const addLocality: Command<AddLocalityInput, { campaignId: string; localityId: string }, AddLocalityRefusal> = async (
  context,
  input,
) => {
  const { tx, actor } = context;
  const taken = await takeCampaign(context, input.campaignId, "edit");
  if (!taken.ok) return taken;
  const campaign = taken.value;
  const { provinceId } = campaign;
  const unit = await tx.unit.findFirst({ where: { id: input.unitId, provinceId, level: "COMMUNE" } });
  const day = listingDay(fromDateColumn(campaign.workTo), actor.today);
  if (!unit || !isDuring(day, plain(unit.existsFrom), plain(unit.existsTo))) return err("UNIT_NOT_STANDING");
  const fields = await resolveFields(context, campaign, input.listing, input);
  if (!fields.ok) return fields;
  const last = await tx.designatedLocality.aggregate({ where: { campaignId: campaign.id }, _max: { position: true } });
  const [locality] = await tx.designatedLocality.createManyAndReturn({
    data: [
      {
        provinceId,
        campaignId: campaign.id,
        unitId: unit.id,
        listing: input.listing,
        state: firstStateOf(input.listing),
        position: (last._max.position ?? 0) + 1,
        ...fields.value,
      },
    ],
    skipDuplicates: true,
  });
  if (!locality) return err("DUPLICATE_LOCALITY");
  const reports = await completeOpenPeriods(context, campaign);
  await appendEvent(context, {
    provinceId,
    subjectType: "locality",
    subjectId: locality.id,
    action: "addLocality",
    to: locality.state,
    data: {
      campaignId: campaign.id,
      unitId: unit.id,
      listing: input.listing,
      types: locality.types,
      flags: locality.flags,
      decisionId: locality.decisionId,
      reports,
    },
  });
  return ok({ campaignId: campaign.id, localityId: locality.id });
};

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

/** Puts types, flags, origin, decision or end of follow-up of a locality right. */
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
  const fields = await resolveFields(context, campaign, locality.listing, input);
  if (!fields.ok) return fields;
  await context.tx.designatedLocality.updateMany({ where: { id: locality.id }, data: fields.value });
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "locality",
    subjectId: locality.id,
    action: "editLocality",
    data: { types: fields.value.types, flags: fields.value.flags, decisionId: fields.value.decisionId, originId: fields.value.originId },
  });
  return ok({ campaignId: campaign.id, localityId: locality.id });
};

/** Takes a locality off the list while the campaign is a draft; afterwards only a decision does. */
export const removeLocality: Command<RemoveLocalityInput, { campaignId: string }, RemoveLocalityRefusal> = async (context, input) => {
  const taken = await takeLocality(context, input.localityId);
  if (!taken.ok) return taken;
  const { locality, campaign } = taken.value;
  if (campaign.status !== "DRAFT") return err("NOT_A_DRAFT");
  const uses = await context.tx.assessment.count({ where: { localityId: locality.id } });
  if (uses > 0) return err("IN_USE");
  const removed = await context.tx.designatedLocality.deleteMany({ where: { id: locality.id, version: input.version } });
  if (removed.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "locality",
    subjectId: locality.id,
    action: "removeLocality",
    from: locality.state,
    data: { campaignId: campaign.id, unitId: locality.unitId, listing: locality.listing },
  });
  return ok({ campaignId: campaign.id });
};
