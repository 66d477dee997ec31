import type { CellBook } from "@/components/grid/cell-book";
import type { GridCellFacts, KnownCell } from "@/components/grid/cell-draft";
import { isPartial, type Total } from "@/lib/domain/aggregate";
import { cellsOf } from "@/lib/domain/expression";
import { cellKey, entryRows, extraColumns, measureOf, NOW, numberedRows } from "@/lib/domain/form";
import type { EntryRow, FormColumn, FormDefinition, NumberedRow } from "@/lib/domain/form";
import { formValues, type FormValues } from "@/lib/domain/form-values";
import type { ReportCellView, ReportTable } from "@/lib/domain/report-view";
import { RuleFacts } from "@/lib/domain/table-warnings";
import { measuredInputText } from "@/lib/text/figure-input";
import { columnLabel, rowLabel, ruleText } from "@/lib/text/format-form";
import { cellField } from "./cell-field";
import { columnOf, priorValues, rowGroups, rowOf, sharedCoverage } from "./table-rows";
import type { RowFigure, RowGroup, SharedCoverage, TableRow } from "./table-rows";

/** What a typed number is held against: the sources as they were taken over, which a stale cell no longer shows. */
function sourceTextOf({ entry, isTyped, isStale, sourceEntry, sourceCount }: ReportCellView, row: EntryRow): string | null {
  const measure = measureOf(row, undefined);
  // Nothing but the report says it: there is nothing to depart from.
  if (!isTyped && sourceCount === 0) return "";
  if (!isTyped) return measuredInputText(entry, measure);
  return isStale ? null : measuredInputText(sourceEntry ?? entry, measure);
}

/** The fields of a locality's table, by their names. */
export function gridFacts(form: FormDefinition, table: ReportTable): Map<string, GridCellFacts> {
  const rows = new Map(entryRows(form).map((row) => [row.code, row]));
  const columns = new Map(form.columns.map((column) => [column.code, column]));
  return new Map(
    table.cells.flatMap((cell): [string, GridCellFacts][] => {
      const [row, column] = [rows.get(cell.component), columns.get(cell.column)];
      if (!row || !column) return [];
      const { component, column: code } = cell;
      const name = cellField({ row: component, column: code });
      const label = code === NOW ? rowLabel(row) : `${rowLabel(row)}, ${columnLabel(column)}`;
      const facts = { name, unitId: table.unit.id, component, column: code, measure: measureOf(row, column), label };
      return [[name, { ...facts, source: sourceTextOf(cell, row), isSourcePartial: isPartial(cell) }]];
    }),
  );
}

const nameOf = (cell: ReportCellView): string => cellField({ row: cell.component, column: cell.column });

/** What the page was drawn with of each cell. */
export function knownCells(table: ReportTable): Map<string, KnownCell> {
  return new Map(
    table.cells.map((cell) => [
      nameOf(cell),
      {
        entry: cell.entry,
        explanation: cell.explanation ?? "",
        rowVersion: cell.rowVersion,
        by: cell.editedBy,
        at: cell.editedAt?.toISOString() ?? null,
      },
    ]),
  );
}

/** The figures of a table as they are typed: what is reckoned of them, and the rules they break, by the same code as on the server. */
export class GridFigures {
  readonly groups: readonly RowGroup[];
  readonly shared: SharedCoverage;
  private readonly rows: Map<string, TableRow>;
  private warnings: ReadonlyMap<string, readonly string[]>;
  private readonly cells: ReadonlyMap<string, ReportCellView>;
  /** What the cells hold now, by cellKey: the figures are reckoned of it. */
  private readonly given: Map<string, Total>;
  private readonly prior: FormValues;
  private readonly facts: RuleFacts;
  private readonly extra: readonly FormColumn[];
  /** Rows whose figures are made of cells of other rows. */
  private readonly reckoned: readonly NumberedRow[];
  private readonly numbered: ReadonlyMap<string, NumberedRow>;

