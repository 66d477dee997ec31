import type { Metadata } from "next";
import { DecisionBar, hasDecision, type ReportDeeds } from "@/components/report/report-actions";
import { ReportContents } from "@/components/report/report-contents";
import { ReportHeader } from "@/components/report/report-header";
import { NotStarted, ReportTasks } from "@/components/report/report-tasks";
import { ReportTrail } from "@/components/report/report-trail";
import { id } from "@/lib/schemas/field-error";
import { reportPageParams } from "@/lib/schemas/report-page";
import { findReport } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viReport } from "@/lib/text/vi-report";
import { acceptReportAction, confirmEnteredReportAction, refreshFromSourcesAction, reviseReportAction, startReportAction } from "./actions";

export const metadata: Metadata = { title: viReport.title };

const DEEDS: ReportDeeds = {
  start: startReportAction,
  revise: reviseReportAction,
  accept: acceptReportAction,
  confirm: confirmEnteredReportAction,
};

export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[reportId]">) {
  const actor = await requirePermission("VIEW_REPORTS");
  const reportId = orNotFound(id.safeParse((await params).reportId).data ?? null);
  const { version, view } = reportPageParams.parse(await searchParams);
  const report = orNotFound(await withScope(actor, (tx) => findReport(tx, actor, reportId, version)));
  const isPreparing = report.availableActions.includes("edit");
  return (
    <>
      <ReportHeader report={report} today={actor.today} deeds={DEEDS} />
      {report.version === null ? (
        <NotStarted report={report} />
      ) : isPreparing ? (
        <ReportTasks report={report} refresh={refreshFromSourcesAction} />
      ) : (
        <ReportContents report={report} onlyChanged={view === "changes"} />
      )}
      <ReportTrail report={report} />
      {hasDecision(report) && <DecisionBar report={report} deeds={DEEDS} />}
    </>
  );
}
