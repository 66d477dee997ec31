import { describe, expect, it } from "vitest";
import type { ComputedScore } from "@/lib/domain/assessment-view";
import { evaluate, type RuleInputs } from "@/lib/domain/evaluation";
import { BLANK, NIL, UNKNOWN, valueEntry } from "@/lib/domain/figure";
import type { Rule } from "@/lib/domain/rule";
import { SAMPLE_CRITERIA, type SampleCode } from "@/lib/domain/sample-criteria";
import { inputLines, measuredText, ruleText } from "@/lib/text/format-rule";

const all = Object.values(SAMPLE_CRITERIA).flatMap((set) => set.criteria);
const ruleOf = (code: SampleCode): Rule => {
  const found = all.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found.rule;
};
const computed = (code: SampleCode, inputs: Partial<RuleInputs>, isPriorComparable = true): ComputedScore => {
  const whole: RuleInputs = { now: {}, before: {}, reports: null, ...inputs };
  return { ...evaluate(ruleOf(code), whole), weight: 10, reports: whole.reports, isPriorComparable };
};
const measured = (code: SampleCode, inputs: Partial<RuleInputs>, isPriorComparable = true) =>
  measuredText(ruleOf(code), computed(code, inputs, isPriorComparable));

describe("a threshold in words", () => {
  it.each([
    ["ASM-01", "Không có"],
    ["ASM-02", "từ 80% trở lên; không phát sinh là đạt"],
    ["ASM-04", "đủ 100%; không phát sinh là đạt"],
    ["ASM-05", "dưới 15%; không phát sinh là đạt"],
    ["ASM-06", "giảm từ 5% trở lên so với cùng kỳ; không phát sinh là đạt"],
    ["ASM-07", "không có"],
    ["ASM-10", "từ 1 mô hình trở lên"],
    ["ASM-12", "Có"],
    ["ASM-15", "đủ 100% báo cáo đúng hạn"],
    ["MON-01", "không tăng so với cùng kỳ; không phát sinh là đạt"],
    ["SEL-01", "từ 1,5 lần trở lên: 100% số điểm; từ 1,2 lần trở lên: 50% số điểm"],
    ["SEL-02", "tăng từ 10% trở lên so với cùng kỳ"],
    ["SEL-07", "dưới 80%"],
  ] as const)("%s: %s", (code, words) => {
    expect(ruleText(ruleOf(code))).toBe(words);
  });
});

describe("what was measured, with its numbers", () => {
  const solved = (part: number, whole: number) => ({ now: { CRM_SOLVED: valueEntry(part), CRM_TOTAL: valueEntry(whole) } });

  it("a rate, a change, a count, a fact, reports", () => {
    expect(measured("ASM-02", solved(12, 14))).toBe("12/14 vụ = 85,7%");
    expect(measured("ASM-06", { now: { CRM_TOTAL: valueEntry(12) }, before: { CRM_TOTAL: valueEntry(16) } })).toBe(
      "12 vụ, cùng kỳ 16 vụ: giảm 25%",
    );
    expect(measured("ASM-06", { now: { CRM_TOTAL: valueEntry(3) }, before: { CRM_TOTAL: valueEntry(0) } })).toBe("3 vụ, cùng kỳ 0 vụ");
    expect(measured("ASM-07", { now: { SPOT_ACTIVE: valueEntry(1), SPOT_NEW: NIL } })).toBe("1 điểm");
    expect(measured("ASM-01", { now: { ORGANISED_CRIME_SIGNS: valueEntry(0) } })).toBe("Không");
    expect(measured("ASM-15", { reports: { due: 2, onTime: 1 } })).toBe("1/2 báo cáo đúng hạn");
    expect(measured("ASM-15", { reports: { due: 0, onTime: 0 } })).toBe("chưa có báo cáo nào đến hạn");
  });

  it("keeps nil, zero, unknown and blank apart", () => {
    expect(measured("ASM-02", { now: { CRM_SOLVED: NIL, CRM_TOTAL: NIL } })).toBe("không phát sinh");
    expect(measured("ASM-02", solved(0, 0))).toBe("không phát sinh");
    expect(measured("ASM-07", { now: { SPOT_ACTIVE: valueEntry(0), SPOT_NEW: valueEntry(0) } })).toBe("0 điểm");
    expect(measured("ASM-02", { now: { CRM_SOLVED: UNKNOWN, CRM_TOTAL: valueEntry(3) } })).toBe("chưa rõ: Số vụ đã điều tra, khám phá");
    expect(measured("ASM-11", { now: { HOUSEHOLDS_REACHED: valueEntry(3), HOUSEHOLDS: BLANK } })).toBe("chưa có số liệu: Số hộ");
    expect(measured("ASM-01", {})).toBe("chưa có thông tin");
    expect(measured("ASM-06", { now: { CRM_TOTAL: valueEntry(3) }, before: { CRM_TOTAL: UNKNOWN } }, false)).toBe(
      "không so sánh được với cùng kỳ do thay đổi địa giới",
    );
    expect(inputLines(computed("ASM-06", { now: { CRM_TOTAL: valueEntry(3) }, before: { CRM_TOTAL: NIL } }))).toEqual([
      "Tổng số vụ phạm pháp hình sự: 3",
      "Tổng số vụ phạm pháp hình sự, cùng kỳ: không phát sinh",
    ]);
  });
});
