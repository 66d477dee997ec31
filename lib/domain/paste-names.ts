import type { ClipboardBlock, ClipboardCell } from "./clipboard";
import { fold } from "./fold";
import type { GridPoint, GridShape } from "./grid";

/** A block whose rows were found by their names, wherever they stand in the table. */
export type NamedPlaces = {
  readonly cells: readonly { readonly point: GridPoint; readonly cell: ClipboardCell }[];
  /** Cells that fell on what is reckoned or only read. */
  readonly passedOver: number;
  /** What stands above the first column that was taken; "" where nothing does. */
  readonly column: string;
  /** Names beside a number that no row of the table bears, as they came. */
  readonly unknown: readonly string[];
};

/** Fewer names than this may be a coincidence. */
const NAMES_MIN = 2;

/** A name as it is compared: without its number, its dash, "trong đó", its unit in brackets, marks and case. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/^(?:(?:[-+*•·–—]+|\d+(?:\.\d+)*[.)]?|[a-z][.)]|[ivx]+[.)])\s*)+/u, "")
    .replace(/^trong do\s*[:,]?\s*/u, "")
    .replace(/\s*\([^()]*\)[\s.:;,]*$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function rowsByName(names: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  for (const [row, name] of names.entries()) {
    const key = nameKey(name);
    if (rows.has(key)) twice.add(key);
    else if (key !== "") rows.set(key, row);
  }
  for (const key of twice) rows.delete(key);
  return rows;
}

/**
 * Where the numbers of a block go that brings the names of its rows: a sheet with its title, headings and blank lines, in whatever order.
 * `names` by row of the table; `isFigure` says whether a cell could be the number of a row. Null where the block brings no such names.
 */
export function placeByNames(
  names: readonly string[],
  shape: GridShape,
  left: number,
  block: ClipboardBlock,
  isFigure: (cell: ClipboardCell, row: number) => boolean,
): NamedPlaces | null {
  const rows = rowsByName(names);
  const width = block[0]?.length ?? 0;
  const found = Array.from({ length: width }, (_, at) => block.map((line) => rows.get(nameKey(line[at]?.text ?? "")) ?? null));
  const counts = found.map((column) => new Set(column.filter((row) => row !== null)).size);
  const most = Math.max(0, ...counts);
  const at = counts.indexOf(most);
  const rowOf = found[at] ?? [];
  if (most < NAMES_MIN) return null;

  const figureColumns = Array.from({ length: width - at - 1 }, (_, index) => at + 1 + index).filter((column) => {
    const given = block.flatMap((line, index) => {
      const [cell, row] = [line[column], rowOf[index] ?? null];
      return cell && row !== null && cell.text !== "" ? [isFigure(cell, row)] : [];
    });
    return given.some(Boolean) && given.filter(Boolean).length * 2 >= given.length;
  });
  const room = Array.from({ length: shape.columns - left }, (_, index) => left + index).filter((column) =>
    rowOf.some((row) => row !== null && shape.isEditable({ row, column })),
  );
  const taken = figureColumns.slice(0, room.length);
  const [first] = taken;
  if (first === undefined) return null;

  const cells = new Map<string, { readonly point: GridPoint; readonly cell: ClipboardCell }>();
  let passedOver = 0;
  const unknown: string[] = [];
  for (const [index, line] of block.entries()) {
    const row = rowOf[index] ?? null;
    for (const [order, from] of taken.entries()) {
      const [cell, column] = [line[from], room[order]];
      if (!cell || column === undefined) continue;
      const name = line[at]?.text ?? "";
      if (row === null) {
        if (order === 0 && name !== "" && /^\d/.test(cell.text) && index > rowOf.findIndex((one) => one !== null)) unknown.push(name);
      } else if (!shape.isEditable({ row, column })) passedOver += cell.text === "" ? 0 : 1;
      else if (!cells.has(`${row} ${column}`)) cells.set(`${row} ${column}`, { point: { row, column }, cell });
    }
  }
  const start = rowOf.findIndex((row) => row !== null);
  const above = block.slice(0, start).findLast((line) => /\p{L}/u.test(line[first]?.text ?? ""));
  return { cells: [...cells.values()], passedOver, column: above?.[first]?.text ?? "", unknown };
}
