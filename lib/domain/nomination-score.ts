import { addMonths } from "./plain-date";
import type { PlainDate } from "./plain-date";
import { monthContaining, monthsOfSpan, type Span } from "./calendar";
import type { ComputedScore } from "./assessment-view";
import { applicable, points, totalOf, type Criterion } from "./criteria";
import { classifyDrugs, DEFAULT_DRUG_LIMITS, type DrugInputs, type DrugLimits, type DrugVerdict } from "./drug-class";
import { evaluate, type InputEntry } from "./evaluation";
import { NIL, UNKNOWN, valueEntry } from "./figure";
import type { HotspotType } from "./locality";
import { addDays } from "./plain-date";
import { readsDrugClass, sharesOf, type Rule } from "./rule";

/** The twelve whole months of figures before a day: the last one is over on it. */
export function twelveMonthsBefore(today: PlainDate, monthStartDay: number): readonly Span[] {
  const to = addDays(monthContaining(today, monthStartDay).from, -1);
  const from = addMonths(monthContaining(to, monthStartDay).from, -11);
  return monthsOfSpan({ from, to }, monthStartDay);
}

/** The limits a version of criteria reckons the drug class by. */
export function drugLimitsOf(rules: readonly Rule[]): DrugLimits {
  const rule = rules.find(readsDrugClass);
  return (rule?.kind === "GRADED" ? rule.limits : undefined) ?? DEFAULT_DRUG_LIMITS;
}

/** The class as a figure for criteria: none is "không phát sinh", and what is reckoned from too few counts is not known. */
export function drugClassEntry(verdict: DrugVerdict): InputEntry {
  if (verdict.drugClass === null) return verdict.isComplete ? NIL : UNKNOWN;
  return valueEntry(verdict.drugClass);
}

/** What a person gave for a criterion that no figure answers: the share of its weight in per cent, and why. */
export type Judged = { readonly share: number | null; readonly note: string };

/** A criterion with what its rule makes of the figures; judged by hand only where that is open. */
export type SheetCriterion = Criterion & { readonly id: string; readonly computed: ComputedScore };

export type ScoredCriterion<C extends SheetCriterion> = {
  /** Weight rescaled for the types that apply. */
  readonly criterion: C;
  readonly isByHand: boolean;
  readonly share: number | null;
  readonly points: number | null;
  readonly note: string;
};

export type ScoredSheet<C extends SheetCriterion> = {
  readonly rows: readonly ScoredCriterion<C>[];
  readonly total: number;
  /** Criteria without points, and those judged by hand without a word why. */
  readonly open: readonly string[];
};

/** Puts the drug class reckoned in the form in the place of the stored one. */
export function withDrugClass<C extends SheetCriterion>(criteria: readonly C[], inputs: DrugInputs | null): readonly C[] {
  if (inputs === null) return criteria;
  const verdict = classifyDrugs(inputs, drugLimitsOf(criteria.map((one) => one.rule)));
  const now = { DRUG_CLASS: drugClassEntry(verdict) };
  return criteria.map((one) =>
    readsDrugClass(one.rule) ? { ...one, computed: { ...one.computed, ...evaluate(one.rule, { now, before: {}, reports: null }) } } : one,
  );
}

/** The sheet as it stands for these types: weights rescaled to 100, points by the figures, else as judged. Nothing without a type. */
export function scoreSheet<C extends SheetCriterion>(
  criteria: readonly C[],
  types: readonly HotspotType[],
  judged: ReadonlyMap<string, Judged>,
): ScoredSheet<C> {
  const kept = types.length === 0 ? [] : applicable(criteria, types);
  const rows = kept.map((criterion): ScoredCriterion<C> => {
    const given = judged.get(criterion.id);
    const isByHand = criterion.computed.share === null;
    const isKnown = given?.share != null && sharesOf(criterion.rule).includes(given.share);
    const share = isByHand ? (isKnown ? (given?.share ?? null) : null) : criterion.computed.share;
    return { criterion, isByHand, share, points: points({ share }, criterion.weight), note: given?.note ?? "" };
  });
  const open = rows.filter((row) => row.points === null || (row.isByHand && row.note.trim() === "")).map((row) => row.criterion.code);
  return { rows, total: totalOf(rows), open };
}