  constructor(
    private readonly form: FormDefinition,
    table: ReportTable,
  ) {
    const columns = table.cells.map(columnOf);
    this.groups = rowGroups(form, columns);
    this.shared = sharedCoverage(form, columns);
    this.rows = new Map(this.groups.flatMap((group) => group.rows.map((row) => [row.code, row])));
    this.warnings = warningTexts(table.warnings);
    this.cells = new Map(table.cells.map((cell) => [nameOf(cell), cell]));
    this.given = new Map(columns.map(({ component, column, total }) => [cellKey(component, column), total]));
    // Of the earlier period nothing changes while it is typed.
    this.prior = priorValues(form, columns);
    this.facts = new RuleFacts(form);
    for (const cell of table.cells) this.facts.take(cell);
    this.extra = extraColumns(form);
    const numbered = numberedRows(form.rows);
    this.numbered = new Map(numbered.map((one) => [one.row.code, one]));
    const isTied = this.extra.some((column) => column.kind === "COMPUTED" && cellsOf(column.formula).some((cell) => cell.row !== null));
    this.reckoned = numbered.filter(({ row }) => row.kind === "COMPUTED" || isTied);
  }

  row(code: string): TableRow | undefined {
    return this.rows.get(code);
  }

  warningsAt(code: string): readonly string[] {
    return this.warnings.get(code) ?? [];
  }

  /** Reckons anew after these cells changed; the codes of the rows that show something else now. */
  readonly reckon = (book: CellBook, names: ReadonlySet<string>): readonly string[] => {
    const touched = new Map<string, NumberedRow>();
    for (const name of names) {
      const cell = this.cells.get(name);
      const row = cell && this.numbered.get(cell.component);
      if (!cell || !row) continue;
      const read = typedCell(book, name, cell);
      this.given.set(cellKey(cell.component, cell.column), columnOf(read).total);
      this.facts.take(read);
      touched.set(cell.component, row);
    }
    for (const row of this.reckoned) touched.set(row.row.code, row);
    return [...new Set([...this.drawRows(touched.values()), ...this.judge()])];
  };

  private drawRows(touched: Iterable<NumberedRow>): string[] {
    const now = formValues(this.form, this.given);
    return [...touched].flatMap(({ row, no }) => {
      const drawn = rowOf(row, no, this.extra, { now, prior: this.prior });
      if (isSameRow(drawn, this.rows.get(row.code))) return [];
      this.rows.set(row.code, drawn);
      return [row.code];
    });
  }

  private judge(): string[] {
    const before = this.warnings;
    this.warnings = warningTexts(this.facts.warnings());
    return [...before.keys(), ...this.warnings.keys()].filter((code) => !isSame(before.get(code), this.warnings.get(code)));
  }
}

/** The cell as it is typed. */
function typedCell(book: CellBook, name: string, cell: ReportCellView): ReportCellView {
  const explanation = book.explanationOf(name);
  return {
    ...cell,
    entry: book.entryOf(name) ?? cell.entry,
    explanation: explanation === "" ? null : explanation,
    isTyped: cell.isTyped || book.isOver(name),
  };
}

const isSameFigure = (left: RowFigure, right: RowFigure): boolean =>
  left.state === right.state && left.value === right.value && left.covered === right.covered && left.expected === right.expected;

/** Of the same form and the same earlier period, only what is typed or reckoned of it can differ. */
function isSameRow(left: TableRow | undefined, right: TableRow | undefined): boolean {
  if (left?.kind !== "FIGURE" || right?.kind !== "FIGURE") return left?.kind === right?.kind;
  return (
    isSameFigure(left.now, right.now) &&
    left.extra.every(({ now }, index) => {
      const other = right.extra[index];
      return other !== undefined && isSameFigure(now, other.now);
    })
  );
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** A rule that is broken is told once, at the first figure it names. */
function warningTexts(warnings: ReportTable["warnings"]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const warning of warnings) {
    const code = warning.places[0]?.row;
    if (code !== undefined) texts.set(code, [...(texts.get(code) ?? []), ruleText(warning)]);
  }
  return texts;
}
