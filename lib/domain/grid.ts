import type { ClipboardBlock, ClipboardCell } from "./clipboard";
import type { Result } from "./result";
import { err, ok } from "./result";

/** A place in a grid, both counted from 0 over what can be pointed at: headings of groups are none. */
export type GridPoint = { readonly row: number; readonly column: number };

/** What is marked: from where it was begun to where the reader stands. */
export type GridRange = { readonly anchor: GridPoint; readonly focus: GridPoint };

/** A heading and the row that it stands before: of a group of rows, or of a line that has several. */
export type GridHeading = { readonly before: number; readonly of: "GROUP" | "LINE" };

export type GridShape = {
  readonly rows: number;
  readonly columns: number;
  readonly isEditable: (point: GridPoint) => boolean;
  readonly headings: readonly GridHeading[];
};

export type GridSpan = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export const GRID_MOVES = ["UP", "DOWN", "LEFT", "RIGHT"] as const;
export type GridMove = (typeof GRID_MOVES)[number];

const STEP = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  LEFT: { row: 0, column: -1 },
  RIGHT: { row: 0, column: 1 },
} as const satisfies Record<GridMove, GridPoint>;

/** Above this many cells a table is shown in parts: a browser of an old machine would lag. */
export const GRID_CELLS_MAX = 4_000;

export const at = (point: GridPoint): GridRange => ({ anchor: point, focus: point });

