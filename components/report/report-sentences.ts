import type { PlainDate } from "@/lib/domain/plain-date";
import { LISTINGS, type Listing } from "@/lib/domain/locality";
import type { ReportTable, ReportView } from "@/lib/domain/report-view";
import { dueText, headText, momentText, preparerText, viReport } from "@/lib/text/vi-report";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { formatSeries } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";

/** "Báo cáo 6 tháng đầu năm 2024 của BCĐ 138 phường Bắc Lý" */
export function reportName(report: Pick<ReportView, "title" | "body">): string {
  return viReport.name(report.title, report.body.shortName);
}

/** Who must act next, and until when. */
export function nextStep(report: ReportView, today: PlainDate): string {
  const words = viReportRecord.next;
  const due = dueText(report.dueOn, today, report.isAsked);
  const preparer = preparerText[report.tier];
  switch (report.status) {
    case "NOT_STARTED":
      return words.notStarted(preparer, due);
    case "DRAFT":
      if (report.unlock !== null || report.replacesNo !== null) return words.changing(preparer);
      if (report.redoDueOn !== null) return words.returned(preparer, report.currentNo, report.redoDueOn);
      return words.draft(preparer, due);
    case "AWAITING_SIGNATURE":
      return report.tier === "DEPARTMENT" ? words.awaitingPaper(preparer, due) : words.awaiting(headText[report.tier], due);
    case "SUBMITTED":
      return words.submitted(report.receiver.shortName);
    case "RETURNED":
      return words.returned(preparer, report.currentNo + 1, report.redoDueOn);
    case "ACCEPTED":
      return words.accepted(report.receiver.shortName);
    case "LOCKED":
      return words.locked;
  }
}

/** The last version that went up, and when: "17/6/2024 lúc 16:20". */
export function lastSending(report: ReportView): { readonly no: number; readonly moment: string } | null {
  for (const { no, sentOn, sentAt } of report.versions) {
    if (sentOn !== null && sentAt !== null) return { no, moment: momentText(sentOn, sentAt) };
  }
  return null;
}

/** Localities whose own report is missing, by name. */
export function awaitedNames(report: Pick<ReportView, "tables">): string {
  return formatSeries(report.tables.filter((table) => table.isAwaited).map((table) => formatUnit(table.unit)));
}

/** What proves a sending on the telephone: year, end of the report's id, version. */
export function receiptCode(report: Pick<ReportView, "id" | "period">, no: number): string {
  return `${report.period.year}-${report.id.slice(-8).toUpperCase()}-${no}`;
}

/** The locality has sent since this report was filled; its figures wait to be taken over. */
export function hasArrived(table: Pick<ReportTable, "isAwaited" | "below">): boolean {
  return table.isAwaited && table.below !== null && ["SUBMITTED", "ACCEPTED", "LOCKED"].includes(table.below.status);
}

/** Whether the sources say something that the version in hand does not have yet. */
export function hasNewSources(report: Pick<ReportView, "tables" | "staleCount">): boolean {
  return report.staleCount > 0 || report.tables.some(hasArrived);
}

/** The list a locality stands under: selected before followed, so that each stands once. */
export function listingOf(table: Pick<ReportTable, "listings">): Listing {
  return LISTINGS.find((listing) => table.listings.includes(listing)) ?? "SELECTED";
}
