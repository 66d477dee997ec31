import type { Metadata } from "next";
import { StepPage } from "@/components/report/step-page";
import { UnlockForm } from "@/components/report/unlock-form";
import { entryColumns, entryRows } from "@/lib/domain/form";
import { cellTitle, partTitle } from "@/lib/text/format-form";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viReportReview } from "@/lib/text/vi-report-review";
import { unlockReportAction } from "../actions";
import { requireReport } from "../report-step";

const words = viReportReview.unlock;
export const metadata: Metadata = { title: words.title };

export default async function UnlockReportPage({ params }: PageProps<"/reports/[reportId]/unlock">) {
  const { report } = await requireReport(params, ["REVIEW_REPORT"]);
  return (
    <StepPage
      report={report}
      title={words.title}
      lead={words.lead(report.body.shortName)}
      isOpen={report.availableActions.includes("unlock")}
    >
      <UnlockForm
        action={unlockReportAction}
        step={{ reportId: report.id, version: report.rowVersion }}
        parts={report.parts.map((part) => ({ code: part.code, label: partTitle(part) }))}
        tables={report.tables.map(({ unit, cells }) => ({
          unitId: unit.id,
          label: formatUnitInText(unit),
          cells: cells.flatMap(({ component, column }) => {
            const row = entryRows(report.form).find((one) => one.code === component);
            const formColumn = entryColumns(report.form).find((one) => one.code === column);
            return row && formColumn ? [{ component, column, label: cellTitle(row, formColumn) }] : [];
          }),
        }))}
      />
    </StepPage>
  );
}
