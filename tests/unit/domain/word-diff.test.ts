import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff, type DiffRun } from "@/lib/domain/word-diff";

const written = (runs: readonly DiffRun[]) =>
  runs.map((run) => `${{ SAME: "", ADDED: "+", REMOVED: "-" }[run.kind]}[${run.text}]`).join("");
const without = (runs: readonly DiffRun[], kind: DiffRun["kind"]): string =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join("");

describe("the difference of two texts, word by word", () => {
  it.each([
    ["", "", ""],
    ["Như cũ.", "Như cũ.", "[Như cũ.]"],
    ["Đã bắt 5 vụ.", "Đã bắt 7 vụ.", "[Đã bắt ]-[5 ]+[7 ][vụ.]"],
    ["Một hai ba", "Một ba", "[Một ]-[hai ][ba]"],
    ["", "Mới viết", "+[Mới viết]"],
    ["Bỏ hết", "", "-[Bỏ hết]"],
    ["a\nb", "a\nc\nb", "[a\n]+[c\n][b]"],
  ])("%j → %j", (from, to, expected) => expect(written(wordDiff(from, to))).toBe(expected));

  it("gives both texts back", () => {
    const text = fc.array(fc.constantFrom("vụ ", "án ", "bắt ", "\n", "  ", "5 "), { maxLength: 40 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const runs = wordDiff(from, to);
        expect([without(runs, "ADDED"), without(runs, "REMOVED")]).toEqual([from, to]);
        expect(from === to).toBe(runs.every((run) => run.kind === "SAME"));
      }),
    );
  });

  it("takes what is far too long as replaced whole, and ends all the same", () => {
    const words = (letter: string) => Array.from({ length: 3_000 }, (_, index) => `${letter}${index} `).join("");
    expect(wordDiff(words("a"), words("b")).map((run) => run.kind)).toEqual(["REMOVED", "ADDED"]);
  });
});
