import "server-only";
import { isWithin, type Actor } from "@/lib/domain/access";
import { seesDrafts } from "@/lib/domain/campaign";
import { monthsOfSpan, samePeriodLastYear, type Span } from "@/lib/domain/calendar";
import { entryOf, BLANK, type Entry, type FigureState } from "@/lib/domain/figure";
import type { Listing, LocalityState } from "@/lib/domain/locality";
import type { LocalityList, LocalityRecord, MonthlyCases, RelatedLocality } from "@/lib/domain/locality-view";
import { campaignDay } from "@/lib/domain/period";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import type { BodyTier, ReportStatus } from "@/lib/domain/report";
import { heirsOf } from "@/lib/domain/unit";
import type { Tx } from "../db";
import { decisionView, factsOf, listCampaignLocalities } from "./campaigns";
import { listCampaignOptions } from "./dashboard";
import { ofVisibleCampaign } from "./drafts";
import { REPORT_TABLES, visibleReports } from "./report-records";
import { listLabels, listLine } from "./units";

const SHOWN_UPDATES = 5;

/** The localities of one campaign that the actor reaches, with the day of their last update; the newest campaign of his province where none is named. */
export async function listLocalities(tx: Tx, actor: Actor, campaignId: string | undefined): Promise<LocalityList | null> {
  const campaigns = await listCampaignOptions(tx, actor);
  const campaign = campaignId === undefined ? campaigns[0] : campaigns.find((row) => row.campaignId === campaignId);
  if (!campaign) return campaignId === undefined ? { campaigns, campaign: null, rows: [] } : null;
  const found = await tx.campaign.findUniqueOrThrow({ where: { id: campaign.campaignId } });
  const rows = await listCampaignLocalities(tx, actor, found, campaignDay(fromDateColumn(found.workFrom), actor.today));
  const updates = await tx.progressUpdate.groupBy({
    by: ["unitId"],
    where: { unitId: { in: rows.map((row) => row.unitId) }, withdrawnAt: null },
    _max: { happenedOn: true },
  });
  const lastUpdates = new Map(updates.map((row) => [row.unitId, row._max.happenedOn]));
  return {
    campaigns,
    campaign,
    rows: rows.map((row) => {
      const last = lastUpdates.get(row.unitId);
      return { ...row, lastUpdateOn: last ? fromDateColumn(last) : null };
    }),
  };
}

/** All that is known of a locality in a campaign; null where it lies outside the actor's scope. */
export async function findLocality(tx: Tx, actor: Actor, localityId: string): Promise<LocalityRecord | null> {
  const place = await tx.designatedLocality.findFirst({
    where: { id: localityId, provinceId: { in: [...actor.scope.provinceIds] }, ...ofVisibleCampaign(actor) },
    include: { campaign: true, decision: true },
  });
  if (!place || !isWithin(actor.scope, place)) return null;
  const facts = factsOf(place.campaign);
  const day = campaignDay(facts.workFrom, actor.today);
  const row = (await listCampaignLocalities(tx, actor, place.campaign, day)).find((listed) => listed.id === localityId);
  if (!row) return null;
  const labels = await listLabels(tx, [row.provinceId], day);
  const line = await listLine(tx, [row.unitId], "heirs");
  const heirIds = heirsOf(row.unitId, line, actor.today).map((heir) => heir.unitId);
  const updates = can(actor, "VIEW_UPDATES")
    ? await listUpdatesOf(tx, row.unitId, { from: facts.figuresFrom, to: facts.figuresTo })
    : { rows: [], total: 0 };
  return {
    ...row,
    provinceName: labels.get(row.provinceId)?.name ?? "",
    province: labels.get(row.provinceId) ?? null,
    heirs: [...(await listLabels(tx, heirIds, actor.today)).values()],
    decision: place.decision ? decisionView(place.decision) : null,
    months: can(actor, "VIEW_FIGURES")
      ? await listMonthlyCases(tx, row.unitId, { from: facts.figuresFrom, to: facts.figuresTo }, facts.monthStartDay)
      : [],
    updates: updates.rows,
    updateCount: updates.total,
    reports: can(actor, "VIEW_REPORTS") ? await listReportsOf(tx, actor, place.campaignId, row.unitId) : [],
    assessments: can(actor, "VIEW_ASSESSMENT") ? await listAssessmentsOf(tx, localityId) : [],
    related: await listRelated(tx, actor, localityId, row.unitId),
  };
}

