import { describe, expect, it } from "vitest";
import { VN_CALENDAR } from "@/lib/domain/calendar";
import {
  dueDateOf,
  earliestDue,
  lastWorkingDayOf,
  nextDues,
  parseDueRule,
  parseDueRules,
  resolveDues,
  ruleOfDay,
  spansOfKind,
  unsetTiers,
  upcomingSpans,
  type DueRule,
} from "@/lib/domain/due-rule";
import { parsePlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { dueRuleText, spanName } from "@/lib/text/vi-due-rule";

const day = (text: string): PlainDate => {
  const [d = "", m = "", y = ""] = text.split("/");
  const date = parsePlainDate(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
};

/** Worked by hand with the calendar of each year open: the rule as papers say it | cut-off | the last day in time | why. */
const GOLDEN = `
01 ngày làm việc sau ngày chốt | 14/6/2024 | 17/6/2024 | 14/6 is a Friday
02 ngày làm việc sau ngày chốt | 14/6/2024 | 18/6/2024 | the six months of 2024 (B7)
03 ngày làm việc sau ngày chốt | 14/6/2024 | 19/6/2024 | Wednesday
05 ngày làm việc sau ngày chốt | 14/6/2024 | 21/6/2024 | the week to its Friday
06 ngày làm việc sau ngày chốt | 14/6/2024 | 24/6/2024 | over the next weekend
07 ngày làm việc sau ngày chốt | 14/6/2024 | 25/6/2024 | decision 12
10 ngày làm việc sau ngày chốt | 14/6/2024 | 28/6/2024 | two whole weeks
01 ngày làm việc sau ngày chốt | 14/12/2024 | 16/12/2024 | the cut-off is a Saturday
02 ngày làm việc sau ngày chốt | 14/12/2024 | 17/12/2024 | from a Saturday
12 ngày làm việc sau ngày chốt | 14/12/2024 | 31/12/2024 | twelve from 16/12
13 ngày làm việc sau ngày chốt | 14/12/2024 | 2/1/2025 | over New Year
01 ngày làm việc sau ngày chốt | 14/6/2025 | 16/6/2025 | a Saturday
01 ngày làm việc sau ngày chốt | 14/12/2025 | 15/12/2025 | a Sunday
02 ngày làm việc sau ngày chốt | 14/12/2025 | 16/12/2025 | from a Sunday
01 ngày làm việc sau ngày chốt | 14/6/2026 | 15/6/2026 | a Sunday
01 ngày làm việc sau ngày chốt | 14/12/2026 | 15/12/2026 | a Monday
01 ngày làm việc sau ngày chốt | 7/2/2024 | 15/2/2024 | Tết: 8 to 14/2/2024
02 ngày làm việc sau ngày chốt | 7/2/2024 | 16/2/2024 | Tết
03 ngày làm việc sau ngày chốt | 7/2/2024 | 19/2/2024 | Tết and a weekend
01 ngày làm việc sau ngày chốt | 24/1/2025 | 3/2/2025 | Tết: 25/1 to 2/2/2025
02 ngày làm việc sau ngày chốt | 24/1/2025 | 4/2/2025 | Tết
01 ngày làm việc sau ngày chốt | 13/2/2026 | 23/2/2026 | Tết: 14 to 22/2/2026
03 ngày làm việc sau ngày chốt | 12/2/2026 | 24/2/2026 | one before Tết, two after
01 ngày làm việc sau ngày chốt | 17/4/2024 | 19/4/2024 | Giỗ Tổ on Thursday 18/4
01 ngày làm việc sau ngày chốt | 26/4/2024 | 2/5/2024 | 29/4 swapped, 30/4, 1/5
02 ngày làm việc sau ngày chốt | 26/4/2024 | 3/5/2024 | Friday
03 ngày làm việc sau ngày chốt | 26/4/2024 | 4/5/2024 | Saturday 4/5 is worked in exchange
04 ngày làm việc sau ngày chốt | 26/4/2024 | 6/5/2024 | the Monday after
01 ngày làm việc sau ngày chốt | 25/4/2025 | 26/4/2025 | Saturday 26/4 is worked in exchange
02 ngày làm việc sau ngày chốt | 25/4/2025 | 28/4/2025 | the Monday after
05 ngày làm việc sau ngày chốt | 25/4/2025 | 6/5/2025 | 30/4 to 2/5 off
01 ngày làm việc sau ngày chốt | 21/8/2026 | 22/8/2026 | Saturday 22/8 is worked for 31/8
02 ngày làm việc sau ngày chốt | 28/8/2026 | 4/9/2026 | 31/8 to 2/9 off
01 ngày làm việc sau ngày chốt | 30/8/2024 | 4/9/2024 | Quốc khánh on a Monday and Tuesday
01 ngày làm việc sau ngày chốt | 31/12/2025 | 5/1/2026 | 1 and 2/1/2026 off, then a weekend
trước ngày 16/11 | 14/11/2026 | 15/11/2026 | the 15th at the latest, a Sunday all the same
trước ngày 16/11 | 15/11/2019 | 15/11/2019 | the plan of Tây Ninh: the day of the cut-off itself
trước ngày 16/11 | 14/10/2024 | 15/11/2024 | a month ahead
trước ngày 16/11 | 16/11/2024 | 15/11/2025 | after it: next year's
trước ngày 1/1 | 14/12/2024 | 31/12/2024 | over the end of the year
trước ngày 1/3 | 14/2/2024 | 29/2/2024 | a leap year
trước ngày 1/3 | 14/2/2025 | 28/2/2025 | none
trước ngày 20 gần nhất sau ngày chốt | 14/3/2025 | 19/3/2025 | of a quarter
chậm nhất ngày 25/6 | 14/6/2024 | 25/6/2024 | Tuesday
chậm nhất ngày 25/12 | 14/12/2025 | 25/12/2025 | Nghị định 09, Điều 13
chậm nhất ngày 14/6 | 14/6/2024 | 14/6/2025 | never the cut-off itself
chậm nhất ngày 29/2 | 14/12/2024 | 28/2/2025 | held back to the end of February
chậm nhất ngày 5/1 | 14/12/2024 | 5/1/2025 | of the new year
chậm nhất ngày 20 gần nhất sau ngày chốt | 14/1/2025 | 20/1/2025 | of a month
chậm nhất ngày 10 gần nhất sau ngày chốt | 14/1/2025 | 10/2/2025 | of the month after
trong tháng 12 | 14/12/2024 | 31/12/2024 | the end of the month
trong tháng 12 | 15/11/2019 | 31/12/2019 | the conference of Tây Ninh
trong tháng 6 | 14/6/2024 | 30/6/2024 | a Sunday
trong tháng 2 | 14/12/2023 | 29/2/2024 | a leap year
đến hết tháng có ngày chốt | 14/9/2026 | 30/9/2026 | of a quarter
đến hết tháng có ngày chốt | 31/5/2026 | 30/6/2026 | where the figures end with the month
chưa quy định hạn gửi | 14/6/2024 | - | no date
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | "));

const RULES: readonly DueRule[] = [
  ...Array.from({ length: 13 }, (_, index): DueRule => ({ kind: "WORKING_DAYS_AFTER", days: index + 1 })),
  ...(
    [
      [16, 11],
      [1, 1],
      [1, 3],
      [20, null],
    ] as const
  ).map(([d, month]): DueRule => ({ kind: "BEFORE_DAY", day: d, month })),
  ...(
    [
      [25, 6],
      [25, 12],
      [14, 6],
      [29, 2],
      [5, 1],
      [20, null],
      [10, null],
    ] as const
  ).map(([d, month]): DueRule => ({ kind: "BY_DAY", day: d, month })),
  ...([12, 6, 2, null] as const).map((month): DueRule => ({ kind: "IN_MONTH", month })),
  { kind: "UNSET" },
];
/** By its words, so that the table is read as papers are. */
const ruleOf = (words: string): DueRule => {
  const found = RULES.find((rule) => dueRuleText(rule) === words);
  if (!found) throw new Error(`No rule is called "${words}"`);
  return found;
};

describe("due dates by rule", () => {
  it("has a table of at least 40 dates", () => expect(GOLDEN.length).toBeGreaterThanOrEqual(40));

  it.each(GOLDEN)("%s, figures to %s: %s (%s)", (rule = "", cutOff = "", due = "") => {
    expect(dueDateOf(ruleOf(rule), day(cutOff), VN_CALENDAR)).toBe(due === "-" ? null : day(due));
  });

  it("allows nothing before one working day after the cut-off (Nghị định 09, Điều 8.5)", () => {
    expect(earliestDue(day("14/6/2024"), VN_CALENDAR)).toBe(day("17/6/2024"));
    expect(earliestDue(day("7/2/2024"), VN_CALENDAR)).toBe(day("15/2/2024"));
  });

  it("knows the last day of work before a due date that is a day off", () => {
    expect(lastWorkingDayOf(day("15/11/2026"), VN_CALENDAR)).toBe(day("13/11/2026"));
    expect(lastWorkingDayOf(day("18/6/2024"), VN_CALENDAR)).toBe(day("18/6/2024"));
    expect(lastWorkingDayOf(day("4/5/2024"), VN_CALENDAR)).toBe(day("4/5/2024"));
  });

  it("reads an old date back as the rule it came from", () => {
    expect(ruleOfDay(day("18/6/2024"), day("14/6/2024"), VN_CALENDAR)).toEqual({ kind: "WORKING_DAYS_AFTER", days: 2 });
    expect(ruleOfDay(day("15/6/2024"), day("14/6/2024"), VN_CALENDAR)).toEqual({ kind: "BY_DAY", day: 15, month: 6 });
    expect(ruleOfDay(day("31/12/2024"), day("14/6/2024"), VN_CALENDAR)).toEqual({ kind: "BY_DAY", day: 31, month: 12 });
  });
});

describe("levels whose day is still to be typed", () => {
  const rules = { commune: { kind: "UNSET" }, district: null, province: { kind: "WORKING_DAYS_AFTER", days: 7 } } as const;
  const typed = { figuresTo: day("14/6/2024"), dueCommune: null, dueDistrict: null, dueProvince: null };

  it("keep the cut-off in the place of a day, and are named", () => {
    const dues = resolveDues(rules, typed, VN_CALENDAR);
    expect(dues).toEqual({ dueCommune: day("14/6/2024"), dueDistrict: null, dueProvince: day("25/6/2024"), unset: ["commune"], named: [] });
    expect(unsetTiers(rules, { ...typed, ...dues })).toEqual(["commune"]);
    expect(unsetTiers(rules, { ...typed, dueCommune: day("17/6/2024"), dueProvince: day("25/6/2024") })).toEqual([]);
    expect(unsetTiers(null, typed)).toEqual([]);
  });

  it("take the day that was typed, and no other level's rule is touched", () => {
    const dues = resolveDues(rules, { ...typed, dueCommune: day("17/6/2024"), dueProvince: day("1/7/2024") }, VN_CALENDAR);
    expect([dues.dueCommune, dues.dueProvince, dues.unset]).toEqual([day("17/6/2024"), day("25/6/2024"), []]);
  });
});

describe("what is stored of a rule", () => {
  it.each(RULES)("%o comes back as it was", (rule) => expect(parseDueRule(JSON.parse(JSON.stringify(rule)))).toEqual(rule));

  it.each([
    null,
    "trước ngày 16/11",
    {},
    { kind: "SOON" },
    { kind: "WORKING_DAYS_AFTER" },
    { kind: "WORKING_DAYS_AFTER", days: 0 },
    { kind: "WORKING_DAYS_AFTER", days: 1.5 },
    { kind: "WORKING_DAYS_AFTER", days: 61 },
    { kind: "BY_DAY", day: 31, month: 11 },
    { kind: "BY_DAY", day: 0, month: 6 },
    { kind: "BY_DAY", day: 29, month: null },
    { kind: "BEFORE_DAY", day: 16, month: 13 },
    { kind: "BEFORE_DAY", day: 16 },
    { kind: "IN_MONTH", month: 0 },
  ])("%o is no rule", (value) => expect(parseDueRule(value)).toBeNull());

  it("reads the rules of the levels, with and without districts", () => {
    const rule: DueRule = { kind: "WORKING_DAYS_AFTER", days: 2 };
    expect(parseDueRules({ commune: rule, district: null, province: { kind: "UNSET" } })).toEqual({
      commune: rule,
      district: null,
      province: { kind: "UNSET" },
    });
    expect(parseDueRules({ commune: rule, district: { kind: "SOON" }, province: rule })).toBeNull();
    expect(parseDueRules({ commune: rule })).toBeNull();
    expect(parseDueRules(null)).toBeNull();
  });
});

describe("spans of a year of figures", () => {
  const decree = { startDay: 15, startMonth: 12 };

  it.each([
    ["SIX_MONTH", decree, ["15/12/2023 14/6/2024"]],
    ["YEAR", decree, ["15/12/2023 14/12/2024"]],
    ["YEAR", { startDay: 16, startMonth: 11 }, ["16/11/2023 15/11/2024"]],
    ["YEAR", { startDay: 1, startMonth: 1 }, ["1/1/2024 31/12/2024"]],
    ["QUARTER", decree, ["15/12/2023 14/3/2024", "15/3/2024 14/6/2024", "15/6/2024 14/9/2024", "15/9/2024 14/12/2024"]],
    ["AD_HOC", decree, []],
  ] as const)("%s from %o", (kind, cutOff, expected) => {
    expect(spansOfKind(kind, 2024, cutOff).map(({ from, to }) => [from, to])).toEqual(
      expected.map((span) => span.split(" ").map((text) => day(text))),
    );
  });

  it("has twelve months that sum to the year", () => {
    const months = spansOfKind("MONTH", 2024, decree);
    expect(months).toHaveLength(12);
    expect([months[0]?.from, months[2]?.to, months[11]?.to]).toEqual([day("15/12/2023"), day("14/3/2024"), day("14/12/2024")]);
  });

  it("shows the next three, the one that ends today included", () => {
    const next = upcomingSpans("SIX_MONTH", decree, day("14/6/2024"), 3);
    expect(next.map((span) => span.to)).toEqual([day("14/6/2024"), day("14/6/2025"), day("14/6/2026")]);
    expect(upcomingSpans("QUARTER", decree, day("22/11/2026"), 3).map((span) => spanName("QUARTER", span))).toEqual([
      "quý IV năm 2026",
      "quý I năm 2027",
      "quý II năm 2027",
    ]);
    expect(nextDues({ kind: "WORKING_DAYS_AFTER", days: 2 }, next, VN_CALENDAR).map((one) => one.dueOn)).toEqual([
      day("18/6/2024"),
      day("17/6/2025"),
      day("16/6/2026"),
    ]);
    expect(nextDues({ kind: "UNSET" }, next, VN_CALENDAR).every((one) => one.dueOn === null)).toBe(true);
  });
});
