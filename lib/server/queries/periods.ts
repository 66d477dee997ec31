import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { Span, WorkCalendar } from "@/lib/domain/calendar";
import { namedTiers } from "@/lib/domain/due-rule";
import { checkPeriod, decideCampaign, type CampaignRefusal, type PeriodFault } from "@/lib/domain/campaign";
import type { PeriodView, ReportCounts, RouteRow } from "@/lib/domain/campaign-view";
import { campaignDay, type ReportPlanRefusal } from "@/lib/domain/period";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import type { Result } from "@/lib/domain/result";
import { err, ok } from "@/lib/domain/result";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { compareVi } from "@/lib/domain/vietnamese-order";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { findWorkCalendar } from "./calendars";
import { ofVisibleCampaign } from "./drafts";
import { periodView, unsetOf, WITH_PERIOD } from "./period-views";
import { findReportPlan } from "./report-plans";
import { listLabels } from "./units";

type OpeningPreview = { readonly rows: readonly RouteRow[]; readonly unanswered: readonly UnitLabel[] };

export type PeriodRecord = {
  readonly period: PeriodView;
  /** The working days of its province. */
  readonly calendar: WorkCalendar;
  readonly campaign: {
    readonly id: string;
    readonly year: number;
    readonly provinceId: string;
    readonly figures: Span;
    readonly monthStartDay: number;
    /** Whether any of its localities stands in a district. */
    readonly hasDistricts: boolean;
  };
  /** Reports that exist, within the reader's scope; empty before the opening. */
  readonly reports: readonly RouteRow[];
  readonly faults: readonly PeriodFault[];
  readonly canEdit: boolean;
  readonly opening: Result<null, CampaignRefusal | "ALREADY_OPEN">;
};

/** Periods of a campaign by their due dates. Reports are counted only for those who see the whole province. */
export async function listPeriods(
  tx: Tx,
  actor: Actor,
  campaignId: string,
): Promise<readonly (PeriodView & { readonly reports: ReportCounts | null })[]> {
  const provinceId = { in: [...actor.scope.provinceIds] };
  const periods = await tx.reportingPeriod.findMany({
    where: { campaignId, provinceId },
    include: WITH_PERIOD,
    orderBy: [{ dueCommune: "asc" }, { id: "asc" }],
  });
  const counts = await tx.$queryRaw<(ReportCounts & { readonly periodId: string })[]>`
    select r.period_id::text as "periodId", count(*)::int as total, count(*) filter (where r.first_sent_on is not null)::int as sent,
      count(*) filter (where r.first_sent_on is not null and r.is_late)::int as late,
      count(*) filter (where r.status in ('ACCEPTED', 'LOCKED'))::int as accepted
    from reports r where r.period_id = any(${periods.map((period) => period.id)}::uuid[]) group by r.period_id`;
  const byPeriod = new Map(counts.map(({ periodId, ...count }) => [periodId, count]));
  return periods.map((period) => ({
    ...periodView(period),
    reports: actor.scope.unitIds === "ALL" && period.openedAt !== null ? (byPeriod.get(period.id) ?? null) : null,
  }));
}

/** The reports an actor of part of the province may know of: his own body's, those it prepares, and those it receives. */
const ownReports = ({ scope, bodyId }: Actor): Prisma.ReportWhereInput =>
  scope.unitIds === "ALL" ? {} : { OR: [{ bodyId }, { receiverId: bodyId }, { body: { children: { some: { id: bodyId } } } }] };

/** Whether districts of a province stand on a day. */
async function hasDistricts(tx: Tx, provinceId: string, day: PlainDate): Promise<boolean> {
  const on = toDateColumn(day);
  const standing = { OR: [{ existsFrom: null }, { existsFrom: { lte: on } }], AND: { OR: [{ existsTo: null }, { existsTo: { gt: on } }] } };
  return (await tx.unit.count({ where: { provinceId, level: "DISTRICT", ...standing } })) > 0;
}

