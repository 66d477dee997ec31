import type { Metadata } from "next";
import { ReasonForm } from "@/components/report/reason-form";
import { reportHref } from "@/components/report/report-hrefs";
import { StepButton } from "@/components/report/step-button";
import { StepPage } from "@/components/report/step-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { vi } from "@/lib/text/vi";
import { viReportReview } from "@/lib/text/vi-report-review";
import { dropReplacementAction, replaceReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportReview.replace;
export const metadata: Metadata = { title: words.title };

/** Begins a replacing report; where one is begun, leaves it. */
export default async function ReplaceReportPage({ params }: PageProps<"/reports/[reportId]/replace">) {
  const { report } = await requireReport(params, ["PREPARE_REPORT"]);
  const step = { reportId: report.id, version: report.rowVersion };
  if (report.availableActions.includes("drop") && report.replacesNo !== null) {
    return (
      <StepPage report={report} title={words.drop} isOpen>
        <Notice tone="attention">{words.dropLead(report.currentNo, report.replacesNo)}</Notice>
        <div className="mt-6 flex flex-wrap items-start gap-3">
          <StepButton action={dropReplacementAction} step={step} variant="danger" doneHref={reportHref(report.id)}>
            {words.drop}
          </StepButton>
          <ButtonLink href={reportHref(report.id)}>{vi.action.cancel}</ButtonLink>
        </div>
      </StepPage>
    );
  }
  return (
    <StepPage report={report} title={words.title} lead={words.lead} isOpen={report.availableActions.includes("replace")}>
      <Notice tone="attention" className="mb-6">
        {words.what(report.currentNo, report.receiver.shortName)}
      </Notice>
      <ReasonForm action={replaceReportAction} step={step} label={words.reason} submitText={words.submit} />
    </StepPage>
  );
}
