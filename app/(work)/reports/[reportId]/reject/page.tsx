import type { Metadata } from "next";
import { ReasonForm } from "@/components/report/reason-form";
import { StepPage } from "@/components/report/step-page";
import { preparerText } from "@/lib/text/vi-report";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { rejectReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportForm.reject;
export const metadata: Metadata = { title: words.title };

export default async function RejectReportPage({ params }: PageProps<"/reports/[reportId]/reject">) {
  const { report } = await requireReport(params, ["SEND_REPORT", "PREPARE_REPORT"]);
  return (
    <StepPage
      report={report}
      title={words.title}
      lead={words.lead(preparerText[report.tier])}
      isOpen={report.availableActions.includes("reject")}
    >
      <ReasonForm
        action={rejectReportAction}
        step={{ reportId: report.id, version: report.rowVersion }}
        label={words.reason}
        submitText={words.submit}
      />
    </StepPage>
  );
}
