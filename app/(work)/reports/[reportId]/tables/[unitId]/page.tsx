import type { Metadata } from "next";
import { cellRequests } from "@/components/report/cell-request";
import { HiddenPlace } from "@/components/report/report-table";
import { ReportGrid } from "@/components/report/report-grid";
import { RefreshNotice } from "@/components/report/refresh-notice";
import { reportHref, stepHref } from "@/components/report/report-hrefs";
import { hasArrived } from "@/components/report/report-sentences";
import { StepPage } from "@/components/report/step-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { packCells } from "@/lib/domain/packed-cells";
import { pinMarks } from "@/lib/domain/pin";
import type { ReportTable } from "@/lib/domain/report-view";
import { reportPartSearch } from "@/lib/schemas/report-page";
import { orNotFound } from "@/lib/server/session";
import { formatSpan } from "@/lib/text/format";
import { formatUnit, formatUnitInText } from "@/lib/text/format-unit";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viReportTable, viReportTableForm } from "@/lib/text/vi-report-table";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { answerPinAction, refreshFromSourcesAction, saveReportCellsAction } from "../../actions";
import { loadReview, requireReport } from "../../report-step";

const words = viReportTableForm;
type Props = PageProps<"/reports/[reportId]/tables/[unitId]">;

async function tableOfAddress(params: Props["params"]) {
  const { actor, report } = await requireReport(params, ["PREPARE_REPORT"]);
  const { unitId } = await params;
  return { actor, report, table: orNotFound(report.tables.find((one) => one.unit.id === unitId) ?? null) };
}

/** Another where the sources were taken over since (versions of rows only grow): what the grid was drawn with counts no more. */
const stampOf = ({ cells }: ReportTable): number => cells.reduce((sum, cell) => sum + cell.rowVersion, 0);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words.title(formatUnitInText((await tableOfAddress(params)).table.unit)) };
}

export default async function ReportTablePage({ params, searchParams }: Props) {
  const { actor, report, table } = await tableOfAddress(params);
  const { from } = reportPartSearch.parse(await searchParams);
  const backHref = from === "check" ? stepHref(report.id, "check") : reportHref(report.id);
  const { version } = report;
  const { pins } = await loadReview(actor, report.id);
  return (
    <StepPage
      report={report}
      title={words.title(formatUnitInText(table.unit))}
      lead={table.isAwaited ? undefined : report.tier === "DISTRICT" ? words.leadDistrict : words.lead}
      isOpen={report.availableActions.includes("edit") && version !== null}
    >
      {(table.staleCount > 0 || hasArrived(table)) && <RefreshNotice report={report} action={refreshFromSourcesAction} />}
      {table.isAwaited ? (
        <EmptyState
          title={hasArrived(table) ? viReportRecord.arrived : words.awaitedTitle}
          action={table.below && <ButtonLink href={reportHref(table.below.reportId)}>{words.toBelow}</ButtonLink>}
        >
          {hasArrived(table) ? null : words.awaited}
        </EmptyState>
      ) : (
        version && (
          <>
            {!table.isComparable && <p className="mb-3 text-ink-2">{viReportTable.notComparable}</p>}
            <ReportGrid
              key={`${version.id} ${stampOf(table)}`}
              reportId={report.id}
              versionId={version.id}
              form={report.form}
              table={{ ...table, cells: packCells(report.form, table.cells) }}
              caption={<HiddenPlace place={formatUnit(table.unit)} span={formatSpan(report.period.figuresFrom, report.period.figuresTo)} />}
              percentBase={report.period.percentBase}
              me={actor.displayName}
              marks={pinMarks(pins)}
              requests={cellRequests(report.id, table.unit.id, pins)}
              answer={answerPinAction}
              action={saveReportCellsAction}
            />
          </>
        )
      )}
      <p className="no-print mt-4">
        <TextLink href={backHref}>
          {from === "check" ? viReportForm.toCheck : viReportForm.toTasks}
          <span className="sr-only"> {formatUnit(table.unit)}</span>
        </TextLink>
      </p>
    </StepPage>
  );
}
