import { Notice } from "@/components/ui/notice";
import type { ReportView } from "@/lib/domain/report-view";
import { formatSeries } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { viReportTable, viReportTableForm } from "@/lib/text/vi-report-table";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { hasArrived, hasNewSources } from "./report-sentences";
import { StepButton } from "./step-button";

const words = viReportTableForm;

/** Sources that changed or arrived since the report was filled, and the one button that takes them over. */
export function RefreshNotice({ report, action }: { readonly report: ReportView; readonly action: ReportDeed<ReportStepRef> }) {
  if (!hasNewSources(report)) return null;
  const arrived = report.tables.filter(hasArrived).map((table) => formatUnit(table.unit));
  return (
    <Notice tone="attention" title={words.refreshTitle} className="my-4">
      {arrived.length > 0 && <p>{words.arrived(formatSeries(arrived))}</p>}
      {report.staleCount > 0 && <p>{viReportTable.staleCount(report.staleCount)}.</p>}
      <p className="mb-2">{words.refreshHint}</p>
      <StepButton action={action} step={{ reportId: report.id, version: report.rowVersion }} variant="ghost">
        {words.refresh}
      </StepButton>
    </Notice>
  );
}
