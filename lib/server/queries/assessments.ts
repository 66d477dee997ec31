import "server-only";
import { isWithin, isWritable, type Actor } from "@/lib/domain/access";
import { availableAssessmentActions, type Assessment, type AssessmentStatus } from "@/lib/domain/assessment";
import { assessedMonths } from "@/lib/domain/assessment-opening";
import {
  seesScores,
  type AssessmentListRow,
  type AssessmentSheet,
  type ComputedScore,
  type GivenScore,
  type SheetRow,
} from "@/lib/domain/assessment-view";
import type { AssessmentResult } from "@/lib/domain/criteria";
import { campaignDay } from "@/lib/domain/period";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import { storedComputed } from "@/lib/schemas/assessment";
import type { Tx } from "../db";
import { computeScores } from "./assessment-inputs";
import { decisionView } from "./campaigns";
import { criterionOf } from "./criteria";
import { listLabels, nearestVersion } from "./units";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));
const number = (value: Prisma.Decimal | null): number | null => value?.toNumber() ?? null;

const CONTENT = {
  locality: { include: { campaign: true } },
  criteriaVersion: { include: { set: true, criteria: { orderBy: { position: "asc" } } } },
  decision: true,
  scores: { include: { criterion: true }, orderBy: { criterion: { position: "asc" } } },
} as const satisfies Prisma.AssessmentInclude;

export type AssessmentRow = Prisma.AssessmentGetPayload<{ include: typeof CONTENT }>;

/** A sheet with all that hangs on it, inside the actor's scope; for the page and for every command. */
export async function findAssessmentRow(tx: Tx, actor: Actor, assessmentId: string): Promise<AssessmentRow | null> {
  const { provinceIds, unitIds } = actor.scope;
  const row = await tx.assessment.findFirst({
    where: {
      id: assessmentId,
      provinceId: { in: [...provinceIds] },
      ...(unitIds === "ALL" ? {} : { locality: { unitId: { in: [...unitIds] } } }),
    },
    include: CONTENT,
  });
  return row && isWithin(actor.scope, { provinceId: row.provinceId, unitId: row.locality.unitId }) ? row : null;
}

type ProcedureRow = Pick<AssessmentRow, "status" | "provinceId" | "proposed" | "selfScoredById" | "appraisedById"> & {
  readonly locality: Pick<AssessmentRow["locality"], "unitId">;
  readonly scores: readonly Pick<AssessmentRow["scores"][number], "selfPoints" | "selfPassed" | "councilPoints" | "councilPassed">[];
};

/** The sheet as its procedure knows it. */
export function factsOf(row: ProcedureRow): Assessment {
  return {
    status: row.status,
    provinceId: row.provinceId,
    unitId: row.locality.unitId,
    missingSelf: row.scores.filter((score) => score.selfPoints === null || score.selfPassed === null).length,
    missingCouncil: row.scores.filter((score) => score.councilPoints === null || score.councilPassed === null).length,
    proposed: row.proposed,
    selfScoredById: row.selfScoredById,
    appraisedById: row.appraisedById,
  };
}

/** The months that a sheet of this locality is reckoned from on the actor's date. */
export function monthsOf({ locality }: { locality: AssessmentRow["locality"] }, today: PlainDate) {
  const { campaign } = locality;
  const figures = { from: fromDateColumn(campaign.figuresFrom), to: fromDateColumn(campaign.figuresTo) };
  return assessedMonths(
    { figures, monthStartDay: campaign.monthStartDay },
    { listing: locality.listing, followUntil: plain(locality.followUntil) },
    today,
  );
}

/** What the sheet's criteria would say by the figures as they are now. */
export function computeNow(tx: Tx, row: Pick<AssessmentRow, "locality" | "criteriaVersion">, today: PlainDate) {
  const { locality, criteriaVersion } = row;
  return computeScores(
    tx,
    {
      unitId: locality.unitId,
      provinceId: locality.provinceId,
      campaignId: locality.campaignId,
      year: locality.campaign.year,
      types: locality.types,
      months: monthsOf(row, today).months,
      today,
    },
    criteriaVersion.criteria.map(criterionOf),
  );
}

/** A rule's values as they were kept with the score. */
export function computedOf(json: Prisma.JsonValue): ComputedScore {
  return storedComputed.parse(json);
}

const isSame = (left: ComputedScore, right: ComputedScore): boolean =>
  JSON.stringify([left.outcome, left.share, left.inputs, left.reports]) ===
  JSON.stringify([right.outcome, right.share, right.inputs, right.reports]);

type ScoreRow = AssessmentRow["scores"][number];

const selfOf = (score: ScoreRow): GivenScore => ({ points: number(score.selfPoints), passed: score.selfPassed, note: score.selfNote });
const councilOf = (score: ScoreRow): GivenScore => ({
  points: number(score.councilPoints),
  passed: score.councilPassed,
  note: score.councilNote,
});

