import type { PlainDate } from "./plain-date";
import type { BodyLabel, PeriodLabel } from "./report-view";
import type { BodyTier } from "./report";

/** Why a report may not be accepted without being read. */
export const NOT_CLEAN_CODES = ["MISSING", "AWAITED", "WARNINGS", "PINS_OPEN", "PINS_ANSWERED", "ENTERED_FOR", "OWN_SUBMISSION"] as const;
export type NotCleanReason = { readonly code: (typeof NOT_CLEAN_CODES)[number]; readonly count: number };

/** What is counted of a report that waits. */
export type ReviewFacts = {
  /** Cells neither filled nor explained, and required parts not done. */
  readonly missing: number;
  /** Localities without a report of their own. */
  readonly awaited: number;
  /** Figures that contradict each other, without an explanation. */
  readonly warnings: number;
  readonly openPins: number;
  /** Requests of an earlier return that were answered and nobody has looked at. */
  readonly answeredPins: number;
  readonly isEnteredFor: boolean;
  readonly isConfirmed: boolean;
  /** The reader sent or prepared it himself. */
  readonly isOwnSubmission: boolean;
};

/** What speaks against accepting a report unread; none: it is clean. */
export function notCleanReasons(facts: ReviewFacts): readonly NotCleanReason[] {
  const { missing, awaited, warnings, openPins, answeredPins, isEnteredFor, isConfirmed, isOwnSubmission } = facts;
  const counts: readonly NotCleanReason[] = [
    { code: "MISSING", count: missing },
    { code: "AWAITED", count: awaited },
    { code: "WARNINGS", count: warnings },
    { code: "PINS_OPEN", count: openPins },
    { code: "PINS_ANSWERED", count: answeredPins },
    { code: "ENTERED_FOR", count: isEnteredFor && !isConfirmed ? 1 : 0 },
    { code: "OWN_SUBMISSION", count: isOwnSubmission ? 1 : 0 },
  ];
  return counts.filter((reason) => reason.count > 0);
}

/** A report that waits for the reader. */
export type QueueRow = {
  readonly id: string;
  readonly body: BodyLabel;
  readonly period: PeriodLabel;
  readonly tier: BodyTier;
  readonly versionNo: number;
  readonly rowVersion: number;
  readonly sentAt: Date | null;
  readonly sentOn: PlainDate | null;
  readonly isLate: boolean;
  /** Null: the first version. */
  readonly changes: { readonly cells: number; readonly parts: number } | null;
  readonly reasons: readonly NotCleanReason[];
};

/** What came of accepting several at once: each is accepted whole or left as it was. */
export type BulkOutcome = {
  readonly accepted: readonly string[];
  readonly left: readonly { readonly reportId: string; readonly code: string }[];
};
