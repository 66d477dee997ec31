import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameContent, mergeCell, type CellContent } from "@/lib/domain/cell-merge";
import { BLANK, NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";

const content = (entry: Entry, explanation = ""): CellContent => ({ entry, explanation });
const [one, two, three] = [content(valueEntry(1)), content(valueEntry(2)), content(valueEntry(3))];

describe("two who change one cell", () => {
  it.each([
    ["nobody", one, one, one, { kind: "THEIRS", content: one }],
    ["only we", one, two, one, { kind: "OURS", content: two }],
    ["only they", one, one, three, { kind: "THEIRS", content: three }],
    ["both to the same", one, two, two, { kind: "THEIRS", content: two }],
    ["both", one, two, three, { kind: "ASK", mine: two, theirs: three }],
    ["both, nil against 0", one, content(NIL), content(valueEntry(0)), { kind: "ASK", mine: content(NIL), theirs: content(valueEntry(0)) }],
    ["we the number, they the reason", one, two, content(valueEntry(1), "why"), { kind: "BOTH", content: content(valueEntry(2), "why") }],
    [
      "both the reason",
      one,
      content(valueEntry(1), "a"),
      content(valueEntry(1), "b"),
      { kind: "ASK", mine: content(valueEntry(1), "a"), theirs: content(valueEntry(1), "b") },
    ],
  ] as const)("%s", (_, base, mine, theirs, merged) => {
    expect(mergeCell(base, mine, theirs)).toEqual(merged);
  });

  it("never loses a change silently: what comes out is one's own change, the other's, or a question", () => {
    const entry = fc.constantFrom<Entry>(BLANK, NIL, UNKNOWN, valueEntry(0), valueEntry(1), valueEntry(2));
    const any = fc.record({ entry, explanation: fc.constantFrom("", "a", "b") });
    fc.assert(
      fc.property(any, any, any, (base, mine, theirs) => {
        const merged = mergeCell(base, mine, theirs);
        if (merged.kind === "ASK") {
          expect(isSameContent(mine, base) || isSameContent(theirs, base) || isSameContent(mine, theirs)).toBe(false);
          return;
        }
        for (const part of ["entry", "explanation"] as const) {
          const changed = [mine[part], theirs[part]].filter((value) => JSON.stringify(value) !== JSON.stringify(base[part]));
          for (const value of changed) expect(merged.content[part]).toEqual(value);
          if (changed.length === 0) expect(merged.content[part]).toEqual(base[part]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
