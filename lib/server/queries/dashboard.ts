import "server-only";
import type { Actor } from "@/lib/domain/access";
import { aggregateUnits, ratio, type Total } from "@/lib/domain/aggregate";
import { monthsOfSpan, samePeriodLastYear } from "@/lib/domain/calendar";
import {
  countsAsAchieved,
  countsAsSustained,
  DASHBOARD_COMPONENTS,
  type CampaignOption,
  type Dashboard,
  type DashboardComponent,
  type DashboardLocality,
  type Indicator,
} from "@/lib/domain/dashboard-view";
import { BLANK } from "@/lib/domain/figure";
import type { HotspotType, Listing, LocalityState } from "@/lib/domain/locality";
import type { PlainDate } from "@/lib/domain/plain-date";
import { standing } from "@/lib/domain/target";
import type { Tx } from "../db";
import { sumFigures } from "./dashboard-sums";
import { isListedOn } from "./listed-on";

/** Campaigns the actor may look at: his own province's first, the newest first. */
export async function listCampaignOptions(tx: Tx, actor: Actor): Promise<CampaignOption[]> {
  return tx.$queryRaw<CampaignOption[]>`
    select c.id::text as "campaignId", c.year, v.kind || ' ' || v.name as "provinceName"
    from campaigns c
    join lateral (select kind, name from unit_versions where unit_id = c.province_id order by valid_to desc nulls first limit 1) v on true
    where c.status <> 'DRAFT' and c.province_id = any(${[...actor.scope.provinceIds]}::uuid[])
    order by (c.province_id::text = ${actor.scope.homeProvinceId ?? ""}) desc, c.year desc, v.name collate "vi-x-icu"`;
}

type CampaignRow = {
  provinceId: string;
  provinceName: string;
  year: number;
  isIllustrative: boolean;
  figuresFrom: PlainDate;
  percentBase: number;
  figuresTo: PlainDate;
  monthStartDay: number;
  achievedTarget: number;
  sustainedTarget: number;
  followUpVerdictOn: PlainDate | null;
  periodId: string | null;
  periodTitle: string | null;
  /** Business date of the campaign's own province. */
  today: PlainDate;
};

type LocalityRow = {
  localityId: string;
  unitId: string;
  unitName: string;
  bareName: string;
  districtName: string | null;
  listing: Listing;
  types: HotspotType[];
  state: LocalityState;
  lastUpdateOn: PlainDate | null;
  isDivided: boolean;
};

