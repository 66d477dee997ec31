import { describe, expect, it } from "vitest";
import { closeContent, isTitle, numberBlocks, pointLetter, roman } from "@/lib/domain/paper-numbering";
import type { PaperBlock } from "@/lib/domain/paper-sheet";

const heading = (level: 1 | 2 | 3): PaperBlock => ({ kind: "HEADING", level, text: "x" });
const article: PaperBlock = { kind: "ARTICLE", text: "x" };
const paragraph: PaperBlock = { kind: "PARAGRAPH", text: "x" };

describe("numbers of a paper", () => {
  it("are Roman for parts and letters with đ for points", () => {
    expect([1, 2, 3, 4, 5, 6, 8, 9, 10, 14, 19, 39].map(roman).join(" ")).toBe("I II III IV V VI VIII IX X XIV XIX XXXIX");
    expect(Array.from({ length: 12 }, (_, index) => pointLetter(index + 1)).join("")).toBe("abcdđeghiklm");
  });

  it("follow from the order and begin anew under what stands above", () => {
    const content = [heading(1), heading(2), heading(3), heading(3), heading(2), heading(3), paragraph, heading(1), heading(2)];
    expect(numberBlocks(content).map((one) => one.mark)).toEqual(["I.", "1.", "a)", "b)", "2.", "a)", "", "II.", "1."]);
    expect(numberBlocks([article, heading(2), paragraph, article, heading(2)]).map((one) => one.mark)).toEqual(["1", "1.", "", "2", "1."]);
  });

  it("tell a title from a sentence", () => {
    expect([isTitle("Công an tỉnh"), isTitle("Phạm vi: Triển khai trên địa bàn."), isTitle("x".repeat(121))]).toEqual([true, false, false]);
  });
});

describe("the end of a paper", () => {
  const endOf = (block: PaperBlock) => JSON.stringify(closeContent([paragraph, block]).slice(1));
  it("bears its sign once", () => {
    expect(endOf({ kind: "PARAGRAPH", text: "Thực hiện nghiêm túc." })).toContain("Thực hiện nghiêm túc./.");
    expect(endOf({ kind: "PARAGRAPH", text: "Thực hiện nghiêm túc./." })).toContain('"Thực hiện nghiêm túc./."');
    expect(
      endOf({
        kind: "LIST",
        items: [
          { text: "a;", isDeep: false },
          { text: "b.", isDeep: true },
        ],
      }),
    ).toContain('"b./."');
    expect(endOf({ kind: "TABLE", caption: "", head: [], rows: [] })).toContain('{"kind":"PARAGRAPH","text":"./."}');
    expect(closeContent([])).toEqual([]);
  });
});
