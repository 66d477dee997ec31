import * as z from "zod";
import { REGISTER_MODES } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { id, rowVersion, text } from "./field-error";

const number = z.number().int().min(1).max(99_999);
const year = z.number().int().min(2000).max(2100);
const looked = { personalDataChecked: z.boolean().default(false) };

export const openRegisterInput = z.object({ bodyId: id, year, notation: text(40), mode: z.enum(REGISTER_MODES) });
export type OpenRegisterInput = z.output<typeof openRegisterInput>;

/** Holds the next number of an internal register back. */
export const reserveNumberInput = z.object({ registerId: id, subject: text(500), ...looked });
export type ReserveNumberInput = z.output<typeof reserveNumberInput>;

/** A paper that was written outside the product; `number`: reserved, or the Office's own; null: the next one. */
export const enterNumberInput = z.object({
  registerId: id,
  number: number.nullable(),
  datedOn: plainDay,
  subject: text(500),
  ...looked,
});
export type EnterNumberInput = z.output<typeof enterNumberInput>;

export const cancelNumberInput = z.object({ entryId: id, version: rowVersion, reason: text(500), ...looked });
export type CancelNumberInput = z.output<typeof cancelNumberInput>;

export const enterIncomingInput = z.object({
  bodyId: id,
  arrivedOn: plainDay,
  number: text(60),
  datedOn: plainDay,
  issuer: text(200),
  subject: text(500),
  ...looked,
});
export type EnterIncomingInput = z.output<typeof enterIncomingInput>;

/** What may stand in the address of the list of registers. */
export const registerSearchParams = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
