/**
 * How well one sample can be told from another by its values alone: the chance that one drawn from the first is larger than one drawn
 * from the second (the area under the ROC curve, Mann–Whitney's U). 0.5: not at all.
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  let wins = 0;
  for (const a of first) for (const b of second) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (first.length * second.length);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
