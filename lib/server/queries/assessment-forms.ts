import "server-only";
import { isWithin, type Actor } from "@/lib/domain/access";
import { criteriaKindFor, decideOpening, type OpeningRefusal } from "@/lib/domain/assessment-opening";
import type { OpeningView, ResultChoices } from "@/lib/domain/assessment-view";
import { campaignDay } from "@/lib/domain/period";
import { DECISION_KINDS } from "@/lib/domain/paper";
import { fromDateColumn } from "@/lib/domain/plain-date";
import type { Tx } from "../db";
import { monthsOf } from "./assessments";
import { decisionView } from "./campaigns";
import { findVersionInForce } from "./criteria";
import { ofVisibleCampaign } from "./drafts";
import { listLabels } from "./units";

/** A locality with its campaign and an undecided sheet, inside the actor's scope. */
export async function findOpeningRow(tx: Tx, actor: Actor, localityId: string) {
  const { provinceIds, unitIds } = actor.scope;
  const locality = await tx.designatedLocality.findFirst({
    where: {
      id: localityId,
      provinceId: { in: [...provinceIds] },
      ...(unitIds === "ALL" ? {} : { unitId: { in: [...unitIds] } }),
      ...ofVisibleCampaign(actor),
    },
    include: { campaign: true, assessments: { where: { status: { not: "DECIDED" } }, select: { id: true } } },
  });
  return locality && isWithin(actor.scope, locality) ? locality : null;
}

export type OpeningRow = NonNullable<Awaited<ReturnType<typeof findOpeningRow>>>;

export const openingOf = (row: OpeningRow) => ({
  provinceId: row.provinceId,
  unitId: row.unitId,
  listing: row.listing,
  state: row.state,
  campaignStatus: row.campaign.status,
  hasOpenAssessment: row.assessments.length > 0,
});

/** What a new sheet of a locality would be made from, and why it cannot be begun, if it cannot; null outside the actor's scope. */
export async function findOpening(tx: Tx, actor: Actor, localityId: string): Promise<OpeningView | null> {
  const row = await findOpeningRow(tx, actor, localityId);
  if (!row) return null;
  const day = campaignDay(fromDateColumn(row.campaign.workFrom), actor.today);
  const unit = (await listLabels(tx, [row.unitId], day)).get(row.unitId);
  if (!unit) throw new Error(`Unit ${row.unitId} has no name`);
  const kind = criteriaKindFor(row.listing);
  const version = await findVersionInForce(tx, row.provinceId, kind, row.campaign.year);
  const { months, isFinal } = monthsOf({ locality: row }, actor.today);
  const [first, last] = [months[0], months.at(-1)];
  const decided = decideOpening(openingOf(row), actor);
  const refusal: OpeningRefusal | null = !decided.ok ? decided.error : !version ? "NO_CRITERIA" : !first ? "NO_MONTH_OVER" : null;
  return {
    localityId,
    unit,
    listing: row.listing,
    year: row.campaign.year,
    kind,
    criteria: version && {
      versionId: version.id,
      title: version.set.title,
      no: version.no,
      isSample: version.set.isSample,
      count: version.criteria.length,
    },
    figures: first && last ? { from: first.from, to: last.to } : null,
    isFinal,
    refusal,
    openAssessmentId: row.assessments[0]?.id ?? null,
  };
}

/** What the form of a result is filled with: the decision recorded last in the campaign for this kind of result, else its issuer and notation. */
export async function findResultChoices(tx: Tx, actor: Actor, assessmentId: string): Promise<ResultChoices> {
  const assessment = await tx.assessment.findFirst({
    where: { id: assessmentId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: { locality: true },
  });
  if (!assessment) return { issuer: "", notation: "", latest: null, today: actor.today };
  const decisions = await tx.paper.findMany({
    where: { campaignId: assessment.locality.campaignId, kind: { in: [...DECISION_KINDS] }, status: { in: ["ISSUED", "CLOSED"] } },
    orderBy: [{ issuedOn: "desc" }, { number: "desc" }],
  });
  const kind = assessment.locality.listing === "FOLLOWED" ? "FOLLOW_UP" : "RESULT";
  const latest = decisions.find((decision) => decision.kind === kind);
  const model = latest ?? decisions[0];
  return {
    issuer: model?.issuer ?? "",
    notation: model?.notation ?? "",
    latest: latest ? decisionView(latest) : null,
    today: actor.today,
  };
}
