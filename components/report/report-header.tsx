import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportView } from "@/lib/domain/report-view";
import { formatDate } from "@/lib/text/format";
import { headText, momentText, viReport } from "@/lib/text/vi-report";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { hasDecision, ReportActions, type ReportDeeds } from "./report-actions";
import { reportHref } from "./report-hrefs";
import { lastSending, nextStep, reportName } from "./report-sentences";
import { ReportStatusTag } from "./report-status-tag";

type Props = { readonly report: ReportView; readonly today: PlainDate; readonly deeds: ReportDeeds };

/** What it is, in which state, who must act until when; then what one must know before reading. */
export function ReportHeader({ report, today, deeds }: Props) {
  const sending = lastSending(report);
  return (
    <>
      <PageHeader
        crumbs={[{ label: viReport.title, href: `/reports?period=${report.period.id}` }]}
        title={reportName(report)}
        state={
          <>
            <ReportStatusTag status={report.status} />
            {report.isLate && <StateTag tone="attention">{viReportRecord.lateMark}</StateTag>}
          </>
        }
        lead={nextStep(report, today)}
        hint={sending && sendingText(report, sending)}
        actions={!hasDecision(report) && <ReportActions report={report} deeds={deeds} />}
      />
      <ReportNotices report={report} />
    </>
  );
}

function sendingText(report: ReportView, sending: { readonly no: number; readonly moment: string }): string {
  const line = viReportRecord.sentLine(sending.no, sending.moment);
  const isOnTime = !report.isLate && !report.isAsked && sending.no === 1;
  return isOnTime ? `${line}, ${viReportRecord.onTime}` : line;
}

/** The business day on which a step was last taken. */
function dayOf(report: ReportView, action: "confirmEnteredReport" | "returnReport"): PlainDate | null {
  return report.history.find((event) => event.action === action)?.businessDate ?? null;
}

function ReportNotices({ report }: { readonly report: ReportView }) {
  const { returnReason, rejectReason, isEnteredFor } = report;
  const isReturned =
    returnReason !== null && (report.status === "RETURNED" || report.status === "DRAFT" || report.status === "AWAITING_SIGNATURE");
  const returned = report.history.find((event) => event.action === "returnReport");
  const confirmedOn = dayOf(report, "confirmEnteredReport");
  const finished = report.status === "AWAITING_SIGNATURE" ? report.history.find((event) => event.action === "finishReport") : undefined;
  const { changes, version } = report;
  const isUnchanged = report.status !== "DRAFT" && changes !== null && changes.cells.length + changes.parts.length === 0;
  return (
    <div className="space-y-4 empty:hidden [&:not(:empty)]:mb-6">
      {!report.isCurrent && report.version && (
        <Notice tone="attention" title={viReportRecord.olderTitle(report.version.no, report.currentNo)}>
          <TextLink href={reportHref(report.id)}>{viReportRecord.toCurrent}</TextLink>
        </Notice>
      )}
      {finished && !hasDecision(report) && report.tier !== "DEPARTMENT" && (
        <Notice
          tone="achieved"
          title={viReportRecord.finishedTitle(headText[report.tier], momentText(finished.businessDate, finished.happenedAt))}
        >
          {viReportRecord.finishedText}
        </Notice>
      )}
      {isUnchanged && version && <Notice tone="attention" title={viReportRecord.unchangedTitle(version.no, changes.sinceNo)} />}
      {isReturned && (
        <Notice tone="attention" title={viReportRecord.returnTitle}>
          <p className="whitespace-pre-line">{returnReason}</p>
          {returned && (
            <p className="text-xs text-ink-3">
              {returned.actorTitle}, {returned.actorBody}, {momentText(returned.businessDate, returned.happenedAt)}
            </p>
          )}
        </Notice>
      )}
      {rejectReason !== null && (
        <Notice tone="attention" title={viReportRecord.rejectTitle}>
          <p className="whitespace-pre-line">{rejectReason}</p>
        </Notice>
      )}
      {report.isLate && report.firstSentOn !== null && (
        <Notice tone="attention" title={viReportRecord.late(report.firstSentOn, report.dueOn)}>
          {report.lateReason !== null && (
            <p className="whitespace-pre-line">
              {viReportRecord.lateReason}: {report.lateReason}
            </p>
          )}
        </Notice>
      )}
      {isEnteredFor && (
        <Notice tone={report.confirmedAt === null ? "attention" : "info"} title={viReportRecord.enteredForTitle}>
          {report.caller !== null && <p>{viReportRecord.enteredFor(report.caller)}</p>}
          <p>
            {report.confirmedAt === null || confirmedOn === null
              ? viReportRecord.notConfirmed
              : viReportRecord.confirmed(formatDate(confirmedOn))}
          </p>
        </Notice>
      )}
    </div>
  );
}
