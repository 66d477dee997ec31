import { describe, expect, it } from "vitest";
import { lastDayOf } from "@/lib/text/due-phrase";

describe("the last day a deadline allows", () => {
  it.each([
    ["trước ngày 16/11/2019", "2019-11-15"],
    ["trước 16/11", "2027-11-15"],
    ["chậm nhất ngày 30/6", "2027-06-30"],
    ["đến hết ngày 14/12/2027", "2027-12-14"],
    ["trong tháng 02", "2027-02-28"],
    ["tháng 02 năm 2024", "2024-02-29"],
    ["trong tháng 3/2028", "2028-03-31"],
    ["quý I", "2027-03-31"],
    ["quý IV năm 2026", "2026-12-31"],
    ["thường xuyên", null],
    ["ngày 31/02", null],
  ])("%s: %s", (phrase, day) => expect(lastDayOf(phrase, 2027)).toBe(day));
});
