import "server-only";
import { aggregateUnits, isPartial } from "@/lib/domain/aggregate";
import { samePeriodLastYear } from "@/lib/domain/calendar";
import { isComponent } from "@/lib/domain/components";
import { BLANK, entryOf, type Entry, type FigureState } from "@/lib/domain/figure";
import { entryRows, findEntryRow, isSameMeasure, NOW, type FormDefinition } from "@/lib/domain/form";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Tx } from "../db";
import { findFormDefinition } from "./form-definitions";
import type { ReportRecord } from "./report-records";
import { STANDING_VERSION } from "./standing-version";

/** Whose figures of each month of last year may stand beside a unit's own: itself, or all that wholly went into it; null where it came from divided ones. */
export type PriorUnits = ReadonlyMap<PlainDate, readonly string[] | null>;

type Row = { unitId: string; component: string; state: FigureState; value: number | null; formVersionId: string | null };

/**
 * What the reports of last year's same period say in the rows that a form brings itself, by unit and row. Blank where last year's form
 * has no such row or counted it otherwise, where no report of it stands, and where the unit came from divided ones.
 */
export async function findOwnRowPriors(
  tx: Tx,
  report: ReportRecord,
  form: FormDefinition,
  prior: ReadonlyMap<string, PriorUnits>,
): Promise<(unitId: string, row: string) => Entry> {
  const own = entryRows(form).filter((row) => !isComponent(row.code));
  if (own.length === 0) return () => BLANK;
  const formerUnits = new Map([...prior].map(([unitId, byMonth]) => [unitId, unitsOfAll(byMonth)]));
  const unitIds = [...new Set([...formerUnits].flatMap(([unitId, units]) => [unitId, ...(units ?? [])]))];
  const rows = await listFormerCells(
    tx,
    report,
    unitIds,
    own.map((row) => row.code),
  );
  const forms = new Map<string | null, FormDefinition>([[report.formVersionId, form]]);
  for (const { formVersionId } of rows) {
    if (!forms.has(formVersionId)) forms.set(formVersionId, await findFormDefinition(tx, formVersionId));
  }
  const held = new Map<string, Entry>();
  for (const { unitId, component, state, value, formVersionId } of rows) {
    const [now, then] = [findEntryRow(form, component), findEntryRow(forms.get(formVersionId) ?? form, component)];
    if (now && then && isSameMeasure(now, then)) held.set(`${unitId} ${component}`, entryOf(state, value));
  }
  return (unitId, row) => {
    const itself = held.get(`${unitId} ${row}`);
    const units = formerUnits.get(unitId) ?? null;
    if (itself || units === null) return itself ?? BLANK;
    const sum = aggregateUnits(units.map((id) => held.get(`${id} ${row}`) ?? BLANK));
    return isPartial(sum) ? BLANK : entryOf(sum.state, sum.value);
  };
}

/** The units that stand for one over the whole of last year's period; null where they are not the same in every month. */
function unitsOfAll(byMonth: PriorUnits): readonly string[] | null {
  const [first, ...others] = [...byMonth.values()];
  if (!first) return null;
  const key = [...first].sort().join();
  return others.every((units) => units !== null && [...units].sort().join() === key) ? first : null;
}

function listFormerCells(tx: Tx, report: ReportRecord, unitIds: readonly string[], codes: readonly string[]): Promise<Row[]> {
  const { figuresFrom, figuresTo, kind } = report.period;
  const span = samePeriodLastYear({ from: figuresFrom, to: figuresTo });
  return tx.$queryRaw<Row[]>`
    select distinct on (c.unit_id, c.component) c.unit_id::text as "unitId", c.component, c.state::text as state, c.value::float8 as value,
      p.form_version_id::text as "formVersionId"
    from reporting_periods p
    join reports r on r.period_id = p.id and r.tier = 'COMMUNE'
    ${STANDING_VERSION}
    join report_cells c on c.version_id = sent.id and c.unit_id = any(${[...unitIds]}::uuid[])
      and c.component = any(${[...codes]}::text[]) and c.form_column = ${NOW}
    where p.province_id = ${report.provinceId}::uuid and p.kind = ${kind}::period_kind
      and p.figures_from = ${span.from}::date and p.figures_to = ${span.to}::date
    order by c.unit_id, c.component, p.opened_at desc, r.id`;
}
