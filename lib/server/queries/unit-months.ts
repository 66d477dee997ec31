import "server-only";
import type { Actor } from "@/lib/domain/access";
import { aggregateMonths } from "@/lib/domain/aggregate";
import { BLANK, entryOf, type FigureState } from "@/lib/domain/figure";
import type { UnitMonthsView } from "@/lib/domain/figure-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Tx } from "../db";
import { ofVisibleCampaign } from "./drafts";
import { findFiguresOverview } from "./figure-months";

/** One unit's months in its newest campaign with its criminal cases in each, as the dashboard sums them; null where the actor does not reach it. */
export async function findUnitMonths(tx: Tx, actor: Actor, unitId: string): Promise<UnitMonthsView | null> {
  const place = await tx.designatedLocality.findFirst({
    where: { unitId, provinceId: { in: [...actor.scope.provinceIds] }, ...ofVisibleCampaign(actor) },
    orderBy: { campaign: { year: "desc" } },
    select: { campaignId: true },
  });
  if (!place) return null;
  const overview = await findFiguresOverview(tx, actor, { campaignId: place.campaignId, isPriorYear: false });
  const row = overview?.units.find((one) => one.unit.id === unitId);
  if (!overview?.campaign || !row) return null;

  const cases = await listCases(
    tx,
    unitId,
    row.months.map(({ month }) => month.from),
  );
  const caseOf = (month: PlainDate) => cases.find((one) => one.month === month);
  const months = row.months.map((coverage) => {
    const found = caseOf(coverage.month.from);
    return { coverage, cases: found ? entryOf(found.state, found.value) : BLANK };
  });
  const over = months.filter(({ coverage }) => coverage.stage === "OVER");
  const total = aggregateMonths(
    "CRM_TOTAL",
    new Map(over.map((one) => [one.coverage.month.from, one.cases])),
    over.map((one) => one.coverage.month.from),
  );
  return { unit: row.unit, above: row.above, campaign: overview.campaign, months, total };
}

type CasesRow = { month: PlainDate; state: FigureState; value: number | null };

/** By month: the commune's entry, else the professional unit's; what wholly went into the unit is its past and summed. */
function listCases(tx: Tx, unitId: string, months: readonly PlainDate[]): Promise<CasesRow[]> {
  return tx.$queryRaw<CasesRow[]>`
    with recursive line as (
      select ${unitId}::uuid as unit
      union
      select s.predecessor_id from unit_successions s join line on s.successor_id = line.unit where s.part = 'FULL'
    ), newest as (
      select distinct on (f.unit_id, f.month, f.source) f.unit_id, f.month, f.source, f.state, f.value
      from line join figure_revisions f on f.unit_id = line.unit
      where f.component = 'CRM_TOTAL' and f.source <> 'ADJUSTMENT' and f.month = any(${[...months]}::date[])
      order by f.unit_id, f.month, f.source, f.revision desc
    ), counting as (
      select distinct on (unit_id, month) month, state, value from newest
      where state <> 'BLANK' order by unit_id, month, (source = 'COMMUNE') desc
    )
    select month::text as month, case when count(value) > 0 then 'VALUE' when bool_or(state = 'NIL') then 'NIL' else 'UNKNOWN' end as state,
      sum(value)::float8 as value
    from counting group by month`;
}
