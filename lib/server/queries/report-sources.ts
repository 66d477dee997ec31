import "server-only";
import { aggregateMonths, aggregateUnits, isPartial, newest, type Total } from "@/lib/domain/aggregate";
import { monthsOfSpan, samePeriodLastYear, type Span } from "@/lib/domain/calendar";
import { isComponent, type Component } from "@/lib/domain/components";
import { entryColumns, entryRows, NOW, unitCellKey, type FormDefinition } from "@/lib/domain/form";
import { BLANK, entryOf, type Entry, type FigureSource, type FigureState } from "@/lib/domain/figure";
import type { Listing } from "@/lib/domain/locality";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportStatus } from "@/lib/domain/report";
import { comparability } from "@/lib/domain/unit";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import type { ReportRecord } from "./report-records";
import { isListedOn } from "./listed-on";
import { findOwnRowPriors, type PriorUnits } from "./own-row-priors";
import { STANDING_VERSION } from "./standing-version";
import { listLine } from "./units";

export type SourceRef = { readonly kind: "FIGURE" | "REPORT_CELL"; readonly sourceId: string; readonly revision: number };

/** A cell as its sources make it now. */
export type SourcedCell = {
  readonly unitId: string;
  readonly component: string;
  readonly column: string;
  readonly total: Total;
  readonly prior: Entry;
  readonly explanation: string | null;
  readonly sources: readonly SourceRef[];
};

/** A locality of the campaign the report speaks of, and the commune's own report for it. */
export type ReportPlace = {
  readonly unitId: string;
  readonly listings: readonly Listing[];
  readonly existsFrom: PlainDate | null;
  readonly reportId: string;
  readonly reportBody: string;
  readonly status: ReportStatus;
  readonly isLate: boolean;
  /** The newest version it sent, where that stands. */
  readonly sentVersionId: string | null;
  readonly sentNo: number | null;
};

/** When a version was sent: by its business date, and in true time. */
export type SentWhen = { readonly on: PlainDate; readonly at: Date };

/** After every day: the list as it stands. */
const AFTER_ALL = Prisma.sql`'infinity'::date`;

/**
 * The localities that a version spoke of when it was sent keep to its list, whatever was decided since, or entered since under an
 * earlier date: ids of rows hold the time at which they were made (those of seeds hold none).
 */
const isSpokenOf = (sent: SentWhen | null): Prisma.Sql =>
  sent === null
    ? isListedOn(AFTER_ALL)
    : Prisma.sql`${isListedOn(sent.on)} and coalesce(uuid_extract_timestamp(l.id) <= ${sent.at}::timestamptz, true)`;

/** The localities of a report, as they stand now or stood when a version was sent, selected ones first: the body's own, or those of the communes that report to it. A unit that was merged before the due date goes with whoever answers for its heir. */
export async function listReportPlaces(tx: Tx, report: ReportRecord, sent: SentWhen | null = null): Promise<ReportPlace[]> {
  if (report.tier !== "COMMUNE" && report.tier !== "DISTRICT") return [];
  const owing =
    report.tier === "COMMUNE"
      ? Prisma.sql`r.id = ${report.id}::uuid`
      : Prisma.sql`r.period_id = ${report.period.id}::uuid and r.receiver_id = ${report.bodyId}::uuid and r.tier = 'COMMUNE'`;
  const rows = await tx.$queryRaw<ReportPlace[]>`
    with recursive line as (
      select r.id as report_id, u.unit_id, r.due_on from reports r
      join body_units u on u.body_id = r.body_id and (u.valid_from is null or u.valid_from <= r.due_on) and (u.valid_to is null or u.valid_to > r.due_on)
      where ${owing}
      union
      select line.report_id, s.predecessor_id, line.due_on from unit_successions s join line on s.successor_id = line.unit_id
      where s.effective_on <= line.due_on
    )
    select l.unit_id::text as "unitId", array_agg(l.listing::text order by l.listing) as listings, n.exists_from::text as "existsFrom",
      r.id::text as "reportId", b.short_name as "reportBody", r.status::text as status, r.is_late as "isLate",
      sent.id::text as "sentVersionId", sent.no as "sentNo"
    from line
    join designated_localities l on l.unit_id = line.unit_id and l.campaign_id = ${report.period.campaignId}::uuid
    join units n on n.id = l.unit_id
    join reports r on r.id = line.report_id
    join bodies b on b.id = r.body_id
    ${STANDING_VERSION}
    where ${isSpokenOf(sent)}
    group by l.unit_id, n.exists_from, r.id, b.short_name, sent.id, sent.no
    order by min(l.listing), min(l.position), r.id`;
  // A unit that was divided among several communes stands once.
  return rows.filter((row, index) => rows.findIndex((other) => other.unitId === row.unitId) === index);
}

