import type { Metadata } from "next";
import { DecisionBar, hasDecision, type ReportDeeds } from "@/components/report/report-actions";
import { ReportContents } from "@/components/report/report-contents";
import { ReportHeader } from "@/components/report/report-header";
import { NotStarted, ReportTasks } from "@/components/report/report-tasks";
import { reportName } from "@/components/report/report-sentences";
import { ReportTrail } from "@/components/report/report-trail";
import { ReviewNotices } from "@/components/report/review-notices";
import { Notice } from "@/components/ui/notice";
import { pinMarks } from "@/lib/domain/pin";
import { reportPageParams } from "@/lib/schemas/report-page";
import { findRequest } from "@/lib/server/queries/report-requests";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viPeriod } from "@/lib/text/vi-period";
import { acceptReportAction, confirmEnteredReportAction, refreshFromSourcesAction, reviseReportAction, startReportAction } from "./actions";
import { loadReport, loadReview } from "./report-step";

async function reportOfAddress({ params, searchParams }: PageProps<"/reports/[reportId]">) {
  const actor = await requirePermission("VIEW_REPORTS");
  const { version, view } = reportPageParams.parse(await searchParams);
  const report = await loadReport(actor, (await params).reportId, version);
  const request = report.period.kind === "AD_HOC" ? await withScope(actor, (tx) => findRequest(tx, actor, report.id)) : null;
  return { actor, view, report, request, review: await loadReview(actor, report.id) };
}

export async function generateMetadata(props: PageProps<"/reports/[reportId]">): Promise<Metadata> {
  return { title: reportName((await reportOfAddress(props)).report) };
}

const DEEDS: ReportDeeds = {
  start: startReportAction,
  revise: reviseReportAction,
  accept: acceptReportAction,
  confirm: confirmEnteredReportAction,
};

export default async function ReportPage(props: PageProps<"/reports/[reportId]">) {
  const { actor, view, report, request, review } = await reportOfAddress(props);
  const isPreparing = report.availableActions.includes("edit");
  return (
    <>
      <ReportHeader report={report} today={actor.today} deeds={DEEDS} />
      {request && (
        <Notice tone="info" title={viPeriod.request.of(request.requester)} className="mb-6">
          <span className="whitespace-pre-line">{request.content}</span>
        </Notice>
      )}
      <ReviewNotices report={report} pins={review.pins} corrections={review.corrections} />
      {isPreparing || report.version === null ? (
        <div className="grid gap-x-12 lg:grid-cols-[minmax(0,42rem)_minmax(14rem,1fr)]">
          <div>{isPreparing ? <ReportTasks report={report} refresh={refreshFromSourcesAction} /> : <NotStarted report={report} />}</div>
          <div className="lg:-mt-8">
            <ReportTrail report={report} />
          </div>
        </div>
      ) : (
        <>
          <ReportContents
            report={report}
            onlyChanged={view === "changes"}
            marks={pinMarks(review.pins)}
            mayPin={review.mayPin !== null && report.isCurrent}
          />
          <ReportTrail report={report} />
        </>
      )}
      {hasDecision(report) && <DecisionBar report={report} deeds={DEEDS} />}
    </>
  );
}
