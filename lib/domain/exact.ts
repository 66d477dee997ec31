/** A fraction of whole numbers, the denominator above 0: ratios are compared unrounded and without float error. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** Figures are kept with three decimals (figure_revisions.value). */
export const FIGURE_DECIMALS = 3;
const FIGURE_SCALE = 10 ** FIGURE_DECIMALS;

/** A figure in thousandths. */
export function thousandths(value: number): bigint {
  return BigInt(Math.round(value * FIGURE_SCALE));
}

/** The exact sum of figures of at most three decimals: 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + thousandths(value), 0n)) / FIGURE_SCALE;
}

/** A threshold or a figure as a fraction, to three decimals. */
export function fractionOf(value: number): Fraction {
  return { numerator: thousandths(value), denominator: BigInt(FIGURE_SCALE) };
}

/** Negative, 0 or positive as `left` is below, at or above `right`. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** For showing only: what is judged is the fraction. */
export function toNumber(fraction: Fraction): number {
  return Number(fraction.numerator) / Number(fraction.denominator);
}
