import type { Capacity } from "./access";
import type { PlainDate } from "./plain-date";
import type { ReportStatus } from "./report";

/** Deeds on a report as its history tells them; edits are left out. */
export const REPORT_EVENTS = [
  "startReport",
  "finishReport",
  "rejectReport",
  "sendReport",
  "recordSignedPaper",
  "withdrawReport",
  "returnReport",
  "reviseReport",
  "acceptReport",
  "enterReportFor",
  "confirmEnteredReport",
  "lockReport",
  "unlockReport",
  "relockReport",
  "replaceReport",
  "dropReplacement",
  "correctReport",
] as const;
export type ReportEventCode = (typeof REPORT_EVENTS)[number];

export type ReportEventRow = {
  readonly id: string;
  readonly action: ReportEventCode;
  readonly from: ReportStatus | null;
  readonly to: ReportStatus | null;
  readonly reason: string | null;
  readonly versionNo: number | null;
  readonly actorName: string;
  readonly actorTitle: string;
  readonly actorBody: string;
  readonly capacity: Capacity;
  readonly happenedAt: Date;
  readonly businessDate: PlainDate;
};
