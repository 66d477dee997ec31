export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("a median of nothing");
  return (low + high) / 2;
}

/** Of several rounds: the middle, and between what it lay. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number; readonly values: readonly number[] };

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
  values,
});

/** Missed only where the median misses and at least five of seven rounds do (quality.md, section 8): a loaded machine is no verdict. */
export function isMissed({ median: middle, values }: Spread, misses: (value: number) => boolean): boolean {
  return misses(middle) && values.filter(misses).length >= Math.ceil((values.length * 5) / 7);
}
