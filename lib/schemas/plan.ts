import * as z from "zod";
import { PLAN_KINDS } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { id, optionalText, rowVersion, text } from "./field-error";

const lines = (max: number) => z.array(text(500)).max(max);

const fields = {
  kind: z.enum(PLAN_KINDS),
  /** Number and date come from the register of the office; empty until it has given them. */
  number: z.number().int().min(1).max(99_999).nullable(),
  notation: text(40),
  issuedOn: plainDay.nullable(),
  issuer: text(200),
  subject: text(500),
  signerTitle: optionalText(200),
  bases: lines(40),
  recipients: lines(60),
};

export const createPlanInput = z.object({ campaignId: id, ...fields });
export type CreatePlanInput = z.output<typeof createPlanInput>;

export const editPlanInput = z.object({ planId: id, version: rowVersion, ...fields });
export type EditPlanInput = z.output<typeof editPlanInput>;

export const issuePlanInput = z.object({ planId: id, version: rowVersion });
export type IssuePlanInput = z.output<typeof issuePlanInput>;
