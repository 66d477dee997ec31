import { describe, expect, it } from "vitest";
import { compare } from "@/lib/domain/comparison";
import { BLANK, NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import { changeText, judgementText } from "@/lib/text/format-change";

const v = valueEntry;

describe("change in words (B19)", () => {
  it.each<[Entry, Entry, string | null]>([
    [v(12), v(17), "giảm 5 vụ (29,4%)"],
    [v(15), v(12), "tăng 3 vụ (25%)"],
    [v(12), v(9), "tăng 3 vụ"],
    [v(9), v(4), "tăng 5 vụ"],
    [v(17), v(17), "bằng cùng kỳ"],
    [v(3), v(0), "tăng 3 vụ"],
    [v(3), NIL, "tăng 3 vụ, cùng kỳ không phát sinh"],
    [NIL, v(5), "giảm 5 vụ, kỳ này không phát sinh"],
    [NIL, v(50), "giảm 50 vụ, kỳ này không phát sinh"],
    [NIL, NIL, "cả hai kỳ không phát sinh"],
    [NIL, v(0), "bằng cùng kỳ"],
    [v(3), UNKNOWN, null],
    [UNKNOWN, UNKNOWN, null],
    [v(3), BLANK, null],
    [BLANK, v(3), null],
  ])("%o against %o: %s", (now, before, words) => expect(changeText(now, before, "vụ")).toBe(words));

  it("hides the rate below the base of the campaign", () => {
    expect(changeText(v(15), v(12), "vụ", { percentBase: 20 })).toBe("tăng 3 vụ");
    expect(changeText(v(9), v(4), "vụ", { percentBase: 1 })).toBe("tăng 5 vụ (125%)");
    expect(changeText(v(9), v(0), "vụ", { percentBase: 0 })).toBe("tăng 9 vụ");
  });

  it.each([
    [9, 4, "trong mức dao động thường"],
    [20, 4, "tăng rõ"],
    [4, 20, "giảm rõ"],
    [18, 10, "đáng chú ý"],
    [10, 18, "đáng chú ý"],
    [5, 5, "trong mức dao động thường"],
  ])("%i after %i: %s", (now, before, words) => expect(judgementText(compare(v(now), v(before)))).toBe(words));

  it("judges no amounts, and nothing that cannot be compared", () => {
    expect(judgementText(compare(v(900), v(100), { isCount: false }))).toBe(null);
    expect(judgementText(compare(UNKNOWN, v(1)))).toBe(null);
  });
});