/** One period with its reports; null outside the actor's scope. */
export async function findPeriod(tx: Tx, actor: Actor, periodId: string): Promise<PeriodRecord | null> {
  if (!actor.scope.content) return null;
  const row = await tx.reportingPeriod.findFirst({
    where: { id: periodId, provinceId: { in: [...actor.scope.provinceIds] }, ...ofVisibleCampaign(actor) },
    include: { ...WITH_PERIOD, campaign: true, reports: { where: ownReports(actor), include: { body: true, receiver: true } } },
  });
  if (!row) return null;
  const { campaign } = row;
  const period = periodView(row);
  const calendar = await findWorkCalendar(tx, campaign.provinceId);
  const figures = { from: fromDateColumn(campaign.figuresFrom), to: fromDateColumn(campaign.figuresTo) };
  const opening = decideCampaign(campaign, "openPeriod", actor);
  return {
    period,
    calendar,
    campaign: {
      id: campaign.id,
      year: campaign.year,
      provinceId: campaign.provinceId,
      figures,
      monthStartDay: campaign.monthStartDay,
      hasDistricts: row.dueDistrict !== null || (await hasDistricts(tx, campaign.provinceId, period.figuresTo)),
    },
    reports: inOrder(
      row.reports.map((report) => ({
        bodyId: report.bodyId,
        body: report.body.name,
        tier: report.tier,
        receiver: report.receiver.name,
        dueOn: fromDateColumn(report.dueOn),
        isAsked: report.body.isAsked,
      })),
    ),
    faults: checkPeriod(
      { ...period, named: namedTiers(period.dueRules), figures: { from: period.figuresFrom, to: period.figuresTo } },
      {
        figures,
        monthStartDay: campaign.monthStartDay,
      },
      calendar,
    ),
    canEdit: row.openedAt === null && decideCampaign(campaign, "edit", actor).ok,
    opening: row.openedAt !== null ? err("ALREADY_OPEN") : opening.ok ? ok(null) : opening,
  };
}

/** Who would owe a report to whom, were the period opened now: shown before the step that cannot be undone. */
export async function previewOpening(
  tx: Tx,
  actor: Actor,
  periodId: string,
): Promise<Result<OpeningPreview, ReportPlanRefusal | "DUE_UNSET"> | null> {
  const period = await tx.reportingPeriod.findFirst({
    where: { id: periodId, provinceId: { in: actor.scope.content ? [...actor.scope.provinceIds] : [] } },
    include: { ...WITH_PERIOD, campaign: { select: { workFrom: true } } },
  });
  if (!period) return null;
  if (unsetOf(period).length > 0) return err("DUE_UNSET");
  const plan = await findReportPlan(tx, { ...periodView(period), provinceId: period.provinceId });
  if (!plan.ok) return plan;
  const ids = plan.value.reports.flatMap((report) => [report.bodyId, report.receiverId]);
  const bodies = new Map((await tx.body.findMany({ where: { id: { in: ids } } })).map((body) => [body.id, body]));
  const day = campaignDay(fromDateColumn(period.campaign.workFrom), actor.today);
  const labels = await listLabels(tx, plan.value.unansweredUnitIds, day);
  return ok({
    rows: inOrder(
      plan.value.reports.map((report) => ({
        bodyId: report.bodyId,
        body: bodies.get(report.bodyId)?.name ?? "",
        tier: report.tier,
        receiver: bodies.get(report.receiverId)?.name ?? "",
        dueOn: report.dueOn,
        isAsked: bodies.get(report.bodyId)?.isAsked ?? false,
      })),
    ),
    unanswered: plan.value.unansweredUnitIds.flatMap((id) => labels.get(id) ?? []),
  });
}

const TIER_ORDER = ["COMMUNE", "DISTRICT", "DEPARTMENT", "PROVINCE"];

/** From below upwards; beside each other what goes to the same place. */
function inOrder(rows: readonly RouteRow[]): RouteRow[] {
  return rows.toSorted(
    (a, b) => TIER_ORDER.indexOf(a.tier) - TIER_ORDER.indexOf(b.tier) || compareVi(a.receiver, b.receiver) || compareVi(a.body, b.body),
  );
}
