import type { Capacity } from "./access";
import type { Total } from "./aggregate";
import type { PeriodKind } from "./campaign";
import type { Entry } from "./figure";
import type { FormDefinition } from "./form";
import type { BrokenRule } from "./form-values";
import type { Listing } from "./locality";
import type { ReportCellView } from "./report-cell";
import type { PlainDate } from "./plain-date";
import type { ReportEventRow } from "./report-event";
import { isOverdue, REPORT_REFUSALS, type BodyTier, type ReceivingTier, type Report, type ReportAction, type ReportStatus } from "./report";
import type { RunningUnlock } from "./report-unlock";
import { PIN_REFUSALS } from "./pin";
import { CORRECTION_REFUSALS } from "./correction";
import type { UnitLabel } from "./unit-view";

export { REPORT_EVENTS, type ReportEventCode, type ReportEventRow } from "./report-event";
export type { ReportCellView } from "./report-cell";
export type { CellOrigin, FigureOrigin, FigureOriginEntry } from "./cell-origin";

/** A body by the name of the period's own day. */
export type BodyLabel = { readonly id: string; readonly name: string; readonly shortName: string };

export type PeriodLabel = {
  readonly id: string;
  readonly campaignId: string;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly title: string;
  readonly figuresFrom: PlainDate;
  readonly figuresTo: PlainDate;
  readonly opensOn: PlainDate;
  /** Of the campaign: a change is said in per cent only from this base on. */
  readonly percentBase: number;
};

export type ReportListRow = {
  readonly id: string;
  readonly period: PeriodLabel;
  readonly body: BodyLabel;
  readonly receiver: BodyLabel;
  readonly tier: BodyTier;
  readonly status: ReportStatus;
  readonly standing: ReportStanding;
  readonly dueOn: PlainDate;
  readonly firstSentOn: PlainDate | null;
  readonly sentAt: Date | null;
  readonly isLate: boolean;
  readonly isOverdue: boolean;
  /** Asked, not ordered: a day is proposed, no deadline presses. */
  readonly isAsked: boolean;
  readonly isEnteredFor: boolean;
  readonly isConfirmed: boolean;
  /** The version in hand; 0 before the first. */
  readonly versionNo: number;
  readonly rowVersion: number;
};

