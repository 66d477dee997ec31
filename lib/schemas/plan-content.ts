import * as z from "zod";
import { id, optionalDatedText, optionalText, rowVersion, text } from "./field-error";
import { plainDay } from "./day";

const blockText = z.string().max(20_000);

/** The body of a paper as it is stored. */
export const storedContent = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("HEADING"), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: blockText }),
    z.object({ kind: z.literal("PARAGRAPH"), text: blockText }),
    z.object({ kind: z.literal("LIST"), items: z.array(z.object({ text: blockText, isDeep: z.boolean() })) }),
    z.object({ kind: z.literal("ARTICLE"), text: blockText }),
    z.object({ kind: z.literal("TABLE"), caption: blockText, head: z.array(blockText), rows: z.array(z.array(blockText)) }),
  ]),
);

/** A part of a plan as it is typed, in the line syntax of lib/domain/plan-content.ts. The one before the first heading has no title. */
export const typedSection = z.object({ title: optionalText(200), text: optionalText(30_000) });
export type TypedSection = z.output<typeof typedSection>;
export const typedSections = z.array(typedSection).max(12);

export const saveContentInput = z.object({ planId: id, version: rowVersion, sections: typedSections });
export type SaveContentInput = z.output<typeof saveContentInput>;

/** A duty as it is typed; one that has an id was there before. */
const duty = z.object({
  clause: text(40),
  taskGroup: z.number().int().min(1).max(6).nullable(),
  content: text(1000),
  /** Null where only the name of the body is given. */
  bodyId: id.nullable(),
  bodyName: optionalText(200),
  cooperating: optionalText(500),
  product: optionalText(300),
  dueText: optionalDatedText(120),
  dueOn: plainDay.nullable(),
  unitIds: z.array(id).max(60),
});
export type DutyInput = z.output<typeof duty>;

export const saveDutiesInput = z
  .object({ planId: id, version: rowVersion, duties: z.array(duty).max(120) })
  .superRefine((input, context) => {
    for (const [index, one] of input.duties.entries()) {
      if (one.bodyId === null && one.bodyName === "")
        context.addIssue({ code: "custom", message: "REQUIRED", path: ["duties", index, "bodyName"], input: one.bodyName });
    }
  });
export type SaveDutiesInput = z.output<typeof saveDutiesInput>;

export const recordDutyInput = z.object({ dutyId: id, version: rowVersion, doneOn: plainDay, note: optionalText(500) });
export type RecordDutyInput = z.output<typeof recordDutyInput>;

export const reopenDutyInput = z.object({ dutyId: id, version: rowVersion });
export type ReopenDutyInput = z.output<typeof reopenDutyInput>;

/** The address bar of the content page: whether its first parts are to be taken anew from the campaign. */
export const contentSearchParams = z.object({
  refill: z
    .unknown()
    .optional()
    .transform((value) => value === "1"),
});
