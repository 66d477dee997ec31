import { Fragment } from "react";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { definitionOf, type Component } from "@/lib/domain/components";
import type { ReportCellView, ReportTable, ReportView } from "@/lib/domain/report-view";
import { figureInputText } from "@/lib/text/figure-input";
import { formatSpan } from "@/lib/text/format";
import { describeFigure } from "@/lib/text/format-figure";
import { formatUnit } from "@/lib/text/format-unit";
import { contradictionText, lineGroupLabel } from "@/lib/text/vi-figures";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { StateWord } from "@/components/ui/state-tag";
import { isAllStale, warningsAt } from "./cell-notes";
import { EditRow } from "./edit-row";
import { coverageText, LineName } from "./figure-table";
import { RowFigureText } from "./row-figure";
import { columnOf, ownCoverage, rowGroups, sharedCoverage, type SharedCoverage, type TableRow } from "./table-rows";

const words = viReportRecord.table;

/** On a phone only the name and the field stand side by side; rows that span count two cells there. */
const WIDE = "hidden lg:table-cell print:table-cell";

/** The table of a locality with a field at each figure; rates and sums are reckoned and stand beside. */
export function EditTable({ report, table }: { readonly report: ReportView; readonly table: ReportTable }) {
  const { period } = report;
  const cells = new Map<Component, ReportCellView>(table.cells.map((cell) => [cell.component, cell]));
  const columns = table.cells.map(columnOf);
  const shared = sharedCoverage(columns);
  return (
    <Table
      caption={
        <>
          {words.caption(formatUnit(table.unit), formatSpan(period.figuresFrom, period.figuresTo))}
          {shared.sum && <span className="text-ink-2">. {words.shortMonths(shared.sum.covered, shared.sum.expected)}</span>}
        </>
      }
      stickyFirst={false}
      className="entry table-fixed lg:table-auto print:table-auto"
    >
      <thead>
        <Tr>
          <Th>{words.indicator}</Th>
          <Th className={WIDE}>{words.unit}</Th>
          <Th numeric className="w-40">
            {words.now}
          </Th>
          <Th numeric className={`${WIDE} lg:w-28`}>
            {words.prior}
          </Th>
        </Tr>
      </thead>
      <tbody>
        {rowGroups(columns).map(({ group, rows }) => (
          <Fragment key={group}>
            <Tr kind="group-row">
              <Th scope="rowgroup" colSpan={2}>
                {group}. {lineGroupLabel[group]}
              </Th>
              <Td colSpan={2} className={WIDE} />
            </Tr>
            {rows.map((row) => {
              const cell = row.kind === "FIGURE" && row.component !== null ? cells.get(row.component) : undefined;
              return cell ? (
                <CellRow key={`${cell.component} ${cell.rowVersion}`} row={row} cell={cell} table={table} group={group} shared={shared} />
              ) : (
                <ReckonedRow key={`${row.no ?? ""} ${row.label}`} row={row} />
              );
            })}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

type CellProps = {
  readonly row: TableRow;
  readonly cell: ReportCellView;
  readonly table: ReportTable;
  readonly group: string;
  readonly shared: SharedCoverage;
};

function CellRow({ row, cell, table, group, shared }: CellProps) {
  if (row.kind === "HEAD") return null;
  const { component } = cell;
  const coverage = coverageText(ownCoverage(shared, row.now, component), "MONTHS");
  return (
    <EditRow
      component={component}
      label={row.label}
      unit={row.unit}
      group={group}
      isDecimal={definitionOf(component).kind === "DECIMAL"}
      revision={cell.rowVersion}
      text={figureInputText(cell.entry, component)}
      source={sourceTextOf(cell)}
      explanation={cell.explanation ?? ""}
      warnings={warningsAt(table, component).map((warning) => contradictionText[warning.code])}
      name={
        <LineName no={row.no} label={row.label} isPart={row.no === null}>
          <span className="block text-xs text-ink-3 lg:hidden print:hidden">
            {row.unit}; {words.priorOf} <RowFigureText figure={row.prior} />
          </span>
          {coverage && <CellNote>{coverage}</CellNote>}
          {cell.isStale && !isAllStale(table) && (
            <span className="block text-xs">
              <StateWord tone="attention">
                {cell.sourceEntry === null ? words.staleSame : words.stale(describeFigure(cell.sourceEntry))}
              </StateWord>
            </span>
          )}
        </LineName>
      }
      prior={<RowFigureText figure={row.prior} />}
    />
  );
}

/** What a typed number is held against: the sources as they were taken over, which a stale cell no longer shows. */
function sourceTextOf({ component, entry, isTyped, isStale, sourceEntry }: ReportCellView): string | null {
  if (!isTyped) return figureInputText(entry, component);
  return isStale ? null : figureInputText(sourceEntry ?? entry, component);
}

/** What each figure is held against, as EditRow and the form take it. */
export function sourceTexts(table: ReportTable): Partial<Record<Component, string | null>> {
  return Object.fromEntries(table.cells.map((cell) => [cell.component, sourceTextOf(cell)]));
}

function ReckonedRow({ row }: { readonly row: TableRow }) {
  if (row.kind === "HEAD") {
    return (
      <Tr>
        <Th scope="row" colSpan={2}>
          <LineName no={row.no} label={row.label} />
        </Th>
        <Td colSpan={2} className={WIDE} />
      </Tr>
    );
  }
  return (
    <Tr>
      <Th scope="row">
        <LineName no={row.no} label={row.label} isPart={row.no === null} />
      </Th>
      <Td nowrap className={`${WIDE} text-ink-2`}>
        {row.unit}
      </Td>
      <Td numeric className="pr-5!">
        <RowFigureText figure={row.now} />
      </Td>
      <Td numeric className={`${WIDE} text-ink-2`}>
        <RowFigureText figure={row.prior} />
      </Td>
    </Tr>
  );
}
