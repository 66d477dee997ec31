import type { Component, Fact, Measure } from "./components";
import type { CriteriaKind, Criterion } from "./criteria";
import { DEFAULT_DRUG_LIMITS } from "./drug-class";
import type { HotspotType } from "./locality";
import type { NilMeaning, Quantity, Relation, Rule } from "./rule";

/** Codes of the sample sets; their words are in lib/text/vi-criteria.ts. */
export const SAMPLE_CODES = [
  "SEL-01",
  "SEL-02",
  "SEL-03",
  "SEL-04",
  "SEL-05",
  "SEL-06",
  "SEL-07",
  "SEL-08",
  "SEL-09",
  "SEL-10",
  "SEL-11",
  "SEL-12",
  "SEL-13",
  "ASM-01",
  "ASM-02",
  "ASM-03",
  "ASM-04",
  "ASM-05",
  "ASM-06",
  "ASM-07",
  "ASM-08",
  "ASM-09",
  "ASM-10",
  "ASM-11",
  "ASM-12",
  "ASM-13",
  "ASM-14",
  "ASM-15",
  "ASM-16",
  "ASM-17",
  "ASM-18",
  "MON-01",
  "MON-02",
  "MON-03",
  "MON-04",
  "MON-05",
  "MON-06",
  "MON-07",
  "MON-08",
  "MON-09",
] as const;
export type SampleCode = (typeof SAMPLE_CODES)[number];

export type SampleCriterion = Criterion & { readonly code: SampleCode };
export type SampleSet = {
  readonly kind: CriteriaKind;
  readonly passMark: number;
  readonly criteria: readonly SampleCriterion[];
};

const threshold = (quantity: Quantity, is: Relation, value: number, ifNil: NilMeaning): Rule => ({
  kind: "THRESHOLD",
  quantity,
  is,
  value,
  ifNil,
});
const count = (of: readonly Measure[], is: Relation, value: number): Rule => threshold({ kind: "COUNT", of }, is, value, "ZERO");
const ratio = (numerator: Measure, denominator: Measure, is: Relation, value: number, ifNil: NilMeaning): Rule =>
  threshold({ kind: "RATIO", numerator: [numerator], denominator: [denominator] }, is, value, ifNil);
const change = (component: Component, is: Relation, value: number, ifNil: NilMeaning): Rule =>
  threshold({ kind: "CHANGE", of: [component] }, is, value, ifNil);
const yesNo = (fact: Fact, expected: boolean): Rule => ({ kind: "YES_NO", fact, expected });

type Options = { readonly isMandatory?: boolean; readonly types?: readonly HotspotType[] };
const criterion = (code: SampleCode, weight: number, rule: Rule, { isMandatory = false, types = [] }: Options = {}): SampleCriterion => ({
  code,
  weight,
  rule,
  isMandatory,
  types,
});

const MANDATORY = { isMandatory: true } as const;
const TYPE_1 = { types: ["TYPE_1_SOCIAL_ORDER"] } as const;
const TYPES_1_4 = { types: ["TYPE_1_SOCIAL_ORDER", "TYPE_4_DRUGS"] } as const;
const TYPES_2_3 = { types: ["TYPE_2_ECONOMIC", "TYPE_3_ENVIRONMENT"] } as const;
const TYPE_4 = { types: ["TYPE_4_DRUGS"] } as const;

/** Domain.md 11.a: points for complexity, so "passed" means that the sign is there and nil earns nothing. */
const SELECTION: SampleSet = {
  kind: "SELECTION",
  passMark: 50,
  criteria: [
    criterion("SEL-01", 15, {
      kind: "GRADED",
      quantity: {
        kind: "RATE_AGAINST",
        cases: "CRM_TOTAL",
        population: "POPULATION",
        referenceCases: "PROVINCE_CASES",
        referencePopulation: "PROVINCE_POPULATION",
      },
      steps: [
        { is: "AT_LEAST", value: 1.5, share: 100 },
        { is: "AT_LEAST", value: 1.2, share: 50 },
      ],
      ifNil: "FAILED",
    }),
    criterion("SEL-02", 10, change("CRM_TOTAL", "AT_LEAST", 10, "FAILED")),
    criterion("SEL-03", 10, count(["CRM_SERIOUS"], "AT_LEAST", 1)),
    criterion("SEL-04", 10, yesNo("ORGANISED_CRIME_SIGNS", true), TYPE_1),
    criterion("SEL-05", 10, count(["SPOT_ACTIVE"], "AT_LEAST", 1), TYPES_1_4),
    criterion("SEL-06", 10, ratio("REINT_REOFFEND", "REINT_TOTAL", "AT_LEAST", 15, "FAILED"), TYPES_1_4),
    criterion("SEL-07", 5, ratio("CRM_SOLVED", "CRM_TOTAL", "BELOW", 80, "FAILED")),
    criterion("SEL-08", 5, ratio("TIP_RESOLVED", "TIP_RECEIVED", "BELOW", 100, "FAILED")),
    // "Theo cấu hình": the number is an example.
    criterion("SEL-09", 5, count(["CRM_ECON", "CRM_ENV"], "AT_LEAST", 5), TYPES_2_3),
    criterion(
      "SEL-10",
      10,
      {
        kind: "GRADED",
        quantity: { kind: "COUNT", of: ["DRUG_CLASS"] },
        steps: [
          // 0 for "no class" must not read as the worst.
          { is: "BELOW", value: 1, share: 0 },
          { is: "AT_MOST", value: 1, share: 100 },
          { is: "AT_MOST", value: 2, share: 70 },
          { is: "AT_MOST", value: 3, share: 40 },
        ],
        ifNil: "FAILED",
        limits: DEFAULT_DRUG_LIMITS,
      },
      TYPE_4,
    ),
    criterion("SEL-11", 5, count(["COMPLAINTS_LONG"], "AT_LEAST", 1)),
    criterion("SEL-12", 3, yesNo("SECURITY_SAFE", false)),
    criterion("SEL-13", 2, count(["MODEL_EFFECTIVE"], "AT_MOST", 0)),
  ],
};

