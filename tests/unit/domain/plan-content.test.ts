import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastingBases, readBasis } from "@/lib/domain/basis";
import {
  blocksOf,
  compareContents,
  compareLines,
  contentOf,
  linesOf,
  sectionsOf,
  shiftContent,
  shiftYears,
} from "@/lib/domain/plan-content";
import type { PaperBlock, PaperContent } from "@/lib/domain/paper-sheet";

const content: PaperContent = [
  { kind: "PARAGRAPH", text: "opening" },
  { kind: "HEADING", level: 1, text: "GOALS" },
  {
    kind: "LIST",
    items: [
      { text: "one", isDeep: false },
      { text: "deep", isDeep: true },
    ],
  },
  { kind: "HEADING", level: 1, text: "TASKS" },
  { kind: "HEADING", level: 2, text: "Lead" },
  { kind: "PARAGRAPH", text: "text" },
  { kind: "HEADING", level: 3, text: "Part" },
];

describe("the text of a plan", () => {
  it("falls into parts at its headings and is put together again", () => {
    expect(sectionsOf(content).map((section) => [section.title, section.blocks.length])).toEqual([
      ["", 1],
      ["GOALS", 1],
      ["TASKS", 3],
    ]);
    expect(contentOf(sectionsOf(content))).toEqual(content);
  });
  it("is typed line by line", () => {
    expect(blocksOf("1. Lead\ntext over\ntwo lines\n\nnext\n- one\n+ deep\n- two\na) Part")).toEqual([
      { kind: "HEADING", level: 2, text: "Lead" },
      { kind: "PARAGRAPH", text: "text over two lines" },
      { kind: "PARAGRAPH", text: "next" },
      {
        kind: "LIST",
        items: [
          { text: "one", isDeep: false },
          { text: "deep", isDeep: true },
          { text: "two", isDeep: false },
        ],
      },
      { kind: "HEADING", level: 3, text: "Part" },
    ]);
    expect(blocksOf("  \n\n")).toEqual([]);
    expect(blocksOf("2024 was a year")).toEqual([{ kind: "PARAGRAPH", text: "2024 was a year" }]);
  });
  it("comes back as it was from what it is typed as", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{1,8}){0,3}$/);
    const block: fc.Arbitrary<PaperBlock> = fc.oneof(
      word.map((text) => ({ kind: "PARAGRAPH" as const, text })),
      fc.tuple(fc.constantFrom(2 as const, 3 as const), word).map(([level, text]) => ({ kind: "HEADING" as const, level, text })),
      fc
        .array(fc.record({ text: word, isDeep: fc.boolean() }), { minLength: 1, maxLength: 4 })
        .map((items) => ({ kind: "LIST" as const, items })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        // Two lists in a row are one where they are typed.
        const parted = blocks.filter((one, index) => one.kind !== "LIST" || blocks[index - 1]?.kind !== "LIST");
        expect(blocksOf(linesOf(parted))).toEqual(parted);
      }),
    );
  });
});

describe("another year's text", () => {
  it.each([
    ["trong năm 2024", "trong năm 2025"],
    ["từ ngày 15/12/2023 đến 14/12/2024", "từ ngày 15/12/2024 đến 14/12/2025"],
    ["Quyết định số 196/QĐ-BCĐ ngày 29/12/2023, năm 2024", "Quyết định số 196/QĐ-BCĐ ngày 29/12/2023, năm 2025"],
    ["giai đoạn 2021 - 2025", "giai đoạn 2021 - 2025"],
    ["Kết luận số 44-KL/TW ngày 22/01/2019", "Kết luận số 44-KL/TW ngày 22/01/2019"],
    ["12024 20245", "12024 20245"],
  ])("%s: %s", (text, shifted) => expect(shiftYears(text, 2024, 2025)).toBe(shifted));
  it("moves every text of a body", () => {
    const body: PaperContent = [
      { kind: "HEADING", level: 1, text: "2024" },
      { kind: "LIST", items: [{ text: "2023", isDeep: true }] },
      { kind: "TABLE", caption: "2024", head: ["2024"], rows: [["2023"]] },
    ];
    expect(shiftContent(body, 2024, 2025)).toEqual([
      { kind: "HEADING", level: 1, text: "2025" },
      { kind: "LIST", items: [{ text: "2024", isDeep: true }] },
      { kind: "TABLE", caption: "2025", head: ["2025"], rows: [["2024"]] },
    ]);
  });
});

describe("two texts side by side", () => {
  it("keeps what is common together and sets what was rewritten beside it", () => {
    expect(compareLines(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"])).toEqual([
      { last: "a", now: "a", isSame: true },
      { last: "b", now: "x", isSame: false },
      { last: "c", now: "c", isSame: true },
      { last: "d", now: "d", isSame: true },
      { last: null, now: "e", isSame: false },
    ]);
    expect(compareLines(["a"], [])).toEqual([{ last: "a", now: null, isSame: false }]);
  });
  it("loses and invents no line", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (last, now) => {
        const pairs = compareLines(last, now);
        expect(pairs.flatMap((pair) => pair.last ?? [])).toEqual(last);
        expect(pairs.flatMap((pair) => pair.now ?? [])).toEqual(now);
        for (const pair of pairs) expect(pair.isSame).toBe(pair.last === pair.now);
      }),
    );
  });
  it("goes part by part, by their headings", () => {
    const now = content.map((block) => (block.kind === "PARAGRAPH" && block.text === "text" ? { ...block, text: "new" } : block));
    const parts = compareContents(content, now);
    expect(parts.map((part) => [part.title, part.lines.filter((line) => !line.isSame).length])).toEqual([
      ["", 0],
      ["GOALS", 0],
      ["TASKS", 1],
    ]);
    expect(compareContents([], content).every((part) => part.lines.every((line) => line.last === null))).toBe(true);
  });
});

describe("a legal basis", () => {
  it.each([
    ["Kế hoạch số 65/KH-BCĐ ngày 11/5/2021 của Ban Chỉ đạo 138 tỉnh", "65/KH-BCĐ", "2021-05-11"],
    ["Quyết định số 196/QĐ-BCĐ ngày 29/12/2023 xác định địa bàn năm 2024", "196/QĐ-BCĐ", "2023-12-29"],
    ["Luật Công an nhân dân số 37/2018/QH14 ngày 20 tháng 11 năm 2018", "37/2018/QH14", "2018-11-20"],
    ["Chỉ thị số 09-CT/TW ngày 01/12/2011", "09-CT/TW", "2011-12-01"],
    ["Theo chức năng, nhiệm vụ được giao", null, null],
    ["số 1/KH ngày 31/02/2024", "1/KH", null],
  ])("%s", (text, number, datedOn) => expect(readBasis(text)).toEqual({ text, number, datedOn }));
  it("carries next year's plan too, unless it is last year's own", () => {
    const lines = ["65/KH-BCĐ ngày 11/5/2021", "196/QĐ-BCĐ ngày 29/12/2023", "Theo chức năng", "13/KH-BCĐ ngày 23/01/2024"];
    expect(lastingBases(lines, 2024)).toEqual(["65/KH-BCĐ ngày 11/5/2021", "Theo chức năng"]);
  });
});
