import "server-only";
import { aggregateMonths, aggregateUnits, isPartial, newest, type Revision, type Total } from "@/lib/domain/aggregate";
import type { ComputedScore } from "@/lib/domain/assessment-view";
import { samePeriodLastYear, type Span } from "@/lib/domain/calendar";
import { definitionOf, isComponent, isFact, type Component, type Fact, type Measure } from "@/lib/domain/components";
import { applicable, type Criterion } from "@/lib/domain/criteria";
import { evaluate, type InputEntry, type RuleInputs } from "@/lib/domain/evaluation";
import { BLANK, entryOf, NIL, UNKNOWN, valueEntry, type Entry, type FigureSource, type FigureState } from "@/lib/domain/figure";
import type { HotspotType } from "@/lib/domain/locality";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { measuresOf } from "@/lib/domain/rule";
import { comparability, type Succession } from "@/lib/domain/unit";
import type { Tx } from "../db";
import { listLine } from "./units";

/** The commune that is judged, and over which months. */
export type Judged = {
  readonly unitId: string;
  readonly provinceId: string;
  readonly campaignId: string;
  readonly year: number;
  readonly types: readonly HotspotType[];
  readonly months: readonly Span[];
  readonly today: PlainDate;
};

type Past = { readonly id: string; readonly existsFrom: PlainDate | null; readonly predecessors: readonly Succession[] };
type FigureRow = Revision & { readonly unitId: string; readonly month: PlainDate; readonly component: Component };

async function findPast(tx: Tx, unitId: string): Promise<Past> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { existsFrom: true } });
  const predecessors = await listLine(tx, [unitId], "predecessors");
  return { id: unitId, existsFrom: unit.existsFrom === null ? null : fromDateColumn(unit.existsFrom), predecessors };
}

type Read = {
  unitId: string;
  month: Date;
  component: string;
  source: FigureSource;
  revision: number;
  state: FigureState;
  value: number | null;
};

async function listFigures(
  tx: Tx,
  unitIds: readonly string[],
  months: readonly Span[],
  components: readonly Component[],
): Promise<FigureRow[]> {
  if (unitIds.length === 0 || months.length === 0 || components.length === 0) return [];
  const rows = await tx.$queryRaw<Read[]>`
    select distinct on (unit_id, month, component, source) unit_id::text as "unitId", month, component, source::text as source, revision,
      state::text as state, value::float8 as value
    from figure_revisions
    where unit_id = any(${[...unitIds]}::uuid[]) and month = any(${months.map((month) => month.from)}::date[]) and component = any(${[...components]}::text[])
    order by unit_id, month, component, source, revision desc`;
  return rows.flatMap(({ component, month, state, value, ...row }) =>
    isComponent(component) ? [{ ...row, component, month: fromDateColumn(month), entry: entryOf(state, value) }] : [],
  );
}

/** Those whose figures stand for the unit in a month: itself, or all that wholly went into it; null where there are none to compare. */
function holdersOf(past: Past, month: Span): readonly string[] | null {
  const basis = comparability(past, past.predecessors, month.to);
  return basis.kind === "COMPARABLE" ? basis.unitIds : null;
}

/** One component over the months. A month in which one of several predecessors gave nothing is not covered. */
function totalOf(component: Component, rows: readonly FigureRow[], past: Past, months: readonly Span[]): InputEntry {
  const entries = new Map<PlainDate, Entry>();
  const incomplete = new Set<PlainDate>();
  for (const month of months) {
    const units = (holdersOf(past, month) ?? []).map((unitId) => {
      const own = rows.filter((row) => row.unitId === unitId && row.month === month.from && row.component === component);
      return newest(own).counting?.entry ?? BLANK;
    });
    const [only] = units;
    const total: Entry | Total = units.length === 1 && only ? only : aggregateUnits(units);
    entries.set(month.from, total.state === "VALUE" ? valueEntry(total.value) : { state: total.state, value: null });
    if (units.length > 1 && isPartial(aggregateUnits(units))) incomplete.add(month.from);
  }
  const total = aggregateMonths(
    component,
    entries,
    months.map((month) => month.from),
  );
  const last = months.at(-1)?.from;
  const lost = definitionOf(component).time === "SUM" ? incomplete.size : last !== undefined && incomplete.has(last) ? 1 : 0;
  return { ...total, covered: Math.max(0, total.covered - lost) };
}

