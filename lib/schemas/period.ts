import * as z from "zod";
import { PERIOD_KINDS } from "@/lib/domain/campaign";
import { plainDay } from "./day";
import { dueRulesInput } from "./due-rule";
import { id, rowVersion, text } from "./field-error";

/** The dates of a period; whether they agree with each other and with the campaign is asked of the domain by the command. */
export const periodFields = {
  kind: z.enum(PERIOD_KINDS),
  title: text(160),
  figuresFrom: plainDay,
  figuresTo: plainDay,
  opensOn: plainDay,
  dueCommune: plainDay,
  dueDistrict: plainDay.nullable(),
  dueProvince: plainDay,
};

/** The same by rule: days are typed only where a level has no rule, or its rule gives none. */
const ruledFields = {
  ...periodFields,
  dueCommune: plainDay.nullable(),
  dueProvince: plainDay.nullable(),
  dueRules: dueRulesInput.nullable().optional(),
  regimeId: id.nullable().optional(),
};

type Ruled = {
  readonly dueRules?: unknown;
  readonly dueCommune: unknown;
  readonly dueProvince: unknown;
};

/** Without rules every level that always reports needs its day. */
function askForDays({ dueRules, ...dues }: Ruled, context: z.core.$RefinementCtx): void {
  if (dueRules) return;
  for (const name of ["dueCommune", "dueProvince"] as const) {
    if (dues[name] === null) context.addIssue({ code: "custom", message: "REQUIRED", path: [name] });
  }
}

export const addPeriodInput = z.object({ campaignId: id, ...ruledFields }).superRefine(askForDays);
export type AddPeriodInput = z.output<typeof addPeriodInput>;

export const editPeriodInput = z.object({ periodId: id, version: rowVersion, ...ruledFields }).superRefine(askForDays);
export type EditPeriodInput = z.output<typeof editPeriodInput>;

/** Opens a period, or takes an unopened one away. */
export const periodStepInput = z.object({ periodId: id, version: rowVersion });
export type PeriodStepInput = z.output<typeof periodStepInput>;
