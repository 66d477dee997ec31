import * as z from "zod";
import { HOTSPOT_TYPES, LISTINGS, LOCALITY_FLAGS } from "@/lib/domain/locality";
import { plainDay } from "./day";
import { id, rowVersion, text } from "./field-error";

const distinct = <T extends string>(values: readonly T[]) => new Set(values).size === values.length;

const fields = {
  types: z.array(z.enum(HOTSPOT_TYPES)).max(HOTSPOT_TYPES.length).refine(distinct, { error: "DUPLICATE" }),
  flags: z.array(z.enum(LOCALITY_FLAGS)).max(LOCALITY_FLAGS.length).refine(distinct, { error: "DUPLICATE" }),
  /** The record of an earlier year; one that the product does not hold is simply not given. */
  originId: id.nullable(),
  followUntil: plainDay.nullable(),
  decision: z
    .object({ number: z.number().int().min(1).max(99_999), notation: text(40), issuedOn: plainDay, issuer: text(200), subject: text(500) })
    .nullable(),
};

export const addLocalityInput = z.object({ campaignId: id, unitId: z.string().min(1).pipe(id), listing: z.enum(LISTINGS), ...fields });
export type AddLocalityInput = z.output<typeof addLocalityInput>;

/** The unit and the listing of a record stay what they are. */
export const editLocalityInput = z.object({ localityId: id, version: rowVersion, ...fields });
export type EditLocalityInput = z.output<typeof editLocalityInput>;

export const removeLocalityInput = z.object({ localityId: id, version: rowVersion });
export type RemoveLocalityInput = z.output<typeof removeLocalityInput>;
