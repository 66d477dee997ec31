import * as z from "zod";
import { plainDay } from "./day";
import { id, text } from "./field-error";

/** What is asked of named bodies beside the periods of the year. */
export const requestReportInput = z.object({
  campaignId: id,
  title: text(160),
  content: text(4000),
  figuresFrom: plainDay,
  figuresTo: plainDay,
  dueOn: plainDay,
  addresseeIds: z
    .array(id)
    .min(1)
    .max(400)
    .refine((ids) => new Set(ids).size === ids.length, { error: "DUPLICATE" }),
  /** The writer has looked at what seemed to be a person's name; absent where nothing was asked. */
  personalDataChecked: z.boolean().optional(),
});
export type RequestReportInput = z.output<typeof requestReportInput>;
