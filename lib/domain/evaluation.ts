import type { Coverage } from "./aggregate";
import { isPartial } from "./aggregate";
import type { Measure } from "./components";
import type { Fraction } from "./exact";
import { compareFractions, exactSum, fractionOf, thousandths, toNumber } from "./exact";
import type { Entry } from "./figure";
import { amountOf, BLANK } from "./figure";
import type { Quantity, Relation, Rule } from "./rule";
import { measuresOf } from "./rule";

/** NIL_PASSED: "không phát sinh = đạt", full points. NIL_FAILED: nothing occurred where the criterion asks for something. NEEDS_JUDGEMENT: a person must say (a yes or no not held, a figure "chưa rõ"). NO_DATA: a figure is missing. */
export const OUTCOMES = ["PASSED", "FAILED", "NIL_PASSED", "NIL_FAILED", "NEEDS_JUDGEMENT", "NO_DATA"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type InputEntry = Entry & Partial<Coverage>;

/** Figures of the period and yearly facts, the same period before (only figures), and the reports due within it. What is absent is blank. */
export type RuleInputs = {
  readonly now: Partial<Record<Measure, InputEntry>>;
  readonly before: Partial<Record<Measure, InputEntry>>;
  readonly reports: { readonly due: number; readonly onTime: number } | null;
};

export type UsedInput = {
  readonly measure: Measure;
  readonly period: "NOW" | "BEFORE";
  readonly state: Entry["state"];
  readonly value: number | null;
};

/** What is kept with a score (criterion_scores.computed). */
export type Evaluation = {
  readonly outcome: Outcome;
  /** Unrounded, in the quantity's own unit; null where there is none, and for a rise from nil, which has no rate. */
  readonly measured: number | null;
  /** Per cent of the weight earned; null while the outcome is open. */
  readonly share: number | null;
  /** Some figure behind it does not cover all of its months. */
  readonly isProvisional: boolean;
  readonly inputs: readonly UsedInput[];
};

type Measured =
  | { readonly kind: "VALUE"; readonly fraction: Fraction; readonly isAllNil: boolean }
  | { readonly kind: "FROM_NIL" }
  | { readonly kind: "NIL" | "UNKNOWN" | "BLANK" };

/** The sum of several entries; one missing leaves it open, NIL counts as 0. */
function total(entries: readonly Entry[]): { readonly amount: number; readonly isAllNil: boolean } | "UNKNOWN" | "BLANK" {
  if (entries.some((entry) => entry.state === "BLANK")) return "BLANK";
  const amounts = entries.map(amountOf);
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < amounts.length) return "UNKNOWN";
  return { amount: exactSum(known), isAllNil: entries.every((entry) => entry.state === "NIL") };
}

const open = (...sums: readonly ReturnType<typeof total>[]): Measured => ({ kind: sums.includes("BLANK") ? "BLANK" : "UNKNOWN" });

const value = (numerator: bigint, denominator: bigint): Measured => ({
  kind: "VALUE",
  fraction: { numerator, denominator },
  isAllNil: false,
});

function measure(quantity: Quantity, { now, before }: RuleInputs): Measured {
  const sum = (measures: readonly Measure[], period = now) => total(measures.map((code) => period[code] ?? BLANK));
  switch (quantity.kind) {
    case "COUNT": {
      const count = sum(quantity.of);
      if (typeof count === "string") return open(count);
      return { kind: "VALUE", fraction: fractionOf(count.amount), isAllNil: count.isAllNil };
    }
    case "RATIO": {
      const [part, whole] = [sum(quantity.numerator), sum(quantity.denominator)];
      if (typeof whole !== "string" && whole.amount === 0) return { kind: "NIL" };
      if (typeof part === "string" || typeof whole === "string") return open(part, whole);
      return value(thousandths(part.amount) * 100n, thousandths(whole.amount));
    }
    case "CHANGE": {
      const [present, past] = [sum(quantity.of), sum(quantity.of, before)];
      if (typeof present === "string" || typeof past === "string") return open(present, past);
      if (past.amount === 0) return { kind: present.amount === 0 ? "NIL" : "FROM_NIL" };
      return value((thousandths(present.amount) - thousandths(past.amount)) * 100n, thousandths(past.amount));
    }
    case "RATE_AGAINST": {
      const [cases, population] = [sum([quantity.cases]), sum([quantity.population])];
      const [otherCases, otherPopulation] = [sum([quantity.referenceCases]), sum([quantity.referencePopulation])];
      if (typeof cases === "string" || typeof population === "string") return open(cases, population, otherCases, otherPopulation);
      if (typeof otherCases === "string" || typeof otherPopulation === "string") return open(otherCases, otherPopulation);
      if (population.amount === 0 || otherCases.amount === 0) return { kind: "NIL" };
      return value(
        thousandths(cases.amount) * thousandths(otherPopulation.amount),
        thousandths(population.amount) * thousandths(otherCases.amount),
      );
    }
  }
}

