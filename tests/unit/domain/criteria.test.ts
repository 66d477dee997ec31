import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "@/lib/domain/components";
import type { Score } from "@/lib/domain/criteria";
import { applicable, passes, points, resultByRule, scoreFault, totalOf } from "@/lib/domain/criteria";
import type { Evaluation, InputEntry, RuleInputs } from "@/lib/domain/evaluation";
import { evaluate } from "@/lib/domain/evaluation";
import { BLANK, NIL, UNKNOWN, valueEntry } from "@/lib/domain/figure";
import type { HotspotType } from "@/lib/domain/locality";
import { HOTSPOT_TYPES } from "@/lib/domain/locality";
import type { SampleCode } from "@/lib/domain/sample-criteria";
import { SAMPLE_CRITERIA } from "@/lib/domain/sample-criteria";

const v = valueEntry;
type Given = Partial<Record<Measure, InputEntry | number>>;
const entries = (given: Given): Partial<Record<Measure, InputEntry>> =>
  Object.fromEntries(Object.entries(given).map(([measure, entry]) => [measure, typeof entry === "number" ? v(entry) : entry]));
const inputs = (now: Given, before: Given = {}, reports: RuleInputs["reports"] = null): RuleInputs => ({
  now: entries(now),
  before: entries(before),
  reports,
});

const ALL = Object.values(SAMPLE_CRITERIA).flatMap((set) => set.criteria);
const sample = (code: SampleCode) => {
  const found = ALL.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};
const judge = (code: SampleCode, given: RuleInputs): Evaluation => evaluate(sample(code).rule, given);

