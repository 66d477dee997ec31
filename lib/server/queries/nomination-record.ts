import "server-only";
import type { Actor } from "@/lib/domain/access";
import { seesDrafts } from "@/lib/domain/campaign";
import { DEFAULT_DRUG_LIMITS } from "@/lib/domain/drug-class";
import type { HotspotType } from "@/lib/domain/locality";
import { availableNominationActions, isNominator } from "@/lib/domain/nomination";
import { drugLimitsOf, twelveMonthsBefore } from "@/lib/domain/nomination-score";
import {
  nominationWarnings,
  type DossierEntry,
  type EarlierState,
  type NominationRecord,
  type NominationScoreRow,
  type SubmissionView,
} from "@/lib/domain/nomination-view";
import { fromDateColumn, yearOf, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { drugInputs, storedNominationScore, storedSubmission } from "@/lib/schemas/nomination";
import type { Tx } from "../db";
import { computeScores } from "./assessment-inputs";
import { decisionView } from "./campaigns";
import { criterionOf } from "./criteria";
import { factsOf, findNominationRow, listRowsOf, type NominationRow } from "./nominations";
import { listLabels, listLine } from "./units";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** What the criteria would say by the figures of the twelve months before a day; weights as the version has them. */
export async function computeSelection(
  tx: Tx,
  nomination: { readonly unitId: string; readonly provinceId: string; readonly campaignId: string },
  { monthStartDay }: { readonly monthStartDay: number },
  criteria: readonly ReturnType<typeof criterionOf>[],
  types: readonly HotspotType[],
  today: PlainDate,
) {
  const months = twelveMonthsBefore(today, monthStartDay);
  const last = months.at(-1);
  const judged = { ...nomination, types, months, today, year: yearOf(last?.to ?? today) };
  const scores = await computeScores(tx, judged, criteria);
  return scores.map(({ criterion, computed }) => ({
    ...criterion,
    weight: criteria.find((one) => one.id === criterion.id)?.weight ?? criterion.weight,
    computed,
  }));
}

/** Where the commune, and all that it came from, stood in earlier campaigns; newest first. */
async function listEarlier(tx: Tx, actor: Actor, row: NominationRow): Promise<EarlierState[]> {
  const line = await listLine(tx, [row.unitId], "predecessors");
  const family = [...new Set([row.unitId, ...line.flatMap((step) => [step.predecessorId, step.successorId])])];
  const rows = await tx.designatedLocality.findMany({
    where: {
      unitId: { in: family },
      provinceId: { in: [...actor.scope.provinceIds] },
      campaign: { year: { lt: row.campaign.year }, status: { not: "DRAFT" } },
    },
    include: { campaign: { select: { year: true } } },
    orderBy: [{ campaign: { year: "desc" } }, { id: "asc" }],
  });
  const labels = await listLabels(tx, [...new Set(rows.map((one) => one.unitId))], actor.today);
  return rows.map((one) => {
    const unit = labels.get(one.unitId);
    return { year: one.campaign.year, state: one.state, unitName: unit ? `${unit.kind} ${unit.name}` : "", localityId: one.id };
  });
}

async function listDossier(tx: Tx, nominationId: string): Promise<DossierEntry[]> {
  const rows = await tx.dossierItem.findMany({ where: { nominationId }, orderBy: { kind: "asc" } });
  return rows.map(({ kind, number, datedOn, note }) => ({ kind, number, datedOn: plain(datedOn), note }));
}

async function listSubmissions(tx: Tx, nominationId: string): Promise<SubmissionView[]> {
  const rows = await tx.nominationSubmission.findMany({ where: { nominationId }, orderBy: { no: "desc" } });
  return rows.map(({ no, submittedAt, submittedBy, snapshot }) => ({
    ...storedSubmission.parse(snapshot),
    no,
    at: submittedAt,
    by: submittedBy,
  }));
}

const scoreRow = ({ criterion, computed, points, note }: NominationRow["scores"][number]): NominationScoreRow => {
  const { id, code, name, unit, rule } = criterionOf(criterion);
  const stored = storedNominationScore.parse(computed);
  return {
    criterionId: id,
    code,
    name,
    unit,
    rule,
    computed: stored,
    isByHand: stored.share === null,
    points: points?.toNumber() ?? null,
    note: note ?? "",
  };
};

/** One nomination with all that hangs on it, and what the actor may do; null where he does not see it. */
export async function findNomination(tx: Tx, actor: Actor, nominationId: string): Promise<NominationRecord | null> {
  const row = await findNominationRow(tx, actor, nominationId);
  if (!row) return null;
  const [listed] = await listRowsOf(tx, [row], actor.today);
  if (!listed) return null;
  const { campaign, criteriaVersion } = row;
  const facts = factsOf(row);
  const rows = row.scores.map(scoreRow);
  const dossier = await listDossier(tx, row.id);
  const earlier = await listEarlier(tx, actor, row);
  const opinionOn = plain(row.unitOpinionOn);
  const decision = row.decisionId === null ? null : await tx.paper.findUnique({ where: { id: row.decisionId } });
  const months = twelveMonthsBefore(plain(row.submittedOn) ?? actor.today, campaign.monthStartDay);
  const [first, last] = [months[0], months.at(-1)];
  return {
    ...listed,
    version: row.version,
    provinceId: row.provinceId,
    campaignStatus: campaign.status,
    isIllustrative: campaign.isIllustrative,
    showsCampaign: can(actor, "VIEW_CAMPAIGN") && (campaign.status !== "DRAFT" || seesDrafts(actor)),
    situation: row.situation,
    reason: row.reason,
    criteria: {
      versionId: criteriaVersion.id,
      title: criteriaVersion.set.title,
      no: criteriaVersion.no,
      year: criteriaVersion.year,
      isSample: criteriaVersion.set.isSample,
      passMark: criteriaVersion.passMark.toNumber(),
    },
    figures: first && last ? { from: first.from, to: last.to } : null,
    drugInputs: row.drugInputs === null ? null : drugInputs.parse(row.drugInputs),
    drugLimits: rows.length === 0 ? DEFAULT_DRUG_LIMITS : drugLimitsOf(rows.map((one) => one.rule)),
    rows,
    dossier,
    returnReason: row.returnReason,
    opinion: row.unitAgrees === null || opinionOn === null ? null : { agrees: row.unitAgrees, words: row.unitOpinion ?? "", on: opinionOn },
    needsOpinion: row.nominator.kind !== "COMMUNE_COMMITTEE",
    decision: decision && decisionView(decision),
    outcomeReason: row.outcomeReason,
    earlier,
    warnings: nominationWarnings({
      flags: row.flags,
      earlier,
      dossier,
      grounds: listed.grounds,
      isScored: facts.gaps.length === 0,
      unitAgrees: row.unitAgrees,
      isProvisional: rows.some((one) => one.computed.isProvisional && !one.isByHand),
    }),
    gaps: isNominator(facts, actor) ? facts.gaps : [],
    submissions: await listSubmissions(tx, row.id),
    actions: availableNominationActions(facts, actor),
  };
}
