import type { Metadata } from "next";
import { PinList } from "@/components/pin/pin-list";
import { newPinHref, reportHref } from "@/components/report/report-hrefs";
import { reportName } from "@/components/report/report-sentences";
import { StepButton } from "@/components/report/step-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/server/session";
import { viPin } from "@/lib/text/vi-pin";
import { reportActionText, viReport } from "@/lib/text/vi-report";
import { answerPinAction, closePinAction, discardPinAction, remarkPinAction, reopenPinAction, reviseReportAction } from "../actions";
import { loadReport, loadReview } from "../report-step";

export const metadata: Metadata = { title: viPin.title };

const DEEDS = {
  answer: answerPinAction,
  remark: remarkPinAction,
  reopen: reopenPinAction,
  close: closePinAction,
  discard: discardPinAction,
};

export default async function ReportPinsPage({ params }: PageProps<"/reports/[reportId]/pins">) {
  const actor = await requirePermission("VIEW_REPORTS");
  const report = await loadReport(actor, (await params).reportId);
  const { pins, mayPin } = await loadReview(actor, report.id);
  const mayRevise = report.availableActions.includes("revise");
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viReport.title, href: `/reports?period=${report.period.id}` },
          { label: reportName(report), href: reportHref(report.id) },
        ]}
        title={viPin.title}
        lead={pins.some((pin) => pin.kind === "REQUEST") ? viPin.lead : undefined}
        actions={
          mayPin && (
            <ButtonLink href={newPinHref(report.id, null)} variant="ghost">
              {viPin.pinWhole}
            </ButtonLink>
          )
        }
      />
      {mayRevise && report.openPins > 0 && (
        <Notice tone="attention" title={viPin.openCount(report.openPins)}>
          <p className="mb-2">{viPin.startFirst}</p>
          <StepButton action={reviseReportAction} step={{ reportId: report.id, version: report.rowVersion }}>
            {reportActionText.revise}
          </StepButton>
        </Notice>
      )}
      {pins.length === 0 ? (
        <EmptyState title={viPin.none} action={<ButtonLink href={reportHref(report.id)}>{viPin.toReport}</ButtonLink>}>
          {mayPin ? viPin.noneHint : viPin.noneReading}
        </EmptyState>
      ) : (
        <PinList reportId={report.id} pins={pins} deeds={DEEDS} mayEdit={report.availableActions.includes("edit")} />
      )}
    </>
  );
}
