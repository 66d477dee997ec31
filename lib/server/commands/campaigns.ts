import "server-only";
import { checkPeriod } from "@/lib/domain/campaign";
import type {
  CloseCampaignRefusal,
  CreateCampaignRefusal,
  EditCampaignRefusal,
  OpenCampaignRefusal,
  SaveTaskGroupsRefusal,
} from "@/lib/domain/campaign-refusal";
import type { CampaignFacts } from "@/lib/domain/campaign-view";
import { unsetTiers } from "@/lib/domain/due-rule";
import { fromDateColumn, toDateColumn } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CampaignStepInput, CreateCampaignInput, EditCampaignInput, SaveTaskGroupsInput } from "@/lib/schemas/campaign";
import { appendEvent, type Command, type CommandContext } from "../command";
import { takeCampaign, type OwnCampaign } from "./campaign-access";
import { draftAnnualPlan } from "./plan-drafts";

const rowOf = (facts: CampaignFacts) => ({
  workFrom: toDateColumn(facts.workFrom),
  workTo: toDateColumn(facts.workTo),
  figuresFrom: toDateColumn(facts.figuresFrom),
  figuresTo: toDateColumn(facts.figuresTo),
  monthStartDay: facts.monthStartDay,
  achievedTarget: facts.achievedTarget,
  sustainedTarget: facts.sustainedTarget,
  followUpMonths: facts.followUpMonths,
  followUpVerdictOn: facts.followUpVerdictOn === null ? null : toDateColumn(facts.followUpVerdictOn),
  percentBase: facts.percentBase,
});

const factsOf = (input: CampaignFacts): CampaignFacts => ({
  year: input.year,
  workFrom: input.workFrom,
  workTo: input.workTo,
  figuresFrom: input.figuresFrom,
  figuresTo: input.figuresTo,
  monthStartDay: input.monthStartDay,
  achievedTarget: input.achievedTarget,
  sustainedTarget: input.sustainedTarget,
  followUpMonths: input.followUpMonths,
  followUpVerdictOn: input.followUpVerdictOn,
  percentBase: input.percentBase,
});

/** Makes a draft of a year's campaign; one a province and year. Takes over from last year what the secretary ticked. */
export const createCampaign: Command<CreateCampaignInput, { campaignId: string }, CreateCampaignRefusal> = async (context, input) => {
  const { tx, actor } = context;
  if (!can(actor, "EDIT_CAMPAIGN")) return err("ROLE_NOT_ALLOWED");
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null || !actor.scope.content) return err("OUT_OF_SCOPE");
  // ON CONFLICT DO NOTHING: of two at once one makes the campaign, the other is told.
  const [campaign] = await tx.campaign.createManyAndReturn({
    data: [{ provinceId, year: input.year, ...rowOf(input) }],
    skipDuplicates: true,
  });
  if (!campaign) return err("DUPLICATE_YEAR");
  const figures = { from: input.figuresFrom, to: input.figuresTo };
  for (const period of input.periods) {
    const unset = unsetTiers(period.dueRules ?? null, period);
    const settings = { ...period, unset, figures: { from: period.figuresFrom, to: period.figuresTo } };
    if (checkPeriod(settings, { figures, monthStartDay: input.monthStartDay }).length > 0) return err("PERIOD_UNSOUND");
  }
  await tx.reportingPeriod.createMany({
    data: input.periods.map((period) => ({
      provinceId,
      campaignId: campaign.id,
      kind: period.kind,
      title: period.title,
      figuresFrom: toDateColumn(period.figuresFrom),
      figuresTo: toDateColumn(period.figuresTo),
      opensOn: toDateColumn(period.opensOn),
      dueCommune: toDateColumn(period.dueCommune),
      dueDistrict: period.dueDistrict === null ? null : toDateColumn(period.dueDistrict),
      dueProvince: toDateColumn(period.dueProvince),
      dueRules: period.dueRules ?? Prisma.DbNull,
    })),
  });
  const taken = await takeOver(context, campaign, input, provinceId);
  if (!taken.ok) return taken;
  const plan = await draftAnnualPlan(context, campaign, input.planOriginId);
  if (!plan.ok) return plan;
  await appendEvent(context, {
    provinceId,
    subjectType: "campaign",
    subjectId: campaign.id,
    action: "createCampaign",
    to: "DRAFT",
    data: {
      ...factsOf(input),
      periods: input.periods.length,
      lastYearId: input.lastYearId,
      planOriginId: input.planOriginId,
      ...taken.value,
    },
  });
  return ok({ campaignId: campaign.id });
};

/** Last year's task groups. Its localities come with the first decision, which proposes them. */
async function takeOver(
  { tx }: CommandContext,
  campaign: { readonly id: string },
  input: CreateCampaignInput,
  provinceId: string,
): Promise<Result<{ taskGroups: number }, "NOT_FOUND">> {
  if (input.lastYearId === null) return ok({ taskGroups: 0 });
  const lastYear = await tx.campaign.findFirst({
    where: { id: input.lastYearId, provinceId, year: input.year - 1 },
    include: { taskGroups: true },
  });
  if (!lastYear) return err("NOT_FOUND");
  const groups = input.takesTaskGroups ? lastYear.taskGroups : [];
  await tx.taskGroup.createMany({ data: groups.map(({ number, content }) => ({ provinceId, campaignId: campaign.id, number, content })) });
  return ok({ taskGroups: groups.length });
}

