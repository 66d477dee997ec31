import type { Metadata } from "next";
import { ReasonForm } from "@/components/report/reason-form";
import { StepPage } from "@/components/report/step-page";
import { Notice } from "@/components/ui/notice";
import { viReportReview } from "@/lib/text/vi-report-review";
import { replaceReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportReview.replace;
export const metadata: Metadata = { title: words.title };

export default async function ReplaceReportPage({ params }: PageProps<"/reports/[reportId]/replace">) {
  const { report } = await requireReport(params, ["PREPARE_REPORT"]);
  return (
    <StepPage report={report} title={words.title} lead={words.lead} isOpen={report.availableActions.includes("replace")}>
      <Notice tone="attention" className="mb-6">
        {words.what(report.currentNo, report.receiver.shortName)}
      </Notice>
      <ReasonForm
        action={replaceReportAction}
        step={{ reportId: report.id, version: report.rowVersion }}
        label={words.reason}
        submitText={words.submit}
      />
    </StepPage>
  );
}
