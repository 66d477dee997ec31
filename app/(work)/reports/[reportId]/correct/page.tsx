import type { Metadata } from "next";
import { CorrectForm } from "@/components/report/correct-form";
import { StepPage } from "@/components/report/step-page";
import { viReportReview } from "@/lib/text/vi-report-review";
import { correctReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportReview.correct;
export const metadata: Metadata = { title: words.title };

export default async function CorrectReportPage({ params }: PageProps<"/reports/[reportId]/correct">) {
  const { report } = await requireReport(params, ["PREPARE_REPORT"]);
  return (
    <StepPage report={report} title={words.title} lead={words.lead} isOpen={report.availableActions.includes("correct")}>
      <CorrectForm action={correctReportAction} step={{ reportId: report.id, version: report.rowVersion }} />
    </StepPage>
  );
}
