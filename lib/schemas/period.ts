import * as z from "zod";
import { PERIOD_KINDS } from "@/lib/domain/campaign";
import { plainDay } from "./day";
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

export const addPeriodInput = z.object({ campaignId: id, ...periodFields });
export type AddPeriodInput = z.output<typeof addPeriodInput>;

export const editPeriodInput = z.object({ periodId: id, version: rowVersion, ...periodFields });
export type EditPeriodInput = z.output<typeof editPeriodInput>;

/** Opens a period, or takes an unopened one away. */
export const periodStepInput = z.object({ periodId: id, version: rowVersion });
export type PeriodStepInput = z.output<typeof periodStepInput>;
