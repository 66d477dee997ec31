import { Notice } from "@/components/ui/notice";
import { StateWord } from "@/components/ui/state-tag";
import { NOW } from "@/lib/domain/form";
import type { ReportTable, ReportTotals, ReportView } from "@/lib/domain/report-view";
import { formatSeries, formatSpan } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { totalsHeading, viReportRecord } from "@/lib/text/vi-report-record";
import { viReportTable } from "@/lib/text/vi-report-table";
import { CellNotes } from "./cell-notes";
import { FigureTable } from "./figure-table";
import { cellHref, totalHref } from "./report-hrefs";
import { PinMark, type PinMarks } from "./pin-mark";
import { columnOf } from "./table-rows";

const words = viReportTable;

/** A heading above says the place already; the caption names it for those who hear it. */
export function HiddenPlace({ place, span }: { readonly place: string; readonly span: string }) {
  return (
    <>
      <span className="sr-only">{place} · </span>
      {span}
    </>
  );
}

type Props = {
  readonly report: ReportView;
  readonly table: ReportTable;
  /** What is pinned to its numbers. */
  readonly marks?: PinMarks;
};

/** The table of one commune as it is read. */
export function CommuneTable({ report, table, marks }: Props) {
  const { period } = report;
  const cells = new Map(table.cells.filter((cell) => cell.column === NOW).map((cell) => [cell.component, cell]));
  return (
    <div>
      <div className="space-y-2 empty:hidden">
        {!table.isComparable && <p className="text-ink-2">{words.notComparable}</p>}
        {table.staleCount > 0 && (
          <p>
            <StateWord tone="attention">{words.staleCount(table.staleCount)}</StateWord>
          </p>
        )}
      </div>
      <FigureTable
        form={report.form}
        percentBase={period.percentBase}
        caption={<HiddenPlace place={formatUnit(table.unit)} span={formatSpan(period.figuresFrom, period.figuresTo)} />}
        cells={table.cells.map(columnOf)}
        covers="MONTHS"
        hrefOf={report.isCurrent ? (component, column) => cellHref(report.id, table.unit.id, component, column) : undefined}
        noteOf={(component) => {
          const cell = cells.get(component);
          return (
            <>
              {cell && <CellNotes cell={cell} table={table} />}
              {marks && <PinMark report={report} marks={marks} unitId={table.unit.id} component={component} />}
            </>
          );
        }}
      />
    </div>
  );
}

/** The communes of one list summed, with how many of them stand behind each number and the names of those that do not. */
export function TotalsTable({ report, totals }: { readonly report: ReportView; readonly totals: ReportTotals }) {
  const { period } = report;
  const awaited = report.tables.filter((table) => table.isAwaited && table.listings.includes(totals.listing));
  const isWhole = totals.reportedCount === totals.unitCount;
  return (
    <div>
      <p className="mb-2">
        <StateWord tone={isWhole ? "achieved" : "attention"}>{viReportRecord.reported(totals.reportedCount, totals.unitCount)}</StateWord>
      </p>
      {awaited.length > 0 && (
        <Notice tone="attention" className="mb-3">
          {viReportRecord.awaitedUnits(formatSeries(awaited.map((table) => formatUnit(table.unit))))}
        </Notice>
      )}
      <FigureTable
        form={report.form}
        percentBase={period.percentBase}
        caption={<HiddenPlace place={totalsHeading[totals.listing]} span={formatSpan(period.figuresFrom, period.figuresTo)} />}
        cells={totals.cells}
        covers="UNITS"
        hrefOf={report.isCurrent ? (component, column) => totalHref(report.id, totals.listing, component, column) : undefined}
      />
    </div>
  );
}
