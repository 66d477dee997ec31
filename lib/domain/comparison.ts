import { exactSum } from "./exact";
import type { Entry } from "./figure";
import { amountOf } from "./figure";

/** Whether a change means anything: within ordinary fluctuation, worth a look (|z| > 2), a clear change (|z| > 3). */
export const JUDGEMENTS = ["ORDINARY", "NOTABLE", "CLEAR"] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export type Comparison =
  | {
      readonly direction: "UP" | "DOWN" | "SAME";
      readonly difference: number;
      /** Unrounded, signed; null where the base is too small for a rate to say anything, or nil. */
      readonly percent: number | null;
      /** 2(√now − √before), the variance-stabilised difference of two Poisson counts (product.md B19); null for amounts. */
      readonly z: number | null;
      readonly judgement: Judgement | null;
    }
  | {
      readonly direction: "NOT_COMPARABLE";
      readonly difference: null;
      readonly percent: null;
      readonly z: null;
      readonly judgement: null;
    };

const NOT_COMPARABLE: Comparison = { direction: "NOT_COMPARABLE", difference: null, percent: null, z: null, judgement: null };

/** A rate is shown from this base on; a setting of a province may change it. */
export const PERCENT_BASE = 10;

/** A count against the same period before. NIL counts as 0; unknown or blank on either side is not comparable. For amounts (money, weight) `isCount` is false: their fluctuation is not that of counts. */
export function compare(now: Entry, before: Entry, { percentBase = PERCENT_BASE, isCount = true } = {}): Comparison {
  const [a, b] = [amountOf(now), amountOf(before)];
  if (a === null || b === null) return NOT_COMPARABLE;
  const difference = exactSum([a, -b]);
  const z = isCount ? 2 * (Math.sqrt(a) - Math.sqrt(b)) : null;
  return {
    direction: difference > 0 ? "UP" : difference < 0 ? "DOWN" : "SAME",
    difference,
    percent: b === 0 || b < percentBase ? null : (difference * 100) / b,
    z,
    judgement: z === null ? null : Math.abs(z) > 3 ? "CLEAR" : Math.abs(z) > 2 ? "NOTABLE" : "ORDINARY",
  };
}