async function listFacts(
  tx: Tx,
  { unitId, provinceId, year }: Judged,
  facts: readonly Fact[],
): Promise<Partial<Record<Measure, InputEntry>>> {
  if (facts.length === 0) return {};
  const rows = await tx.unitFact.findMany({ where: { unitId: { in: [unitId, provinceId] }, year, kind: { in: [...facts] } } });
  const entries: Partial<Record<Measure, InputEntry>> = {};
  for (const fact of facts) {
    // What is said of the whole province may be held with the province.
    const row =
      rows.find((one) => one.kind === fact && one.unitId === unitId) ??
      rows.find((one) => one.kind === fact && fact.startsWith("PROVINCE_"));
    if (!row) continue;
    const value = row.value.toNumber();
    entries[fact] = fact === "DRUG_CLASS" && value === 0 ? NIL : valueEntry(value);
  }
  return entries;
}

/** Reports of the commune in the campaign's opened periods that are due or sent. */
async function countReports(tx: Tx, { unitId, campaignId, today }: Judged): Promise<{ due: number; onTime: number }> {
  const reports = await tx.report.findMany({
    where: { tier: "COMMUNE", period: { campaignId, openedAt: { not: null } }, body: { units: { some: { unitId } } } },
    select: { dueOn: true, firstSentOn: true, isLate: true },
  });
  const due = reports.filter((report) => report.firstSentOn !== null || report.dueOn < toDateColumn(today));
  return { due: due.length, onTime: due.filter((report) => report.firstSentOn !== null && !report.isLate).length };
}

async function readInputs(
  tx: Tx,
  judged: Judged,
  criteria: readonly Criterion[],
): Promise<{ inputs: RuleInputs; isPriorComparable: boolean }> {
  const measures = [...new Set(criteria.flatMap((one) => measuresOf(one.rule)))];
  const components = measures.filter((measure) => isComponent(measure));
  const past = await findPast(tx, judged.unitId);
  const priorMonths = judged.months.map(samePeriodLastYear);
  const allMonths = [...judged.months, ...priorMonths];
  const holders = [...new Set(allMonths.flatMap((month) => holdersOf(past, month) ?? []))];
  const rows = await listFigures(tx, holders, allMonths, components);
  const isPriorComparable = priorMonths.every((month) => holdersOf(past, month) !== null);
  const now = await listFacts(
    tx,
    judged,
    measures.filter((measure) => isFact(measure)),
  );
  const before: Partial<Record<Measure, InputEntry>> = {};
  for (const component of components) {
    now[component] = totalOf(component, rows, past, judged.months);
    // Without a past to compare with, a person must say.
    before[component] = isPriorComparable ? totalOf(component, rows, past, priorMonths) : UNKNOWN;
  }
  return { inputs: { now, before, reports: await countReports(tx, judged) }, isPriorComparable };
}

/** The criteria that apply to a locality, judged by its figures, yearly facts and reports as they are now. */
export async function computeScores<C extends Criterion>(
  tx: Tx,
  judged: Judged,
  criteria: readonly C[],
): Promise<readonly { readonly criterion: C; readonly computed: ComputedScore }[]> {
  const kept = applicable(criteria, judged.types);
  const { inputs, isPriorComparable } = await readInputs(tx, judged, kept);
  return kept.map((criterion) => ({
    criterion,
    computed: {
      ...evaluate(criterion.rule, inputs),
      weight: criterion.weight,
      reports: criterion.rule.kind === "REPORTS_ON_TIME" ? inputs.reports : null,
      isPriorComparable,
    },
  }));
}
