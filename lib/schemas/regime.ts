import * as z from "zod";
import { REGIME_KINDS, REGIME_TIERS } from "@/lib/domain/regime";
import { dueRulesInput } from "./due-rule";
import { id, optionalDatedText, rowVersion, text } from "./field-error";

const fields = {
  title: text(200),
  kind: z.enum(REGIME_KINDS),
  content: text(4000),
  basis: optionalDatedText(1000),
  method: text(500),
  /** Where its spans begin; null: as the campaign's year of figures. */
  cutOff: z.object({ startDay: z.number().int().min(1).max(28), startMonth: z.number().int().min(1).max(12) }).nullable(),
  dueRules: dueRulesInput,
  tiers: z.array(z.enum(REGIME_TIERS)).min(1),
  formId: id.nullable(),
};

export const addRegimeInput = z.object(fields);
export type AddRegimeInput = z.output<typeof addRegimeInput>;

export const editRegimeInput = z.object({ regimeId: id, version: rowVersion, ...fields });
export type EditRegimeInput = z.output<typeof editRegimeInput>;

/** Sets a regime aside, or takes it up again. */
export const retireRegimeInput = z.object({ regimeId: id, version: rowVersion, isRetired: z.boolean() });
export type RetireRegimeInput = z.output<typeof retireRegimeInput>;
