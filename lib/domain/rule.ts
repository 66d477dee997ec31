import type { Component, Fact, Measure } from "./components";
import { FACT_KINDS, isComponent, isFact } from "./components";
import { parseDrugLimits, type DrugLimits } from "./drug-class";
import type { Result } from "./result";
import { err, ok } from "./result";

/** What is measured. COUNT: the sum of several measures. RATIO: per cent. CHANGE: per cent against the same period, negative for a fall. RATE_AGAINST: cases per head as a multiple of the same rate elsewhere. */
export type Quantity =
  | { readonly kind: "COUNT"; readonly of: readonly Measure[] }
  | { readonly kind: "RATIO"; readonly numerator: readonly Measure[]; readonly denominator: readonly Measure[] }
  | { readonly kind: "CHANGE"; readonly of: readonly Component[] }
  | {
      readonly kind: "RATE_AGAINST";
      readonly cases: Measure;
      readonly population: Measure;
      readonly referenceCases: Measure;
      readonly referencePopulation: Measure;
    };

export const RELATIONS = ["AT_LEAST", "AT_MOST", "ABOVE", "BELOW"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What "không phát sinh" means for a criterion: passed with full points, not met, or simply the number 0 (counts only). */
export const NIL_MEANINGS = ["PASSED", "FAILED", "ZERO"] as const;
export type NilMeaning = (typeof NIL_MEANINGS)[number];

/** The share of the weight, in per cent, that a step earns. */
export type Step = { readonly is: Relation; readonly value: number; readonly share: number };

/** The typed expression of a criterion, kept as JSON with its version. GRADED: the first step that holds counts; none is failed. YES_NO: a yearly fact, else a person's judgement. */
export type Rule =
  | {
      readonly kind: "THRESHOLD";
      readonly quantity: Quantity;
      readonly is: Relation;
      readonly value: number;
      readonly ifNil: NilMeaning;
    }
  | {
      readonly kind: "GRADED";
      readonly quantity: Quantity;
      readonly steps: readonly Step[];
      readonly ifNil: NilMeaning;
      /** Of a rule on DRUG_CLASS: the limits its class is reckoned by. */
      readonly limits?: DrugLimits;
    }
  | { readonly kind: "YES_NO"; readonly fact: Fact; readonly expected: boolean }
  | { readonly kind: "REPORTS_ON_TIME"; readonly percent: number };
export type RuleKind = Rule["kind"];

export const RULE_KINDS = ["THRESHOLD", "GRADED", "YES_NO", "REPORTS_ON_TIME"] as const satisfies readonly RuleKind[];

export const RULE_FAULTS = ["NOT_A_RULE", "UNKNOWN_MEASURE", "NO_MEASURE", "BAD_NUMBER", "BAD_STEPS", "BAD_NIL", "BAD_LIMITS"] as const;
export type RuleFault = (typeof RULE_FAULTS)[number];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (json: unknown): json is Fields => typeof json === "object" && json !== null && !Array.isArray(json);

/** Thresholds and shares have at most three decimals, so that they are exact where they are compared. */
const isThreshold = (json: unknown): json is number =>
  typeof json === "number" && Number.isFinite(json) && Math.abs(json) <= 1e9 && Number(json.toFixed(3)) === json;

const isPercent = (json: unknown): json is number => isThreshold(json) && json >= 0 && json <= 100;

const isOneOf = <T extends string>(known: readonly T[], json: unknown): json is T => known.some((one) => one === json);

const isMeasure = (json: unknown): json is Measure =>
  typeof json === "string" && (isComponent(json) || (isFact(json) && FACT_KINDS[json] === "NUMBER"));

function parseMeasures(json: unknown): Result<readonly Measure[], RuleFault> {
  if (!Array.isArray(json) || json.length === 0) return err("NO_MEASURE");
  const measures: readonly unknown[] = json;
  return measures.every(isMeasure) ? ok(measures) : err("UNKNOWN_MEASURE");
}

function parseQuantity(json: unknown): Result<Quantity, RuleFault> {
  if (!isFields(json)) return err("NOT_A_RULE");
  switch (json.kind) {
    case "COUNT": {
      const of = parseMeasures(json.of);
      return of.ok ? ok({ kind: "COUNT", of: of.value }) : of;
    }
    case "CHANGE": {
      const of = parseMeasures(json.of);
      if (!of.ok) return of;
      // Facts are held by the year, so they have no same period.
      const components = of.value.filter((measure) => isComponent(measure));
      return components.length === of.value.length ? ok({ kind: "CHANGE", of: components }) : err("UNKNOWN_MEASURE");
    }
    case "RATIO": {
      const numerator = parseMeasures(json.numerator);
      if (!numerator.ok) return numerator;
      const denominator = parseMeasures(json.denominator);
      return denominator.ok ? ok({ kind: "RATIO", numerator: numerator.value, denominator: denominator.value }) : denominator;
    }
    case "RATE_AGAINST": {
      const { cases, population, referenceCases, referencePopulation } = json;
      if (!isMeasure(cases) || !isMeasure(population)) return err("UNKNOWN_MEASURE");
      if (!isMeasure(referenceCases) || !isMeasure(referencePopulation)) return err("UNKNOWN_MEASURE");
      return ok({ kind: "RATE_AGAINST", cases, population, referenceCases, referencePopulation });
    }
    default:
      return err("NOT_A_RULE");
  }
}

function parseSteps(json: unknown): Result<readonly Step[], RuleFault> {
  if (!Array.isArray(json) || json.length === 0 || json.length > 10) return err("BAD_STEPS");
  const rows: readonly unknown[] = json;
  const steps: Step[] = [];
  for (const row of rows) {
    if (!isFields(row) || !isOneOf(RELATIONS, row.is) || !isThreshold(row.value) || !isPercent(row.share)) return err("BAD_STEPS");
    steps.push({ is: row.is, value: row.value, share: row.share });
  }
  return ok(steps);
}

/** Reads the JSON of a rule; fields it does not know are dropped. */
export function parseRule(json: unknown): Result<Rule, RuleFault> {
  if (!isFields(json) || !isOneOf(RULE_KINDS, json.kind)) return err("NOT_A_RULE");
  if (json.kind === "YES_NO") {
    const { fact, expected } = json;
    if (typeof fact !== "string" || !isFact(fact) || FACT_KINDS[fact] !== "YES_NO") return err("UNKNOWN_MEASURE");
    return typeof expected === "boolean" ? ok({ kind: "YES_NO", fact, expected }) : err("NOT_A_RULE");
  }
  if (json.kind === "REPORTS_ON_TIME") {
    return isPercent(json.percent) ? ok({ kind: "REPORTS_ON_TIME", percent: json.percent }) : err("BAD_NUMBER");
  }
  const quantity = parseQuantity(json.quantity);
  if (!quantity.ok) return quantity;
  const { ifNil } = json;
  // Nothing of nothing is no number: only a count can be read as 0.
  if (!isOneOf(NIL_MEANINGS, ifNil) || (ifNil === "ZERO" && quantity.value.kind !== "COUNT")) return err("BAD_NIL");
  if (json.kind === "GRADED") {
    const steps = parseSteps(json.steps);
    if (!steps.ok) return steps;
    const graded = { kind: "GRADED", quantity: quantity.value, steps: steps.value, ifNil } as const;
    if (json.limits === undefined) return ok(graded);
    const limits = parseDrugLimits(json.limits);
    return limits === null ? err("BAD_LIMITS") : ok({ ...graded, limits });
  }
  if (!isOneOf(RELATIONS, json.is)) return err("NOT_A_RULE");
  return isThreshold(json.value)
    ? ok({ kind: "THRESHOLD", quantity: quantity.value, is: json.is, value: json.value, ifNil })
    : err("BAD_NUMBER");
}

/** Every figure and fact a rule reads of the period itself. */
export function measuresOf(rule: Rule): readonly Measure[] {
  switch (rule.kind) {
    case "YES_NO":
      return [rule.fact];
    case "REPORTS_ON_TIME":
      return [];
    case "THRESHOLD":
    case "GRADED":
      return quantityMeasures(rule.quantity);
  }
}

/** Whether a rule reads the class that drug inputs are reckoned to. */
export function readsDrugClass(rule: Rule): boolean {
  return measuresOf(rule).includes("DRUG_CLASS");
}

/** The shares of the weight that somebody can give who judges a criterion by hand, the highest first; 0 is always one. */
export function sharesOf(rule: Rule): readonly number[] {
  const shares = rule.kind === "GRADED" ? rule.steps.map((step) => step.share) : [100];
  return [...new Set([...shares, 0])].toSorted((left, right) => right - left);
}

function quantityMeasures(quantity: Quantity): readonly Measure[] {
  switch (quantity.kind) {
    case "COUNT":
    case "CHANGE":
      return quantity.of;
    case "RATIO":
      return [...quantity.numerator, ...quantity.denominator];
    case "RATE_AGAINST":
      return [quantity.cases, quantity.population, quantity.referenceCases, quantity.referencePopulation];
  }
}
