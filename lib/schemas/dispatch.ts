import * as z from "zod";
import { DISPATCH_CHANNELS, type DispatchChannel } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { id, optionalText, rowVersion } from "./field-error";

const looked = { personalDataChecked: z.boolean().default(false) };

/** Ways that leave the product. */
export const NOTED_CHANNELS = DISPATCH_CHANNELS.filter((channel): channel is Exclude<DispatchChannel, "PRODUCT"> => channel !== "PRODUCT");

export const noteDispatchInput = z.object({
  dispatchId: id,
  version: rowVersion,
  channel: z.enum(NOTED_CHANNELS),
  sentOn: plainDay,
  note: optionalText(300),
  ...looked,
});
export type NoteDispatchInput = z.output<typeof noteDispatchInput>;

/** Bodies of the product that shall get a paper that was issued: by kind, or one. */
export const RECIPIENT_GROUPS = ["DISTRICT_COMMITTEE", "COMMUNE_COMMITTEE", "DEPARTMENT"] as const;
export const addRecipientsInput = z.object({ paperId: id, to: z.union([z.enum(RECIPIENT_GROUPS), id]) });
export type AddRecipientsInput = z.output<typeof addRecipientsInput>;

export const readPaperInput = z.object({ paperId: id });
export type ReadPaperInput = z.output<typeof readPaperInput>;