/** What every cell of the report would be if it were made now. */
export function listSourcedCells(
  tx: Tx,
  report: ReportRecord,
  form: FormDefinition,
  places: readonly ReportPlace[],
): Promise<SourcedCell[]> {
  if (places.length === 0) return Promise.resolve([]);
  return report.tier === "COMMUNE" ? listFromFigures(tx, report, form, places) : listFromReports(tx, form, places);
}

type FigureRow = {
  id: string;
  unitId: string;
  month: PlainDate;
  component: string;
  source: FigureSource;
  revision: number;
  state: FigureState;
  value: number | null;
};

/** The newest revision of each source, by unit, month and component. */
function listNewestFigures(
  tx: Tx,
  unitIds: readonly string[],
  months: readonly PlainDate[],
  components: readonly Component[],
): Promise<FigureRow[]> {
  return tx.$queryRaw<FigureRow[]>`
    select distinct on (unit_id, month, component, source) id::text as id, unit_id::text as "unitId", month::text as month, component,
      source::text as source, revision, state::text as state, value::float8 as value
    from figure_revisions
    where unit_id = any(${[...unitIds]}::uuid[]) and month = any(${[...months]}::date[]) and component = any(${[...components]}::text[])
    order by unit_id, month, component, source, revision desc`;
}

export const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

type Counting = { readonly month: PlainDate; readonly entry: Entry; readonly id: string; readonly revision: number };

/** What counts of each month, by unit and component. */
function countingOf(rows: readonly FigureRow[]): Map<string, Counting[]> {
  const held = [...groupBy(rows, (row) => `${row.unitId} ${row.component} ${row.month}`).values()].flatMap((group) => {
    const { counting } = newest(group.map((row) => ({ ...row, entry: entryOf(row.state, row.value) })));
    return counting ? [counting] : [];
  });
  return groupBy(held, (row) => `${row.unitId} ${row.component}`);
}

/** The first days of the months of figures that a span covers. */
export const startsOf = (span: Span, report: ReportRecord): PlainDate[] =>
  monthsOfSpan(span, report.monthStartDay).map((month) => month.from);

export async function listPriorUnits(tx: Tx, report: ReportRecord, places: readonly ReportPlace[]): Promise<Map<string, PriorUnits>> {
  const line = await listLine(
    tx,
    places.map((place) => place.unitId),
    "predecessors",
  );
  const months = startsOf(samePeriodLastYear({ from: report.period.figuresFrom, to: report.period.figuresTo }), report);
  const unitsOn = (place: ReportPlace, month: PlainDate): readonly string[] | null => {
    const found = comparability({ id: place.unitId, existsFrom: place.existsFrom }, line, month);
    return found.kind === "COMPARABLE" ? found.unitIds : null;
  };
  return new Map(places.map((place) => [place.unitId, new Map(months.map((month) => [month, unitsOn(place, month)]))]));
}

