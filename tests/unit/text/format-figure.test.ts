import { describe, expect, it } from "vitest";
import { describeFigure, formatDifference, formatDifferenceWithRate, formatFigure } from "@/lib/text/format-figure";

describe("figures", () => {
  it("keeps a typed zero, nothing occurred, not known and not entered apart", () => {
    const printed = [
      formatFigure({ state: "VALUE", value: 0 }),
      formatFigure({ state: "NIL" }),
      formatFigure({ state: "UNKNOWN" }),
      formatFigure({ state: "BLANK" }),
    ];
    expect(printed).toEqual(["0", "không phát sinh", "chưa rõ", ""]);
    expect(formatFigure({ state: "VALUE", value: 1250.5 })).toBe("1.250,5");
  });

  it("says aloud that a blank is one", () => {
    expect(describeFigure({ state: "BLANK" })).toBe("chưa có số liệu");
    expect(describeFigure({ state: "VALUE", value: 0 })).toBe("0");
  });

  it.each([
    [14, 19, "vụ", "giảm 5 vụ", "giảm 5 vụ (26,3%)"],
    [9, 7, "vụ", "tăng 2 vụ", "tăng 2 vụ (28,6%)"],
    [3, 3, "vụ", "bằng cùng kỳ", "bằng cùng kỳ"],
    [2, 0, "vụ", "tăng 2 vụ", "tăng 2 vụ"],
    [85.7, 78.9, "%", "tăng 6,8 điểm %", "tăng 6,8 điểm %"],
    [0.3, 0.1 + 0.2, "tỷ đồng", "bằng cùng kỳ", "bằng cùng kỳ"],
  ])("compares %d with %d %s", (now, before, unit, words, withRate) => {
    expect(formatDifference(now, before, unit)).toBe(words);
    expect(formatDifferenceWithRate(now, before, unit)).toBe(withRate);
  });
});