/** The numbers of the leader's dashboard: localities and their figures over the months that are over, beside the same months of last year. */
export async function findDashboard(tx: Tx, actor: Actor, campaignId: string, realToday: PlainDate): Promise<Dashboard | null> {
  const [campaign] = await tx.$queryRaw<CampaignRow[]>`
    select c.province_id::text as "provinceId", v.kind || ' ' || v.name as "provinceName", c.year, c.is_illustrative as "isIllustrative",
      c.figures_from::text as "figuresFrom", c.figures_to::text as "figuresTo", c.month_start_day as "monthStartDay", c.percent_base as "percentBase",
      c.achieved_target::float8 as "achievedTarget", c.sustained_target::float8 as "sustainedTarget",
      c.follow_up_verdict_on::text as "followUpVerdictOn", (${realToday}::date + coalesce(k.offset_days, 0))::text as today,
      p.id::text as "periodId", p.title as "periodTitle"
    from campaigns c
    join lateral (select kind, name from unit_versions where unit_id = c.province_id order by valid_to desc nulls first limit 1) v on true
    left join province_clocks k on k.province_id = c.province_id
    left join lateral (select id, title from reporting_periods where campaign_id = c.id and opened_at is not null order by figures_to desc limit 1) p on true
    where c.id = ${campaignId}::uuid and c.status <> 'DRAFT' and c.province_id = any(${[...actor.scope.provinceIds]}::uuid[])`;
  if (!campaign || !actor.scope.content) return null;

  const wholeYear = { from: campaign.figuresFrom, to: campaign.figuresTo };
  const months = monthsOfSpan(wholeYear, campaign.monthStartDay).filter((month) => month.to < campaign.today);
  const priorMonths = monthsOfSpan(samePeriodLastYear(wholeYear), campaign.monthStartDay).slice(0, months.length);
  const [first, last] = [months[0], months.at(-1)];

  const rows = await listLocalities(
    tx,
    actor,
    campaign.today,
    campaignId,
    last?.to ?? campaign.figuresFrom,
    priorMonths[0]?.from ?? campaign.figuresFrom,
  );
  const sums = await sumFigures(
    tx,
    campaignId,
    months.map((month) => month.from),
    priorMonths.map((month) => month.from),
  );
  const none: Total = { ...BLANK, covered: 0, expected: months.length };
  const totalOf = (unitId: string, component: DashboardComponent, isPrior: boolean): Total =>
    sums.get(`${unitId} ${component}`)?.[isPrior ? "prior" : "now"] ?? none;

  const localities = rows.map(({ isDivided, ...row }): DashboardLocality => ({
    ...row,
    cases: totalOf(row.unitId, "CRM_TOTAL", false),
    priorCases: isDivided ? null : totalOf(row.unitId, "CRM_TOTAL", true),
    clearance: ratio(totalOf(row.unitId, "CRM_SOLVED", false), totalOf(row.unitId, "CRM_TOTAL", false)),
  }));
  const selected = rows.filter((row) => row.listing === "SELECTED");
  const followed = rows.filter((row) => row.listing === "FOLLOWED");
  const isWhole = (total: Total) => total.expected > 0 && total.covered === total.expected;
  const indicatorOf = (component: DashboardComponent): Indicator => {
    const pairs = selected
      .filter((row) => !row.isDivided)
      .map((row) => ({ now: totalOf(row.unitId, component, false), prior: totalOf(row.unitId, component, true) }))
      .filter((pair) => isWhole(pair.now) && isWhole(pair.prior));
    return {
      component,
      now: aggregateUnits(pairs.map((pair) => pair.now)),
      prior: aggregateUnits(pairs.map((pair) => pair.prior)),
      covered: pairs.length,
      expected: selected.length,
    };
  };
  return {
    campaignId,
    provinceId: campaign.provinceId,
    provinceName: campaign.provinceName,
    year: campaign.year,
    isIllustrative: campaign.isIllustrative,
    percentBase: campaign.percentBase,
    followUpVerdictOn: campaign.followUpVerdictOn,
    openPeriod: campaign.periodId === null || campaign.periodTitle === null ? null : { id: campaign.periodId, title: campaign.periodTitle },
    figures: first && last ? { from: first.from, to: last.to, months: months.length } : null,
    achieved: standing(selected.length, selected.filter((row) => countsAsAchieved(row.state)).length, campaign.achievedTarget),
    sustained: standing(followed.length, followed.filter((row) => countsAsSustained(row.state)).length, campaign.sustainedTarget),
    localities,
    indicators: DASHBOARD_COMPONENTS.map(indicatorOf),
  };
}

function listLocalities(
  tx: Tx,
  actor: Actor,
  today: PlainDate,
  campaignId: string,
  on: PlainDate,
  priorFrom: PlainDate,
): Promise<LocalityRow[]> {
  const { unitIds } = actor.scope;
  return tx.$queryRaw<LocalityRow[]>`
    select l.id::text as "localityId", l.unit_id::text as "unitId", v.kind || ' ' || v.name as "unitName", v.name as "bareName",
      case when d.level = 'DISTRICT' then d.kind || ' ' || d.name end as "districtName",
      l.listing::text as listing, l.types::text[] as types, l.state::text as state,
      (select max(u.happened_on)::text from progress_updates u where u.unit_id = l.unit_id and u.withdrawn_at is null) as "lastUpdateOn",
      exists (select from unit_successions s where s.successor_id = l.unit_id and s.part = 'PARTIAL' and s.effective_on > ${priorFrom}::date) as "isDivided"
    from designated_localities l
    join lateral (select * from unit_versions where unit_id = l.unit_id and (valid_from is null or valid_from <= ${on}::date)
      and (valid_to is null or valid_to > ${on}::date) limit 1) v on true
    left join lateral (select * from unit_versions where unit_id = v.parent_id and (valid_from is null or valid_from <= ${on}::date)
      and (valid_to is null or valid_to > ${on}::date) limit 1) d on true
    where l.campaign_id = ${campaignId}::uuid and ${isListedOn(today)} and (${unitIds === "ALL"} or l.unit_id = any(${unitIds === "ALL" ? [] : [...unitIds]}::uuid[]))
    order by l.listing, l.position`;
}
