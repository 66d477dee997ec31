import { describe, expect, it } from "vitest";
import { DEFAULT_DRUG_LIMITS, NO_DRUG_INPUTS } from "@/lib/domain/drug-class";
import { evaluate, type RuleInputs } from "@/lib/domain/evaluation";
import { NIL, valueEntry } from "@/lib/domain/figure";
import {
  drugClassEntry,
  drugLimitsOf,
  scoreSheet,
  twelveMonthsBefore,
  withDrugClass,
  type SheetCriterion,
} from "@/lib/domain/nomination-score";
import { plainDate } from "@/lib/domain/plain-date";
import { parseRule, sharesOf } from "@/lib/domain/rule";
import { SAMPLE_CRITERIA } from "@/lib/domain/sample-criteria";

const { criteria, passMark } = SAMPLE_CRITERIA.SELECTION;

/** The sample set as a form has it, judged by these figures. */
const sheetOf = (now: RuleInputs["now"]): readonly SheetCriterion[] =>
  criteria.map((one) => ({
    ...one,
    id: one.code,
    computed: {
      ...evaluate(one.rule, { now, before: {}, reports: null }),
      weight: one.weight,
      reports: null,
      isPriorComparable: true,
    },
  }));
const rowOf = (sheet: ReturnType<typeof scoreSheet>, code: string) => sheet.rows.find((row) => row.criterion.code === code);

describe("the twelve months before a day", () => {
  it.each([
    [plainDate(2026, 11, 22), 15, "2025-11-15", "2026-11-14"],
    [plainDate(2026, 11, 14), 15, "2025-10-15", "2026-10-14"],
    [plainDate(2026, 11, 15), 15, "2025-11-15", "2026-11-14"],
    [plainDate(2024, 3, 1), 1, "2023-03-01", "2024-02-29"],
  ])("%s with months from the %i", (today, startDay, from, to) => {
    const months = twelveMonthsBefore(today, startDay);
    expect([months.length, months[0]?.from, months.at(-1)?.to]).toEqual([12, from, to]);
  });
});

describe("the score sheet", () => {
  it("is the sample set of 100 points, to the council from 50", () => {
    expect(criteria.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    expect(passMark).toBe(50);
  });
  it("has nothing without a type, and sums to 100 for each", () => {
    expect(scoreSheet(sheetOf({}), [], new Map()).rows).toEqual([]);
    for (const type of ["TYPE_1_SOCIAL_ORDER", "TYPE_2_ECONOMIC", "TYPE_3_ENVIRONMENT", "TYPE_4_DRUGS"] as const) {
      const { rows } = scoreSheet(sheetOf({}), [type], new Map());
      expect(rows.reduce((sum, row) => sum + Math.round(row.criterion.weight * 100), 0)).toBe(10_000);
    }
  });
  it("gives graded points: one and a half times the province all, 1,2 times half, less nothing", () => {
    const share = (cases: number) => {
      const now = {
        CRM_TOTAL: valueEntry(cases),
        POPULATION: valueEntry(1000),
        PROVINCE_CASES: valueEntry(100),
        PROVINCE_POPULATION: valueEntry(10_000),
      };
      const row = rowOf(scoreSheet(sheetOf(now), ["TYPE_1_SOCIAL_ORDER", "TYPE_2_ECONOMIC", "TYPE_4_DRUGS"], new Map()), "SEL-01");
      return row?.points;
    };
    expect([share(15), share(14), share(12), share(11)]).toEqual([15, 7.5, 7.5, 0]);
  });
  it("takes what a figure answers over what a person says, and asks a person for the rest, in words", () => {
    const judged = new Map([
      ["SEL-03", { share: 0, note: "" }],
      ["SEL-04", { share: 100, note: "Có nhóm bảo kê" }],
      ["SEL-11", { share: 100, note: " " }],
      ["SEL-07", { share: 33, note: "x" }],
    ]);
    const sheet = scoreSheet(sheetOf({ CRM_SERIOUS: valueEntry(2) }), ["TYPE_1_SOCIAL_ORDER"], judged);
    const serious = rowOf(sheet, "SEL-03");
    expect(serious).toMatchObject({ isByHand: false, share: 100 });
    expect(serious?.points).toBe(serious?.criterion.weight);
    expect(rowOf(sheet, "SEL-04")?.share).toBe(100);
    // 33 % is no step of that rule.
    expect(rowOf(sheet, "SEL-07")?.share).toBe(null);
    expect(sheet.open).toContain("SEL-11");
    expect(sheet.open).not.toContain("SEL-04");
    expect(sheet.rows.some((row) => row.criterion.code === "SEL-10")).toBe(false);
  });
  it("offers the steps of a rule to be given by hand", () => {
    const shares = Object.fromEntries(criteria.map((one) => [one.code, sharesOf(one.rule)]));
    expect(shares["SEL-01"]).toEqual([100, 50, 0]);
    expect(shares["SEL-10"]).toEqual([100, 70, 40, 0]);
    expect(shares["SEL-04"]).toEqual([100, 0]);
  });
});

describe("the drug class in the sheet", () => {
  const counts = { ...NO_DRUG_INPUTS, population: 10_000, users: 60, places: 2, offenders: 10, plants: 0, area: 0, isOnRoute: false };
  const pointsOf = (inputs: typeof counts) =>
    rowOf(scoreSheet(withDrugClass(sheetOf({}), inputs), ["TYPE_4_DRUGS", "TYPE_1_SOCIAL_ORDER", "TYPE_2_ECONOMIC"], new Map()), "SEL-10")
      ?.points;
  it("is worth 10, 7, 4 or nothing", () => {
    expect(pointsOf(counts)).toBe(10);
    expect(pointsOf({ ...counts, users: 30, offenders: 6, places: 1 })).toBe(7);
    expect(pointsOf({ ...counts, users: 30, offenders: 0, places: 0 })).toBe(4);
    expect(pointsOf({ ...counts, users: 0, offenders: 0, places: 0 })).toBe(0);
  });
  it("is left to a person while it is not known", () => {
    expect(rowOf(scoreSheet(withDrugClass(sheetOf({}), NO_DRUG_INPUTS), ["TYPE_4_DRUGS"], new Map()), "SEL-10")).toMatchObject({
      isByHand: true,
      points: null,
    });
    expect(drugClassEntry({ drugClass: null, criteria: [], isComplete: true })).toEqual(NIL);
  });
  it("follows the limits of the version of criteria", () => {
    const rule = criteria.find((one) => one.code === "SEL-10")?.rule;
    expect(drugLimitsOf(rule ? [rule] : [])).toEqual(DEFAULT_DRUG_LIMITS);
    expect(drugLimitsOf([])).toEqual(DEFAULT_DRUG_LIMITS);
    const stored = parseRule({ ...rule, limits: { ...DEFAULT_DRUG_LIMITS, needed: 2 } });
    expect(stored.ok && drugLimitsOf([stored.value]).needed).toBe(2);
    expect(parseRule({ ...rule, limits: { ...DEFAULT_DRUG_LIMITS, needed: 0 } })).toEqual({ ok: false, error: "BAD_LIMITS" });
  });
});
