import "server-only";
import type { Actor } from "@/lib/domain/access";
import { monthsOfSpan, samePeriodLastYear, type Span } from "@/lib/domain/calendar";
import { seesDrafts, type CampaignStatus } from "@/lib/domain/campaign";
import { FORM_COMPONENTS } from "@/lib/domain/figure-entry";
import type { CampaignMonthsView, FiguresOverview, MonthCoverage, UnitMonths } from "@/lib/domain/figure-view";
import type { Listing } from "@/lib/domain/locality";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { listLabels, nearestVersion } from "./units";

export function stageOf(month: Span, today: PlainDate): MonthCoverage["stage"] {
  return today < month.from ? "NOT_YET" : today <= month.to ? "RUNNING" : "OVER";
}

type CoverageRow = { unitId: string; month: Date; covered: number; unknown: number; waiting: number };

/** How much of the form each unit has given in each month that begins in the span; the commune's entry counts, else the professional unit's. */
async function listCoverage(tx: Tx, unitIds: readonly string[], span: Span): Promise<CoverageRow[]> {
  return tx.$queryRaw<CoverageRow[]>`
    with latest as (
      select distinct on (unit_id, month, component, source) unit_id, month, component, source, state, is_entered_for and confirmed_at is null as waits
      from figure_revisions
      where unit_id = any(${[...unitIds]}::uuid[]) and month between ${span.from}::date and ${span.to}::date
        and component = any(${[...FORM_COMPONENTS]}::text[]) and source <> 'ADJUSTMENT'
      order by unit_id, month, component, source, revision desc
    ), cell as (
      select unit_id, month, component, coalesce(
          min(state::text) filter (where source = 'COMMUNE' and state <> 'BLANK'), min(state::text) filter (where source = 'PROFESSIONAL' and state <> 'BLANK')
        ) as state, bool_or(source = 'COMMUNE' and waits and state <> 'BLANK') as waits
      from latest group by unit_id, month, component
    )
    select unit_id::text as "unitId", month, count(*) filter (where state in ('VALUE', 'NIL'))::int as covered,
      count(*) filter (where state = 'UNKNOWN')::int as unknown, count(*) filter (where waits)::int as waiting
    from cell group by unit_id, month`;
}

function coverageOf(rows: readonly CoverageRow[], unitId: string, month: Span, today: PlainDate): MonthCoverage {
  const row = rows.find((one) => one.unitId === unitId && fromDateColumn(one.month) === month.from);
  return {
    month,
    stage: stageOf(month, today),
    covered: row?.covered ?? 0,
    unknown: row?.unknown ?? 0,
    expected: FORM_COMPONENTS.length,
    waiting: row?.waiting ?? 0,
  };
}

/** Coverage of one unit by month of a span of figures; no check of scope, for callers that have made it. */
export async function listMonths(
  tx: Tx,
  actor: Actor,
  unitId: string,
  { figures, monthStartDay }: Pick<CampaignMonthsView, "figures" | "monthStartDay">,
): Promise<MonthCoverage[]> {
  const isOutside = actor.scope.unitIds !== "ALL" && !actor.scope.unitIds.includes(unitId);
  if (isOutside) return [];
  const rows = await listCoverage(tx, [unitId], figures);
  return monthsOfSpan(figures, monthStartDay).map((month) => coverageOf(rows, unitId, month, actor.today));
}

async function listCampaigns(tx: Tx, actor: Actor): Promise<CampaignMonthsView[]> {
  const rows = await tx.campaign.findMany({
    where: { provinceId: { in: [...actor.scope.provinceIds] }, ...(seesDrafts(actor) ? {} : { status: { not: "DRAFT" } }) },
    orderBy: { year: "desc" },
  });
  const labels = await listLabels(tx, [...new Set(rows.map((row) => row.provinceId))], actor.today);
  const isHome = (provinceId: string) => provinceId === actor.scope.homeProvinceId;
  // Next year's draft has no month of figures yet: it stands behind the campaign that runs.
  const isDraft = (row: { readonly status: CampaignStatus }) => row.status === "DRAFT";
  return rows
    .toSorted(
      (left, right) => Number(isHome(right.provinceId)) - Number(isHome(left.provinceId)) || Number(isDraft(left)) - Number(isDraft(right)),
    )
    .map((row) => ({
      id: row.id,
      year: row.year,
      province: labels.get(row.provinceId) ?? null,
      figures: { from: fromDateColumn(row.figuresFrom), to: fromDateColumn(row.figuresTo) },
      monthStartDay: row.monthStartDay,
    }));
}

type UnitRow = { id: string; parentId: string | null; listings: Listing[] };

/** The campaign's units that the actor sees, in its order. */
async function listUnits(tx: Tx, actor: Actor, campaignId: string, on: PlainDate): Promise<UnitRow[]> {
  const own = actor.scope.unitIds === "ALL" ? Prisma.sql`true` : Prisma.sql`l.unit_id = any(${[...actor.scope.unitIds]}::uuid[])`;
  return tx.$queryRaw<UnitRow[]>`
    select l.unit_id::text as id, v.parent_id::text as "parentId", array_agg(l.listing::text order by l.listing) as listings
    from designated_localities l cross join lateral (${nearestVersion(Prisma.sql`l.unit_id`, on)}) v
    where l.campaign_id = ${campaignId}::uuid and ${own}
    group by l.unit_id, v.parent_id
    order by min(l.listing), min(l.position)`;
}

/** Units by months of a campaign, or of the year before it. Without a campaign named, the newest of the actor's own province. */
export async function findFiguresOverview(
  tx: Tx,
  actor: Actor,
  { campaignId, isPriorYear }: { readonly campaignId: string | undefined; readonly isPriorYear: boolean },
): Promise<FiguresOverview | null> {
  const campaigns = await listCampaigns(tx, actor);
  const campaign = campaignId === undefined ? (campaigns[0] ?? null) : campaigns.find((one) => one.id === campaignId);
  if (campaign === undefined) return null;
  if (campaign === null) return { campaigns, campaign, months: [], units: [] };
  const span = isPriorYear ? samePeriodLastYear(campaign.figures) : campaign.figures;
  const months = monthsOfSpan(span, campaign.monthStartDay);
  const day = actor.today < span.to ? actor.today : span.to;
  const units = await listUnits(tx, actor, campaign.id, day);
  const ids = units.map((unit) => unit.id);
  const labels = await listLabels(tx, [...ids, ...units.flatMap((unit) => unit.parentId ?? [])], day);
  const coverage = await listCoverage(tx, ids, span);
  return {
    campaigns,
    campaign,
    months,
    units: units.flatMap((row): UnitMonths[] => {
      const unit = labels.get(row.id);
      if (!unit) return [];
      const above = row.parentId === null ? null : (labels.get(row.parentId) ?? null);
      return [{ unit, above, listings: row.listings, months: months.map((month) => coverageOf(coverage, row.id, month, actor.today)) }];
    }),
  };
}
