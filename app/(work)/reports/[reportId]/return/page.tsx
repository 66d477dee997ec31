import type { Metadata } from "next";
import { DraftPins } from "@/components/pin/draft-pins";
import { ReturnForm } from "@/components/report/return-form";
import { StepPage } from "@/components/report/step-page";
import { addWorkingDays } from "@/lib/domain/calendar";
import { findWorkCalendar } from "@/lib/server/queries/calendars";
import { withScope } from "@/lib/server/scope";
import { formatDate } from "@/lib/text/format";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { returnReportAction } from "../actions";
import { loadReview, requireReport } from "../report-step";

const words = viReportForm.return;
export const metadata: Metadata = { title: words.title };

/** What is proposed for a redo; whoever returns it may name another day. */
const WORKING_DAYS = 3;

export default async function ReturnReportPage({ params }: PageProps<"/reports/[reportId]/return">) {
  const { actor, report } = await requireReport(params, ["REVIEW_REPORT"]);
  const { pins } = await loadReview(actor, report.id);
  const calendar = await withScope(actor, (tx) => findWorkCalendar(tx, report.provinceId));
  return (
    <StepPage
      report={report}
      title={words.title}
      lead={words.lead(report.body.shortName)}
      isOpen={report.availableActions.includes("return")}
    >
      <DraftPins reportId={report.id} pins={pins} />
      <ReturnForm
        action={returnReportAction}
        step={{ reportId: report.id, version: report.rowVersion, versionNo: report.currentNo }}
        proposed={formatDate(addWorkingDays(actor.today, WORKING_DAYS, calendar))}
        hasPins={pins.some((pin) => pin.status === "DRAFT")}
      />
    </StepPage>
  );
}
