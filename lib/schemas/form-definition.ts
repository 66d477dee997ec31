import * as z from "zod";
import { FIGURE_KINDS, TIME_RULES } from "@/lib/domain/components";
import { PAIR_OPS, RELATIONS, type Condition, type Formula } from "@/lib/domain/expression";
import { FORM_CODE, PART_CONDITIONS, RULE_EFFECTS, type FormDefinition } from "@/lib/domain/form";
import { BODY_TIERS } from "@/lib/domain/report";
import { text } from "./field-error";

export const LABEL_MAX = 300;
export const ROWS_MAX = 200;
export const COLUMNS_MAX = 24;

const code = z.string().regex(FORM_CODE, { error: "NOT_A_CHOICE" });
const label = text(LABEL_MAX).nullable();
const unit = text(30);

const cell = z.object({ op: z.literal("CELL"), row: code.nullable(), column: code.nullable() });

export const formula: z.ZodType<Formula> = z.lazy(() =>
  z.union([
    z.object({ op: z.literal("NUMBER"), value: z.number().min(-1e12).max(1e12) }),
    cell,
    z.object({ op: z.literal("SUM"), of: z.array(formula).min(1).max(100) }),
    z.object({ op: z.enum(PAIR_OPS), left: formula, right: formula }),
  ]),
);

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({ op: z.enum(RELATIONS), left: formula, right: formula }),
    z.object({ op: z.enum(["AND", "OR"]), of: z.array(condition).min(1).max(20) }),
    z.object({ op: z.literal("NOT"), of: condition }),
  ]),
);

const named = { code, label };
const inRow = { ...named, section: code, isPart: z.boolean() };

const row = z.discriminatedUnion("kind", [
  z.object({ ...inRow, kind: z.literal("HEAD") }),
  z.object({
    ...inRow,
    kind: z.literal("ENTRY"),
    unit,
    number: z.enum(FIGURE_KINDS),
    time: z.enum(TIME_RULES),
    isRequired: z.boolean(),
  }),
  z.object({ ...inRow, kind: z.literal("COMPUTED"), unit, formula }),
]);

const inColumn = { ...named, unit: unit.nullable() };
const column = z.discriminatedUnion("kind", [
  z.object({ ...inColumn, kind: z.literal("ENTRY"), isRequired: z.boolean() }),
  z.object({ ...inColumn, kind: z.literal("COMPUTED"), formula }),
]);

const test = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("HOLDS"), condition }),
  z.object({ kind: z.literal("CHANGE"), percent: z.number().min(1).max(1000), base: z.number().min(0).max(1_000_000) }),
]);

/** No formula is nested deeper; asked before anything walks down the tree. */
const DEPTH_MAX = 24;

function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < DEPTH_MAX && level.length > 0; depth += 1) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return level.length === 0;
}

/** A form as it is stored and as the builder sends it; what its pieces mean together is lib/domain/form-check.ts. */
export const formDefinition: z.ZodType<FormDefinition> = z
  .unknown()
  .refine(isShallow, { error: "INVALID" })
  .pipe(
    z.object({
      sections: z.array(z.object(named)).min(1).max(30),
      rows: z.array(row).min(1).max(ROWS_MAX),
      columns: z.array(column).min(1).max(COLUMNS_MAX),
      rules: z.array(z.object({ ...named, effect: z.enum(RULE_EFFECTS), test })).max(100),
      outline: z
        .array(z.object({ ...named, isRequired: z.boolean(), tiers: z.array(z.enum(BODY_TIERS)).min(1), when: z.enum(PART_CONDITIONS) }))
        .max(40),
    }),
  );
