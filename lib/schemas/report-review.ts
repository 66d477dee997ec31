import * as z from "zod";
import { CORRECTION_PLACES } from "@/lib/domain/correction";
import { PIN_ANSWERS, type PinTarget } from "@/lib/domain/pin";
import { UNLOCK_HOURS_MAX } from "@/lib/domain/report-unlock";
import { id, optionalText, rowVersion, text } from "./field-error";
import { REASON_MAX, reportReasonInput, reportStepInput } from "./report";

export const PIN_TEXT_MAX = 1_000;

/** The writer has looked at what seemed to be a person's name; absent where nothing was asked. */
const looked = { personalDataChecked: z.boolean().optional() };

const code = z.string().regex(/^[A-Z0-9_]{1,60}$/);

const cellPlace = z.object({ unitId: id, component: code, column: code });

const target = z
  .discriminatedUnion("place", [
    cellPlace.extend({ place: z.literal("CELL") }),
    z.object({ place: z.literal("PART"), partCode: code, quote: optionalText(500).nullable() }),
    z.object({ place: z.literal("REPORT") }),
  ])
  .transform((value): PinTarget => (value.place === "PART" ? { ...value, quote: value.quote || null } : value));

/** A remark at a place of the version that was looked at. */
export const raisePinInput = z.object({
  reportId: id,
  versionNo: z.number().int().min(1).max(100_000),
  target,
  text: text(PIN_TEXT_MAX),
  ...looked,
});
export type RaisePinInput = z.output<typeof raisePinInput>;

export const pinStepInput = z.object({ reportId: id, pinId: id, version: rowVersion });
export type PinStepInput = z.output<typeof pinStepInput>;

/** "Đã sửa" may speak for itself; "giải trình" needs its words. */
export const answerPinInput = pinStepInput.extend({ answer: z.enum(PIN_ANSWERS), text: optionalText(PIN_TEXT_MAX), ...looked });
export type AnswerPinInput = z.output<typeof answerPinInput>;

export const pinNoteInput = pinStepInput.extend({ text: text(PIN_TEXT_MAX), ...looked });
export type PinNoteInput = z.output<typeof pinNoteInput>;

/** Places to be opened; none of either means the whole report. */
export const unlockReportInput = reportReasonInput.extend({
  hours: z.number().int().min(1).max(UNLOCK_HOURS_MAX),
  isWhole: z.boolean(),
  cells: z.array(cellPlace).max(400),
  parts: z.array(code).max(40),
});
export type UnlockReportInput = z.output<typeof unlockReportInput>;

export const replaceReportInput = reportReasonInput;
export type ReplaceReportInput = z.output<typeof replaceReportInput>;

export const correctReportInput = reportStepInput.extend({
  place: z.enum(CORRECTION_PLACES),
  wrong: text(REASON_MAX),
  right: text(REASON_MAX),
  ...looked,
});
export type CorrectReportInput = z.output<typeof correctReportInput>;

/** Reports as the queue showed them: row version and the version that was read. */
export const acceptReportsInput = z.object({
  reports: z
    .array(reportStepInput.extend({ versionNo: z.number().int().min(1).max(100_000) }))
    .min(1)
    .max(100)
    .refine((rows) => new Set(rows.map((row) => row.reportId)).size === rows.length, { error: "DUPLICATE" }),
});
export type AcceptReportsInput = z.output<typeof acceptReportsInput>;
