import * as z from "zod";
import { checkCampaign, type CampaignFault } from "@/lib/domain/campaign";
import { PERCENT_BASE } from "@/lib/domain/comparison";
import type { CampaignFacts } from "@/lib/domain/campaign-view";
import { plainDay } from "./day";
import { dueRulesInput } from "./due-rule";
import { id, rowVersion, text } from "./field-error";
import { periodFields } from "./period";

const percentage = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-6, { error: "INVALID" });

const facts = {
  year: z.number().int().min(2000).max(2100),
  workFrom: plainDay,
  workTo: plainDay,
  figuresFrom: plainDay,
  figuresTo: plainDay,
  monthStartDay: z.number().int().min(1).max(28),
  achievedTarget: percentage,
  sustainedTarget: percentage,
  followUpMonths: z.number().int().min(1).max(36),
  followUpVerdictOn: plainDay.nullable(),
  percentBase: z.number().int().min(0).max(1000).default(PERCENT_BASE),
};

/** The field at which each contradiction of the settings is told. */
const FIELD_OF_FAULT: Record<CampaignFault, keyof CampaignFacts> = {
  YEAR_OUT_OF_RANGE: "year",
  WORK_REVERSED: "workTo",
  FIGURES_REVERSED: "figuresTo",
  START_DAY_OUT_OF_RANGE: "monthStartDay",
  FIGURES_NOT_WHOLE_MONTHS: "figuresTo",
  TARGET_OUT_OF_RANGE: "achievedTarget",
  FOLLOW_UP_OUT_OF_RANGE: "followUpMonths",
  VERDICT_OUTSIDE_FIGURES: "followUpVerdictOn",
};

function tellFaults(input: CampaignFacts, context: z.core.$RefinementCtx): void {
  const settings = {
    ...input,
    work: { from: input.workFrom, to: input.workTo },
    figures: { from: input.figuresFrom, to: input.figuresTo },
  };
  for (const fault of checkCampaign(settings)) {
    context.addIssue({ code: "custom", message: fault, path: [FIELD_OF_FAULT[fault]], input: input[FIELD_OF_FAULT[fault]] });
  }
}

const taskGroupContents = z.array(text(2000)).length(6, { error: "REQUIRED" });

export const createCampaignInput = z
  .object({
    ...facts,
    /** The campaign of the year before, from which task groups are taken over. */
    lastYearId: id.nullable(),
    takesTaskGroups: z.boolean(),
    /** The plan of the year before, from which a draft of this year's is made; null for none. */
    planOriginId: id.nullable().default(null),
    periods: z.array(z.object({ ...periodFields, dueRules: dueRulesInput.nullable().optional() })).max(12),
  })
  .superRefine(tellFaults);
export type CreateCampaignInput = z.output<typeof createCampaignInput>;

export const editCampaignInput = z.object({ campaignId: id, version: rowVersion, ...facts }).superRefine(tellFaults);
export type EditCampaignInput = z.output<typeof editCampaignInput>;

/** Opens or closes a campaign. */
export const campaignStepInput = z.object({ campaignId: id, version: rowVersion });
export type CampaignStepInput = z.output<typeof campaignStepInput>;

export const saveTaskGroupsInput = z.object({ campaignId: id, version: rowVersion, contents: taskGroupContents });
export type SaveTaskGroupsInput = z.output<typeof saveTaskGroupsInput>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const whole = (max: number) => z.preprocess(firstOf, z.coerce.number().int().min(1).max(max).optional().catch(undefined));

/** The address bar of the lists of campaigns and plans; what does not fit is left out, never an error page. */
export const campaignSearchParams = z.object({ year: whole(2100), province: z.preprocess(firstOf, id.optional().catch(undefined)) });
