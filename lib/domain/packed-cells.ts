import { BLANK, NIL, UNKNOWN, valueEntry, type Entry } from "./figure";
import { cellKey, entryColumns, entryRows, type FormDefinition } from "./form";
import type { ReportCellView } from "./report-cell";

/** A number is a VALUE, "-" NIL, "?" UNKNOWN; what is BLANK is left out. */
type PackedEntry = number | "-" | "?";

/** A cell with what differs from one that nobody has touched; its place is that in the list. */
type PackedCell = {
  readonly e?: PackedEntry;
  /** Row version, where it is not the first. */
  readonly v?: number;
  /** The same period of last year. */
  readonly p?: PackedEntry;
  /** What it covers of what is expected. */
  readonly c?: readonly [covered: number, expected: number];
  readonly typed?: 1;
  readonly stale?: 1;
  readonly why?: string;
  /** What its sources say now; null: blank. */
  readonly now?: PackedEntry | null;
  readonly sources?: number;
  readonly by?: string;
  readonly at?: number;
};

/** The cells of a locality's table, row by row in the order of the form; null where it has none. Made to be sent to the browser, where a large table would be told in half a megabyte of names. */
export type PackedCells = readonly (PackedCell | null)[];

function packEntry(entry: Entry): PackedEntry | undefined {
  if (entry.state === "VALUE") return entry.value;
  return entry.state === "NIL" ? "-" : entry.state === "UNKNOWN" ? "?" : undefined;
}

function entryOfPacked(packed: PackedEntry | null | undefined): Entry {
  if (packed === undefined || packed === null) return BLANK;
  return packed === "-" ? NIL : packed === "?" ? UNKNOWN : valueEntry(packed);
}

const FIRST = 1;

function packCell(cell: ReportCellView): PackedCell {
  const [entry, prior] = [packEntry(cell.entry), packEntry(cell.prior)];
  return {
    ...(entry !== undefined && { e: entry }),
    ...(cell.rowVersion !== FIRST && { v: cell.rowVersion }),
    ...(prior !== undefined && { p: prior }),
    ...((cell.covered !== 0 || cell.expected !== 0) && { c: [cell.covered, cell.expected] as const }),
    ...(cell.isTyped && { typed: 1 as const }),
    ...(cell.isStale && { stale: 1 as const }),
    ...(cell.explanation !== null && { why: cell.explanation }),
    ...(cell.sourceEntry !== null && { now: packEntry(cell.sourceEntry) ?? null }),
    ...(cell.sourceCount !== 0 && { sources: cell.sourceCount }),
    ...(cell.editedBy !== null && { by: cell.editedBy }),
    ...(cell.editedAt !== null && { at: cell.editedAt.getTime() }),
  };
}

const placesOf = (form: Pick<FormDefinition, "rows" | "columns">) =>
  entryRows(form).flatMap((row) => entryColumns(form).map((column) => ({ component: row.code, column: column.code })));

export function packCells(form: Pick<FormDefinition, "rows" | "columns">, cells: readonly ReportCellView[]): PackedCells {
  const at = new Map(cells.map((cell) => [cellKey(cell.component, cell.column), cell]));
  return placesOf(form).map(({ component, column }) => {
    const cell = at.get(cellKey(component, column));
    return cell ? packCell(cell) : null;
  });
}

export function unpackCells(form: Pick<FormDefinition, "rows" | "columns">, packed: PackedCells): ReportCellView[] {
  return placesOf(form).flatMap(({ component, column }, index): ReportCellView[] => {
    const cell = packed[index];
    if (!cell) return [];
    const [covered, expected] = cell.c ?? [0, 0];
    return [
      {
        component,
        column,
        entry: entryOfPacked(cell.e),
        prior: entryOfPacked(cell.p),
        covered,
        expected,
        isTyped: cell.typed === 1,
        explanation: cell.why ?? null,
        isStale: cell.stale === 1,
        sourceEntry: cell.now === undefined ? null : entryOfPacked(cell.now),
        sourceCount: cell.sources ?? 0,
        rowVersion: cell.v ?? FIRST,
        editedBy: cell.by ?? null,
        editedAt: cell.at === undefined ? null : new Date(cell.at),
      },
    ];
  });
}
