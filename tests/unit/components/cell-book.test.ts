import { beforeEach, describe, expect, it, vi } from "vitest";
import { CellBook } from "@/components/grid/cell-book";
import type { GridCellFacts, KnownCell } from "@/components/grid/cell-draft";
import { DraftStorage } from "@/components/grid/draft-storage";
import { definitionOf } from "@/lib/domain/components";
import type { CellNow, CellsSaved } from "@/lib/domain/cell-saving";
import { BLANK, NIL, valueEntry, type Entry } from "@/lib/domain/figure";

/** What a browser keeps, in memory. */
class Shelf {
  private readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}
let shelf: Shelf;
beforeEach(() => {
  shelf = new Shelf();
  vi.stubGlobal("localStorage", shelf);
});

const MEASURE = definitionOf("CRM_TOTAL");
const factsOf = (name: string, source: string | null, isSourcePartial = false): GridCellFacts => ({
  name,
  unitId: "unit",
  component: name,
  column: "NOW",
  measure: MEASURE,
  label: name,
  source,
  isSourcePartial,
});
const known = (entry: Entry, rowVersion = 1, explanation = ""): KnownCell => ({ entry, explanation, rowVersion, by: null, at: null });
const CELLS = { A: known(valueEntry(1)), B: known(valueEntry(2)), C: known(BLANK) };
/** Free: nothing stands behind the numbers. */
const open = (cells: Readonly<Record<string, KnownCell>> = CELLS, source: string | null = "", isSourcePartial = false) => {
  const facts = new Map(Object.keys(cells).map((name) => [name, factsOf(name, source, isSourcePartial)]));
  const book = new CellBook(
    facts,
    new Map(Object.entries(cells)),
    new DraftStorage("test"),
    () => "2026-11-22T03:00:00.000Z",
    () => undefined,
  );
  book.adopt();
  return book;
};
const theirs = (name: string, entry: Entry, rowVersion: number): CellNow => ({
  unitId: "unit",
  component: name,
  column: "NOW",
  entry,
  explanation: "",
  rowVersion,
  by: "Cán bộ khác",
  at: "2026-11-22T02:59:00.000Z",
});
const answer = (over: Partial<CellsSaved>): CellsSaved => ({
  savedAt: "2026-11-22T03:00:01.000Z",
  cells: [],
  conflicts: [],
  others: [],
  ...over,
});
const saved = (name: string, rowVersion: number) => ({ unitId: "unit", component: name, column: "NOW", rowVersion, isTyped: true });
const sending = (book: CellBook) => {
  const batch = book.nextBatch();
  if (!batch) throw new Error("nothing to send");
  return batch;
};

