import { describe, expect, it } from "vitest";
import { readClipboard } from "@/lib/domain/clipboard";
import { at, everything, extendRange, isWithin, nextCell, placeBlock, pointsOf, spanOf, type GridShape } from "@/lib/domain/grid";
import { HISTORY_MAX, NO_HISTORY, recordChanges, redo, undo, type GridHistory } from "@/lib/domain/grid-history";

/** "e" can be filled in, "." is only read. */
const shapeOf = (...rows: readonly string[]): GridShape => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  isEditable: ({ row, column }) => rows[row]?.[column] === "e",
  headings: [],
});
const shape = shapeOf("e.e", "..e", "e.e", "e..");
const point = (row: number, column: number) => ({ row, column });
const blockOf = (plain: string) => {
  const block = readClipboard({ html: "", plain });
  return block.ok ? block.value : [];
};

describe("moving", () => {
  it.each([
    ["DOWN", point(0, 0), false, point(2, 0)],
    ["DOWN", point(0, 0), true, point(3, 0)],
    ["DOWN", point(3, 0), false, null],
    ["UP", point(2, 0), false, point(0, 0)],
    ["RIGHT", point(0, 0), false, point(0, 2)],
    ["LEFT", point(0, 2), false, point(0, 0)],
    ["LEFT", point(1, 2), false, null],
  ] as const)("%s from %j (to the edge: %s) goes to %j, past what is only read", (move, from, toEdge, to) => {
    expect(nextCell(shape, from, move, toEdge)).toEqual(to);
  });

  it("marks over what is only read, one at a time or to the edge, never beyond", () => {
    let range = extendRange(shape, at(point(0, 0)), "RIGHT");
    range = extendRange(shape, range, "DOWN", true);
    expect(spanOf(range)).toEqual({ top: 0, left: 0, bottom: 3, right: 1 });
    expect(extendRange(shape, at(point(0, 0)), "UP")).toEqual(at(point(0, 0)));
    expect(spanOf({ anchor: point(2, 2), focus: point(1, 0) })).toEqual({ top: 1, left: 0, bottom: 2, right: 2 });
    expect(pointsOf(spanOf(everything(shape)))).toHaveLength(12);
    expect(isWithin({ top: 1, left: 0, bottom: 2, right: 0 }, point(1, 1))).toBe(false);
  });
});

