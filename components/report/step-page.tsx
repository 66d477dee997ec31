import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { ReportView } from "@/lib/domain/report-view";
import { viReport } from "@/lib/text/vi-report";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { reportHref } from "./report-hrefs";
import { reportName } from "./report-sentences";
import { ReportStatusTag } from "./report-status-tag";

type Props = {
  readonly report: ReportView;
  readonly title: string;
  readonly lead?: ReactNode;
  /** Whether the reader may take the step now; otherwise the page says so and leads back. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
};

/** A page of one step of a report, below the report in the crumbs. */
export function StepPage({ report, title, lead, isOpen, children }: Props) {
  const words = viReportForm.unavailable;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viReport.title, href: `/reports?period=${report.period.id}` },
          { label: reportName(report), href: reportHref(report.id) },
        ]}
        title={title}
        lead={isOpen ? lead : undefined}
        state={isOpen ? undefined : <ReportStatusTag status={report.status} />}
      />
      {isOpen ? (
        children
      ) : (
        <EmptyState title={words.title} action={<ButtonLink href={reportHref(report.id)}>{words.back}</ButtonLink>}>
          {words.text}
        </EmptyState>
      )}
    </>
  );
}
