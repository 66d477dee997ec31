import "server-only";
import { classifyDrugs } from "@/lib/domain/drug-class";
import { HOTSPOT_TYPES } from "@/lib/domain/locality";
import { decideNewNomination } from "@/lib/domain/nomination";
import { drugLimitsOf, scoreSheet, withDrugClass } from "@/lib/domain/nomination-score";
import type { CreateNominationRefusal, NominationCommandRefusal } from "@/lib/domain/nomination-view";
import { listingDay } from "@/lib/domain/period";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { fromDateColumn, isDuring, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CreateNominationInput, NominationReasonInput, SaveNominationInput, SubmitNominationInput } from "@/lib/schemas/nomination";
import { appendEvent, type Command, type CommandContext } from "../command";
import { criterionOf } from "../queries/criteria";
import { findSelectionVersion, findTaken } from "../queries/nomination-forms";
import { computeSelection } from "../queries/nomination-record";
import type { NominationRow } from "../queries/nominations";
import { nearestVersion } from "../queries/units";
import { COUNCIL, SECRETARIAT } from "./addressees";
import { COMMUNE, takeNomination, tell } from "./nomination-access";
import { snapshotOf } from "./nomination-snapshot";

type Deed<I, E extends string> = Command<I, { readonly nominationId: string }, E>;

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** The body in whose name an actor proposes: his own, and for a commune's police the committee of its commune. */
async function findNominatorId({ tx, actor }: CommandContext, unitId: string): Promise<string | null> {
  if (actor.bodyKind !== "COMMUNE_POLICE") return actor.bodyId;
  const today = toDateColumn(actor.today);
  const isValid = {
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
  };
  const committee = await tx.body.findFirst({
    where: { kind: "COMMUNE_COMMITTEE", provinceId: actor.scope.homeProvinceId, ...isValid, units: { some: { unitId, ...isValid } } },
    select: { id: true },
  });
  return committee?.id ?? null;
}

/** Begins to propose a commune for a campaign, with its types and flags; the sheet is reckoned from the figures at hand. */
export const createNomination: Deed<CreateNominationInput, CreateNominationRefusal> = async (context, input) => {
  const { tx, actor } = context;
  // One proposes at a time in a campaign, and never while it is closed.
  await tx.$executeRaw`select 1 from campaigns where id = ${input.campaignId}::uuid for update`;
  const campaign = await tx.campaign.findFirst({ where: { id: input.campaignId, provinceId: { in: [...actor.scope.provinceIds] } } });
  if (!campaign) return err("NOT_FOUND");
  const { provinceId } = campaign;
  const unit = await tx.unit.findFirst({ where: { id: input.unitId, provinceId, level: "COMMUNE" } });
  const day = listingDay(fromDateColumn(campaign.workTo), actor.today);
  const [above] = await tx.$queryRaw<{ level: string }[]>`
    select p.level::text as level from (${nearestVersion(Prisma.sql`${input.unitId}::uuid`, day)}) v
      cross join lateral (${nearestVersion(Prisma.sql`v.parent_id`, day)}) p`;
  const taken = await findTaken(tx, campaign.id);
  const decided = decideNewNomination(
    {
      provinceId,
      unitId: input.unitId,
      isStanding: unit !== null && isDuring(day, plain(unit.existsFrom), plain(unit.existsTo)),
      hasDistrict: above?.level === "DISTRICT",
      campaignStatus: campaign.status,
      isNominated: taken.nominated.has(input.unitId),
      isListed: taken.listed.has(input.unitId),
    },
    actor,
  );
  if (!decided.ok) return decided;
  const version = await findSelectionVersion(tx, provinceId, campaign.year);
  if (!version) return err("NO_CRITERIA");
  const nominatorId = await findNominatorId(context, input.unitId);
  if (nominatorId === null) return err("NO_NOMINATOR");
  const nomination = await tx.nomination.create({
    data: {
      provinceId,
      campaignId: campaign.id,
      unitId: input.unitId,
      nominatorId,
      types: [...input.types],
      flags: [...input.flags],
      criteriaVersionId: version.id,
      preparedById: actor.userId,
    },
  });
  await writeSheet(context, { ...nomination, campaign }, { ...input, drugInputs: null, scores: [] });
  await appendEvent(context, {
    provinceId,
    subjectType: "nomination",
    subjectId: nomination.id,
    action: "createNomination",
    to: "DRAFT",
    data: { campaignId: campaign.id, year: campaign.year, unitId: input.unitId, types: [...input.types], flags: [...input.flags] },
  });
  return ok({ nominationId: nomination.id });
};