/** The corners of what is marked, whichever way it was drawn. */
export function spanOf({ anchor, focus }: GridRange): GridSpan {
  return {
    top: Math.min(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    bottom: Math.max(anchor.row, focus.row),
    right: Math.max(anchor.column, focus.column),
  };
}

export function isWithin({ top, left, bottom, right }: GridSpan, { row, column }: GridPoint): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isSingle({ anchor, focus }: GridRange): boolean {
  return anchor.row === focus.row && anchor.column === focus.column;
}

/** The places of a span, row by row. */
export function pointsOf({ top, left, bottom, right }: GridSpan): GridPoint[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

const isInside = (shape: GridShape, { row, column }: GridPoint): boolean =>
  row >= 0 && row < shape.rows && column >= 0 && column < shape.columns;

/** The next cell that can be filled in that direction, or the last one with `toEdge`; null where there is none. */
export function nextCell(shape: GridShape, from: GridPoint, move: GridMove, toEdge = false): GridPoint | null {
  const step = STEP[move];
  let found: GridPoint | null = null;
  for (
    let point = { row: from.row + step.row, column: from.column + step.column };
    isInside(shape, point);
    point = { row: point.row + step.row, column: point.column + step.column }
  ) {
    if (!shape.isEditable(point)) continue;
    found = point;
    if (!toEdge) break;
  }
  return found;
}

/** Marks one row or column more or less, over cells that are only read as well: they can be copied. */
export function extendRange(shape: GridShape, { anchor, focus }: GridRange, move: GridMove, toEdge = false): GridRange {
  const step = STEP[move];
  const next = toEdge
    ? {
        row: step.row === 0 ? focus.row : step.row < 0 ? 0 : shape.rows - 1,
        column: step.column === 0 ? focus.column : step.column < 0 ? 0 : shape.columns - 1,
      }
    : { row: focus.row + step.row, column: focus.column + step.column };
  return isInside(shape, next) ? { anchor, focus: next } : { anchor, focus };
}

export const everything = (shape: GridShape): GridRange => ({
  anchor: { row: 0, column: 0 },
  focus: { row: shape.rows - 1, column: shape.columns - 1 },
});

/** `given` rows or columns against the `room` there is from the place where the block is put. */
export type PasteFault =
  | { readonly code: "TOO_MANY_ROWS"; readonly given: number; readonly room: number }
  | { readonly code: "TOO_MANY_COLUMNS"; readonly given: number; readonly room: number };

export type Placed = {
  readonly cells: readonly { readonly point: GridPoint; readonly cell: ClipboardCell }[];
  /** Cells of the block that fell on what is reckoned or only read. */
  readonly passedOver: number;
  /** Blank rows of the block that were taken for headings. */
  readonly headings: number;
  /** Blank rows of the block fit no heading, though the table has some there: numbers may have come into wrong rows. */
  readonly isDoubtful: boolean;
  /** What is marked afterwards. */
  readonly range: GridRange;
};

/** Which headings a sheet has: those of groups and of lines, or of one kind. */
const HEADINGS_OF_SHEETS: readonly (readonly GridHeading["of"][])[] = [["GROUP", "LINE"], ["GROUP"], ["LINE"]];
/** A blank row where one line has its heading may as well be a number that is missing. */
const LINE_HEADINGS_MIN = 2;

/**
 * A column copied out of a sheet brings the rows of its headings, which hold no number; they would push every number below into the wrong row.
 * Where a blank row stands at each heading that the block runs over, they are left out. The first number still falls on the first cell.
 */
function withoutHeadings({ headings }: GridShape, top: number, block: ClipboardBlock): { rows: ClipboardBlock; left: number } {
  for (const kinds of HEADINGS_OF_SHEETS) {
    const inner = headings.filter(({ before, of }) => before > top && kinds.includes(of));
    const rows: (typeof block)[number][] = [];
    const passed: GridHeading[] = [];
    let isFit = true;
    for (const row of block) {
      const heading = inner[passed.length];
      if (heading?.before !== top + rows.length) rows.push(row);
      else if (row.every((cell) => cell.text === "")) passed.push(heading);
      else isFit = false;
      if (!isFit) break;
    }
    const isKnown = passed.some(({ of }) => of === "GROUP") || passed.length >= LINE_HEADINGS_MIN;
    if (isFit && isKnown) return { rows, left: passed.length };
  }
  return { rows: block, left: 0 };
}

/** Whether a block that runs over headings has blank rows of its own: those of some headings, or numbers that are missing. */
function hasOtherBlanks({ headings }: GridShape, top: number, block: ClipboardBlock): boolean {
  const inner = headings.filter(({ before }) => before > top && before < top + block.length).length;
  const blanks = block.filter((row) => row.every((cell) => cell.text === "")).length;
  return inner >= LINE_HEADINGS_MIN && blanks >= LINE_HEADINGS_MIN;
}

/** Where each cell of a block goes: from the upper left corner of what is marked; one cell fills all that is marked, a block is repeated where it fits a whole number of times. A block that does not fit is refused whole. */
export function placeBlock(shape: GridShape, range: GridRange, copied: ClipboardBlock): Result<Placed, PasteFault> {
  const span = spanOf(range);
  const { rows: block, left } = withoutHeadings(shape, span.top, copied);
  const [height, width] = [block.length, block[0]?.length ?? 0];
  const marked = { rows: span.bottom - span.top + 1, columns: span.right - span.left + 1 };
  const isRepeated = marked.rows % height === 0 && marked.columns % width === 0;
  const size = isRepeated ? marked : { rows: height, columns: width };
  const room = { rows: shape.rows - span.top, columns: shape.columns - span.left };
  if (size.rows > room.rows) return err({ code: "TOO_MANY_ROWS", given: size.rows, room: room.rows });
  if (size.columns > room.columns) return err({ code: "TOO_MANY_COLUMNS", given: size.columns, room: room.columns });
  const focus = { row: span.top + size.rows - 1, column: span.left + size.columns - 1 };
  const target: GridRange = { anchor: { row: span.top, column: span.left }, focus };
  const placed = pointsOf(spanOf(target)).flatMap((point) => {
    const cell = block[(point.row - span.top) % height]?.[(point.column - span.left) % width];
    return cell === undefined ? [] : [{ point, cell }];
  });
  const cells = placed.filter(({ point }) => shape.isEditable(point));
  const passedOver = placed.filter(({ point, cell }) => cell.text !== "" && !shape.isEditable(point)).length;
  return ok({ cells, passedOver, headings: left, isDoubtful: left === 0 && hasOtherBlanks(shape, span.top, block), range: target });
}
