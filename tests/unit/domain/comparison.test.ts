import { describe, expect, it } from "vitest";
import { compare } from "@/lib/domain/comparison";
import type { Entry } from "@/lib/domain/figure";
import { BLANK, NIL, UNKNOWN, valueEntry } from "@/lib/domain/figure";

const v = valueEntry;

describe("comparison with the same period", () => {
  it.each<readonly [Entry, Entry, object]>([
    [v(9), v(4), { direction: "UP", difference: 5, percent: null, z: 2, judgement: "ORDINARY" }],
    [v(20), v(4), { direction: "UP", difference: 16, percent: null, judgement: "CLEAR" }],
    [v(3), v(0), { direction: "UP", difference: 3, percent: null, judgement: "CLEAR" }],
    [v(2), NIL, { direction: "UP", difference: 2, percent: null, judgement: "NOTABLE" }],
    [v(15), v(12), { direction: "UP", difference: 3, percent: 25, judgement: "ORDINARY" }],
    [v(14), v(19), { direction: "DOWN", difference: -5, percent: (-5 * 100) / 19, judgement: "ORDINARY" }],
    [NIL, v(16), { direction: "DOWN", difference: -16, percent: -100, z: -8, judgement: "CLEAR" }],
    [v(10), v(10), { direction: "SAME", difference: 0, percent: 0, z: 0, judgement: "ORDINARY" }],
    [NIL, v(0), { direction: "SAME", difference: 0, percent: null, z: 0, judgement: "ORDINARY" }],
    [v(9), v(10), { percent: -10 }],
    [v(8), v(9), { percent: null }],
    // Exactly at the bound of a clear change.
    [v(6.25), v(1), { z: 3, judgement: "NOTABLE" }],
  ])("%j against %j", (now, before, expected) => {
    expect(compare(now, before)).toMatchObject(expected);
  });
  it("4 to 20 has z = 4.94", () => {
    const { z } = compare(v(20), v(4));
    expect(z).toBeCloseTo(4.94, 2);
  });
  it.each([UNKNOWN, BLANK])("is not comparable with %j on either side", (missing) => {
    const none = { direction: "NOT_COMPARABLE", difference: null, percent: null, z: null, judgement: null };
    expect(compare(missing, v(3))).toEqual(none);
    expect(compare(v(3), missing)).toEqual(none);
  });
  it("judges no fluctuation of amounts", () => {
    expect(compare(v(12.3), v(12.1), { isCount: false })).toMatchObject({ direction: "UP", difference: 0.2, z: null, judgement: null });
  });
  it("shows the rate from the base a province sets", () => {
    expect(compare(v(6), v(5), { percentBase: 5 })).toMatchObject({ percent: 20 });
    expect(compare(v(6), NIL, { percentBase: 0 })).toMatchObject({ percent: null });
  });
});