function holds(measured: Fraction | "FROM_NIL", is: Relation, threshold: number): boolean {
  // A rise from nil is above every threshold.
  const order = measured === "FROM_NIL" ? 1 : compareFractions(measured, fractionOf(threshold));
  switch (is) {
    case "AT_LEAST":
      return order >= 0;
    case "AT_MOST":
      return order <= 0;
    case "ABOVE":
      return order > 0;
    case "BELOW":
      return order < 0;
  }
}

type Verdict = Pick<Evaluation, "outcome" | "measured" | "share">;

const NIL_PASSED: Verdict = { outcome: "NIL_PASSED", measured: null, share: 100 };
const NIL_FAILED: Verdict = { outcome: "NIL_FAILED", measured: null, share: 0 };
const NEEDS_JUDGEMENT: Verdict = { outcome: "NEEDS_JUDGEMENT", measured: null, share: null };
const NO_DATA: Verdict = { outcome: "NO_DATA", measured: null, share: null };

function judgeQuantity(rule: Extract<Rule, { kind: "THRESHOLD" | "GRADED" }>, inputs: RuleInputs): Verdict {
  const measured = measure(rule.quantity, inputs);
  if (measured.kind === "BLANK") return NO_DATA;
  if (measured.kind === "UNKNOWN") return NEEDS_JUDGEMENT;
  const isNil = measured.kind === "NIL" || (measured.kind === "VALUE" && measured.isAllNil);
  if (isNil && rule.ifNil !== "ZERO") return rule.ifNil === "PASSED" ? NIL_PASSED : NIL_FAILED;
  if (measured.kind === "NIL") return NEEDS_JUDGEMENT;
  const fraction = measured.kind === "VALUE" ? measured.fraction : "FROM_NIL";
  const steps = rule.kind === "GRADED" ? rule.steps : [{ is: rule.is, value: rule.value, share: 100 }];
  const share = steps.find((step) => holds(fraction, step.is, step.value))?.share ?? 0;
  if (isNil && share === 100) return NIL_PASSED;
  return { outcome: share > 0 ? "PASSED" : "FAILED", measured: fraction === "FROM_NIL" ? null : toNumber(fraction), share };
}

function judge(rule: Rule, inputs: RuleInputs): Verdict {
  switch (rule.kind) {
    case "THRESHOLD":
    case "GRADED":
      return judgeQuantity(rule, inputs);
    case "YES_NO": {
      const fact = inputs.now[rule.fact];
      if (!fact || fact.state !== "VALUE") return NEEDS_JUDGEMENT;
      const passes = (fact.value !== 0) === rule.expected;
      return { outcome: passes ? "PASSED" : "FAILED", measured: fact.value, share: passes ? 100 : 0 };
    }
    case "REPORTS_ON_TIME": {
      if (!inputs.reports) return NO_DATA;
      const { due, onTime } = inputs.reports;
      if (due === 0) return NIL_PASSED;
      const fraction = { numerator: BigInt(onTime) * 100n, denominator: BigInt(due) };
      const passes = holds(fraction, "AT_LEAST", rule.percent);
      return { outcome: passes ? "PASSED" : "FAILED", measured: toNumber(fraction), share: passes ? 100 : 0 };
    }
  }
}

/** Judges one criterion by its rule, with exact ratios, and names what it used. */
export function evaluate(rule: Rule, inputs: RuleInputs): Evaluation {
  const measures = measuresOf(rule);
  const entry = (period: "NOW" | "BEFORE", code: Measure): InputEntry => (period === "NOW" ? inputs.now : inputs.before)[code] ?? BLANK;
  const hasBefore = (rule.kind === "THRESHOLD" || rule.kind === "GRADED") && rule.quantity.kind === "CHANGE";
  const periods = hasBefore ? (["NOW", "BEFORE"] as const) : (["NOW"] as const);
  const used = periods.flatMap((period) => measures.map((code) => ({ code, period, entry: entry(period, code) })));
  return {
    ...judge(rule, inputs),
    isProvisional: used.some((one) => isPartial(one.entry)),
    inputs: used.map((one) => ({ measure: one.code, period: one.period, state: one.entry.state, value: one.entry.value })),
  };
}