describe("cells on their way to the server", () => {
  it("go up once, with the version they were typed over; what is typed meanwhile follows with the next", () => {
    const book = open();
    book.type("A", { text: "5" });
    const first = sending(book);
    expect(first.cells).toMatchObject([{ name: "A", text: "5", rowVersion: 1 }]);
    book.type("A", { text: "6" });
    expect(sending(book).key).toBe(first.key);
    book.answered(first, answer({ cells: [saved("A", 2)] }));
    expect(sending(book).cells).toMatchObject([{ name: "A", text: "6", rowVersion: 2 }]);
    expect(book.textOf("A")).toBe("6");
  });

  it("that are typed back to what stands there are none", () => {
    const book = open();
    book.type("A", { text: "5" });
    book.type("A", { text: "01" });
    expect(book.unsaved()).toEqual([]);
    expect(book.nextBatch()).toBeNull();
  });

  it("wait while they cannot be read, or depart from their sources without a reason", () => {
    const book = open(CELLS, "1");
    book.type("A", { text: "1.2.3" });
    book.type("B", { text: "7" });
    expect(book.holdOf("A")).toMatchObject({ kind: "FAULT", fault: "AMBIGUOUS" });
    expect(book.holdOf("B")).toEqual({ kind: "UNEXPLAINED" });
    expect(book.nextBatch()).toBeNull();
    book.type("A", { text: "01" });
    book.type("B", { explanation: "đếm lại" });
    expect(sending(book).cells).toMatchObject([{ name: "B", text: "7", explanation: "đếm lại" }]);
    expect(open(CELLS, null).departs("A")).toBe(false);
    expect(open({ A: known(NIL) }, "6").departs("A")).toBe(true);
  });

  it("ask for no reason for a 0 where all sources say that nothing occurred, and for one where some are missing", () => {
    const whole = open({ A: known(NIL), B: known(NIL) }, "-");
    whole.type("A", { text: "0" });
    whole.type("B", { text: "1" });
    expect(whole.holdOf("A")).toBeNull();
    expect(whole.isOver("A")).toBe(true);
    expect(whole.holdOf("B")).toEqual({ kind: "UNEXPLAINED" });
    expect(sending(whole).cells).toMatchObject([{ name: "A", text: "0", explanation: "" }]);
    const partial = open({ C: known(NIL) }, "-", true);
    partial.type("C", { text: "0" });
    expect(partial.holdOf("C")).toEqual({ kind: "UNEXPLAINED" });
  });

  it("outlive the page: the batch under its key, drafts as they were", () => {
    const before = open();
    before.type("A", { text: "5" });
    const batch = sending(before);
    before.type("B", { text: "x" });
    const after = open();
    expect(after.textOf("A")).toBe("5");
    expect(sending(after)).toEqual(batch);
    expect(after.holdOf("B")).toMatchObject({ kind: "FAULT" });
    after.answered(batch, answer({ cells: [saved("A", 2)] }));
    expect(shelf.length).toBe(1);
    after.type("B", { text: "2" });
    expect(shelf.length).toBe(0);
  });
});

describe("somebody else's change", () => {
  it.each(["MINE", "THEIRS"] as const)("of the same cell asks, and either answer is kept: %s", (side) => {
    const book = open();
    book.type("A", { text: "5" });
    book.answered(sending(book), answer({ conflicts: [theirs("A", valueEntry(9), 4)] }));
    expect(book.holdOf("A")).toMatchObject({
      kind: "CONFLICT",
      mine: { text: "5" },
      theirs: { entry: valueEntry(9), by: "Cán bộ khác" },
    });
    expect(book.nextBatch()).toBeNull();
    book.choose("A", side);
    expect(book.textOf("A")).toBe(side === "MINE" ? "5" : "9");
    if (side === "MINE") expect(sending(book).cells).toMatchObject([{ text: "5", rowVersion: 4 }]);
    else expect(book.unsaved()).toEqual([]);
  });

  it("of another part of the cell is brought together and sent without a question", () => {
    const book = open();
    book.type("A", { text: "5" });
    book.answered(sending(book), answer({ conflicts: [{ ...theirs("A", valueEntry(1), 2), explanation: "why" }] }));
    expect(sending(book).cells).toMatchObject([{ text: "5", explanation: "why", rowVersion: 2 }]);
  });

  it("of other cells is shown, and meets what is being typed there", () => {
    const book = open();
    book.type("A", { text: "5" });
    const batch = sending(book);
    book.type("B", { text: "7" });
    book.answered(batch, answer({ cells: [saved("A", 2)], others: [theirs("B", valueEntry(8), 2), theirs("C", NIL, 2)] }));
    expect(book.textOf("C")).toBe("không phát sinh");
    expect(book.holdOf("B")).toMatchObject({ kind: "CONFLICT" });
    book.type("C", { text: "3" });
    expect(sending(book).cells).toMatchObject([{ name: "C", rowVersion: 2 }]);
  });

  it("between two visits meets the draft that was left behind", () => {
    open().type("A", { text: "5" });
    expect(open({ ...CELLS, A: known(valueEntry(9), 3) }).holdOf("A")).toMatchObject({ kind: "CONFLICT" });
    expect(open({ ...CELLS, A: known(valueEntry(5), 3) }).unsaved()).toEqual([]);
  });

  it("is not asked about once more when the answer was lost on the way", () => {
    const book = open();
    book.type("A", { text: "5" });
    const batch = sending(book);
    book.answered(batch, answer({ conflicts: [theirs("A", valueEntry(5), 2)] }));
    expect(book.unsaved()).toEqual([]);
    expect(book.textOf("A")).toBe("5");
  });
});