export type ReportList = {
  readonly rows: readonly ReportListRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

/** How a body stands with a period, for the dashboard and the list of who owes. */
export const REPORT_STANDINGS = ["ON_TIME", "LATE", "RETURNED", "IN_PROGRESS", "NOT_STARTED", "OVERDUE"] as const;
export type ReportStanding = (typeof REPORT_STANDINGS)[number];

type Returned = { readonly status: ReportStatus; readonly redoDueOn: PlainDate | null };

/** Returned, or in hand again because of it: a sending takes the day back by which it had to come. */
export function isSentBack({ status, redoDueOn }: Returned): boolean {
  return status === "RETURNED" || (redoDueOn !== null && (status === "DRAFT" || status === "AWAITING_SIGNATURE"));
}

/** Sent: on time or late, whatever came after; returned; overdue while nothing was ever sent; else what stage it has reached. */
export function standingOf(
  report: Pick<Report, "isLate" | "firstSentOn" | "isAsked" | "dueOn" | "status"> & Returned,
  today: PlainDate,
): ReportStanding {
  if (isSentBack(report)) return "RETURNED";
  if (report.status === "SUBMITTED" || report.status === "ACCEPTED" || report.status === "LOCKED")
    return report.isLate ? "LATE" : "ON_TIME";
  if (isOverdue(report, today)) return "OVERDUE";
  return report.status === "NOT_STARTED" ? "NOT_STARTED" : "IN_PROGRESS";
}

/** One row of the matrix of who owes a report for a period. */
export type OwedRow = {
  readonly reportId: string;
  readonly body: BodyLabel;
  readonly receiver: BodyLabel;
  readonly tier: BodyTier;
  readonly status: ReportStatus;
  readonly standing: ReportStanding;
  readonly dueOn: PlainDate;
  readonly firstSentOn: PlainDate | null;
  readonly isEnteredFor: boolean;
};

/** "Đã ký bản giấy": the post that signed, never a person's name. */
export type SignedPaperView = {
  readonly number: string;
  readonly signedOn: PlainDate;
  readonly signer: string;
  readonly capacity: Capacity;
};

export type ReportVersionRow = {
  readonly id: string;
  readonly no: number;
  readonly createdAt: Date;
  /** Null: still in hand. */
  readonly sentAt: Date | null;
  readonly sentOn: PlainDate | null;
  /** Null: approved by a click ("Duyệt gửi"), or not sent. */
  readonly paper: SignedPaperView | null;
  /** Of a replacing report: the version that it recalls, and why. */
  readonly replacesNo: number | null;
  readonly replaceReason: string | null;
};

export type ReportPartView = {
  readonly code: string;
  /** Null: the product's own words for the code. */
  readonly label: string | null;
  readonly text: string;
  readonly isDone: boolean;
  readonly isRequired: boolean;
  readonly rowVersion: number;
};

export type ReportTable = {
  readonly unit: UnitLabel;
  /** A commune may stand in both lists of a campaign. */
  readonly listings: readonly Listing[];
  /** Of the commune's own report where this one is a district's; null where the table is the body's own, or the commune owes none. */
  readonly below: { readonly reportId: string; readonly status: ReportStatus; readonly versionNo: number; readonly isLate: boolean } | null;
  /** "Chưa có báo cáo": the commune has not sent (or what it sent was returned); there are no cells. */
  readonly isAwaited: boolean;
  /** False: the unit came from divided ones, so last year cannot stand beside it ("không so sánh được"). */
  readonly isComparable: boolean;
  /** In the order of the form, column by column within a row. */
  readonly cells: readonly ReportCellView[];
  /** Rules of the form that the numbers break. `isExplained`: one of the cells it names carries an explanation. */
  readonly warnings: readonly (BrokenRule & { readonly isExplained: boolean })[];
  readonly staleCount: number;
};

/** The communes of one listing summed. `covered` of `expected` communes stand behind each number. */
export type ReportTotals = {
  readonly listing: Listing;
  readonly unitCount: number;
  /** How many of them have reported. */
  readonly reportedCount: number;
  readonly cells: readonly { readonly component: string; readonly column: string; readonly total: Total; readonly prior: Entry }[];
};

export const TASK_PROGRESSES = ["NOT_STARTED", "IN_PROGRESS", "DONE"] as const;
export type TaskProgress = (typeof TASK_PROGRESSES)[number];

export type ReportTask =
  | {
      readonly kind: "PART";
      readonly code: string;
      readonly label: string | null;
      readonly isRequired: boolean;
      readonly progress: TaskProgress;
    }
  | {
      readonly kind: "TABLE";
      readonly unit: UnitLabel;
      readonly isAwaited: boolean;
      readonly missing: number;
      readonly progress: TaskProgress;
    };

/** What differs from the version before. */
export type ReportChanges = {
  readonly sinceNo: number;
  readonly cells: readonly {
    readonly unit: UnitLabel;
    readonly component: string;
    readonly column: string;
    readonly from: Entry;
    readonly to: Entry;
  }[];
  readonly parts: readonly { readonly code: string; readonly label: string | null; readonly from: string; readonly to: string }[];
};

export type ReportView = {
  readonly id: string;
  readonly provinceId: string;
  /** The period's title. */
  readonly title: string;
  readonly period: PeriodLabel;
  /** What the period asks: the version of the form it was opened with, or the standard form. */
  readonly form: FormDefinition;
  readonly body: BodyLabel;
  readonly receiver: BodyLabel;
  readonly receivedBy: ReceivingTier;
  readonly tier: BodyTier;
  readonly status: ReportStatus;
  readonly standing: ReportStanding;
  readonly dueOn: PlainDate;
  readonly firstSentOn: PlainDate | null;
  readonly sentAt: Date | null;
  readonly isLate: boolean;
  readonly isOverdue: boolean;
  /** Courts and procuracies are asked, not ordered: never late. */
  readonly isAsked: boolean;
  readonly lateReason: string | null;
  /** Why it was last returned from above. */
  readonly returnReason: string | null;
  /** Until when what was returned is to come again. */
  readonly redoDueOn: PlainDate | null;
  /** While it may be changed although it was accepted. */
  readonly unlock: RunningUnlock | null;
  /** Its time is over, and nobody has written down yet that the clock locked it again. */
  readonly isRelockDue: boolean;
  /** Of a replacing report in hand. */
  readonly replacesNo: number | null;
  readonly replaceReason: string | null;
  /** Requests of the receiver: not sent yet, and not answered yet. */
  readonly draftPins: number;
  readonly openPins: number;
  /** Why its own head last gave it back; null once it was finished again. */
  readonly rejectReason: string | null;
  readonly acceptedAt: Date | null;
  readonly isEnteredFor: boolean;
  readonly caller: string | null;
  readonly confirmedAt: Date | null;
  /** Number of the version in hand; 0 before the first. */
  readonly currentNo: number;
  /** Of the report; commands that move it compare it. */
  readonly rowVersion: number;
  readonly versions: readonly ReportVersionRow[];
  /** The version shown; null before the first. */
  readonly version: ReportVersionRow | null;
  readonly isCurrent: boolean;
  readonly parts: readonly ReportPartView[];
  readonly tables: readonly ReportTable[];
  readonly totals: readonly ReportTotals[];
  readonly tasks: readonly ReportTask[];
  /** Required parts not done and cells neither filled nor explained, of the version in hand. */
  readonly missingParts: number;
  readonly staleCount: number;
  /** For the current version; empty while an older one is looked at. */
  readonly availableActions: readonly ReportAction[];
  readonly changes: ReportChanges | null;
  readonly history: readonly ReportEventRow[];
};

/** What people are told; the sentence of each is in lib/text. data: { period, body, versionNo, reason? }. */
export const REPORT_NOTICES = [
  "REPORT_TO_SIGN",
  "REPORT_REJECTED",
  "REPORT_SENT",
  "REPORT_WITHDRAWN",
  "REPORT_RETURNED",
  "REPORT_ACCEPTED",
  "REPORT_ENTERED_FOR",
  "REPORT_CONFIRMED",
  "REPORT_UNLOCKED",
  "REPORT_RECALLED",
  "REPORT_CORRECTED",
] as const;
export type ReportNotice = (typeof REPORT_NOTICES)[number];

/** Everything a command on a report may be refused with; OUT_OF_SCOPE is answered as NOT_FOUND. */
export const REPORT_COMMAND_REFUSALS = [
  ...REPORT_REFUSALS,
  "NOT_FOUND",
  "STALE",
  "PART_EMPTY",
  "EXPLANATION_REQUIRED",
  "PERSONAL_DATA",
  "RULE_BROKEN",
  "OUTSIDE_UNLOCK",
  ...PIN_REFUSALS,
  ...CORRECTION_REFUSALS,
] as const;
export type ReportCommandRefusal = (typeof REPORT_COMMAND_REFUSALS)[number];
