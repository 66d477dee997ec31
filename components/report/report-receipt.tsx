import { ButtonLink } from "@/components/ui/button";
import { Receipt } from "@/components/ui/receipt";
import type { ReportView } from "@/lib/domain/report-view";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { PrintButton } from "./print-button";
import { reportHref } from "./report-hrefs";
import { lastSending, receiptCode, reportName } from "./report-sentences";

const words = viReportForm.receipt;

/** Proof of the last sending and what happens next; null where nothing went up. */
export function ReportReceipt({ report }: { readonly report: ReportView }) {
  const sending = lastSending(report);
  if (sending === null) return null;
  const receiver = report.receiver.shortName;
  const isWaiting = report.status === "SUBMITTED";
  const isTaken = report.status === "ACCEPTED" || report.status === "LOCKED";
  return (
    <Receipt
      title={words.title(receiver)}
      lead={
        <>
          {words.lead(reportName(report), sending.no, sending.moment)}
          {!report.isAsked && ` ${report.isLate ? words.late : words.onTime}`}
        </>
      }
      code={receiptCode(report, sending.no)}
      next={isWaiting ? words.nextReview(receiver) : isTaken ? words.nextAccepted(receiver) : words.nextReturned(receiver)}
      actions={
        <>
          <ButtonLink href={reportHref(report.id)} variant="primary">
            {words.read}
          </ButtonLink>
          <PrintButton />
          <ButtonLink href="/reports" variant="plain">
            {words.toList}
          </ButtonLink>
        </>
      }
    />
  );
}
