import * as z from "zod";
import { DECISION_ISSUERS } from "@/lib/domain/decision";
import { HOTSPOT_TYPES, LOCALITY_FLAGS } from "@/lib/domain/locality";
import { DECISION_EFFECTS, DECISION_KINDS, PAPER_STATUSES } from "@/lib/domain/paper";
import { plainDay } from "./day";
import { datedText, id, optionalText, rowVersion, text } from "./field-error";

const lines = (max: number) => z.array(text(500)).max(max);

const recordedFields = {
  issuerKind: z.enum(DECISION_ISSUERS),
  issuer: text(200),
  superior: optionalText(200),
  notation: text(40),
  place: text(60),
  subject: text(500),
  /** The lines of the signature block. */
  signerTitle: optionalText(300),
  bases: z.array(datedText(500)).max(40),
  recipients: lines(60),
};
const fields = {
  ...recordedFields,
  /** One Điều each; its first line, and further paragraphs under it. */
  articles: z.array(text(4000)).min(1).max(20),
};

export const createDecisionInput = z.object({ campaignId: id, takesProposal: z.boolean(), ...fields });
export type CreateDecisionInput = z.output<typeof createDecisionInput>;

/** Communes of which a decision says the same: what it does with them, for which types, and until when they are followed. */
const decisionGroup = z.object({
  effect: z.enum(DECISION_EFFECTS),
  types: z.array(z.enum(HOTSPOT_TYPES)).max(HOTSPOT_TYPES.length),
  followUntil: plainDay.nullable(),
  unitIds: z.array(id).min(1, { error: "REQUIRED" }).max(300),
});

/** A decision that was signed and issued on paper: its number and date, and what it says of which communes. Its articles stay on paper. */
export const recordDecisionInput = z.object({
  campaignId: id,
  ...recordedFields,
  number: z.number().int().min(1).max(99_999),
  issuedOn: plainDay,
  groups: z.array(decisionGroup).min(1, { error: "REQUIRED" }).max(40),
  /** Why communes stand there that nobody nominated here and no earlier record leads to. */
  reason: optionalText(500),
});
export type RecordDecisionInput = z.output<typeof recordDecisionInput>;

export const editDecisionInput = z.object({ paperId: id, version: rowVersion, ...fields });
export type EditDecisionInput = z.output<typeof editDecisionInput>;

const itemFields = {
  types: z.array(z.enum(HOTSPOT_TYPES)).max(HOTSPOT_TYPES.length),
  flags: z.array(z.enum(LOCALITY_FLAGS)).max(LOCALITY_FLAGS.length),
  followUntil: plainDay.nullable(),
  reason: optionalText(500),
};

export const addDecisionItemInput = z.object({
  paperId: id,
  version: rowVersion,
  effect: z.enum(DECISION_EFFECTS),
  unitId: z.string().min(1).pipe(id),
  nominationId: id.nullable(),
  originId: id.nullable(),
  ...itemFields,
});
export type AddDecisionItemInput = z.output<typeof addDecisionItemInput>;

export const editDecisionItemInput = z.object({ itemId: id, version: rowVersion, ...itemFields });
export type EditDecisionItemInput = z.output<typeof editDecisionItemInput>;

export const dropDecisionItemInput = z.object({ itemId: id, version: rowVersion, reason: optionalText(500) });
export type DropDecisionItemInput = z.output<typeof dropDecisionItemInput>;

/** `position`: where the line is to stand, from 1; beyond the last it is the last. */
export const moveDecisionItemInput = z.object({ itemId: id, version: rowVersion, position: z.number().int().min(1).max(1000) });
export type MoveDecisionItemInput = z.output<typeof moveDecisionItemInput>;

/** Why an appraised nomination is not named. */
export const answerNominationInput = z.object({ paperId: id, version: rowVersion, nominationId: id, reason: text(500) });
export type AnswerNominationInput = z.output<typeof answerNominationInput>;

export const issueDecisionInput = z.object({
  paperId: id,
  version: rowVersion,
  number: z.number().int().min(1).max(99_999),
  issuedOn: plainDay,
});
export type IssueDecisionInput = z.output<typeof issueDecisionInput>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const asked = <S extends z.ZodType>(schema: S) => z.preprocess(firstOf, schema.optional().catch(undefined));

/** The address bar of the list; what does not fit is left out. */
export const decisionSearchParams = z.object({
  year: asked(z.coerce.number().int().min(1).max(2100)),
  province: asked(id),
  kind: asked(z.enum(DECISION_KINDS)),
  status: asked(z.enum(PAPER_STATUSES)),
  campaign: asked(id),
});

/** The nomination that a new line names, where it was chosen on the page before. */
export const addItemSearchParams = z.object({ nomination: asked(id) });
