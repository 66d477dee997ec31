// The dashboard's numbers by SQL that somebody would write by hand for exactly them: no lineage, no second source, no scope but row-level security's.
import type pg from "pg";
import { DASHBOARD_COMPONENTS } from "@/lib/domain/dashboard-view";
import type { PlainDate } from "@/lib/domain/plain-date";

export type Asked = {
  readonly campaignId: string;
  readonly provinceId: string;
  readonly userId: string;
  readonly periodId: string;
  readonly months: readonly PlainDate[];
  readonly priorMonths: readonly PlainDate[];
};

/** Numbers by a name, so that two ways of getting them can be compared. */
export type Numbers = ReadonlyMap<string, number | string | null>;

const CAMPAIGN = `select c.year, c.achieved_target, c.sustained_target, c.figures_from, c.figures_to, v.name
  from campaigns c join unit_versions v on v.unit_id = c.province_id and v.valid_to is null where c.id = $1`;

const LOCALITIES = `select l.unit_id, v.kind || ' ' || v.name as name, l.listing, l.types, l.state, max(u.happened_on)::text as last
  from designated_localities l join unit_versions v on v.unit_id = l.unit_id and v.valid_to is null
    left join progress_updates u on u.unit_id = l.unit_id and u.withdrawn_at is null
  where l.campaign_id = $1 group by l.id, v.kind, v.name order by l.listing, l.position`;

const FIGURES = `select unit_id, component, sum(value) filter (where month = any($2))::float8 as now, sum(value) filter (where month = any($3))::float8 as prior,
    count(*) filter (where month = any($2) and state in ('VALUE', 'NIL'))::int as covered,
    count(*) filter (where month = any($3) and state in ('VALUE', 'NIL'))::int as prior_covered
  from (
    select distinct on (unit_id, month, component) unit_id, month, component, state, value from figure_revisions
    where unit_id in (select unit_id from designated_localities where campaign_id = $1) and month = any($2::date[] || $3::date[])
      and component = any($4) and source = 'COMMUNE'
    order by unit_id, month, component, revision desc
  ) newest group by unit_id, component`;

const OWED = `select r.status, b.short_name, r.due_on::text as due, r.first_sent_on::text as sent, r.is_late
  from reports r join bodies b on b.id = r.body_id where r.period_id = $1 order by b.short_name`;

const FRAME = `select set_config('app.provinces', $1, true), set_config('app.home', '', true), set_config('app.user', $2, true),
  set_config('app.audit', '', true), set_config('app.admin', '', true), set_config('transaction_read_only', 'on', true)`;

type LocalityRow = { unit_id: string; listing: string; state: string; last: string | null };
type FigureRow = { unit_id: string; component: string; now: number | null; prior: number | null; covered: number; prior_covered: number };
type OwedRow = { status: string; sent: string | null };

/** As the application's role, inside the same frame as the product's own transaction. */
export async function askMinimally(client: pg.Client, asked: Asked): Promise<Numbers> {
  const numbers = new Map<string, number | string | null>();
  await client.query("begin");
  await client.query(FRAME, [`{${asked.provinceId}}`, asked.userId]);
  await client.query(CAMPAIGN, [asked.campaignId]);
  const localities = (await client.query<LocalityRow>(LOCALITIES, [asked.campaignId])).rows;
  const figures = (await client.query<FigureRow>(FIGURES, [asked.campaignId, asked.months, asked.priorMonths, DASHBOARD_COMPONENTS])).rows;
  const owed = (await client.query<OwedRow>(OWED, [asked.periodId])).rows;
  await client.query("commit");

  for (const { unit_id: unit, last } of localities) numbers.set(`last update of ${unit}`, last);
  for (const { unit_id: unit, component, now, prior, covered } of figures) {
    if (component !== "CRM_TOTAL") continue;
    numbers.set(`cases of ${unit}`, now);
    numbers.set(`prior cases of ${unit}`, prior);
    numbers.set(`months of ${unit}`, covered);
  }
  const selected = new Set(localities.filter((row) => row.listing === "SELECTED").map((row) => row.unit_id));
  for (const component of DASHBOARD_COMPONENTS) {
    const whole = figures.filter(
      (row) =>
        row.component === component &&
        selected.has(row.unit_id) &&
        row.covered === asked.months.length &&
        row.prior_covered === asked.priorMonths.length,
    );
    numbers.set(
      `${component} now`,
      whole.reduce((sum, row) => sum + (row.now ?? 0), 0),
    );
    numbers.set(
      `${component} prior`,
      whole.reduce((sum, row) => sum + (row.prior ?? 0), 0),
    );
  }
  for (const state of new Set(localities.map((row) => row.state))) {
    numbers.set(`localities ${state}`, localities.filter((row) => row.state === state).length);
  }
  numbers.set("reports owed", owed.length);
  numbers.set("reports sent", owed.filter((row) => row.sent !== null).length);
  return numbers;
}