describe("criteria judged by their rules", () => {
  it.each<readonly [SampleCode, Given, Given, string, number | null]>([
    ["ASM-02", { CRM_SOLVED: 12, CRM_TOTAL: 15 }, {}, "PASSED", 12],
    ["ASM-02", { CRM_SOLVED: 11, CRM_TOTAL: 14 }, {}, "FAILED", 0],
    ["ASM-02", { CRM_SOLVED: 0, CRM_TOTAL: 0 }, {}, "NIL_PASSED", 12],
    ["ASM-02", { CRM_SOLVED: NIL, CRM_TOTAL: NIL }, {}, "NIL_PASSED", 12],
    ["ASM-02", { CRM_SOLVED: NIL, CRM_TOTAL: 5 }, {}, "FAILED", 0],
    ["ASM-02", { CRM_SOLVED: 5 }, {}, "NO_DATA", null],
    ["ASM-02", { CRM_SOLVED: 5, CRM_TOTAL: BLANK }, {}, "NO_DATA", null],
    ["ASM-02", { CRM_SOLVED: UNKNOWN, CRM_TOTAL: 5 }, {}, "NEEDS_JUDGEMENT", null],
    ["ASM-03", { CRM_SOLVED_SERIOUS: 19, CRM_SERIOUS: 20 }, {}, "PASSED", 8],
    ["ASM-03", { CRM_SOLVED_SERIOUS: 18, CRM_SERIOUS: 19 }, {}, "FAILED", 0],
    ["ASM-03", { CRM_SERIOUS: NIL }, {}, "NIL_PASSED", 8],
    ["ASM-05", { REINT_REOFFEND: 3, REINT_TOTAL: 20 }, {}, "FAILED", 0],
    ["ASM-05", { REINT_REOFFEND: 2, REINT_TOTAL: 14 }, {}, "PASSED", 8],
    ["ASM-06", { CRM_TOTAL: 19 }, { CRM_TOTAL: 20 }, "PASSED", 12],
    ["ASM-06", { CRM_TOTAL: 20 }, { CRM_TOTAL: 21 }, "FAILED", 0],
    ["ASM-06", { CRM_TOTAL: NIL }, { CRM_TOTAL: 1 }, "PASSED", 12],
    ["ASM-06", { CRM_TOTAL: NIL }, { CRM_TOTAL: NIL }, "NIL_PASSED", 12],
    ["ASM-06", { CRM_TOTAL: 1 }, { CRM_TOTAL: NIL }, "FAILED", 0],
    ["ASM-06", { CRM_TOTAL: 1 }, {}, "NO_DATA", null],
    ["ASM-07", { SPOT_ACTIVE: NIL, SPOT_NEW: NIL }, {}, "NIL_PASSED", 10],
    ["ASM-07", { SPOT_ACTIVE: 0, SPOT_NEW: NIL }, {}, "PASSED", 10],
    ["ASM-07", { SPOT_ACTIVE: 0, SPOT_NEW: 1 }, {}, "FAILED", 0],
    ["ASM-10", { MODEL_EFFECTIVE: NIL }, {}, "FAILED", 0],
    ["ASM-10", { MODEL_EFFECTIVE: 1 }, {}, "PASSED", 6],
    ["ASM-11", { HOUSEHOLDS_REACHED: 1650, HOUSEHOLDS: 1651 }, {}, "FAILED", 0],
    ["ASM-01", { ORGANISED_CRIME_SIGNS: 0 }, {}, "PASSED", 10],
    ["ASM-01", { ORGANISED_CRIME_SIGNS: 1 }, {}, "FAILED", 0],
    ["ASM-01", {}, {}, "NEEDS_JUDGEMENT", null],
    ["MON-01", { CRM_TOTAL: 12 }, { CRM_TOTAL: 12 }, "PASSED", 20],
    ["MON-01", { CRM_TOTAL: 13 }, { CRM_TOTAL: 12 }, "FAILED", 0],
    ["MON-05", { HOT_SPOT_EVENTS: NIL, CRM_GRAVE_UNSOLVED: 1 }, {}, "FAILED", 0],
    ["SEL-01", { CRM_TOTAL: 30, POPULATION: 10_000, PROVINCE_CASES: 2000, PROVINCE_POPULATION: 1_000_000 }, {}, "PASSED", 15],
    ["SEL-01", { CRM_TOTAL: 24, POPULATION: 10_000, PROVINCE_CASES: 2000, PROVINCE_POPULATION: 1_000_000 }, {}, "PASSED", 7.5],
    ["SEL-01", { CRM_TOTAL: 23, POPULATION: 10_000, PROVINCE_CASES: 2000, PROVINCE_POPULATION: 1_000_000 }, {}, "FAILED", 0],
    ["SEL-02", { CRM_TOTAL: 11 }, { CRM_TOTAL: 10 }, "PASSED", 10],
    ["SEL-02", { CRM_TOTAL: 2 }, { CRM_TOTAL: 0 }, "PASSED", 10],
    ["SEL-02", { CRM_TOTAL: 0 }, { CRM_TOTAL: 0 }, "NIL_FAILED", 0],
    ["SEL-07", { CRM_SOLVED: 0, CRM_TOTAL: 0 }, {}, "NIL_FAILED", 0],
    ["SEL-07", { CRM_SOLVED: 7, CRM_TOTAL: 10 }, {}, "PASSED", 5],
    ["SEL-10", { DRUG_CLASS: 1 }, {}, "PASSED", 10],
    ["SEL-10", { DRUG_CLASS: 2 }, {}, "PASSED", 7],
    ["SEL-10", { DRUG_CLASS: 3 }, {}, "PASSED", 4],
    ["SEL-10", { DRUG_CLASS: NIL }, {}, "NIL_FAILED", 0],
    ["SEL-10", { DRUG_CLASS: 0 }, {}, "FAILED", 0],
    ["SEL-13", { MODEL_EFFECTIVE: NIL }, {}, "NIL_PASSED", 2],
  ])("%s with %j against %j: %s, %s points", (code, now, before, outcome, given) => {
    const evaluation = judge(code, inputs(now, before));
    expect(evaluation.outcome).toBe(outcome);
    expect(points(evaluation, sample(code).weight)).toBe(given);
  });
  it.each([
    [2, 2, "PASSED"],
    [2, 1, "FAILED"],
    [0, 0, "NIL_PASSED"],
  ] as const)("of %d reports %d on time: %s", (due, onTime, outcome) => {
    expect(judge("ASM-15", inputs({}, {}, { due, onTime })).outcome).toBe(outcome);
  });
  it("has no data on reports where none are known", () => expect(judge("ASM-15", inputs({})).outcome).toBe("NO_DATA"));
  it("keeps the unrounded measure and what it used", () => {
    expect(judge("ASM-06", inputs({ CRM_TOTAL: 14 }, { CRM_TOTAL: 19 }))).toEqual({
      outcome: "PASSED",
      measured: -500 / 19,
      share: 100,
      isProvisional: false,
      inputs: [
        { measure: "CRM_TOTAL", period: "NOW", state: "VALUE", value: 14 },
        { measure: "CRM_TOTAL", period: "BEFORE", state: "VALUE", value: 19 },
      ],
    });
  });
  it("says that figures are provisional while months are missing", () => {
    expect(judge("ASM-10", inputs({ MODEL_EFFECTIVE: { ...v(2), covered: 0, expected: 1 } })).isProvisional).toBe(true);
    expect(judge("ASM-10", inputs({ MODEL_EFFECTIVE: { ...v(2), covered: 1, expected: 1 } })).isProvisional).toBe(false);
  });
  it("never shows a rate of nothing as 0 or 100", () => expect(judge("ASM-02", inputs({ CRM_TOTAL: 0 })).measured).toBeNull());
  it("survives being stored as JSON", () => {
    const evaluation = judge("SEL-02", inputs({ CRM_TOTAL: 2 }, { CRM_TOTAL: 0 }));
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });
});

