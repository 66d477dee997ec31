import type { Metadata } from "next";
import { ReasonForm } from "@/components/report/reason-form";
import { StepPage } from "@/components/report/step-page";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { returnReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportForm.return;
export const metadata: Metadata = { title: words.title };

export default async function ReturnReportPage({ params }: PageProps<"/reports/[reportId]/return">) {
  const { report } = await requireReport(params, ["REVIEW_REPORT"]);
  return (
    <StepPage
      report={report}
      title={words.title}
      lead={words.lead(report.body.shortName)}
      isOpen={report.availableActions.includes("return")}
    >
      <ReasonForm
        action={returnReportAction}
        step={{ reportId: report.id, version: report.rowVersion }}
        label={words.reason}
        hint={words.reasonHint}
        submitText={words.submit}
      />
    </StepPage>
  );
}