/** Domain.md 11.b, with the conditions added by type, which carry no points in the sample. */
const ASSESSMENT: SampleSet = {
  kind: "ASSESSMENT",
  passMark: 80,
  criteria: [
    criterion("ASM-01", 10, yesNo("ORGANISED_CRIME_SIGNS", false), MANDATORY),
    criterion("ASM-02", 12, ratio("CRM_SOLVED", "CRM_TOTAL", "AT_LEAST", 80, "PASSED"), MANDATORY),
    criterion("ASM-03", 8, ratio("CRM_SOLVED_SERIOUS", "CRM_SERIOUS", "AT_LEAST", 95, "PASSED"), MANDATORY),
    criterion("ASM-04", 8, ratio("TIP_RESOLVED", "TIP_RECEIVED", "AT_LEAST", 100, "PASSED"), MANDATORY),
    criterion("ASM-05", 8, ratio("REINT_REOFFEND", "REINT_TOTAL", "BELOW", 15, "PASSED")),
    criterion("ASM-06", 12, change("CRM_TOTAL", "AT_MOST", -5, "PASSED")),
    criterion("ASM-07", 10, count(["SPOT_ACTIVE", "SPOT_NEW"], "AT_MOST", 0), MANDATORY),
    criterion("ASM-08", 5, count(["HOT_SPOT_EVENTS"], "AT_MOST", 0)),
    criterion("ASM-09", 5, ratio("SUBJECTS_FILED", "SUBJECTS_TOTAL", "AT_LEAST", 100, "PASSED")),
    criterion("ASM-10", 6, count(["MODEL_EFFECTIVE"], "AT_LEAST", 1), MANDATORY),
    criterion("ASM-11", 4, ratio("HOUSEHOLDS_REACHED", "HOUSEHOLDS", "AT_LEAST", 100, "PASSED")),
    criterion("ASM-12", 4, yesNo("PLAN_AND_COMMITTEE", true)),
    criterion("ASM-13", 2, yesNo("COMMUNITY_RULES", true)),
    criterion("ASM-14", 3, yesNo("GRASSROOTS_SOUND", true)),
    criterion("ASM-15", 3, { kind: "REPORTS_ON_TIME", percent: 100 }),
    criterion("ASM-16", 0, yesNo("DRUG_CLASS_FELL", true), { ...MANDATORY, ...TYPE_4 }),
    criterion("ASM-17", 0, change("SMUGGLING_CASES", "AT_MOST", 0, "PASSED"), { types: ["TYPE_2_ECONOMIC"] }),
    criterion("ASM-18", 0, count(["ENV_SPOTS_NEW"], "AT_MOST", 0), { types: ["TYPE_3_ENVIRONMENT"] }),
  ],
};

/** Domain.md 11.c. */
const MONITORING: SampleSet = {
  kind: "MONITORING",
  passMark: 80,
  criteria: [
    criterion("MON-01", 20, change("CRM_TOTAL", "AT_MOST", 0, "PASSED")),
    criterion("MON-02", 15, ratio("CRM_SOLVED", "CRM_TOTAL", "AT_LEAST", 80, "PASSED")),
    criterion("MON-03", 15, yesNo("ORGANISED_CRIME_SIGNS", false), MANDATORY),
    criterion("MON-04", 15, count(["SPOT_NEW"], "AT_MOST", 0), MANDATORY),
    criterion("MON-05", 10, count(["HOT_SPOT_EVENTS", "CRM_GRAVE_UNSOLVED"], "AT_MOST", 0), MANDATORY),
    criterion("MON-06", 10, ratio("TIP_RESOLVED", "TIP_RECEIVED", "AT_LEAST", 100, "PASSED")),
    criterion("MON-07", 5, ratio("REINT_REOFFEND", "REINT_TOTAL", "BELOW", 15, "PASSED")),
    criterion("MON-08", 5, count(["DRUG_NEW"], "AT_MOST", 0)),
    criterion("MON-09", 5, count(["MODEL_EFFECTIVE"], "AT_LEAST", 1)),
  ],
};

/** Examples shipped with the product, never an official set: all weights and pass marks are inferred (domain.md section 11). */
export const SAMPLE_CRITERIA: Readonly<Record<CriteriaKind, SampleSet>> = { SELECTION, ASSESSMENT, MONITORING };
