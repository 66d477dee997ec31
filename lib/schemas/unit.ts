import * as z from "zod";
import { ADDABLE_LEVELS, SUCCESSION_PARTS, UNIT_CODE_LENGTH, isKindOf } from "@/lib/domain/unit";
import { dateSearchText, dateText, id, rowVersion, searchText, text, typedString } from "./field-error";

/** A unit picked from a list; nothing picked is told from something malformed. */
const pickedUnit = z.string().min(1, { error: "NOT_A_CHOICE" }).pipe(id);

const code = typedString
  .transform((value) => value.replace(/\s+/g, ""))
  .pipe(
    z
      .string()
      .min(1)
      .regex(/^\d{2,5}$/, { error: "INVALID" }),
  );

const description = {
  kind: text(40),
  name: text(120),
  code,
  basis: text(300),
};

/** The dated row of a unit is put right from a day on; without a day: as far back as its first row reaches. */
export const correctUnitInput = z.object({
  unitId: id,
  version: rowVersion,
  from: dateText.nullable(),
  parentId: id.nullable(),
  ...description,
});
export type CorrectUnitInput = z.output<typeof correctUnitInput>;

export const addUnitInput = z
  .object({
    level: z.enum(ADDABLE_LEVELS),
    parentId: pickedUnit,
    from: dateText,
    ...description,
    predecessors: z
      .array(z.object({ unitId: pickedUnit, part: z.enum(SUCCESSION_PARTS) }))
      .max(40)
      .refine((rows) => new Set(rows.map((row) => row.unitId)).size === rows.length, { error: "DUPLICATE" }),
  })
  .refine((unit) => isKindOf(unit.level, unit.kind), { error: "NOT_A_CHOICE", path: ["kind"] })
  .refine((unit) => unit.code.length === UNIT_CODE_LENGTH[unit.level], { error: "INVALID", path: ["code"] });
export type AddUnitInput = z.output<typeof addUnitInput>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of the list; what does not fit is left out, never an error page. */
export const unitSearchParams = z.object({
  on: z.preprocess(firstOf, dateSearchText),
  province: z.preprocess(
    firstOf,
    z
      .union([id, z.literal("all")])
      .optional()
      .catch(undefined),
  ),
  district: z.preprocess(firstOf, id.optional().catch(undefined)),
  q: z.preprocess(firstOf, searchText),
  page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
});
