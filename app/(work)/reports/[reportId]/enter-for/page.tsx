import type { Metadata } from "next";
import { EnterForForm } from "@/components/report/enter-for-form";
import { StepPage } from "@/components/report/step-page";
import { Notice } from "@/components/ui/notice";
import { reportActionText } from "@/lib/text/vi-report";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { enterForReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportForm.enterFor;
export const metadata: Metadata = { title: reportActionText.enterFor };

export default async function EnterForPage({ params }: PageProps<"/reports/[reportId]/enter-for">) {
  const { report } = await requireReport(params, ["REVIEW_REPORT"]);
  return (
    <StepPage report={report} title={words.title(report.body.shortName)} isOpen={report.availableActions.includes("enterFor")}>
      <Notice tone="attention">{words.lead(report.dueOn)}</Notice>
      <EnterForForm action={enterForReportAction} step={{ reportId: report.id, version: report.rowVersion }} />
    </StepPage>
  );
}
