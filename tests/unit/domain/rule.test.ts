import { describe, expect, it } from "vitest";
import type { Rule } from "@/lib/domain/rule";
import { measuresOf, parseRule } from "@/lib/domain/rule";
import { SAMPLE_CODES, SAMPLE_CRITERIA } from "@/lib/domain/sample-criteria";

const SAMPLES = Object.values(SAMPLE_CRITERIA).flatMap((set) => set.criteria);
const CLEARANCE: Rule = {
  kind: "THRESHOLD",
  quantity: { kind: "RATIO", numerator: ["CRM_SOLVED"], denominator: ["CRM_TOTAL"] },
  is: "AT_LEAST",
  value: 80,
  ifNil: "PASSED",
};

describe("rules as JSON", () => {
  it.each(SAMPLES.map((one) => [one.code, one.rule] as const))("%s survives being stored", (_, rule) => {
    expect(parseRule(JSON.parse(JSON.stringify(rule)))).toEqual({ ok: true, value: rule });
  });
  it("drops fields it does not know", () => {
    expect(parseRule({ ...CLEARANCE, note: "x" })).toEqual({ ok: true, value: CLEARANCE });
  });
  it.each<readonly [unknown, string]>([
    [null, "NOT_A_RULE"],
    ["x", "NOT_A_RULE"],
    [[], "NOT_A_RULE"],
    [{}, "NOT_A_RULE"],
    [{ kind: "EVAL", code: "1" }, "NOT_A_RULE"],
    [{ ...CLEARANCE, quantity: { kind: "MEAN" } }, "NOT_A_RULE"],
    [{ ...CLEARANCE, quantity: null }, "NOT_A_RULE"],
    [{ ...CLEARANCE, is: "EQUAL" }, "NOT_A_RULE"],
    [{ ...CLEARANCE, quantity: { kind: "RATIO", numerator: [], denominator: ["CRM_TOTAL"] } }, "NO_MEASURE"],
    [{ ...CLEARANCE, quantity: { kind: "RATIO", numerator: ["CRM_SOLVED"] } }, "NO_MEASURE"],
    [{ ...CLEARANCE, quantity: { kind: "COUNT", of: ["CRM_CLEARANCE"] } }, "UNKNOWN_MEASURE"],
    [{ ...CLEARANCE, quantity: { kind: "COUNT", of: ["SECURITY_SAFE"] } }, "UNKNOWN_MEASURE"],
    [{ ...CLEARANCE, quantity: { kind: "COUNT", of: ["__proto__"] } }, "UNKNOWN_MEASURE"],
    [{ ...CLEARANCE, quantity: { kind: "CHANGE", of: ["POPULATION"] } }, "UNKNOWN_MEASURE"],
    [{ ...CLEARANCE, quantity: { kind: "RATE_AGAINST", cases: "CRM_TOTAL" } }, "UNKNOWN_MEASURE"],
    [{ ...CLEARANCE, value: "80" }, "BAD_NUMBER"],
    [{ ...CLEARANCE, value: Number.NaN }, "BAD_NUMBER"],
    [{ ...CLEARANCE, value: 80.0001 }, "BAD_NUMBER"],
    [{ ...CLEARANCE, ifNil: "MAYBE" }, "BAD_NIL"],
    [{ ...CLEARANCE, ifNil: "ZERO" }, "BAD_NIL"],
    [{ ...CLEARANCE, kind: "GRADED", steps: [] }, "BAD_STEPS"],
    [{ ...CLEARANCE, kind: "GRADED", steps: [{ is: "AT_LEAST", value: 1, share: 101 }] }, "BAD_STEPS"],
    [{ kind: "YES_NO", fact: "POPULATION", expected: true }, "UNKNOWN_MEASURE"],
    [{ kind: "YES_NO", fact: "SECURITY_SAFE", expected: "yes" }, "NOT_A_RULE"],
    [{ kind: "REPORTS_ON_TIME", percent: 101 }, "BAD_NUMBER"],
    [{ kind: "REPORTS_ON_TIME" }, "BAD_NUMBER"],
  ])("refuses %j: %s", (json, error) => {
    expect(parseRule(json)).toEqual({ ok: false, error });
  });
  it("names what a rule reads", () => expect(measuresOf(CLEARANCE)).toEqual(["CRM_SOLVED", "CRM_TOTAL"]));
});

describe("the sample sets", () => {
  it.each(Object.values(SAMPLE_CRITERIA).map((set) => [set.kind, set] as const))("%s has weights of 100", (_, set) => {
    expect(set.criteria.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
  });
  it("holds each code once, in the order of the tables", () => expect(SAMPLES.map((one) => one.code)).toEqual(SAMPLE_CODES));
  it("is mandatory where the tables say so", () => {
    expect(SAMPLES.filter((one) => one.isMandatory).map((one) => one.code)).toEqual([
      "ASM-01",
      "ASM-02",
      "ASM-03",
      "ASM-04",
      "ASM-07",
      "ASM-10",
      "ASM-16",
      "MON-03",
      "MON-04",
      "MON-05",
    ]);
  });
});
