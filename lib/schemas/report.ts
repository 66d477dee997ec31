import * as z from "zod";
import { CAPACITIES } from "@/lib/domain/access";
import { definitionOf, FIGURE_KINDS, isComponent } from "@/lib/domain/components";
import { parseMeasured, type Entry } from "@/lib/domain/figure";
import { FORM_CODE, NOW } from "@/lib/domain/form";
import { REPORT_STATUSES, BODY_TIERS } from "@/lib/domain/report";
import { PART_TEXT_MAX } from "@/lib/domain/report-outline";
import { plainDay } from "./day";
import { id, optionalText, rowVersion, searchText, text } from "./field-error";

export const REASON_MAX = 2_000;

/** The writer has looked at what seemed to be a person's name; absent where nothing was asked. */
const looked = { personalDataChecked: z.boolean().optional() };

/** A step on a report, drawn from the row version of the report. */
export const reportStepInput = z.object({ reportId: id, version: rowVersion });
export type ReportStepInput = z.output<typeof reportStepInput>;

export const reportReasonInput = reportStepInput.extend({ reason: text(REASON_MAX), ...looked });
export type ReportReasonInput = z.output<typeof reportReasonInput>;

/** `versionNo` is the version that was read: a newer one that came meanwhile is not judged unread. */
const versionNo = z.number().int().min(1).max(100_000).optional();

export const acceptReportInput = reportStepInput.extend({ versionNo });
export type AcceptReportInput = z.output<typeof acceptReportInput>;

/** Back from above: why, and until when it is to come again. */
export const returnReportInput = reportReasonInput.extend({ redoDueOn: plainDay, versionNo });
export type ReturnReportInput = z.output<typeof returnReportInput>;

/** Why it comes late may be left empty; it never blocks. */
export const sendReportInput = reportStepInput.extend({ lateReason: optionalText(REASON_MAX).default(""), ...looked });
export type SendReportInput = z.output<typeof sendReportInput>;

/** `signer` is the post that signed ("Phó Trưởng ban Thường trực"), not a person's name. */
export const recordSignedPaperInput = sendReportInput.extend({
  number: text(60),
  signer: text(160),
  capacity: z.enum(CAPACITIES),
  signedOn: plainDay,
});
export type RecordSignedPaperInput = z.output<typeof recordSignedPaperInput>;

/** Who called from the late body: his post, and how. */
export const enterReportForInput = reportStepInput.extend({ caller: text(300), ...looked });
export type EnterReportForInput = z.output<typeof enterReportForInput>;

const formCode = z.string().regex(FORM_CODE, { error: "NOT_A_CHOICE" });

/** Part of the text; `rowVersion` is the part's own, so that two may write two parts at once. */
export const saveReportPartInput = z.object({
  reportId: id,
  versionId: id,
  code: formCode,
  text: optionalText(PART_TEXT_MAX),
  isDone: z.boolean(),
  rowVersion,
  ...looked,
});
export type SaveReportPartInput = z.output<typeof saveReportPartInput>;

/**
 * A cell as typed, read by the rules of figures; null: back to what the sources say. The fault is the field's code (FIGURE_FAULTS) at
 * "cells.N.text". `measure` is how the page showed a row of the form's own; the command holds it against the form.
 */
const cell = z
  .object({
    unitId: id,
    component: formCode,
    /** Absent: the period's own number. */
    column: formCode.optional(),
    measure: z.object({ unit: optionalText(60), kind: z.enum(FIGURE_KINDS) }).optional(),
    text: optionalText(60).nullable(),
    explanation: optionalText(REASON_MAX),
    rowVersion,
  })
  .transform(({ text: typed, measure, ...rest }, context): typeof rest & { entry: Entry | null } => {
    if (typed === null) return { ...rest, entry: null };
    const { component, column = NOW } = rest;
    const shown = measure ?? { unit: "", kind: "INTEGER" };
    const entry = parseMeasured(typed, column === NOW && isComponent(component) ? definitionOf(component) : shown);
    if (entry.ok) return { ...rest, entry: entry.value };
    context.addIssue({ code: "custom", message: entry.error, path: ["text"] });
    return z.NEVER;
  });

export const saveReportCellsInput = z.object({
  reportId: id,
  versionId: id,
  ...looked,
  cells: z
    .array(cell)
    .min(1)
    .max(400)
    .refine((cells) => new Set(cells.map((row) => `${row.unitId} ${row.component} ${row.column ?? NOW}`)).size === cells.length, {
      error: "DUPLICATE",
    }),
});
export type SaveReportCellsInput = z.output<typeof saveReportCellsInput>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of the list; what does not fit is left out, never an error page. */
export const reportSearchParams = z.object({
  period: z.preprocess(firstOf, id.optional().catch(undefined)),
  status: z.preprocess(firstOf, z.enum(REPORT_STATUSES).optional().catch(undefined)),
  tier: z.preprocess(firstOf, z.enum(BODY_TIERS).optional().catch(undefined)),
  q: z.preprocess(firstOf, searchText),
  page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
});
