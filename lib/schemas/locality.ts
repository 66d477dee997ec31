import * as z from "zod";
import { HOTSPOT_TYPES, LOCALITY_FLAGS } from "@/lib/domain/locality";
import { plainDay } from "./day";
import { id, rowVersion } from "./field-error";

const distinct = <T extends string>(values: readonly T[]) => new Set(values).size === values.length;

/** Which unit is listed, how and by which decision stays what it is: that is for decisions to change. */
export const editLocalityInput = z.object({
  localityId: id,
  version: rowVersion,
  types: z.array(z.enum(HOTSPOT_TYPES)).max(HOTSPOT_TYPES.length).refine(distinct, { error: "DUPLICATE" }),
  flags: z.array(z.enum(LOCALITY_FLAGS)).max(LOCALITY_FLAGS.length).refine(distinct, { error: "DUPLICATE" }),
  /** The record of an earlier year; one that the product does not hold is simply not given. */
  originId: id.nullable(),
  followUntil: plainDay.nullable(),
});
export type EditLocalityInput = z.output<typeof editLocalityInput>;
