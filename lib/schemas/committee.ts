import * as z from "zod";
import { COMMITTEE_POSTS } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { id, text } from "./field-error";

/** A commune's strengthened committee: the decision, and who holds which post by his title. Version 0: the first record. */
export const saveCommitteeInput = z.object({
  campaignId: id,
  unitId: id,
  version: z.number().int().min(0).max(2_147_483_647),
  number: text(60),
  datedOn: plainDay,
  issuer: text(200),
  members: z
    .array(z.object({ post: z.enum(COMMITTEE_POSTS), title: text(200) }))
    .min(1)
    .max(40),
});
export type SaveCommitteeInput = z.output<typeof saveCommitteeInput>;
