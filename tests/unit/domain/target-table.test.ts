import { describe, expect, it } from "vitest";
import { standing } from "@/lib/domain/target";
import { targetSentence } from "@/lib/text/vi-decision";

/** The smallest whole numbers that reach 60 % and 85 % of 0 to 40 localities, reckoned by hand as ceilings of 3n/5 and 17n/20. */
const NEEDED_60 = [
  0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 9, 10, 11, 11, 12, 12, 13, 14, 14, 15, 15, 16, 17, 17, 18, 18, 19, 20, 20, 21, 21, 22, 23,
  23, 24, 24,
];
const NEEDED_85 = [
  0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 17, 18, 19, 20, 21, 22, 23, 23, 24, 25, 26, 27, 28, 29, 29, 30, 31,
  32, 33, 34, 34,
];

describe("targets in whole localities", () => {
  it.each([
    [60, NEEDED_60],
    [85, NEEDED_85],
  ])("%i %% of 0 to 40", (percent, needed) => {
    const table = Array.from({ length: 41 }, (_, total) => standing(total, 0, percent).needed);
    expect(table).toEqual(needed);
  });

  it("are told as a sentence, before and after a supplementary decision", () => {
    expect(targetSentence(standing(8, 0, 60))).toBe("60 % của 8 địa bàn là ít nhất 5");
    expect(targetSentence(standing(9, 0, 60))).toBe("60 % của 9 địa bàn là ít nhất 6");
    expect(targetSentence(standing(8, 0, 85))).toBe("85 % của 8 địa bàn là ít nhất 7");
    expect(targetSentence(standing(8, 0, 62.5))).toBe("62,5 % của 8 địa bàn là ít nhất 5");
    expect(targetSentence(standing(0, 0, 85))).toBe("không áp dụng");
  });

  it("are not applicable to none, met by exactly enough", () => {
    for (let total = 0; total <= 40; total += 1) {
      const { needed } = standing(total, 0, 60);
      expect(standing(total, 0, 60).applicable).toBe(total > 0);
      if (total === 0) continue;
      expect(standing(total, needed, 60).met).toBe(true);
      expect(standing(total, needed - 1, 60).met).toBe(false);
    }
  });
});
