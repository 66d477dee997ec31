import type { Metadata } from "next";
import { reportHref } from "@/components/report/report-hrefs";
import { StepButton } from "@/components/report/step-button";
import { StepPage } from "@/components/report/step-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { vi } from "@/lib/text/vi";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { withdrawReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportForm.withdraw;
export const metadata: Metadata = { title: words.title };

export default async function WithdrawReportPage({ params }: PageProps<"/reports/[reportId]/withdraw">) {
  const { report } = await requireReport(params, ["SEND_REPORT", "PREPARE_REPORT"]);
  return (
    <StepPage report={report} title={words.title} isOpen={report.availableActions.includes("withdraw")}>
      <Notice tone="attention">
        <p>{words.lead(report.receiver.shortName)}</p>
        {!report.isAsked && <p>{words.late}</p>}
      </Notice>
      <div className="mt-6 flex flex-wrap items-start gap-3">
        <StepButton
          action={withdrawReportAction}
          step={{ reportId: report.id, version: report.rowVersion }}
          variant="danger"
          doneHref={reportHref(report.id)}
        >
          {words.submit}
        </StepButton>
        <ButtonLink href={reportHref(report.id)}>{vi.action.cancel}</ButtonLink>
      </div>
    </StepPage>
  );
}
