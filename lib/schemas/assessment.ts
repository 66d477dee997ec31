import * as z from "zod";
import { ASSESSMENT_RESULTS } from "@/lib/domain/criteria";
import { isComponent, isFact, type Measure } from "@/lib/domain/components";
import { OUTCOMES } from "@/lib/domain/evaluation";
import { FIGURE_STATES } from "@/lib/domain/figure";
import { plainDay } from "./day";
import { id, optionalText, rowVersion, text } from "./field-error";

const NOTE_LENGTH = 500;

export const createAssessmentInput = z.object({ localityId: id });
export type CreateAssessmentInput = z.output<typeof createAssessmentInput>;

/** A step without a field of its own: refresh, submit, appraise. */
export const assessmentStepInput = z.object({ assessmentId: id, version: rowVersion });
export type AssessmentStepInput = z.output<typeof assessmentStepInput>;

/** Points with at most two decimals; against the weight they are checked where it is known. */
const score = z.object({
  criterionId: id,
  points: z
    .number()
    .min(0)
    .max(100)
    .refine((value) => Number(value.toFixed(2)) === value, { error: "TOO_FINE" })
    .nullable(),
  passed: z.boolean().nullable(),
  note: optionalText(NOTE_LENGTH),
});

/** One side's scores, whole or in part; what is left open is saved as open. */
export const saveScoresInput = z.object({
  assessmentId: id,
  version: rowVersion,
  /** The writer has looked at what seemed to be a person's name. */
  personalDataChecked: z.boolean(),
  scores: z
    .array(score)
    .min(1)
    .max(100)
    .refine((rows) => new Set(rows.map((row) => row.criterionId)).size === rows.length, { error: "DUPLICATE" }),
});
export type SaveScoresInput = z.output<typeof saveScoresInput>;

export const returnAssessmentInput = z.object({ assessmentId: id, version: rowVersion, reason: text(NOTE_LENGTH) });
export type ReturnAssessmentInput = z.output<typeof returnAssessmentInput>;

export const recordResultInput = z.object({
  assessmentId: id,
  version: rowVersion,
  result: z.enum(ASSESSMENT_RESULTS),
  reason: optionalText(NOTE_LENGTH),
  decision: z.object({
    number: z.number().int().min(1).max(99_999),
    notation: text(40),
    issuedOn: plainDay,
    issuer: text(200),
    subject: text(500),
  }),
});
export type RecordResultInput = z.output<typeof recordResultInput>;

const measure = z.string().refine((code): code is Measure => isComponent(code) || isFact(code));

/** criterion_scores.computed as the product writes it. */
export const storedComputed = z.object({
  outcome: z.enum(OUTCOMES),
  measured: z.number().nullable(),
  share: z.number().nullable(),
  isProvisional: z.boolean(),
  inputs: z.array(z.object({ measure, period: z.enum(["NOW", "BEFORE"]), state: z.enum(FIGURE_STATES), value: z.number().nullable() })),
  weight: z.number(),
  reports: z.object({ due: z.number(), onTime: z.number() }).nullable(),
  isPriorComparable: z.boolean(),
});

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar; what does not fit is left out. */
export const assessmentSearchParams = z.object({
  campaign: z.preprocess(firstOf, id.optional().catch(undefined)),
  locality: z.preprocess(firstOf, id.optional().catch(undefined)),
});
