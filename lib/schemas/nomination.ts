import * as z from "zod";
import { COUNCIL_OPINIONS, DOSSIER_ITEM_KINDS, NOMINATION_STATUSES } from "@/lib/domain/nomination";
import { HOTSPOT_TYPES, LOCALITY_FLAGS } from "@/lib/domain/locality";
import { storedComputed } from "./assessment";
import { plainDay } from "./day";
import { id, optionalText, rowVersion, searchText, text } from "./field-error";

export const NOMINATION_TEXT_LENGTH = 4000;
const REASON_LENGTH = 1000;
const NOTE_LENGTH = 500;

const distinct = <T extends string>(values: readonly T[]) => new Set(values).size === values.length;
const types = z.array(z.enum(HOTSPOT_TYPES)).max(HOTSPOT_TYPES.length).refine(distinct, { error: "DUPLICATE" });
const flags = z.array(z.enum(LOCALITY_FLAGS)).max(LOCALITY_FLAGS.length).refine(distinct, { error: "DUPLICATE" });

export const createNominationInput = z.object({
  campaignId: id,
  unitId: z.string().min(1).pipe(id),
  types: types.min(1),
  flags,
});
export type CreateNominationInput = z.output<typeof createNominationInput>;

const count = z.number().int().min(0).max(100_000_000).nullable();

/** What the drug class is reckoned from; a field left open is not known. */
export const drugInputs = z.object({
  population: count,
  users: count,
  places: count,
  offenders: count,
  plants: count,
  area: z
    .number()
    .min(0)
    .max(100_000_000)
    .refine((value) => Number(value.toFixed(2)) === value, { error: "TOO_FINE" })
    .nullable(),
  isOnRoute: z.boolean().nullable(),
});

const judged = z.object({ criterionId: id, share: z.number().min(0).max(100).nullable(), note: optionalText(NOTE_LENGTH) });
const dossierItem = z.object({
  kind: z.enum(DOSSIER_ITEM_KINDS),
  number: optionalText(60),
  datedOn: plainDay.nullable(),
  note: optionalText(300),
});

/** The whole nomination, in whatever state of completeness it is; what lacks is asked when it is sent. */
export const saveNominationInput = z.object({
  nominationId: id,
  version: rowVersion,
  types,
  flags,
  situation: optionalText(NOMINATION_TEXT_LENGTH),
  reason: optionalText(NOMINATION_TEXT_LENGTH),
  drugInputs: drugInputs.nullable(),
  scores: z
    .array(judged)
    .max(100)
    .refine((rows) => distinct(rows.map((row) => row.criterionId)), { error: "DUPLICATE" }),
  dossier: z
    .array(dossierItem)
    .max(DOSSIER_ITEM_KINDS.length)
    .refine((rows) => distinct(rows.map((row) => row.kind)), { error: "DUPLICATE" }),
  /** The writer has looked at what seemed to be a person's name. */
  personalDataChecked: z.boolean(),
});
export type SaveNominationInput = z.output<typeof saveNominationInput>;

export const submitNominationInput = z.object({ nominationId: id, version: rowVersion });
export type SubmitNominationInput = z.output<typeof submitNominationInput>;

export const giveOpinionInput = z.object({ nominationId: id, version: rowVersion, agrees: z.boolean(), words: text(REASON_LENGTH) });
export type GiveOpinionInput = z.output<typeof giveOpinionInput>;

/** A step that takes a reason and nothing else. */
export const nominationReasonInput = z.object({ nominationId: id, version: rowVersion, reason: text(REASON_LENGTH) });
export type NominationReasonInput = z.output<typeof nominationReasonInput>;

export const appraiseNominationInput = z.object({
  nominationId: id,
  version: rowVersion,
  opinion: z.enum(COUNCIL_OPINIONS),
  score: z
    .number()
    .min(0)
    .max(100)
    .refine((value) => Number(value.toFixed(2)) === value, { error: "TOO_FINE" }),
  reason: optionalText(REASON_LENGTH),
});
export type AppraiseNominationInput = z.output<typeof appraiseNominationInput>;

/** nomination_scores.computed as the product writes it: what the rule made of the figures, and the share a person gave where it was open. */
export const storedNominationScore = storedComputed.extend({ judged: z.number().nullable() });

const kept = optionalText(NOMINATION_TEXT_LENGTH);

/** nomination_submissions.snapshot: what was sent, by the names of its day. */
export const storedSubmission = z.object({
  unit: kept,
  nominator: kept,
  types: z.array(z.enum(HOTSPOT_TYPES)),
  flags: z.array(z.enum(LOCALITY_FLAGS)),
  situation: kept,
  reason: kept,
  criteria: kept,
  drugInputs: drugInputs.nullable(),
  drugClass: z.number().nullable(),
  score: z.number(),
  scores: z.array(
    z.object({
      code: kept,
      name: kept,
      weight: z.number(),
      points: z.number().nullable(),
      note: kept,
      computed: storedNominationScore,
    }),
  ),
  dossier: z.array(z.object({ kind: z.enum(DOSSIER_ITEM_KINDS), number: kept, datedOn: plainDay.nullable(), note: kept })),
});

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address bar of the list; what does not fit is left out. */
export const nominationSearchParams = z.object({
  campaign: z.preprocess(firstOf, id.optional().catch(undefined)),
  year: z.preprocess(firstOf, z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)),
  status: z.preprocess(firstOf, z.enum(NOMINATION_STATUSES).optional().catch(undefined)),
  type: z.preprocess(firstOf, z.enum(HOTSPOT_TYPES).optional().catch(undefined)),
  q: z.preprocess(firstOf, searchText),
});