async function listFromFigures(tx: Tx, report: ReportRecord, form: FormDefinition, places: readonly ReportPlace[]): Promise<SourcedCell[]> {
  const components = entryRows(form).flatMap((row) => (isComponent(row.code) ? [row.code] : []));
  const months = startsOf({ from: report.period.figuresFrom, to: report.period.figuresTo }, report);
  const prior = await listPriorUnits(tx, report, places);
  const others = [...prior.values()].flatMap((byMonth) => [...byMonth.values()].flatMap((units) => units ?? []));
  const priorMonths = [...new Set([...prior.values()].flatMap((byMonth) => [...byMonth.keys()]))];
  const unitIds = [...new Set([...places.map((place) => place.unitId), ...others])];
  const rows = await listNewestFigures(tx, unitIds, [...months, ...priorMonths], components);
  const counting = countingOf(rows);
  const ownPriorOf = await findOwnRowPriors(tx, report, form, prior);
  const heldOf = (unitId: string, component: Component): readonly Counting[] => counting.get(`${unitId} ${component}`) ?? [];
  const figureCell = (unitId: string, component: Component): SourcedCell => {
    const used = heldOf(unitId, component).filter((row) => months.includes(row.month));
    const entryOn = (id: string, month: PlainDate): Entry | undefined => heldOf(id, component).find((row) => row.month === month)?.entry;
    return {
      unitId,
      component,
      column: NOW,
      total: aggregateMonths(component, new Map(used.map((row) => [row.month, row.entry])), months),
      prior: priorOf(component, unitId, prior.get(unitId) ?? new Map(), entryOn),
      explanation: null,
      sources: used.map((row) => ({ kind: "FIGURE", sourceId: row.id, revision: row.revision })),
    };
  };
  return places.flatMap(({ unitId }) =>
    entryRows(form).flatMap(({ code }) =>
      entryColumns(form).map((column) =>
        column.code === NOW && isComponent(code)
          ? figureCell(unitId, code)
          : typedCell(unitId, code, column.code, column.code === NOW ? ownPriorOf(unitId, code) : BLANK),
      ),
    ),
  );
}

/** What nothing but the report itself says: no month stands behind it. */
const typedCell = (unitId: string, component: string, column: string, prior: Entry): SourcedCell => ({
  unitId,
  component,
  column,
  total: { ...BLANK, covered: 0, expected: 0 },
  prior,
  explanation: null,
  sources: [],
});

/**
 * Last year's figure. In the month of a merger the heir may have answered for its predecessors. Blank where months or predecessors
 * are missing, since half a year would be compared with a whole one.
 */
function priorOf(
  component: Component,
  unitId: string,
  byMonth: PriorUnits,
  entryOn: (unitId: string, month: PlainDate) => Entry | undefined,
): Entry {
  const entries = new Map<PlainDate, Entry>();
  for (const [month, unitIds] of byMonth) {
    const own = entryOn(unitId, month);
    if (!own && unitIds === null) return BLANK;
    const sum = aggregateUnits((unitIds ?? []).map((id) => entryOn(id, month) ?? BLANK));
    entries.set(month, own ?? (isPartial(sum) ? BLANK : entryOf(sum.state, sum.value)));
  }
  const total = aggregateMonths(component, entries, [...byMonth.keys()]);
  return total.state !== "UNKNOWN" && isPartial(total) ? BLANK : entryOf(total.state, total.value);
}

type SentCellRow = {
  id: string;
  versionId: string;
  unitId: string;
  component: string;
  column: string;
  state: FigureState;
  value: number | null;
  covered: number;
  expected: number;
  priorState: FigureState;
  priorValue: number | null;
  explanation: string | null;
};

async function listFromReports(tx: Tx, form: FormDefinition, places: readonly ReportPlace[]): Promise<SourcedCell[]> {
  const sent = places.flatMap((place) => (place.sentVersionId === null ? [] : [place.sentVersionId]));
  const rows = await tx.$queryRaw<SentCellRow[]>`
    select id::text as id, version_id::text as "versionId", unit_id::text as "unitId", component, form_column as "column", state::text as state,
      value::float8 as value, covered, expected, prior_state::text as "priorState", prior_value::float8 as "priorValue", explanation
    from report_cells where version_id = any(${sent}::uuid[])`;
  const cells = new Map(rows.map((row) => [`${row.versionId} ${unitCellKey(row.unitId, row.component, row.column)}`, row]));
  return places.flatMap((place) =>
    entryRows(form).flatMap(({ code: component }) =>
      entryColumns(form).flatMap(({ code: column }): SourcedCell[] => {
        const row = cells.get(`${place.sentVersionId ?? ""} ${unitCellKey(place.unitId, component, column)}`);
        if (!row) return [];
        return [
          {
            unitId: place.unitId,
            component,
            column,
            total: { ...entryOf(row.state, row.value), covered: row.covered, expected: row.expected },
            prior: entryOf(row.priorState, row.priorValue),
            explanation: row.explanation,
            sources: [{ kind: "REPORT_CELL", sourceId: row.id, revision: place.sentNo ?? 0 }],
          },
        ];
      }),
    ),
  );
}
