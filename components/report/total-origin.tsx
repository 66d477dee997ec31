import { Figure } from "@/components/ui/figure-cell";
import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { findEntryRow, measureOf } from "@/lib/domain/form";
import type { ReportTotals, ReportView } from "@/lib/domain/report-view";
import { formatUnit } from "@/lib/text/format-unit";
import { unitText } from "@/lib/text/format-form";
import { totalsHeading, viReportRecord } from "@/lib/text/vi-report-record";
import { unitsCovered, viReportTable } from "@/lib/text/vi-report-table";
import { cellHref } from "./report-hrefs";

const words = viReportRecord;

type Props = { readonly report: ReportView; readonly totals: ReportTotals; readonly component: string; readonly column: string };

/** The communes behind one number of a total; each leads on to its own months. */
export function TotalOrigin({ report, totals, component, column }: Props) {
  const isIt = (cell: { readonly component: string; readonly column: string }) => cell.component === component && cell.column === column;
  const row = findEntryRow(report.form, component);
  const shownIn = report.form.columns.find((one) => one.code === column);
  const sum = totals.cells.find(isIt);
  const tables = report.tables.filter((table) => table.listings.includes(totals.listing));
  return (
    <Table caption={`${totalsHeading[totals.listing]}${row ? ` (${unitText(measureOf(row, shownIn).unit)})` : ""}`}>
      <thead>
        <Tr>
          <Th>{words.origin.place}</Th>
          <Th numeric>{viReportTable.now}</Th>
          <Th numeric>{viReportTable.prior}</Th>
        </Tr>
      </thead>
      <tbody>
        {tables.map((table) => {
          const cell = table.cells.find(isIt);
          return (
            <Tr key={table.unit.id}>
              <Th scope="row">
                {formatUnit(table.unit)}
                {table.isAwaited && (
                  <CellNote>
                    <StateWord tone="attention">{words.awaited}</StateWord>
                  </CellNote>
                )}
              </Th>
              <Td numeric>
                <Figure
                  figure={cell?.entry ?? { state: "BLANK" }}
                  sourceHref={cell && cell.entry.state !== "BLANK" ? cellHref(report.id, table.unit.id, component, column) : undefined}
                />
              </Td>
              <Td numeric className="text-ink-2">
                <Figure figure={cell?.prior ?? { state: "BLANK" }} />
              </Td>
            </Tr>
          );
        })}
      </tbody>
      {sum && (
        <tfoot>
          <Tr>
            <Th scope="row">
              {words.total}
              <CellNote>{unitsCovered(sum.total.covered, sum.total.expected)}</CellNote>
            </Th>
            <Td numeric>
              <Figure figure={sum.total} />
            </Td>
            <Td numeric>
              <Figure figure={sum.prior} />
            </Td>
          </Tr>
        </tfoot>
      )}
    </Table>
  );
}
