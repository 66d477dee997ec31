import type { Entry } from "./figure";
import { isSameEntry } from "./figure";

/** What a cell of a report holds that a person can change. */
export type CellContent = { readonly entry: Entry; readonly explanation: string };

/** OURS goes up as it is; THEIRS: nothing of ours is left to send; BOTH: each changed another part; ASK: both changed the same. */
export type CellMerge =
  | { readonly kind: "OURS" | "THEIRS" | "BOTH"; readonly content: CellContent }
  | { readonly kind: "ASK"; readonly mine: CellContent; readonly theirs: CellContent };

export function isSameContent(left: CellContent, right: CellContent): boolean {
  return isSameEntry(left.entry, right.entry) && left.explanation === right.explanation;
}

type Side<T> = { readonly value: T; readonly isOurs: boolean } | null;

/** One part of a cell: whoever changed it wins; null where both did, and not to the same. */
function pick<T>(base: T, mine: T, theirs: T, isSame: (a: T, b: T) => boolean): Side<T> {
  if (isSame(mine, theirs) || isSame(mine, base)) return { value: theirs, isOurs: false };
  return isSame(theirs, base) ? { value: mine, isOurs: true } : null;
}

/** Brings what was typed here together with what was saved elsewhere since, from what both began with; never one over the other. */
export function mergeCell(base: CellContent, mine: CellContent, theirs: CellContent): CellMerge {
  const entry = pick(base.entry, mine.entry, theirs.entry, isSameEntry);
  const explanation = pick(base.explanation, mine.explanation, theirs.explanation, (a, b) => a === b);
  if (entry === null || explanation === null) return { kind: "ASK", mine, theirs };
  const content = { entry: entry.value, explanation: explanation.value };
  if (isSameContent(content, theirs)) return { kind: "THEIRS", content };
  return { kind: isSameContent(content, mine) ? "OURS" : "BOTH", content };
}
