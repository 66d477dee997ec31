import type { Metadata } from "next";
import { CheckAnswers } from "@/components/report/check-answers";
import { reportHref, stepHref } from "@/components/report/report-hrefs";
import { StepButton } from "@/components/report/step-button";
import { StepPage } from "@/components/report/step-page";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { viPin } from "@/lib/text/vi-pin";
import { finishText, headText } from "@/lib/text/vi-report";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { finishReportAction, refreshFromSourcesAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportForm.check;
export const metadata: Metadata = { title: words.title };

export default async function CheckReportPage({ params }: PageProps<"/reports/[reportId]/check">) {
  const { report } = await requireReport(params, ["PREPARE_REPORT"]);
  const { availableActions } = report;
  return (
    <StepPage report={report} title={words.title} lead={words.lead} isOpen={availableActions.includes("edit")}>
      {report.openPins > 0 && (
        <Notice tone="alert" title={viPin.openCount(report.openPins)} className="mb-4">
          <p>{viPin.beforeUp}</p>
          <TextLink href={stepHref(report.id, "pins")}>{viPin.toAnswer}</TextLink>
        </Notice>
      )}
      <CheckAnswers report={report} refresh={refreshFromSourcesAction} />
      {availableActions.includes("finish") && (
        <div className="no-print mt-8 max-w-prose space-y-3">
          <p className="text-ink-2">{report.tier === "DEPARTMENT" ? words.nextPaper : words.next(headText[report.tier])}</p>
          <StepButton
            action={finishReportAction}
            step={{ reportId: report.id, version: report.rowVersion }}
            doneHref={reportHref(report.id)}
          >
            {finishText(report.tier)}
          </StepButton>
        </div>
      )}
    </StepPage>
  );
}
