import type { Coverage, Total } from "@/lib/domain/aggregate";
import { isPartial } from "@/lib/domain/aggregate";
import { isComponent } from "@/lib/domain/components";
import type { Entry } from "@/lib/domain/figure";
import { cellKey, entryRows, extraColumns, NOW, numberedRows, PERCENT } from "@/lib/domain/form";
import type { EntryRow, FormColumn, FormDefinition, FormRow, FormSection } from "@/lib/domain/form";
import { formValues, type FormValues } from "@/lib/domain/form-values";
import { roman } from "@/lib/domain/paper-numbering";
import type { ReportCellView } from "@/lib/domain/report-view";
import { rowLabel, unitText } from "@/lib/text/format-form";

/** A figure of the table: an entry with what stands behind it; a rate is shown with one decimal. */
export type RowFigure = Total & { readonly isRate: boolean };

/** What stands in a row in a column beside the period's own number. */
export type ExtraFigure = {
  readonly column: FormColumn;
  readonly now: RowFigure;
};

export type TableRow =
  | { readonly kind: "HEAD"; readonly code: string; readonly no: number | null; readonly label: string }
  | {
      readonly kind: "FIGURE";
      readonly code: string;
      /** Null: one of several under a numbered line. */
      readonly no: number | null;
      readonly label: string;
      readonly unit: string;
      /** Counts fluctuate by chance; money and weights otherwise. */
      readonly isCount: boolean;
      /** Null: reckoned from others. */
      readonly component: string | null;
      /** Typed in the reports alone: last year's number is what last year's report said, where it had the row. */
      readonly isOwn: boolean;
      readonly now: RowFigure;
      readonly prior: RowFigure;
      /** The other columns of the form. */
      readonly extra: readonly ExtraFigure[];
    };

export type RowGroup = { readonly section: FormSection; /** "II" */ readonly no: string; readonly rows: readonly TableRow[] };

export type ColumnCell = {
  readonly component: string;
  readonly column: string;
  readonly total: Total;
  readonly prior: Entry;
};

/** A stored cell as a column's; what was typed over with a reason answers for the whole period. */
export function columnOf({ component, column, entry, prior, covered, expected, isTyped }: ReportCellView): ColumnCell {
  return { component, column, total: { ...entry, covered: isTyped ? expected : covered, expected }, prior };
}

const whole = (entry: Entry): Total => ({ ...entry, covered: 1, expected: 1 });

function valuesOf(form: FormDefinition, cells: readonly ColumnCell[], pick: (cell: ColumnCell) => Total): FormValues {
  return formValues(form, new Map(cells.map((cell) => [cellKey(cell.component, cell.column), pick(cell)])));
}

export const priorValues = (form: FormDefinition, cells: readonly ColumnCell[]): FormValues =>
  valuesOf(form, cells, (cell) => whole(cell.prior));

/** The rows of a form in their sections, with both periods. */
export function rowGroups(form: FormDefinition, cells: readonly ColumnCell[]): RowGroup[] {
  const now = valuesOf(form, cells, (cell) => cell.total);
  const prior = priorValues(form, cells);
  const extra = extraColumns(form);
  const rows = numberedRows(form.rows).map(({ row, no }) => ({ section: row.section, row: rowOf(row, no, extra, { now, prior }) }));
  return form.sections.map((section, index) => ({
    section,
    no: roman(index + 1),
    rows: rows.filter((one) => one.section === section.code).map((one) => one.row),
  }));
}

type Periods = { readonly now: FormValues; readonly prior: FormValues };

/** A row of a form, with its number where it bears one. */
export function rowOf(row: FormRow, no: number | null, columns: readonly FormColumn[], { now, prior }: Periods): TableRow {
  const label = rowLabel(row);
  if (row.kind === "HEAD") return { kind: "HEAD", code: row.code, no, label };
  const figure = (values: FormValues, column?: FormColumn): RowFigure => ({
    ...values(row.code, column?.code ?? NOW),
    isRate: (column?.unit ?? row.unit) === PERCENT,
  });
  return {
    kind: "FIGURE",
    code: row.code,
    no,
    label,
    unit: unitText(row.unit),
    isCount: row.kind === "ENTRY" && row.number === "INTEGER",
    component: row.kind === "ENTRY" ? row.code : null,
    isOwn: row.kind === "ENTRY" && !isComponent(row.code),
    now: figure(now),
    prior: figure(prior),
    extra: columns.map((column) => ({ column, now: figure(now, column) })),
  };
}

/** What most figures of a column lack, told once above the table. */
export type SharedCoverage = {
  /** Of sums; null where they are whole or nothing is given. */
  readonly sum: Coverage | null;
  /** Whether what there is on the closing day is still that of an earlier month. */
  readonly lacksClosing: boolean;
};

const isClosing = (row: EntryRow | undefined, { expected }: Coverage): boolean => expected === 1 && row?.time === "LAST";

export function sharedCoverage(form: FormDefinition, cells: readonly ColumnCell[]): SharedCoverage {
  const rows = new Map(entryRows(form).map((row) => [row.code, row]));
  // Behind what is typed in the report itself stands no month.
  const given = cells.filter(({ total, column }) => total.state !== "BLANK" && total.expected > 0 && column === NOW);
  const closing = given.filter(({ component, total }) => isClosing(rows.get(component), total));
  const counts = new Map<string, { readonly coverage: Coverage; count: number }>();
  for (const { component, total } of given) {
    if (isClosing(rows.get(component), total)) continue;
    const key = `${total.covered}/${total.expected}`;
    const found = counts.get(key);
    if (found) found.count += 1;
    else counts.set(key, { coverage: { covered: total.covered, expected: total.expected }, count: 1 });
  }
  const [most] = [...counts.values()].toSorted((left, right) => right.count - left.count);
  return {
    sum: most && most.coverage.covered < most.coverage.expected ? most.coverage : null,
    lacksClosing: closing.filter(({ total }) => total.covered === 0).length * 2 > closing.length,
  };
}

/** What one figure lacks beyond what the whole column does; null where there is nothing to say. `row`: null for what is reckoned. */
export function ownCoverage(shared: SharedCoverage, figure: RowFigure, row: EntryRow | null): Coverage | "CLOSING" | "PARTIAL" | null {
  if (!isPartialFigure(figure)) return null;
  if (row === null) return shared.sum === null && !shared.lacksClosing ? "PARTIAL" : null;
  if (isClosing(row, figure)) return shared.lacksClosing ? null : "CLOSING";
  const isShared = shared.sum !== null && shared.sum.covered === figure.covered && shared.sum.expected === figure.expected;
  return isShared ? null : { covered: figure.covered, expected: figure.expected };
}

/** Whether something expected is missing behind a figure that is given. */
export function isPartialFigure(figure: RowFigure): boolean {
  return isPartial(figure) && (figure.isRate ? figure.state === "VALUE" : figure.state !== "BLANK");
}