type Sheet = Pick<SaveNominationInput, "types" | "drugInputs" | "scores">;
type SheetOwner = Pick<NominationRow, "id" | "unitId" | "provinceId" | "campaignId" | "criteriaVersionId"> & {
  readonly campaign: { readonly monthStartDay: number };
};

/** Writes the score sheet anew from the figures as they are now and from what a person judged; answers the total and the drug class. */
async function writeSheet({ tx, actor }: CommandContext, owner: SheetOwner, { types, drugInputs, scores }: Sheet) {
  const rows = await tx.criterion.findMany({ where: { versionId: owner.criteriaVersionId }, orderBy: { position: "asc" } });
  const computed = await computeSelection(tx, owner, owner.campaign, rows.map(criterionOf), HOTSPOT_TYPES, actor.today);
  const isDrugs = types.includes("TYPE_4_DRUGS");
  const inputs = isDrugs ? drugInputs : null;
  const judged = new Map(scores.map(({ criterionId, share, note }) => [criterionId, { share, note }]));
  const sheet = scoreSheet(withDrugClass(computed, inputs), types, judged);
  const { drugClass } = inputs ? classifyDrugs(inputs, drugLimitsOf(computed.map((one) => one.rule))) : { drugClass: null };
  await tx.nominationScore.deleteMany({ where: { nominationId: owner.id } });
  await tx.nominationScore.createMany({
    data: sheet.rows.map(({ criterion, isByHand, share, points, note }) => ({
      provinceId: owner.provinceId,
      nominationId: owner.id,
      criterionId: criterion.id,
      computed: { ...criterion.computed, weight: criterion.weight, judged: isByHand ? share : null },
      points,
      note: note.trim() === "" ? null : note,
    })),
  });
  await tx.nomination.updateMany({
    where: { id: owner.id },
    data: { score: sheet.total, drugClass, drugInputs: inputs ?? Prisma.DbNull },
  });
  return { ...sheet, drugClass };
}

function personalFault(input: SaveNominationInput): "PERSONAL_NUMBER" | "PERSONAL_DOUBT" | null {
  const texts = [
    input.situation,
    input.reason,
    ...input.scores.map((score) => score.note),
    ...input.dossier.map((item) => `${item.number}\n${item.note}`),
  ];
  const kinds = texts.map((text) => checkPersonalData(text, input.personalDataChecked).kind);
  if (kinds.includes("REFUSED")) return "PERSONAL_NUMBER";
  return kinds.includes("ASK") ? "PERSONAL_DOUBT" : null;
}