describe("placing a block", () => {
  it("puts it from the upper left corner on, and counts what fell on cells that are only read", () => {
    const placed = placeBlock(shape, at(point(0, 0)), blockOf("1\t2\t3\n4\t\t6"));
    expect(placed.ok && placed.value.cells.map(({ point: { row, column }, cell }) => `${row}${column}=${cell.text}`)).toEqual([
      "00=1",
      "02=3",
      "12=6",
    ]);
    expect(placed.ok && placed.value.passedOver).toBe(2);
    expect(placed.ok && placed.value.range).toEqual({ anchor: point(0, 0), focus: point(1, 2) });
  });

  it("fills all that is marked with one cell, and repeats a block that fits a whole number of times", () => {
    const filled = placeBlock(shape, { anchor: point(3, 2), focus: point(0, 0) }, blockOf("7"));
    expect(filled.ok && filled.value.cells.map(({ cell }) => cell.text)).toEqual(Array.from({ length: 6 }, () => "7"));
    const twice = placeBlock(shape, { anchor: point(0, 0), focus: point(3, 0) }, blockOf("1\n2"));
    expect(twice.ok && twice.value.cells.map(({ point: { row }, cell }) => `${row}=${cell.text}`)).toEqual(["0=1", "2=1", "3=2"]);
    const once = placeBlock(shape, { anchor: point(0, 0), focus: point(2, 0) }, blockOf("1\n2"));
    expect(once.ok && once.value.range.focus).toEqual(point(1, 0));
  });

  describe("that was copied with the rows of its headings", () => {
    // I before row 0, II before row 2; a line of two rows, and one more, in II.
    const sheet: GridShape = {
      ...shapeOf("e", "e", "e", "e", "e", "e", "e"),
      headings: [
        { before: 0, of: "GROUP" },
        { before: 2, of: "GROUP" },
        { before: 3, of: "LINE" },
        { before: 5, of: "LINE" },
      ],
    };
    const placedAt = (row: number, plain: string, on = sheet): string => {
      const placed = placeBlock(on, at(point(row, 0)), blockOf(plain));
      if (!placed.ok) return placed.error.code;
      const cells = placed.value.cells.filter(({ cell }) => cell.text !== "").map((one) => `${one.point.row}=${one.cell.text}`);
      return `${cells.join(" ")} (${placed.value.headings})`;
    };

    it.each([
      ["headings of groups and lines", 0, "a\nb\n\nc\n\nd\ne\n\nf\ng", "0=a 1=b 2=c 3=d 4=e 5=f 6=g (3)"],
      ["headings of groups alone, numbers beside those of lines", 0, "a\nb\n\nc\nd\ne\nf\ng", "0=a 1=b 2=c 3=d 4=e 5=f 6=g (1)"],
      ["headings of lines alone", 2, "c\n\nd\ne\n\nf", "2=c 3=d 4=e 5=f (2)"],
      ["no heading at all", 0, "a\nb\nc\nd\ne\nf\ng", "0=a 1=b 2=c 3=d 4=e 5=f 6=g (0)"],
      ["a number that is missing elsewhere", 0, "a\n\nc\nd", "0=a 2=c 3=d (0)"],
      ["one blank where a line has its heading: a missing number", 2, "c\n\ne", "2=c 4=e (0)"],
      ["a number where a heading would stand: not such a sheet", 0, "a\nb\nc\n\ne", "0=a 1=b 2=c 4=e (0)"],
      ["the heading above the first cell: that cell is blank", 2, "\nd", "3=d (0)"],
      ["more rows than there are, headings left out", 0, "a\nb\n\nc\nd\ne\nf\ng\nh", "TOO_MANY_ROWS"],
    ])("%s", (_, row, plain, expected) => {
      expect(placedAt(row, plain)).toBe(expected);
    });

    it("doubts a sheet whose blank rows fit its headings in part", () => {
      const doubtOf = (plain: string) => {
        const placed = placeBlock(sheet, at(point(0, 0)), blockOf(plain));
        return placed.ok && placed.value.isDoubtful;
      };
      expect(doubtOf("a\nb\nc\n\nd\n\ne")).toBe(true);
      expect(doubtOf("a\nb\n\nc\n\nd\ne\n\nf\ng")).toBe(false);
      expect(doubtOf("a\nb\nc\n\nd\ne\nf")).toBe(false);
      expect(doubtOf("a\nb\nc\nd\ne\nf\ng")).toBe(false);
    });

    it("leaves a sheet with blanks as it is where the table has no headings", () => {
      expect(placedAt(0, "a\nb\n\nc", { ...sheet, headings: [] })).toBe("0=a 1=b 3=c (0)");
    });
  });

  it("refuses one that does not fit, whole", () => {
    expect(placeBlock(shape, at(point(2, 0)), blockOf(Array.from({ length: 10_000 }, () => "1").join("\n")))).toEqual({
      ok: false,
      error: { code: "TOO_MANY_ROWS", given: 10_000, room: 2 },
    });
    expect(placeBlock(shape, at(point(0, 1)), blockOf("1\t2\t3"))).toEqual({
      ok: false,
      error: { code: "TOO_MANY_COLUMNS", given: 3, room: 2 },
    });
  });
});

describe("taking back", () => {
  const change = (key: string, from: string, to: string) => ({ key, from, to });

  it("takes back deed by deed, a block at once, and does them again", () => {
    let history: GridHistory = recordChanges(NO_HISTORY, [change("a", "", "1")]);
    history = recordChanges(history, [change("a", "1", "2"), change("b", "", "3")]);
    const back = undo(history);
    expect(back?.changes).toEqual([change("b", "3", ""), change("a", "2", "1")]);
    const first = back && undo(back.history);
    expect(first?.changes).toEqual([change("a", "1", "")]);
    expect(first && undo(first.history)).toBeNull();
    const again = first && redo(first.history);
    expect(again?.changes).toEqual([change("a", "", "1")]);
    expect(again && redo(again.history)?.changes).toEqual([change("a", "1", "2"), change("b", "", "3")]);
  });

  it("forgets what was taken back once something new is done, and never counts what changed nothing", () => {
    const back = undo(recordChanges(NO_HISTORY, [change("a", "", "1")]));
    expect(back && redo(recordChanges(back.history, [change("b", "", "1")]))).toBeNull();
    expect(back && redo(recordChanges(back.history, [change("b", "1", "1")]))?.changes).toEqual([change("a", "", "1")]);
    let history = NO_HISTORY;
    for (let step = 0; step < HISTORY_MAX + 5; step += 1) history = recordChanges(history, [change("a", String(step), String(step + 1))]);
    expect(history.done).toHaveLength(HISTORY_MAX);
    expect(history.done.at(-1)).toEqual([change("a", String(HISTORY_MAX + 4), String(HISTORY_MAX + 5))]);
  });
});