async function claim({ tx }: CommandContext, campaign: OwnCampaign, version: number): Promise<boolean> {
  const changed = await tx.campaign.updateMany({
    where: { id: campaign.id, version, status: campaign.status },
    data: { version: { increment: 1 } },
  });
  return changed.count === 1;
}

/** Changes the settings of a campaign that is not closed; its periods must still lie in the figures, in whole months. */
export const editCampaign: Command<EditCampaignInput, { campaignId: string }, EditCampaignRefusal> = async (context, input) => {
  const taken = await takeCampaign(context, input.campaignId, "edit");
  if (!taken.ok) return taken;
  const campaign = taken.value;
  if (!(await claim(context, campaign, input.version))) return err("STALE");
  if (input.year !== campaign.year) return err("YEAR_FIXED");
  const periods = await context.tx.reportingPeriod.findMany({ where: { campaignId: campaign.id } });
  const figures = { from: input.figuresFrom, to: input.figuresTo };
  for (const period of periods) {
    const settings = {
      figures: { from: fromDateColumn(period.figuresFrom), to: fromDateColumn(period.figuresTo) },
      opensOn: fromDateColumn(period.opensOn),
      dueCommune: fromDateColumn(period.dueCommune),
      dueDistrict: period.dueDistrict === null ? null : fromDateColumn(period.dueDistrict),
      dueProvince: fromDateColumn(period.dueProvince),
    };
    const faults = checkPeriod(settings, { figures, monthStartDay: input.monthStartDay });
    if (faults.includes("FIGURES_OUTSIDE_CAMPAIGN") || faults.includes("FIGURES_NOT_WHOLE_MONTHS")) return err("PERIODS_OUTSIDE");
  }
  await context.tx.campaign.updateMany({ where: { id: campaign.id }, data: rowOf(input) });
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "campaign",
    subjectId: campaign.id,
    action: "editCampaign",
    data: { ...factsOf(input) },
  });
  return ok({ campaignId: campaign.id });
};

/** Begins the work of a year: an issued decision has put every locality on the list, and the six task groups are written. */
export const openCampaign: Command<CampaignStepInput, { campaignId: string }, OpenCampaignRefusal> = async (context, input) => {
  const taken = await takeCampaign(context, input.campaignId, "open");
  if (!taken.ok) return taken;
  const campaign = taken.value;
  if (!(await claim(context, campaign, input.version))) return err("STALE");
  const { tx } = context;
  const decided = await tx.paper.count({
    where: {
      campaignId: campaign.id,
      kind: { in: ["SELECTION", "SUPPLEMENTARY"] },
      status: { in: ["ISSUED", "CLOSED"] },
      items: { some: {} },
    },
  });
  const undecided = await tx.designatedLocality.count({
    where: { campaignId: campaign.id, OR: [{ decisionId: null }, { decision: { status: { notIn: ["ISSUED", "CLOSED"] } } }] },
  });
  if (decided === 0 || undecided > 0) return err("DECISION_REQUIRED");
  const listed = await tx.designatedLocality.count({ where: { campaignId: campaign.id, state: { not: "REMOVED" } } });
  if (listed === 0) return err("NO_LOCALITIES");
  if ((await tx.taskGroup.count({ where: { campaignId: campaign.id } })) < 6) return err("TASK_GROUPS_MISSING");
  await setStatus(context, campaign, "openCampaign", "OPEN");
  return ok({ campaignId: campaign.id });
};

/** Ends a campaign once every selected locality has its result. Cannot be undone. */
export const closeCampaign: Command<CampaignStepInput, { campaignId: string }, CloseCampaignRefusal> = async (context, input) => {
  const taken = await takeCampaign(context, input.campaignId, "close");
  if (!taken.ok) return taken;
  const campaign = taken.value;
  if (!(await claim(context, campaign, input.version))) return err("STALE");
  const open = await context.tx.designatedLocality.count({
    where: { campaignId: campaign.id, listing: "SELECTED", state: { in: ["IN_TRANSFORMATION", "UNDER_APPRAISAL"] } },
  });
  if (open > 0) return err("LOCALITIES_UNDECIDED");
  await setStatus(context, campaign, "closeCampaign", "CLOSED");
  return ok({ campaignId: campaign.id });
};

async function setStatus(context: CommandContext, campaign: OwnCampaign, action: string, to: "OPEN" | "CLOSED"): Promise<void> {
  await context.tx.campaign.updateMany({ where: { id: campaign.id }, data: { status: to } });
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "campaign",
    subjectId: campaign.id,
    action,
    from: campaign.status,
    to,
  });
}

/** Writes the six task groups of the plan, by their number. */
export const saveTaskGroups: Command<SaveTaskGroupsInput, { campaignId: string }, SaveTaskGroupsRefusal> = async (context, input) => {
  const taken = await takeCampaign(context, input.campaignId, "edit");
  if (!taken.ok) return taken;
  const campaign = taken.value;
  if (!(await claim(context, campaign, input.version))) return err("STALE");
  const { tx } = context;
  const { provinceId } = campaign;
  for (const [index, content] of input.contents.entries()) {
    const number = index + 1;
    await tx.taskGroup.upsert({
      where: { campaignId_number: { campaignId: campaign.id, number } },
      create: { provinceId, campaignId: campaign.id, number, content },
      update: { content },
    });
  }
  await appendEvent(context, {
    provinceId,
    subjectType: "campaign",
    subjectId: campaign.id,
    action: "saveTaskGroups",
    data: { contents: [...input.contents] },
  });
  return ok({ campaignId: campaign.id });
};
