import type { Entry } from "./figure";

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
