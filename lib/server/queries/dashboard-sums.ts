import "server-only";
import type { Total } from "@/lib/domain/aggregate";
import { DASHBOARD_COMPONENTS, type DashboardComponent } from "@/lib/domain/dashboard-view";
import { BLANK, NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Tx } from "../db";

/** A sum, which months of the list were given (a bit each), and whether any said nil or unknown; first of this year, then of the last. */
type Sum = readonly [
  unitId: string,
  component: DashboardComponent,
  given: number,
  now: number | null,
  hasNil: boolean | null,
  hasUnknown: boolean | null,
  prior: number | null,
  hadNil: boolean | null,
  hadUnknown: boolean | null,
];

export type YearSums = { readonly now: Total; readonly prior: Total };

/**
 * Sums by locality and component over the months and the same months of last year, by "unitId component". What wholly went into a
 * locality's unit counts as its past; of each month the newest revision, the commune's before the professional unit's. The figures come
 * in the order of their index and are summed as they pass: no sort, and one value of JSON for the driver.
 */
export async function sumFigures(
  tx: Tx,
  campaignId: string,
  months: readonly PlainDate[],
  priorMonths: readonly PlainDate[],
): Promise<ReadonlyMap<string, YearSums>> {
  const [first] = months;
  if (first === undefined) return new Map();
  const [found] = await tx.$queryRaw<{ sums: Sum[] }[]>`
    with recursive line as (
      select distinct unit_id as heir, unit_id as unit from designated_localities where campaign_id = ${campaignId}::uuid
      union
      select line.heir, s.predecessor_id from unit_successions s join line on s.successor_id = line.unit where s.part = 'FULL'
    ), newest as (
      select distinct on (unit_id, component, month, source) unit_id, component, month, source, state, value from figure_revisions
      where unit_id = any(array(select unit from line)) and component = any(${[...DASHBOARD_COMPONENTS]}::text[])
        and month = any(${[...months, ...priorMonths]}::date[]) and source <> 'ADJUSTMENT'
      order by unit_id, component, month, source, revision desc
    ), counting as (
      select distinct on (unit_id, component, month) unit_id, component, month, month >= ${first}::date as is_now, state, value
      from newest where state <> 'BLANK' order by unit_id, component, month, source
    ), sums as (
      select unit_id, component,
        bit_or(1::bigint << array_position(${[...months, ...priorMonths]}::date[], month) - 1) filter (where state in ('VALUE', 'NIL')) as given,
        sum(value) filter (where is_now) as now, bool_or(state = 'NIL') filter (where is_now) as nil,
        bool_or(state = 'UNKNOWN') filter (where is_now) as unknown,
        sum(value) filter (where not is_now) as prior, bool_or(state = 'NIL') filter (where not is_now) as prior_nil,
        bool_or(state = 'UNKNOWN') filter (where not is_now) as prior_unknown
      from counting group by unit_id, component
    )
    select coalesce(json_agg(json_build_array(heir, component, given, now, nil, "unknown", prior, prior_nil, prior_unknown)), '[]') as sums from (
      select line.heir, component, coalesce(bit_or(given), 0) as given, sum(now)::float8 as now, bool_or(nil) as nil,
        bool_or("unknown") as "unknown", sum(prior)::float8 as prior, bool_or(prior_nil) as prior_nil, bool_or(prior_unknown) as prior_unknown
      from sums join line on line.unit = sums.unit_id group by line.heir, component) summed`;

  const count = months.length;
  const total = (entry: Entry, given: number, from: number): Total => ({
    ...entry,
    covered: countBits(given, from, count),
    expected: count,
  });
  return new Map(
    (found?.sums ?? []).map(([unitId, component, given, now, hasNil, hasUnknown, prior, hadNil, hadUnknown]) => [
      `${unitId} ${component}`,
      {
        now: total(entryOf(now, hasNil, hasUnknown), given, 0),
        prior: total(entryOf(prior, hadNil, hadUnknown), given, count),
      },
    ]),
  );
}

/** Any number makes the sum one; else nil before unknown. */
function entryOf(value: number | null, hasNil: boolean | null, hasUnknown: boolean | null): Entry {
  if (value !== null) return valueEntry(value);
  return hasNil ? NIL : hasUnknown ? UNKNOWN : BLANK;
}

/** Twice twelve months need more bits than JavaScript's own operators know. */
function countBits(bits: number, from: number, count: number): number {
  let found = 0;
  for (let place = from; place < from + count; place += 1) found += Math.floor(bits / 2 ** place) % 2;
  return found;
}