async function listUpdatesOf(tx: Tx, unitId: string, span: Span) {
  const where = { unitId, withdrawnAt: null, happenedOn: { gte: new Date(span.from), lte: new Date(span.to) } };
  const rows = await tx.progressUpdate.findMany({ where, orderBy: [{ happenedOn: "desc" }, { postedAt: "desc" }], take: SHOWN_UPDATES });
  return {
    rows: rows.map((row) => ({
      id: row.id,
      taskGroup: row.taskGroup,
      content: row.content,
      happenedOn: fromDateColumn(row.happenedOn),
      by: row.actorLabel,
    })),
    total: await tx.progressUpdate.count({ where }),
  };
}

type CasesRow = { month: PlainDate; state: FigureState; value: number | null };

async function listMonthlyCases(tx: Tx, unitId: string, span: Span, startDay: number): Promise<MonthlyCases[]> {
  const months = monthsOfSpan(span, startDay).map((month) => month.from);
  const priors = monthsOfSpan(samePeriodLastYear(span), startDay).map((month) => month.from);
  // What wholly went into the unit is its past: their months are summed.
  const rows = await tx.$queryRaw<CasesRow[]>`
    with recursive line as (
      select ${unitId}::uuid as unit
      union
      select s.predecessor_id from unit_successions s join line on s.successor_id = line.unit where s.part = 'FULL'
    ), newest as (
      select distinct on (f.unit_id, f.month, f.source) f.unit_id, f.month, f.source, f.state, f.value
      from line join figure_revisions f on f.unit_id = line.unit
      where f.component = 'CRM_TOTAL' and f.source <> 'ADJUSTMENT' and f.month = any(${[...months, ...priors]}::date[])
      order by f.unit_id, f.month, f.source, f.revision desc
    ), counting as (
      select distinct on (unit_id, month) month, state, value from newest where state <> 'BLANK'
      order by unit_id, month, (source = 'COMMUNE') desc
    )
    select month::text as month, case when count(value) > 0 then 'VALUE' when bool_or(state = 'NIL') then 'NIL'
      when bool_or(state = 'UNKNOWN') then 'UNKNOWN' else 'BLANK' end as state, sum(value)::float8 as value
    from counting group by month`;
  const of = (month: PlainDate | undefined): Entry => {
    const row = rows.find((candidate) => candidate.month === month);
    return row ? entryOf(row.state, row.value) : BLANK;
  };
  return months.map((month, index) => ({ month, now: of(month), prior: of(priors[index]) }));
}

async function listReportsOf(tx: Tx, actor: Actor, campaignId: string, unitId: string): Promise<LocalityRecord["reports"]> {
  return tx.$queryRaw<{ id: string; title: string; tier: BodyTier; status: ReportStatus; dueOn: PlainDate; isLate: boolean }[]>`
    select r.id::text as id, p.title, r.tier::text as tier, r.status::text as status, r.due_on::text as "dueOn", r.is_late as "isLate"
    from ${REPORT_TABLES}
    where ${visibleReports(actor)} and p.campaign_id = ${campaignId}::uuid and r.tier = 'COMMUNE'
      and exists (select from body_units bu where bu.body_id = r.body_id and bu.unit_id = ${unitId}::uuid)
    order by p.figures_to, p.title collate "vi-x-icu"`;
}

async function listAssessmentsOf(tx: Tx, localityId: string): Promise<LocalityRecord["assessments"]> {
  const rows = await tx.assessment.findMany({ where: { localityId }, include: { criteriaVersion: { include: { set: true } } } });
  return rows.map((row) => ({ id: row.id, title: row.criteriaVersion.set.title }));
}

/** Records of the same unit, and of the units it came from or went into. */
async function listRelated(tx: Tx, actor: Actor, localityId: string, unitId: string): Promise<RelatedLocality[]> {
  const { unitIds, provinceIds } = actor.scope;
  return tx.$queryRaw<{ id: string; year: number; unitName: string; listing: Listing; state: LocalityState }[]>`
    with recursive back as (
      select ${unitId}::uuid as unit union select s.predecessor_id from unit_successions s join back on s.successor_id = back.unit
    ), forth as (
      select ${unitId}::uuid as unit union select s.successor_id from unit_successions s join forth on s.predecessor_id = forth.unit
    )
    select l.id::text as id, c.year, v.kind || ' ' || v.name as "unitName", l.listing::text as listing, l.state::text as state
    from designated_localities l join campaigns c on c.id = l.campaign_id
      join lateral (select kind, name from unit_versions where unit_id = l.unit_id order by valid_to desc nulls first limit 1) v on true
    where l.id <> ${localityId}::uuid and l.unit_id in (select unit from back union select unit from forth)
      and l.province_id = any(${[...provinceIds]}::uuid[]) and (${seesDrafts(actor)} or c.status <> 'DRAFT') and (${unitIds === "ALL"} or l.unit_id = any(${unitIds === "ALL" ? [] : [...unitIds]}::uuid[]))
    order by c.year desc, v.name collate "vi-x-icu"`;
}
