import { Notice } from "@/components/ui/notice";
import { StateWord } from "@/components/ui/state-tag";
import type { Entry } from "@/lib/domain/figure";
import { cellKey, NOW } from "@/lib/domain/form";
import type { ReportTable, ReportTotals, ReportView } from "@/lib/domain/report-view";
import { formatSpan } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { totalsHeading, viReportRecord } from "@/lib/text/vi-report-record";
import { CellNotes } from "./cell-notes";
import { FigureTable } from "./figure-table";
import { cellHref, totalHref } from "./report-hrefs";
import { columnOf, type ColumnCell } from "./table-rows";

const words = viReportRecord.table;

/** The changed cells of a table with what they were; the others are as they were. */
function withBefore(report: ReportView, table: ReportTable): ColumnCell[] {
  const before = new Map<string, Entry>(
    report.changes?.cells
      .filter((change) => change.unit.id === table.unit.id)
      .map((change) => [cellKey(change.component, change.column), change.from]),
  );
  return table.cells.map((cell) => ({ ...columnOf(cell), before: before.get(cellKey(cell.component, cell.column)) ?? cell.entry }));
}

/** A heading above says the place already; the caption names it for those who hear it. */
function HiddenPlace({ place, span, isShown = false }: { readonly place: string; readonly span: string; readonly isShown?: boolean }) {
  return isShown ? (
    words.caption(place, span)
  ) : (
    <>
      <span className="sr-only">{place} · </span>
      {span}
    </>
  );
}

type Props = { readonly report: ReportView; readonly table: ReportTable; readonly onlyChanged?: boolean };

/** The table of one commune as it is read. */
export function CommuneTable({ report, table, onlyChanged = false }: Props) {
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
        caption={
          <HiddenPlace place={formatUnit(table.unit)} span={formatSpan(period.figuresFrom, period.figuresTo)} isShown={onlyChanged} />
        }
        cells={onlyChanged ? withBefore(report, table) : table.cells.map(columnOf)}
        covers="MONTHS"
        hrefOf={report.isCurrent ? (component, column) => cellHref(report.id, table.unit.id, component, column) : undefined}
        noteOf={(component) => {
          const cell = cells.get(component);
          return cell && <CellNotes cell={cell} table={table} />;
        }}
        onlyChanged={onlyChanged}
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
          {viReportRecord.awaitedUnits(awaited.map((table) => formatUnit(table.unit)).join(", "))}
        </Notice>
      )}
      <FigureTable
        form={report.form}
        caption={<HiddenPlace place={totalsHeading[totals.listing]} span={formatSpan(period.figuresFrom, period.figuresTo)} />}
        cells={totals.cells}
        covers="UNITS"
        hrefOf={report.isCurrent ? (component, column) => totalHref(report.id, totals.listing, component, column) : undefined}
      />
    </div>
  );
}
