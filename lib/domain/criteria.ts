import { exactSum } from "./exact";
import type { Evaluation, Outcome } from "./evaluation";
import type { HotspotType } from "./locality";
import type { Rule } from "./rule";

export const CRITERIA_KINDS = ["SELECTION", "ASSESSMENT", "MONITORING"] as const;
export type CriteriaKind = (typeof CRITERIA_KINDS)[number];

export const CRITERIA_STATUSES = ["DRAFT", "IN_FORCE", "REPLACED"] as const;
export type CriteriaStatus = (typeof CRITERIA_STATUSES)[number];

export const ASSESSMENT_RESULTS = ["PASSED", "FAILED"] as const;
export type AssessmentResult = (typeof ASSESSMENT_RESULTS)[number];

/** A criterion of a version. Weights are points with at most two decimals; a weight of 0 is a condition without points. `types` empty: for every type of locality. */
export type Criterion = {
  readonly code: string;
  readonly weight: number;
  readonly isMandatory: boolean;
  readonly types: readonly HotspotType[];
  readonly rule: Rule;
};

/** What a locality can reach once the criteria not meant for its types are left out. */
export const FULL_POINTS = 100;

/** Keeps the criteria that apply to a locality of these types and rescales their weights to 100 (domain.md section 11). The rescaled weights have two decimals and still sum to exactly 100: what rounding leaves over goes to the largest remainders. */
export function applicable<C extends Pick<Criterion, "weight" | "types">>(criteria: readonly C[], types: readonly HotspotType[]): C[] {
  const kept = criteria.filter((one) => one.types.length === 0 || one.types.some((type) => types.includes(type)));
  const hundredths = kept.map((one) => Math.round(one.weight * 100));
  const sum = hundredths.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return kept;
  const goal = FULL_POINTS * 100;
  const floors = hundredths.map((weight) => Math.floor((weight * goal) / sum));
  const leftOver = goal - floors.reduce((total, weight) => total + weight, 0);
  const byRemainder = hundredths
    .map((weight, index) => ({ index, remainder: (weight * goal) % sum }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index)
    .slice(0, leftOver);
  const raised = new Set(byRemainder.map(({ index }) => index));
  return kept.map((one, index) => ({ ...one, weight: ((floors[index] ?? 0) + (raised.has(index) ? 1 : 0)) / 100 }));
}

/** Points of a criterion to two decimals, as they are kept; null while its outcome is open. */
export function points(evaluation: Pick<Evaluation, "share">, weight: number): number | null {
  return evaluation.share === null ? null : Math.round(weight * evaluation.share) / 100;
}

/** Whether an outcome passes; null while it is open. */
export function passes(outcome: Outcome): boolean | null {
  switch (outcome) {
    case "PASSED":
    case "NIL_PASSED":
      return true;
    case "FAILED":
    case "NIL_FAILED":
      return false;
    case "NEEDS_JUDGEMENT":
    case "NO_DATA":
      return null;
  }
}

/** One criterion as scored by the commune or the council: points and passed may be set by a person over what the rule proposes. */
export type Score = {
  readonly code: string;
  readonly isMandatory: boolean;
  readonly points: number | null;
  readonly passed: boolean | null;
};

/** The exact sum of the points given so far. */
export function totalOf(scores: readonly Pick<Score, "points">[]): number {
  return exactSum(scores.flatMap((score) => (score.points === null ? [] : [score.points])));
}

export type RuleResult = {
  /** Null until every criterion is scored. */
  readonly result: AssessmentResult | null;
  readonly total: number;
  readonly failedMandatory: readonly string[];
  readonly open: readonly string[];
};

/** The result a sheet amounts to: PASSED if and only if every mandatory criterion passed and the unrounded total reaches the pass mark (domain.md 11.b). */
export function resultByRule({ scores, passMark }: { readonly scores: readonly Score[]; readonly passMark: number }): RuleResult {
  const total = totalOf(scores);
  const open = scores.filter((score) => score.points === null || score.passed === null).map((score) => score.code);
  const failedMandatory = scores.filter((score) => score.isMandatory && score.passed === false).map((score) => score.code);
  const isPassed = failedMandatory.length === 0 && total >= passMark;
  return { result: scores.length === 0 || open.length > 0 ? null : isPassed ? "PASSED" : "FAILED", total, failedMandatory, open };
}

export const SCORE_FAULTS = ["NEGATIVE", "ABOVE_WEIGHT", "TOO_FINE"] as const;
export type ScoreFault = (typeof SCORE_FAULTS)[number];

/** Why points typed by a person cannot stand for a criterion of this weight; null where they can. */
export function scoreFault(given: number, weight: number): ScoreFault | null {
  if (given < 0) return "NEGATIVE";
  if (given > weight) return "ABOVE_WEIGHT";
  return Number(given.toFixed(2)) === given ? null : "TOO_FINE";
}