/** Saves the whole nomination while it is in its nominator's hands; what lacks is asked when it is sent. */
export const saveNomination: Deed<SaveNominationInput, NominationCommandRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const taken = await takeNomination(context, input, "prepare");
  if (!taken.ok) return taken;
  const fault = personalFault(input);
  if (fault) return err(fault);
  if (input.dossier.some((item) => item.datedOn !== null && item.datedOn > actor.today)) return err("DATED_IN_FUTURE");
  const { row, step } = taken.value;
  await tx.nomination.updateMany({
    where: { id: row.id },
    data: {
      types: [...input.types],
      flags: [...input.flags],
      situation: input.situation,
      reason: input.reason,
      preparedById: actor.userId,
    },
  });
  const sheet = await writeSheet(context, row, input);
  await tx.dossierItem.deleteMany({ where: { nominationId: row.id } });
  await tx.dossierItem.createMany({
    data: input.dossier.map(({ kind, number, datedOn, note }) => ({
      provinceId: row.provinceId,
      nominationId: row.id,
      kind,
      number,
      datedOn: datedOn === null ? null : toDateColumn(datedOn),
      note,
    })),
  });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "nomination",
    subjectId: row.id,
    action: "saveNomination",
    from: step.from,
    to: step.to,
    data: {
      types: [...input.types],
      flags: [...input.flags],
      total: sheet.total,
      scored: sheet.rows.length - sheet.open.length,
      of: sheet.rows.length,
      drugClass: sheet.drugClass,
      dossier: input.dossier.length,
    },
  });
  return ok({ nominationId: row.id });
};

/** Sends it: a copy of the whole is kept for ever, the commune may give its opinion, the secretariat and the council are told. */
export const submitNomination: Deed<SubmitNominationInput, NominationCommandRefusal> = async (context, input) => {
  const { tx, actor, now } = context;
  const taken = await takeNomination(context, input, "submit");
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  const earlier = await tx.nominationSubmission.aggregate({ where: { nominationId: row.id }, _max: { no: true } });
  const no = (earlier._max.no ?? 0) + 1;
  const snapshot = await snapshotOf(context, row);
  await tx.nominationSubmission.create({
    data: {
      provinceId: row.provinceId,
      nominationId: row.id,
      no,
      snapshot,
      submittedAt: now,
      submittedBy: `${actor.title}, ${actor.bodyName}`,
    },
  });
  await tx.nomination.updateMany({
    where: { id: row.id },
    data: {
      status: step.to,
      submittedById: actor.userId,
      submittedOn: toDateColumn(actor.today),
      returnReason: null,
      // An opinion is on what was sent; on another version it is asked anew, the earlier one stays in the trail.
      unitAgrees: null,
      unitOpinion: null,
      unitOpinionOn: null,
    },
  });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "nomination",
    subjectId: row.id,
    action: "submitNomination",
    from: step.from,
    to: step.to,
    data: { versionNo: no, total: row.score?.toNumber() ?? null, drugClass: row.drugClass },
  });
  await tellOfSubmission(context, row);
  return ok({ nominationId: row.id });
};

/** Gives it up before the council has it: nothing that was written is lost, and the commune may be proposed anew. */
export const withdrawNomination: Deed<NominationReasonInput, NominationCommandRefusal> = async (context, input) => {
  const { reason } = input;
  if (checkPersonalData(reason, true).kind !== "CLEAN") return err("PERSONAL_NUMBER");
  const taken = await takeNomination(context, input, "withdraw", { reason });
  if (!taken.ok) return taken;
  const { row, step } = taken.value;
  await context.tx.nomination.updateMany({ where: { id: row.id }, data: { status: step.to, outcomeReason: reason } });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "nomination",
    subjectId: row.id,
    action: "withdrawNomination",
    from: step.from,
    to: step.to,
    reason,
  });
  // Who sent it back waits for it no longer.
  const isHeard = step.from === "RETURNED" && row.nominator.kind !== "STANDING_AGENCY";
  if (isHeard) await tell(context, row, SECRETARIAT, { kind: "NOMINATION_WITHDRAWN", data: { body: row.nominator.shortName } });
  return ok({ nominationId: row.id });
};

async function tellOfSubmission(context: CommandContext, row: NominationRow): Promise<void> {
  const told = { kind: "NOMINATION_SUBMITTED", data: { body: row.nominator.shortName } } as const;
  await tell(context, row, SECRETARIAT, told);
  await tell(context, row, COUNCIL, told);
  if (row.nominator.kind !== "COMMUNE_COMMITTEE") await tell(context, row, COMMUNE, told);
}
