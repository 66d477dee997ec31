import type { CellBook } from "@/components/grid/cell-book";
import type { GridCellFacts, KnownCell } from "@/components/grid/cell-draft";
import { findEntryRow, measureOf, NOW, type EntryRow, type FormDefinition } from "@/lib/domain/form";
import type { ReportCellView, ReportTable } from "@/lib/domain/report-view";
import { warningsOf } from "@/lib/domain/table-warnings";
import { measuredInputText } from "@/lib/text/figure-input";
import { columnLabel, rowLabel, ruleText } from "@/lib/text/format-form";
import { cellField } from "./cell-field";
import { columnOf, rowGroups, sharedCoverage, type RowFigure, type RowGroup, type SharedCoverage, type TableRow } from "./table-rows";

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
  return new Map(
    table.cells.flatMap((cell): [string, GridCellFacts][] => {
      const row = findEntryRow(form, cell.component);
      const column = form.columns.find((one) => one.code === cell.column);
      if (!row || !column) return [];
      const { component, column: code } = cell;
      const name = cellField({ row: component, column: code });
      const label = code === NOW ? rowLabel(row) : `${rowLabel(row)}, ${columnLabel(column)}`;
      const facts = { name, unitId: table.unit.id, component, column: code, measure: measureOf(row, column), label };
      return [[name, { ...facts, source: sourceTextOf(cell, row) }]];
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
  groups: readonly RowGroup[];
  readonly shared: SharedCoverage;
  private rows: ReadonlyMap<string, TableRow>;
  private warnings: ReadonlyMap<string, readonly string[]>;
  private readonly typed = new Map<string, TypedCell>();

  constructor(
    private readonly form: FormDefinition,
    private readonly table: ReportTable,
  ) {
    this.groups = rowGroups(form, table.cells.map(columnOf));
    this.shared = sharedCoverage(form, table.cells.map(columnOf));
    this.rows = rowsOf(this.groups);
    this.warnings = warningTexts(table.warnings);
  }

  row(code: string): TableRow | undefined {
    return this.rows.get(code);
  }

  warningsAt(code: string): readonly string[] {
    return this.warnings.get(code) ?? [];
  }

  /** Reckons anew; the codes of the rows that show something else now. */
  readonly reckon = (book: CellBook): readonly string[] => {
    const cells = this.table.cells.map((cell) => this.typedCell(book, cell));
    this.groups = rowGroups(this.form, cells.map(columnOf));
    const [rows, warnings] = [rowsOf(this.groups), warningTexts(warningsOf(this.form, cells))];
    const changed = [...rows.keys()].filter(
      (code) => !isSameRow(rows.get(code), this.rows.get(code)) || !isSame(warnings.get(code), this.warnings.get(code)),
    );
    [this.rows, this.warnings] = [rows, warnings];
    return changed;
  };

  /** The cell as it is typed; read anew only where its text, its explanation or what the server holds is another. */
  private typedCell(book: CellBook, cell: ReportCellView): ReportCellView {
    const name = nameOf(cell);
    const [text, explanation, known] = [book.textOf(name), book.explanationOf(name), book.knownOf(name)];
    const last = this.typed.get(name);
    if (last && last.text === text && last.explanation === explanation && last.known === known) return last.cell;
    const entry = book.entryOf(name) ?? cell.entry;
    const isTyped = cell.isTyped || book.departs(name);
    const read = { ...cell, entry, explanation: explanation === "" ? null : explanation, isTyped };
    this.typed.set(name, { text, explanation, known, cell: read });
    return read;
  }
}

type TypedCell = {
  readonly text: string;
  readonly explanation: string;
  readonly known: KnownCell | undefined;
  readonly cell: ReportCellView;
};

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

const rowsOf = (groups: readonly RowGroup[]): Map<string, TableRow> =>
  new Map(groups.flatMap((group) => group.rows.map((row) => [row.code, row])));

/** A rule that is broken is told once, at the first figure it names. */
function warningTexts(warnings: ReportTable["warnings"]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const warning of warnings) {
    const code = warning.places[0]?.row;
    if (code !== undefined) texts.set(code, [...(texts.get(code) ?? []), ruleText(warning)]);
  }
  return texts;
}
