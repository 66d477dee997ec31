import type { Metadata } from "next";
import { PaperForm } from "@/components/report/paper-form";
import { SendForm } from "@/components/report/send-form";
import { isSendingLate, SendingSummary } from "@/components/report/sending-summary";
import { StepPage } from "@/components/report/step-page";
import { Notice } from "@/components/ui/notice";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { recordSignedPaperAction, sendReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportForm.send;
export const metadata: Metadata = { title: words.submit };

export default async function SendReportPage({ params }: PageProps<"/reports/[reportId]/send">) {
  const { actor, report } = await requireReport(params, ["SEND_REPORT", "PREPARE_REPORT"]);
  const maySend = report.availableActions.includes("send");
  const mayRecord = report.availableActions.includes("recordPaper");
  const isEarly = report.status === "AWAITING_SIGNATURE" && actor.today < report.period.opensOn;
  const step = { reportId: report.id, version: report.rowVersion };
  const isLate = isSendingLate(report, actor.today);
  return (
    <StepPage
      report={report}
      title={mayRecord && !maySend ? words.paperTitle : words.title(report.receiver.shortName)}
      lead={mayRecord && !maySend ? words.paperLead : undefined}
      isOpen={maySend || mayRecord || isEarly}
    >
      {isEarly ? (
        <Notice tone="attention">{words.notOpen(report.period.opensOn)}</Notice>
      ) : (
        <>
          <SendingSummary report={report} today={actor.today} isPaper={!maySend} />
          {maySend ? (
            <SendForm action={sendReportAction} step={step} isLate={isLate} />
          ) : (
            <PaperForm action={recordSignedPaperAction} step={step} receiver={report.receiver.shortName} isLate={isLate} />
          )}
        </>
      )}
    </StepPage>
  );
}
