import type { Metadata } from "next";
import { PinForm } from "@/components/pin/pin-form";
import { pinMarkId, reportHref, stepHref } from "@/components/report/report-hrefs";
import { StepPage } from "@/components/report/step-page";
import type { PinTarget } from "@/lib/domain/pin";
import type { ReportView } from "@/lib/domain/report-view";
import { newPinSearch } from "@/lib/schemas/report-page";
import { pinPlaceText, viPin } from "@/lib/text/vi-pin";
import { raisePinAction } from "../../actions";
import { loadReview, requireReport } from "../../report-step";

export const metadata: Metadata = { title: viPin.newTitle };

export default async function NewPinPage({ params, searchParams }: PageProps<"/reports/[reportId]/pins/new">) {
  const { actor, report } = await requireReport(params, ["REVIEW_REPORT", "PREPARE_REPORT", "SEND_REPORT"]);
  const { mayPin } = await loadReview(actor, report.id);
  const target = targetOf(report, newPinSearch.parse(await searchParams));
  return (
    <StepPage
      report={report}
      title={viPin.newTitle}
      lead={mayPin === "REQUEST" ? viPin.newRequestLead : viPin.newCommentLead}
      isOpen={mayPin !== null && report.version !== null}
    >
      <p className="mb-5">
        <span className="block text-xs text-ink-3">{viPin.place}</span>
        <span className="font-medium">{placeText(report, target)}</span>
      </p>
      {mayPin && (
        <PinForm
          action={raisePinAction}
          kind={mayPin}
          reportId={report.id}
          versionNo={report.currentNo}
          target={target}
          backHref={mayPin === "REQUEST" ? backTo(report.id, target) : stepHref(report.id, "pins")}
        />
      )}
    </StepPage>
  );
}

/** Back to the number that was pinned, for the next one. */
function backTo(reportId: string, target: PinTarget): string {
  if (target.place !== "CELL") return reportHref(reportId);
  return `${reportHref(reportId)}#${pinMarkId(target.unitId, target.component, target.column)}`;
}

/** The place that the address names; the whole report where it names none that this version has. */
function targetOf(report: ReportView, { unit, component, column, part }: ReturnType<typeof newPinSearch.parse>): PinTarget {
  const table = report.tables.find((one) => one.unit.id === unit);
  if (table?.cells.some((cell) => cell.component === component && cell.column === column) && unit && component) {
    return { place: "CELL", unitId: unit, component, column };
  }
  return part && report.parts.some((one) => one.code === part) ? { place: "PART", partCode: part, quote: null } : { place: "REPORT" };
}

function placeText(report: ReportView, target: PinTarget): string {
  const none = { unit: null, row: null, formColumn: null, part: null };
  if (target.place === "REPORT") return pinPlaceText({ ...none, place: "REPORT" });
  const { form, tables } = report;
  if (target.place === "PART") {
    return pinPlaceText({ ...none, place: "PART", part: form.outline.find((one) => one.code === target.partCode) ?? null });
  }
  return pinPlaceText({
    ...none,
    place: "CELL",
    unit: tables.find((one) => one.unit.id === target.unitId)?.unit ?? null,
    row: form.rows.find((one) => one.code === target.component) ?? null,
    formColumn: form.columns.find((one) => one.code === target.column) ?? null,
  });
}
