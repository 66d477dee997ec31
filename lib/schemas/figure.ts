import * as z from "zod";
import { COMPONENTS, isComponent } from "@/lib/domain/components";
import { parseFigure } from "@/lib/domain/figure";
import { id, optionalText, text, typedString } from "./field-error";
import { plainDay } from "./day";

/** One cell as typed; what it cannot mean is a fault (figureFault) at its `text`. */
const entry = z
  .object({
    component: z.enum(COMPONENTS),
    text: optionalText(60),
    /** The revision that stood in the cell when the sheet was drawn; 0 for none. */
    baseRevision: z.number().int().min(0).max(1_000_000),
  })
  .transform(({ text: typed, ...cell }, context) => {
    const parsed = parseFigure(typed, cell.component);
    if (parsed.ok) return { ...cell, entry: parsed.value };
    context.addIssue({ code: "custom", message: parsed.error, path: ["text"] });
    return z.NEVER;
  });

const sheet = {
  unitId: id,
  month: plainDay,
  entries: z
    .array(entry)
    .max(COMPONENTS.length)
    .refine((cells) => new Set(cells.map((cell) => cell.component)).size === cells.length, { error: "DUPLICATE" }),
  /** Why figures contradict each other, by contradictionKey. */
  explanations: z.array(z.object({ key: optionalText(80), text: optionalText(500) })).max(COMPONENTS.length + 8),
  /** "Để giải trình sau": contradictions are saved without an explanation. */
  explainLater: z.boolean(),
  /** The writer has looked at what seemed to be a person's name. */
  personalDataChecked: z.boolean(),
};

export const enterFiguresInput = z.object(sheet);
export type EnterFiguresInput = z.output<typeof enterFiguresInput>;

/** Entered from above: who called (a post, no name) and when. */
export const enterFiguresForInput = z.object({
  ...sheet,
  caller: text(150),
  calledOn: plainDay,
  calledAt: typedString
    .pipe(
      z
        .string()
        .min(1)
        .regex(/^([01]?\d|2[0-3])\s?(?:[:hg.]|giờ)\s?[0-5]\d(?:\s?(?:phút|p|ph))?$/u, { error: "NOT_A_TIME" }),
    )
    .transform((time) =>
      time
        .replace(/\s?(?:giờ|[:hg.])\s?/u, ":")
        .replace(/\s?(?:phút|ph|p)$/u, "")
        .padStart(5, "0"),
    ),
});
export type EnterFiguresForInput = z.output<typeof enterFiguresForInput>;

/** What the confirming body saw. */
export const confirmFiguresInput = z.object({
  unitId: id,
  month: plainDay,
  cells: z
    .array(z.object({ component: z.enum(COMPONENTS), revision: z.number().int().min(1).max(1_000_000) }))
    .min(1)
    .max(COMPONENTS.length),
});
export type ConfirmFiguresInput = z.output<typeof confirmFiguresInput>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of the overview; what does not fit is left out. */
export const figuresSearchParams = z.object({
  campaign: z.preprocess(firstOf, id.optional().catch(undefined)),
  span: z.preprocess(firstOf, z.enum(["this", "prior"]).catch("this").default("this")),
});

/** A sheet's address: what is no id, no date or no component has no page. */
export const sheetParams = z.object({ unitId: id, month: plainDay });
export const cellParams = sheetParams.extend({ component: z.string().refine(isComponent) });
export const sheetSearchParams = z.object({ enter: z.preprocess(firstOf, z.literal("for").optional().catch(undefined)) });
