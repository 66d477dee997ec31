import * as z from "zod";
import { DRUG_CRITERIA } from "@/lib/domain/drug-class";
import { HOTSPOT_TYPES } from "@/lib/domain/locality";
import { NIL_MEANINGS, RELATIONS } from "@/lib/domain/rule";
import { id, rowVersion, text } from "./field-error";

const isOf = (decimals: number) => (value: number) => Number(value.toFixed(decimals)) === value;

const share = z.number().min(0).max(100).refine(isOf(2), { error: "TOO_FINE" });
const threshold = z.number().min(-1_000_000_000).max(1_000_000_000).refine(isOf(3), { error: "TOO_FINE" });
const year = z.number().int().min(2000).max(2100);

const bound = z.number().min(0.001).max(1_000_000).refine(isOf(3), { error: "TOO_FINE" });
const drugBounds = z.object({ userRate: bound, places: bound, offenderRate: bound, plants: bound, area: bound });
const needed = z.number().int().min(1).max(DRUG_CRITERIA.length);
const drugLimits = z.object({ one: drugBounds, two: drugBounds, three: drugBounds, needed, neededOnRoute: needed });

/** What of a rule can be changed; what it measures stays. The command puts the two together and has parseRule judge the whole. */
const ruleEdit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("THRESHOLD"), is: z.enum(RELATIONS), value: threshold, ifNil: z.enum(NIL_MEANINGS) }),
  z.object({
    kind: z.literal("GRADED"),
    steps: z
      .array(z.object({ is: z.enum(RELATIONS), value: threshold, share }))
      .min(1)
      .max(10),
    ifNil: z.enum(NIL_MEANINGS),
    /** Only where the rule reckons the drug class. */
    limits: drugLimits.optional(),
  }),
  z.object({ kind: z.literal("YES_NO"), expected: z.boolean() }),
  z.object({ kind: z.literal("REPORTS_ON_TIME"), percent: share }),
]);
export type RuleEdit = z.output<typeof ruleEdit>;

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** A draft made from a version. Under another title it begins a set of the province's own. */
export const copyVersionInput = z.object({ versionId: id, title: text(200), year });
export type CopyVersionInput = z.output<typeof copyVersionInput>;

export const saveVersionInput = z.object({
  versionId: id,
  version: rowVersion,
  year,
  passMark: share,
  criteria: z
    .array(
      z.object({
        id,
        name: text(300),
        weight: share,
        isMandatory: z.boolean(),
        types: z.array(z.enum(HOTSPOT_TYPES)).max(HOTSPOT_TYPES.length).refine(distinct, { error: "DUPLICATE" }),
        rule: ruleEdit,
      }),
    )
    .min(1)
    .max(100)
    .refine((rows) => distinct(rows.map((row) => row.id)), { error: "DUPLICATE" }),
});
export type SaveVersionInput = z.output<typeof saveVersionInput>;

export const putInForceInput = z.object({ versionId: id, version: rowVersion });
export type PutInForceInput = z.output<typeof putInForceInput>;