describe("criteria that apply to a locality", () => {
  const weights = (types: readonly HotspotType[]) => applicable(SAMPLE_CRITERIA.SELECTION.criteria, types);
  const sum = (list: readonly { readonly weight: number }[]) => totalOf(list.map((one) => ({ points: one.weight })));

  it("keeps the weights of a set that applies whole", () => {
    const types = ["TYPE_1_SOCIAL_ORDER"] as const;
    const kept = applicable(SAMPLE_CRITERIA.ASSESSMENT.criteria, types);
    expect(kept.map((one) => one.weight)).toEqual(SAMPLE_CRITERIA.ASSESSMENT.criteria.slice(0, 15).map((one) => one.weight));
  });
  it("adds the condition on drugs for loại 4 without moving a point", () => {
    const kept = applicable(SAMPLE_CRITERIA.ASSESSMENT.criteria, ["TYPE_4_DRUGS"]);
    expect(kept.at(-1)).toMatchObject({ code: "ASM-16", weight: 0, isMandatory: true });
    expect(sum(kept)).toBe(100);
  });
  it("drops what is for other types and rescales to 100", () => {
    const kept = weights(["TYPE_1_SOCIAL_ORDER"]);
    expect(kept.map((one) => one.code)).not.toContain("SEL-09");
    expect(kept.map((one) => one.code)).not.toContain("SEL-10");
    expect(kept[0]?.weight).toBe(17.65);
    expect(sum(kept)).toBe(100);
  });
  it("sums to exactly 100 for every set and every choice of types", () => {
    for (const { criteria } of Object.values(SAMPLE_CRITERIA)) {
      fc.assert(fc.property(fc.subarray([...HOTSPOT_TYPES], { minLength: 1 }), (types) => sum(applicable(criteria, types)) === 100));
    }
  });
  it("sums to exactly 100 whatever the weights", () => {
    const weight = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1 }), (list) => {
        fc.pre(list.some((one) => one > 0));
        const kept = applicable(
          list.map((one) => ({ weight: one, types: [] })),
          [],
        );
        expect(sum(kept)).toBe(100);
      }),
    );
  });
  it("leaves conditions alone where nothing carries points", () => {
    expect(applicable([{ weight: 0, types: [] }], [])).toEqual([{ weight: 0, types: [] }]);
  });
});

describe("result by rule", () => {
  const score = (given: number | null, passed: boolean | null, isMandatory = false, code = "X"): Score => ({
    code,
    points: given,
    passed,
    isMandatory,
  });
  const result = (scores: readonly Score[], passMark = 80) => resultByRule({ scores, passMark });

  it("passes at the mark, exactly", () => {
    expect(result([score(70, true), score(10, true, true)])).toEqual({ result: "PASSED", total: 80, failedMandatory: [], open: [] });
    expect(result([score(70, true), score(9.99, true)]).result).toBe("FAILED");
  });
  it("adds points without float error", () => {
    expect(totalOf(Array.from({ length: 10 }, () => ({ points: 0.1 })))).toBe(1);
    expect(
      result(
        Array.from({ length: 10 }, () => score(0.1, true)),
        1,
      ).result,
    ).toBe("PASSED");
  });
  it("fails with every point but one mandatory criterion", () => {
    expect(result([score(92, true), score(0, false, true, "ASM-04")])).toMatchObject({ result: "FAILED", failedMandatory: ["ASM-04"] });
  });
  it("passes with a failed criterion that is not mandatory", () =>
    expect(result([score(92, true), score(0, false)]).result).toBe("PASSED"));
  it("has no result while anything is open", () => {
    expect(result([score(92, true), score(null, null, false, "ASM-09")])).toMatchObject({ result: null, total: 92, open: ["ASM-09"] });
    expect(result([score(92, true), score(3, null)]).result).toBeNull();
    expect(result([]).result).toBeNull();
  });
  it("knows which outcomes pass", () => {
    expect((["PASSED", "NIL_PASSED", "FAILED", "NIL_FAILED", "NEEDS_JUDGEMENT", "NO_DATA"] as const).map(passes)).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
    ]);
  });
  it.each([
    [5, 10, null],
    [10, 10, null],
    [0, 0, null],
    [-1, 10, "NEGATIVE"],
    [10.01, 10, "ABOVE_WEIGHT"],
    [1.005, 10, "TOO_FINE"],
    [Number.NaN, 10, "TOO_FINE"],
  ] as const)("%d points of %d: %s", (given, weight, fault) => {
    expect(scoreFault(given, weight)).toBe(fault);
  });
});
