import * as z from "zod";
import { DELEGATED_CAPACITIES } from "@/lib/domain/delegation";
import { PAPER_KINDS } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { id, rowVersion, text } from "./field-error";

/** `lastDay`: the last one on which it is in force. `block`: the lines of the signature, one a line. */
export const giveDelegationInput = z.object({
  delegatorId: id,
  delegateId: id,
  capacity: z.enum(DELEGATED_CAPACITIES),
  kinds: z.array(z.enum(PAPER_KINDS)).min(1).max(PAPER_KINDS.length),
  block: text(300),
  ground: text(300),
  validFrom: plainDay,
  lastDay: plainDay,
  personalDataChecked: z.boolean().default(false),
});
export type GiveDelegationInput = z.output<typeof giveDelegationInput>;

export const revokeDelegationInput = z.object({ delegationId: id, version: rowVersion });
export type RevokeDelegationInput = z.output<typeof revokeDelegationInput>;
