/** How a target stands, in whole localities. `applicable` is false where there are none: "không áp dụng", neither met nor missed. */
export type Standing = {
  readonly total: number;
  readonly achieved: number;
  /** The target in per cent, at most two decimals. */
  readonly percent: number;
  /** The smallest whole number of localities that reaches the target. */
  readonly needed: number;
  readonly missing: number;
  readonly met: boolean;
  readonly applicable: boolean;
};

/** Judges a target by unrounded ratios in whole numbers: 60 % of 8 is 5, 85 % of 8 is 7, 55 % of 20 exactly 11 (procedures.md, "What must always hold" 5). */
export function standing(total: number, achieved: number, percent: number): Standing {
  if (!Number.isInteger(total) || !Number.isInteger(achieved) || total < 0 || achieved < 0) throw new RangeError("whole localities only");
  const hundredths = Math.round(percent * 100);
  const needed = Math.floor((total * hundredths + 9_999) / 10_000);
  const applicable = total > 0;
  return {
    total,
    achieved,
    percent,
    needed,
    missing: Math.max(0, needed - achieved),
    met: applicable && achieved >= needed,
    applicable,
  };
}
