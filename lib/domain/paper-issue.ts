import type { DecisionEffectRefusal } from "./decision";
import { isIssued, isPlanKind, type PaperKind, type PaperStatus } from "./paper";
import { plainDate, type PlainDate } from "./plain-date";
import { err, ok, type Result } from "./result";

export type IssueLack = "BASES_REQUIRED" | "TARGETS_REQUIRED" | "RECIPIENTS_REQUIRED";

/** Why a paper cannot be issued under a number and date. */
export type IssueFault =
  "ISSUED_ALREADY" | "ISSUED_IN_FUTURE" | IssueLack | "BEFORE_BASIS" | "BEFORE_DECISION" | "BEFORE_AMENDED" | "BEFORE_PLAN_ABOVE";

/** Why nothing came of issuing a paper of any kind. */
export type IssueRefusal = IssueFault | "NOT_FOUND" | "STALE" | "WRONG_STATUS" | "DUPLICATE_NUMBER" | DecisionEffectRefusal;

/** What decides whether a paper may be issued. */
export type IssueFacts = {
  readonly kind: PaperKind;
  readonly status: PaperStatus;
  readonly bases: readonly string[];
  readonly recipients: readonly string[];
  /** Per cent of the campaign: both must be set before a plan of the year goes out. */
  readonly targets: readonly [number, number];
  /** The first decision issued in the campaign; null where there is none. */
  readonly decidedOn: PlainDate | null;
  /** When the paper that this one changes was issued. */
  readonly amendedOn: PlainDate | null;
  /** When the plan above it was issued. */
  readonly aboveOn: PlainDate | null;
};

/** Papers that carry out a campaign's decision, and so never come before it. */
const AFTER_DECISION: readonly PaperKind[] = ["ANNUAL", "REVIEW", "DISTRICT", "COMMUNE", "SUPPLEMENTARY", "RESULT", "FOLLOW_UP", "REMOVAL"];
const WITH_TARGETS: readonly PaperKind[] = ["ANNUAL", "DISTRICT", "COMMUNE"];

/** What no day can mend: a paper that goes to signature without it would be signed in vain. Null where nothing is missing. */
export function lackOf({
  bases,
  kind,
  targets,
  recipients,
}: Pick<IssueFacts, "bases" | "kind" | "targets" | "recipients">): IssueLack | null {
  if (bases.length === 0) return "BASES_REQUIRED";
  if (WITH_TARGETS.includes(kind) && targets.some((percent) => percent <= 0)) return "TARGETS_REQUIRED";
  return recipients.length === 0 ? "RECIPIENTS_REQUIRED" : null;
}

/** Whether a paper may be issued on a day, whatever its number: what it lacks first, then what it would precede. */
export function checkIssue(paper: IssueFacts, issuedOn: PlainDate, today: PlainDate): Result<null, IssueFault> {
  if (isIssued(paper.status)) return err("ISSUED_ALREADY");
  const lack = lackOf(paper);
  if (lack !== null) return err(lack);
  if (issuedOn > today) return err("ISSUED_IN_FUTURE");
  const newest = newestBasis(paper.bases);
  if (newest !== null && issuedOn < newest) return err("BEFORE_BASIS");
  if (AFTER_DECISION.includes(paper.kind) && paper.decidedOn !== null && issuedOn < paper.decidedOn) return err("BEFORE_DECISION");
  if (paper.amendedOn !== null && issuedOn < paper.amendedOn) return err("BEFORE_AMENDED");
  if (isPlanKind(paper.kind) && paper.aboveOn !== null && issuedOn < paper.aboveOn) return err("BEFORE_PLAN_ABOVE");
  return ok(null);
}

/** 29/12/2023, 29-12-2023 or 29 … 12 … 2023 with a word between the numbers. */
const DATE = /(?<!\d)(\d{1,2})(?:[/.-]|\s+\p{L}+\s+)(\d{1,2})(?:[/.-]|\s+\p{L}+\s+)(\d{4})(?!\d)/u;

/**
 * The date of the newest paper that the bases name: of each paper (one a line, or parted by semicolons) the first date after its
 * number; null where none is dated. What is no day of the calendar is passed over.
 */
export function newestBasis(bases: readonly string[]): PlainDate | null {
  const dates = bases.flatMap((line) => line.split(";")).flatMap((paper) => dateIn(paper) ?? []);
  return dates.toSorted().at(-1) ?? null;
}

function dateIn(text: string): PlainDate | null {
  const found = DATE.exec(text);
  if (!found) return null;
  try {
    return plainDate(Number(found[3]), Number(found[2]), Number(found[1]));
  } catch {
    return null;
  }
}
