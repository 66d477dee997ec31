import { describe, expect, it } from "vitest";
import type { Component } from "@/lib/domain/components";
import type { Entry } from "@/lib/domain/figure";
import { BLANK, NIL, UNKNOWN, valueEntry } from "@/lib/domain/figure";
import { contradictions } from "@/lib/domain/contradiction";

type Sheet = Partial<Record<Component, Entry>>;
const sheet = (numbers: Partial<Record<Component, number>>): Sheet =>
  Object.fromEntries(Object.entries(numbers).map(([component, value]) => [component, valueEntry(value)]));
const codes = (now: Sheet, before: Sheet = {}): string[] => contradictions(now, before).map((one) => one.code);

describe("contradictions", () => {
  it.each<readonly [Partial<Record<Component, number>>, readonly string[]]>([
    [{ CRM_TOTAL: 10, CRM_SOCIAL: 5, CRM_ECON: 2, CRM_ENV: 1, CRM_DRUG: 2, CRM_CYBER: 4 }, []],
    [{ CRM_TOTAL: 10, CRM_SOCIAL: 8, CRM_DRUG: 3 }, ["CLASSES_EXCEED_TOTAL"]],
    [{ CRM_TOTAL: 10, CRM_SOLVED: 10 }, []],
    [{ CRM_TOTAL: 10, CRM_SOLVED: 11 }, ["SOLVED_EXCEED_TOTAL"]],
    [{ CRM_TOTAL: 1, CRM_SERIOUS: 2 }, ["SERIOUS_EXCEED_TOTAL"]],
    [{ CRM_SERIOUS: 1, CRM_SOLVED_SERIOUS: 2 }, ["SOLVED_SERIOUS_EXCEED_SERIOUS"]],
    [{ TIP_RECEIVED: 8, TIP_RESOLVED: 9 }, ["RESOLVED_EXCEED_RECEIVED"]],
    [{ REINT_TOTAL: 3, REINT_REOFFEND: 4 }, ["REOFFEND_EXCEED_TOTAL"]],
    [{ MEDIATION_TOTAL: 3, MEDIATION_SUCCESS: 4 }, ["MEDIATED_EXCEED_TOTAL"]],
    [{ PROP_SESSIONS: 0, PROP_PEOPLE: 50 }, ["PEOPLE_WITHOUT_SESSIONS"]],
    [{ PROP_SESSIONS: 0, PROP_PEOPLE: 0 }, []],
    [{ CRM_SOLVED: 5 }, []],
  ])("%j asks %j", (numbers, expected) => {
    expect(codes(sheet(numbers))).toEqual(expected);
  });
  it("names the components concerned", () => {
    expect(contradictions(sheet({ CRM_TOTAL: 1, CRM_SOCIAL: 1, CRM_DRUG: 1 }))).toEqual([
      { code: "CLASSES_EXCEED_TOTAL", components: ["CRM_SOCIAL", "CRM_DRUG", "CRM_TOTAL"] },
    ]);
  });
  it("takes nil for none, but lets unknown and blank be", () => {
    expect(codes({ CRM_TOTAL: NIL, CRM_SOLVED: valueEntry(1) })).toEqual(["SOLVED_EXCEED_TOTAL"]);
    expect(codes({ CRM_TOTAL: UNKNOWN, CRM_SOLVED: valueEntry(1) })).toEqual([]);
    expect(codes({ CRM_TOTAL: BLANK, CRM_SOLVED: valueEntry(1) })).toEqual([]);
    expect(codes({ PROP_PEOPLE: valueEntry(9), PROP_SESSIONS: NIL })).toEqual(["PEOPLE_WITHOUT_SESSIONS"]);
  });
  it.each([
    [15, 10, []],
    [16, 10, ["LARGE_CHANGE"]],
    [4, 10, ["LARGE_CHANGE"]],
    [5, 10, []],
    [90, 9, []],
  ] as const)("%d against %d asks %j", (now, before, expected) => {
    expect(codes(sheet({ CRM_TOTAL: now }), sheet({ CRM_TOTAL: before }))).toEqual(expected);
  });
  it("nil against ten is a large change, unknown none", () => {
    expect(codes({ CRM_TOTAL: NIL }, sheet({ CRM_TOTAL: 10 }))).toEqual(["LARGE_CHANGE"]);
    expect(codes({ CRM_TOTAL: UNKNOWN }, sheet({ CRM_TOTAL: 10 }))).toEqual([]);
  });
});
