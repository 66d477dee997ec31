import type { Metadata } from "next";
import { ReportReceipt } from "@/components/report/report-receipt";
import { reportHref } from "@/components/report/report-hrefs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { vi } from "@/lib/text/vi";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { requireReport } from "../report-step";

const words = viReportForm.receipt;
export const metadata: Metadata = { title: vi.receipt.code };

export default async function ReportReceiptPage({ params }: PageProps<"/reports/[reportId]/receipt">) {
  const { report } = await requireReport(params, ["VIEW_REPORTS"]);
  if (report.versions.every((version) => version.sentOn === null)) {
    return (
      <EmptyState title={words.notSentTitle} action={<ButtonLink href={reportHref(report.id)}>{viReportForm.unavailable.back}</ButtonLink>}>
        {words.notSent}
      </EmptyState>
    );
  }
  return <ReportReceipt report={report} />;
}
