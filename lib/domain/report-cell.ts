import { isPartial, type Total } from "./aggregate";
import { amountOf, isSameEntry, type Entry } from "./figure";

export type ReportCellView = {
  /** Code of the form's row. */
  readonly component: string;
  /** Code of the form's column. */
  readonly column: string;
  readonly entry: Entry;
  /** The same period of last year. BLANK also where it cannot be compared. */
  readonly prior: Entry;
  /** Months (of a commune) or communes (of a total) that stand behind the number. */
  readonly covered: number;
  readonly expected: number;
  /** Typed over what its sources say; a number that has none is simply typed. */
  readonly isTyped: boolean;
  readonly explanation: string | null;
  /** A source has changed since: what stands here is no longer what they say. */
  readonly isStale: boolean;
  /** What the sources say now; differs from `entry` where stale or typed over. Null where it is the same. */
  readonly sourceEntry: Entry | null;
  readonly sourceCount: number;
  readonly rowVersion: number;
  /** Who typed it last, and when; null while it is what its sources say. */
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
};

/**
 * Whether what is typed over its sources needs a reason: it says another amount, or the same for months that they do not cover. A 0 where all
 * of them say that nothing occurred tells nothing else; what has no sources departs from none.
 */
export function needsReason(entry: Entry, source: Total): boolean {
  if (source.state === "BLANK" || isSameEntry(entry, source)) return false;
  const amount = amountOf(entry);
  return amount === null || amount !== amountOf(source) || isPartial(source);
}
