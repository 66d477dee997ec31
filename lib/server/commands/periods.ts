import "server-only";
import { checkPeriod, type CampaignAction, type PeriodFault } from "@/lib/domain/campaign";
import type { OpenPeriodRefusal, PeriodEntryRefusal, RemovePeriodRefusal } from "@/lib/domain/campaign-refusal";
import { resolveDues, type ResolvedDues } from "@/lib/domain/due-rule";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import { Prisma, type ReportingPeriod } from "@/lib/generated/prisma/client";
import type { AddPeriodInput, EditPeriodInput, PeriodStepInput } from "@/lib/schemas/period";
import { appendEvent, type Command, type CommandContext } from "../command";
import { findWorkCalendar } from "../queries/calendars";
import { unsetOf } from "../queries/period-views";
import { takeCampaign, type OwnCampaign } from "./campaign-access";
import { createMissingReports } from "./period-reports";

type PeriodFields = Omit<AddPeriodInput, "campaignId">;

const rowOf = (
  { kind, title, figuresFrom, figuresTo, opensOn, dueRules, regimeId }: PeriodFields,
  { dueCommune, dueDistrict, dueProvince }: ResolvedDues,
) => ({
  kind,
  title,
  figuresFrom: toDateColumn(figuresFrom),
  figuresTo: toDateColumn(figuresTo),
  opensOn: toDateColumn(opensOn),
  dueCommune: toDateColumn(dueCommune),
  dueDistrict: dueDistrict === null ? null : toDateColumn(dueDistrict),
  dueProvince: toDateColumn(dueProvince),
  dueRules: dueRules ?? Prisma.DbNull,
  regimeId: regimeId ?? null,
});

/** The dates of a period by its rules and its province's days off, or the first thing wrong with it in its campaign. */
async function duesOf(
  { tx }: CommandContext,
  fields: PeriodFields,
  campaign: OwnCampaign,
): Promise<Result<ResolvedDues, PeriodFault | "REGIME_NOT_FOUND">> {
  if (fields.regimeId) {
    const where = { id: fields.regimeId, provinceId: campaign.provinceId };
    if ((await tx.reportingRegime.count({ where })) === 0) return err("REGIME_NOT_FOUND");
  }
  const calendar = await findWorkCalendar(tx, campaign.provinceId);
  const dues = resolveDues(fields.dueRules ?? null, fields, calendar);
  const settings = { ...dues, figures: { from: fields.figuresFrom, to: fields.figuresTo }, opensOn: fields.opensOn };
  const [fault] = checkPeriod(settings, campaign, calendar);
  return fault ? err(fault) : ok(dues);
}

export async function takePeriod(
  context: CommandContext,
  periodId: string,
  action: CampaignAction,
): Promise<Result<{ period: ReportingPeriod; campaign: OwnCampaign }, Exclude<RemovePeriodRefusal, "STALE">>> {
  const where = { id: periodId, provinceId: { in: [...context.actor.scope.provinceIds] } };
  const found = await context.tx.reportingPeriod.findFirst({ where, select: { campaignId: true } });
  if (!found) return err("NOT_FOUND");
  const campaign = await takeCampaign(context, found.campaignId, action);
  if (!campaign.ok) return campaign;
  // Read again under the campaign's lock: whoever was first has finished by now.
  const period = await context.tx.reportingPeriod.findFirst({ where });
  if (!period) return err("NOT_FOUND");
  return period.openedAt === null ? ok({ period, campaign: campaign.value }) : err("ALREADY_OPEN");
}

const eventData = ({ dueRules, regimeId, ...fields }: PeriodFields): Prisma.InputJsonObject => ({
  ...fields,
  ...(dueRules && { dueRules }),
  ...(regimeId && { regimeId }),
});

const isTitleTaken = async ({ tx }: CommandContext, campaignId: string, fields: PeriodFields, exceptId?: string): Promise<boolean> =>
  (await tx.reportingPeriod.count({
    where: { campaignId, kind: fields.kind, title: fields.title, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) },
  })) > 0;

/** Adds a period to a campaign; nobody owes anything before it is opened. */
export const addPeriod: Command<AddPeriodInput, { campaignId: string; periodId: string }, PeriodEntryRefusal> = async (context, input) => {
  const campaign = await takeCampaign(context, input.campaignId, "edit");
  if (!campaign.ok) return campaign;
  const dues = await duesOf(context, input, campaign.value);
  if (!dues.ok) return dues;
  if (await isTitleTaken(context, input.campaignId, input)) return err("DUPLICATE_PERIOD");
  const { provinceId } = campaign.value;
  const [row] = await context.tx.reportingPeriod.createManyAndReturn({
    data: [{ provinceId, campaignId: input.campaignId, ...rowOf(input, dues.value) }],
  });
  if (!row) throw new Error("A period was not written");
  await appendEvent(context, { provinceId, subjectType: "period", subjectId: row.id, action: "addPeriod", data: eventData(input) });
  return ok({ campaignId: input.campaignId, periodId: row.id });
};

/** Changes a period that is not open yet. */
export const editPeriod: Command<EditPeriodInput, { campaignId: string; periodId: string }, PeriodEntryRefusal> = async (
  context,
  input,
) => {
  const taken = await takePeriod(context, input.periodId, "edit");
  if (!taken.ok) return taken;
  const { period, campaign } = taken.value;
  const changed = await context.tx.reportingPeriod.updateMany({
    where: { id: period.id, version: input.version, openedAt: null },
    data: { version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  const dues = await duesOf(context, input, campaign);
  if (!dues.ok) return dues;
  if (await isTitleTaken(context, campaign.id, input, period.id)) return err("DUPLICATE_PERIOD");
  await context.tx.reportingPeriod.updateMany({ where: { id: period.id }, data: rowOf(input, dues.value) });
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "period",
    subjectId: period.id,
    action: "editPeriod",
    data: eventData(input),
  });
  return ok({ campaignId: campaign.id, periodId: period.id });
};

/** Takes away a period that was never opened. */
export const removePeriod: Command<PeriodStepInput, { campaignId: string }, RemovePeriodRefusal> = async (context, input) => {
  const taken = await takePeriod(context, input.periodId, "edit");
  if (!taken.ok) return taken;
  const { period, campaign } = taken.value;
  const removed = await context.tx.reportingPeriod.deleteMany({ where: { id: period.id, version: input.version, openedAt: null } });
  if (removed.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "period",
    subjectId: period.id,
    action: "removePeriod",
    data: { kind: period.kind, title: period.title },
  });
  return ok({ campaignId: campaign.id });
};

/** Opens a period: from now on every body on its route owes a report. Cannot be undone. */
export const openPeriod: Command<PeriodStepInput, { campaignId: string; periodId: string; reports: number }, OpenPeriodRefusal> = async (
  context,
  input,
) => {
  const taken = await takePeriod(context, input.periodId, "openPeriod");
  if (!taken.ok) return taken;
  const { period, campaign } = taken.value;
  if (unsetOf(period).length > 0) return err("DUE_UNSET");
  const opened = await context.tx.reportingPeriod.updateMany({
    where: { id: period.id, version: input.version, openedAt: null },
    data: { openedAt: context.now, version: { increment: 1 } },
  });
  if (opened.count === 0) return err("STALE");
  const created = await createMissingReports(context, period);
  if (!created.ok) return created;
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "period",
    subjectId: period.id,
    action: "openPeriod",
    from: "NOT_OPEN",
    to: "OPEN",
    data: { title: period.title, reports: created.value },
  });
  return ok({ campaignId: campaign.id, periodId: period.id, reports: created.value });
};