/** One locality's sheet: what was measured, both sides' scores as far as the reader sees them, and what he may do; null outside his scope. */
export async function findAssessment(tx: Tx, actor: Actor, assessmentId: string): Promise<AssessmentSheet | null> {
  const row = await findAssessmentRow(tx, actor, assessmentId);
  if (!row) return null;
  const { locality, criteriaVersion, status } = row;
  const { campaign } = locality;
  const day = campaignDay(fromDateColumn(campaign.workFrom), actor.today);
  const [place] = await tx.$queryRaw<{ parentId: string | null }[]>`
    select v.parent_id::text as "parentId" from (${nearestVersion(Prisma.sql`${locality.unitId}::uuid`, day)}) v`;
  const labels = await listLabels(tx, [locality.unitId, ...(place?.parentId ? [place.parentId] : [])], day);
  const unit = labels.get(locality.unitId);
  if (!unit) throw new Error(`Unit ${locality.unitId} has no name`);
  const above = place?.parentId ? labels.get(place.parentId) : undefined;

  // What was decided is past: it is shown as it was judged.
  const now = status === "DECIDED" ? [] : await computeNow(tx, row, actor.today);
  const rows = row.scores.map((score): SheetRow => {
    const { id, code, name, unit: unitWord, isMandatory, rule } = criterionOf(score.criterion);
    const computed = computedOf(score.computed);
    const current = now.find((one) => one.criterion.id === score.criterionId)?.computed;
    return {
      criterionId: id,
      code,
      name,
      unit: unitWord,
      isMandatory,
      rule,
      computed,
      isOutdated: current !== undefined && !isSame(computed, current),
      self: seesScores("self", actor.role, status) ? selfOf(score) : null,
      council: seesScores("council", actor.role, status) ? councilOf(score) : null,
    };
  });
  const figures = { from: fromDateColumn(row.figuresFrom), to: fromDateColumn(row.figuresTo) };
  const seesResult = seesScores("council", actor.role, status);
  return {
    id: row.id,
    version: row.version,
    status,
    locality: {
      id: locality.id,
      unit,
      district: above?.level === "DISTRICT" ? above : null,
      listing: locality.listing,
      types: locality.types,
      state: locality.state,
    },
    campaign: { id: campaign.id, year: campaign.year, isIllustrative: campaign.isIllustrative },
    criteria: {
      versionId: criteriaVersion.id,
      title: criteriaVersion.set.title,
      no: criteriaVersion.no,
      year: criteriaVersion.year,
      isSample: criteriaVersion.set.isSample,
      passMark: criteriaVersion.passMark.toNumber(),
    },
    figures,
    isFinal: isFinalUpTo(row, figures.to),
    rows,
    proposed: seesResult ? row.proposed : null,
    result: row.result,
    reason: row.reason,
    decision: row.decision && decisionView(row.decision),
    actions: availableAssessmentActions(factsOf(row), actor, actor.today),
    canRefresh: status === "DRAFT" && isWritable(actor.scope, row) && (can(actor, "SELF_SCORE") || can(actor, "RECORD_RESULT")),
  };
}

/** Whether figures up to this day are all there will be for the sheet. */
function isFinalUpTo(row: AssessmentRow, to: PlainDate): boolean {
  const whole = monthsOf(row, fromDateColumn(new Date(Date.UTC(2200, 0, 1))));
  return (whole.months.at(-1)?.to ?? to) <= to;
}

type Listed = Omit<AssessmentListRow, "status" | "proposed" | "result"> & {
  readonly status: AssessmentStatus | null;
  readonly proposed: AssessmentResult | null;
  readonly result: AssessmentResult | null;
};

/** The localities of a campaign with their newest sheet, in the actor's scope; scores as far as he sees them. */
export async function listAssessments(tx: Tx, actor: Actor, campaignId: string): Promise<readonly AssessmentListRow[]> {
  const { unitIds, provinceIds, content } = actor.scope;
  if (!content) return [];
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, provinceId: { in: [...provinceIds] } } });
  if (!campaign) return [];
  const day = campaignDay(fromDateColumn(campaign.workFrom), actor.today);
  const rows = await tx.$queryRaw<Listed[]>`
    select l.id::text as "localityId", v.kind || ' ' || v.name as "unitName", case when d.level = 'DISTRICT' then d.kind || ' ' || d.name end as "districtName",
      l.listing::text as listing, l.types::text[] as types, l.state::text as state, a.id::text as "assessmentId", a.status::text as status,
      a.self_total::float8 as "selfTotal", a.council_total::float8 as "councilTotal", a.proposed::text as proposed, a.result::text as result
    from designated_localities l
      cross join lateral (${nearestVersion(Prisma.sql`l.unit_id`, day)}) v
      left join lateral (select * from unit_versions p where p.unit_id = v.parent_id and (p.valid_from is null or p.valid_from <= ${day}::date)
        and (p.valid_to is null or p.valid_to > ${day}::date) limit 1) d on true
      left join lateral (select * from assessments where locality_id = l.id order by id desc limit 1) a on true
    where l.campaign_id = ${campaignId}::uuid and (${unitIds === "ALL"} or l.unit_id = any(${unitIds === "ALL" ? [] : [...unitIds]}::uuid[]))
    order by l.listing, l.position`;
  return rows.map((row) => {
    const status = row.status;
    const seesCouncil = status !== null && seesScores("council", actor.role, status);
    return {
      ...row,
      selfTotal: status !== null && seesScores("self", actor.role, status) ? row.selfTotal : null,
      councilTotal: seesCouncil ? row.councilTotal : null,
      proposed: seesCouncil ? row.proposed : null,
    };
  });
}
