import { compare, PERCENT_BASE, type Comparison, type Judgement } from "@/lib/domain/comparison";
import type { Entry } from "@/lib/domain/figure";
import { formatPercent } from "./format";
import { formatDifference } from "./format-figure";

/** What two numbers are compared by: from which base on a rate says anything (a setting of the campaign), and whether they are counts. */
export type ChangeRule = { readonly percentBase?: number; readonly isCount?: boolean };

/** "trong mức dao động thường", "đáng chú ý", "tăng rõ", "giảm rõ". */
export function judgementText({ judgement, direction }: Pick<Comparison, "judgement" | "direction">): string | null {
  if (judgement === null) return null;
  if (judgement !== "CLEAR") return JUDGEMENTS[judgement];
  return direction === "DOWN" ? "giảm rõ" : "tăng rõ";
}

const JUDGEMENTS = { ORDINARY: "trong mức dao động thường", NOTABLE: "đáng chú ý" } as const satisfies Record<
  Exclude<Judgement, "CLEAR">,
  string
>;

/**
 * A number against the same period before, the change in numbers first: "giảm 5 vụ (29,4%)"; a rate only from the base on. Nil against
 * nil is said in words. Null where the two cannot be compared.
 */
export function changeText(
  now: Entry,
  before: Entry,
  unit: string,
  { percentBase = PERCENT_BASE, isCount = true }: ChangeRule = {},
): string | null {
  if (now.state === "NIL" && before.state === "NIL") return "cả hai kỳ không phát sinh";
  const { difference, percent } = compare(now, before, { percentBase, isCount });
  if (difference === null) return null;
  const words = formatDifference(now.value ?? 0, before.value ?? 0, unit);
  if (difference === 0) return words;
  if (before.state === "NIL") return `${words}, cùng kỳ không phát sinh`;
  if (now.state === "NIL") return `${words}, kỳ này không phát sinh`;
  return percent === null ? words : `${words} (${formatPercent(Math.abs(percent))})`;
}
