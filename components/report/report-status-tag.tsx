import { StateTag, StateWord, type Tone } from "@/components/ui/state-tag";
import type { ReportStatus } from "@/lib/domain/report";
import type { ReportStanding } from "@/lib/domain/report-view";
import { reportStandingText, reportStatusText } from "@/lib/text/vi-report";

const STATUS_TONES = {
  NOT_STARTED: "plain",
  DRAFT: "info",
  AWAITING_SIGNATURE: "info",
  SUBMITTED: "info",
  RETURNED: "attention",
  ACCEPTED: "achieved",
  LOCKED: "achieved",
} as const satisfies Record<ReportStatus, Tone>;

const STANDING_TONES = {
  ON_TIME: "achieved",
  LATE: "attention",
  RETURNED: "attention",
  IN_PROGRESS: "info",
  NOT_STARTED: "plain",
  OVERDUE: "alert",
} as const satisfies Record<ReportStanding, Tone>;

/** The state of a report; the same word and tone everywhere. */
export function ReportStatusTag({ status }: { readonly status: ReportStatus }) {
  return <StateTag tone={STATUS_TONES[status]}>{reportStatusText[status]}</StateTag>;
}

/** How a body stands with a period, in rows where many stand together. */
export function ReportStandingWord({ standing }: { readonly standing: ReportStanding }) {
  return <StateWord tone={STANDING_TONES[standing]}>{reportStandingText[standing]}</StateWord>;
}
