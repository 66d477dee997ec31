import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standing } from "@/lib/domain/target";

describe("targets in whole localities", () => {
  it.each([
    [8, 60, 5],
    [8, 85, 7],
    [20, 55, 11],
    [100, 55, 55],
    [10, 70, 7],
    [100, 58, 58],
    [7, 100, 7],
    [3, 33.33, 1],
    [3, 33.34, 2],
    [1, 1, 1],
    [8, 0, 0],
    [8, 62.5, 5],
    [8, 62.51, 6],
  ])("of %d at %d %% is %d", (total, percent, needed) => {
    expect(standing(total, 0, percent).needed).toBe(needed);
  });
  it("says what is missing", () => {
    expect(standing(8, 4, 60)).toEqual({ total: 8, achieved: 4, percent: 60, needed: 5, missing: 1, met: false, applicable: true });
    expect(standing(8, 5, 60)).toMatchObject({ missing: 0, met: true });
    expect(standing(8, 8, 60)).toMatchObject({ missing: 0, met: true });
  });
  it("does not apply where there are no localities", () => {
    expect(standing(0, 0, 60)).toMatchObject({ applicable: false, met: false, needed: 0, missing: 0 });
  });
  it("refuses what is not a whole number of localities", () => {
    expect(() => standing(8.5, 1, 60)).toThrow(RangeError);
    expect(() => standing(8, -1, 60)).toThrow(RangeError);
  });
  it("is the smallest whole number that reaches the unrounded ratio", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 10_000 }), (total, hundredths) => {
        const { needed } = standing(total, 0, hundredths / 100);
        expect(BigInt(needed) * 10_000n >= BigInt(total) * BigInt(hundredths)).toBe(true);
        expect(BigInt(needed - 1) * 10_000n < BigInt(total) * BigInt(hundredths)).toBe(true);
      }),
    );
  });
});
