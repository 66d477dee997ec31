import * as z from "zod";
import { CAPACITIES, ROLES } from "@/lib/domain/access";
import { PAPER_FAMILIES, STEP_KINDS } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { id, optionalText, rowVersion, text } from "./field-error";

const looked = { personalDataChecked: z.boolean().default(false) };
/** The paper and the step as they were drawn. */
const step = { paperId: id, version: rowVersion, stepId: id, stepVersion: rowVersion };

export const sendPaperInput = z.object({ paperId: id, version: rowVersion, opinion: optionalText(2_000), ...looked });
export type SendPaperInput = z.output<typeof sendPaperInput>;

export const approveStepInput = z.object({ ...step, opinion: optionalText(2_000), ...looked });
export type ApproveStepInput = z.output<typeof approveStepInput>;

export const returnPaperInput = z.object({ ...step, reason: text(2_000), ...looked });
export type ReturnPaperInput = z.output<typeof returnPaperInput>;

/** `signerTitle`: the lines over the signature as printed, never a person's name. */
export const recordStepInput = z.object({
  ...step,
  signerTitle: text(300),
  capacity: z.enum(CAPACITIES),
  signedOn: plainDay,
  scanNote: optionalText(300),
  opinion: optionalText(2_000),
  ...looked,
});
export type RecordStepInput = z.output<typeof recordStepInput>;

/** `number`: the Office's, or a reserved one; null: the next of the register. */
export const numberPaperInput = z.object({
  ...step,
  notation: text(40),
  number: z.number().int().min(1).max(99_999).nullable(),
  issuedOn: plainDay,
});
export type NumberPaperInput = z.output<typeof numberPaperInput>;

const routeStep = z.object({ kind: z.enum(STEP_KINDS), title: optionalText(120), role: z.enum(ROLES), bodyId: id });
/** `seen`: the ids of the configured steps as they were drawn; none where the default stood. */
export const saveRouteInput = z.object({
  family: z.enum(PAPER_FAMILIES),
  steps: z.array(routeStep).min(1).max(9),
  seen: z.array(id).max(20),
});
export type SaveRouteInput = z.output<typeof saveRouteInput>;
