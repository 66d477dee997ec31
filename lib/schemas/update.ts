import * as z from "zod";
import { COMPONENTS, isComponent, TASK_GROUPS } from "@/lib/domain/components";
import { checkFigure, type FigureFault } from "@/lib/domain/figure";
import type { FieldError } from "@/lib/domain/field-message";
import { countsOf, NOTHING_NEW_GROUP, UPDATE_LENGTH } from "@/lib/domain/update";
import { plainDay } from "./day";
import { dateSearchText, id, optionalText, rowVersion, text } from "./field-error";

const taskGroup = z.literal(TASK_GROUPS);

/** Counts of updates are whole numbers; what cannot be read has no number yet. */
const COUNT_FAULT = {
  NOT_A_NUMBER: "NOT_A_NUMBER",
  AMBIGUOUS: "NOT_A_NUMBER",
  DATE: "NOT_A_NUMBER",
  PERCENT: "NOT_A_NUMBER",
  NEGATIVE: "NEGATIVE",
  FRACTION: "NOT_WHOLE",
  TOO_LARGE: "TOO_LARGE",
} as const satisfies Record<FigureFault, FieldError>;

const count = z.object({ component: z.enum(COMPONENTS), value: z.number() }).superRefine(({ component, value }, context) => {
  const checked = checkFigure(value, component);
  if (!checked.ok) context.addIssue({ code: "custom", path: ["value"], message: COUNT_FAULT[checked.error] });
});

/** What happened; "Không có gì mới" needs neither group nor words. Counts are those that the group knows. */
export const postUpdateInput = z
  .object({
    unitId: id,
    taskGroup: taskGroup.nullable(),
    content: optionalText(UPDATE_LENGTH),
    happenedOn: plainDay,
    isNothingNew: z.boolean(),
    counts: z.array(count).max(8),
    /** The writer has looked at what seemed to be a person's name. */
    personalDataChecked: z.boolean(),
  })
  .superRefine((update, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (update.isNothingNew) {
      if (update.counts.length > 0) fault("counts", "INVALID");
      return;
    }
    if (update.taskGroup === null) fault("taskGroup", "REQUIRED");
    if (update.content === "") fault("content", "REQUIRED");
    const known = update.taskGroup === null ? [] : countsOf(update.taskGroup);
    if (update.counts.some(({ component }) => !known.includes(component))) fault("counts", "NOT_A_CHOICE");
    if (new Set(update.counts.map(({ component }) => component)).size < update.counts.length) fault("counts", "DUPLICATE");
  })
  .transform((update) =>
    update.isNothingNew
      ? { ...update, taskGroup: NOTHING_NEW_GROUP, content: "", counts: [] }
      : { ...update, taskGroup: update.taskGroup ?? NOTHING_NEW_GROUP },
  );
export type PostUpdateInput = z.output<typeof postUpdateInput>;
export type PostUpdateFields = z.input<typeof postUpdateInput>;

export const withdrawUpdateInput = z.object({ updateId: id, version: rowVersion, reason: text(300) });
export type WithdrawUpdateInput = z.output<typeof withdrawUpdateInput>;

/** Counts as a row of the database holds them; what is not understood is left out. */
export const storedCounts = z
  .array(z.object({ component: z.string(), value: z.number() }))
  .catch([])
  .transform((counts) => counts.flatMap(({ component, value }) => (isComponent(component) ? [{ component, value }] : [])));

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of the list; what does not fit is left out, never an error page. */
export const updateSearchParams = z.object({
  unit: z.preprocess(firstOf, id.optional().catch(undefined)),
  group: z.preprocess(firstOf, z.coerce.number().pipe(taskGroup).optional().catch(undefined)),
  from: z.preprocess(firstOf, dateSearchText),
  to: z.preprocess(firstOf, dateSearchText),
  page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
});

/** The form: which unit is preset. The receipt: which update it speaks of. */
export const newUpdateSearchParams = z.object({
  unit: z.preprocess(firstOf, id.optional().catch(undefined)),
  sent: z.preprocess(firstOf, id.optional().catch(undefined)),
});
