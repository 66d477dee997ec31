import { Fragment } from "react";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { extraColumns, cellKey, findEntryRow, measureOf, type EntryRow, type FormDefinition } from "@/lib/domain/form";
import type { ReportCellView, ReportTable, ReportView } from "@/lib/domain/report-view";
import { FigureInput } from "@/components/figure/figure-input";
import { measuredInputText } from "@/lib/text/figure-input";
import { columnLabel, ruleText, sectionLabel, unitText } from "@/lib/text/format-form";
import { formatSpan } from "@/lib/text/format";
import { describeFigure } from "@/lib/text/format-figure";
import { formatUnit } from "@/lib/text/format-unit";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { StateWord } from "@/components/ui/state-tag";
import { isAllStale, warningsAt } from "./cell-notes";
import { cellField, type FieldFacts } from "./cell-field";
import { EditRow } from "./edit-row";
import { coverageText, LineName } from "./figure-table";
import { RowFigureText } from "./row-figure";
import { columnOf, ownCoverage, rowGroups, sharedCoverage, type ExtraFigure, type SharedCoverage, type TableRow } from "./table-rows";

const words = viReportRecord.table;

/** On a phone only the name and the field stand side by side; rows that span count two cells there. */
const WIDE = "hidden lg:table-cell print:table-cell";

/** The table of a locality with a field at each figure; rates and sums are reckoned and stand beside. */
export function EditTable({ report, table }: { readonly report: ReportView; readonly table: ReportTable }) {
  const { period, form } = report;
  const cells = new Map(table.cells.map((cell) => [cellKey(cell.component, cell.column), cell]));
  const extra = extraColumns(form);
  const columns = table.cells.map(columnOf);
  const shared = sharedCoverage(form, columns);
  return (
    <Table
      caption={
        <>
          {words.caption(formatUnit(table.unit), formatSpan(period.figuresFrom, period.figuresTo))}
          {shared.sum && <span className="text-ink-2">. {words.shortMonths(shared.sum.covered, shared.sum.expected)}</span>}
        </>
      }
      stickyFirst={false}
      className={extra.length === 0 ? "entry table-fixed lg:table-auto print:table-auto" : "entry"}
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
          {extra.map((column) => (
            <Th key={column.code} numeric className="min-w-28">
              {columnLabel(column)}
            </Th>
          ))}
        </Tr>
      </thead>
      <tbody>
        {rowGroups(form, columns).map(({ section, no, rows }) => (
          <Fragment key={section.code}>
            <Tr kind="group-row">
              <Th scope="rowgroup" colSpan={2}>
                {no}. {sectionLabel(section)}
              </Th>
              <Td colSpan={2} className={WIDE} />
              {extra.length > 0 && <Td colSpan={extra.length} />}
            </Tr>
            {rows.map((row) => {
              const formRow = findEntryRow(form, row.code);
              const cell = cells.get(cellKey(row.code));
              return cell && formRow ? (
                <CellRow
                  key={`${cell.component} ${cell.rowVersion}`}
                  row={row}
                  formRow={formRow}
                  cell={cell}
                  cells={cells}
                  table={table}
                  group={section.code}
                  shared={shared}
                />
              ) : (
                <ReckonedRow key={row.code} row={row} span={extra.length} />
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
  readonly formRow: EntryRow;
  readonly cell: ReportCellView;
  readonly cells: ReadonlyMap<string, ReportCellView>;
  readonly table: ReportTable;
  readonly group: string;
  readonly shared: SharedCoverage;
};

function CellRow({ row, formRow, cell, cells, table, group, shared }: CellProps) {
  if (row.kind === "HEAD") return null;
  const { component } = cell;
  const coverage = coverageText(ownCoverage(shared, row.now, formRow), "MONTHS");
  return (
    <EditRow
      component={component}
      label={row.label}
      unit={row.unit}
      group={group}
      measure={measureOf(formRow, undefined)}
      revision={cell.rowVersion}
      text={measuredInputText(cell.entry, measureOf(formRow, undefined))}
      source={sourceTextOf(cell, formRow)}
      explanation={cell.explanation ?? ""}
      warnings={warningsAt(table, component).map((warning) => ruleText(warning))}
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
      extraCount={row.extra.length}
      extra={row.extra.map((figure) => (
        <ExtraCell
          key={figure.column.code}
          row={row}
          formRow={formRow}
          figure={figure}
          cell={cells.get(cellKey(row.code, figure.column.code))}
          group={group}
        />
      ))}
    />
  );
}

/** What a typed number is held against: the sources as they were taken over, which a stale cell no longer shows. */
function sourceTextOf({ entry, isTyped, isStale, sourceEntry, sourceCount }: ReportCellView, row: EntryRow): string | null {
  const measure = measureOf(row, undefined);
  // Nothing but the report says it: there is nothing to depart from.
  if (!isTyped && sourceCount === 0) return "";
  if (!isTyped) return measuredInputText(entry, measure);
  return isStale ? null : measuredInputText(sourceEntry ?? entry, measure);
}

/** What each field of the table is, and what its number is held against. */
export function fieldsOfTable(form: FormDefinition, table: ReportTable): Readonly<Record<string, FieldFacts>> {
  return Object.fromEntries(
    table.cells.flatMap((cell): [string, FieldFacts][] => {
      const row = findEntryRow(form, cell.component);
      const column = form.columns.find((one) => one.code === cell.column);
      if (!row || !column) return [];
      const { component, column: code } = cell;
      const facts = { component, column: code, measure: measureOf(row, column), source: sourceTextOf(cell, row) };
      return [[cellField({ row: component, column: code }), facts]];
    }),
  );
}

type ExtraProps = {
  readonly row: TableRow & { readonly kind: "FIGURE" };
  readonly formRow: EntryRow;
  readonly figure: ExtraFigure;
  readonly cell: ReportCellView | undefined;
  readonly group: string;
};

/** A figure in another column: a field where it is typed, else what is reckoned. */
function ExtraCell({ row, formRow, figure, cell, group }: ExtraProps) {
  const { column } = figure;
  const measure = measureOf(formRow, column);
  return (
    <Td numeric>
      {cell && column.kind === "ENTRY" ? (
        <FigureInput
          key={cell.rowVersion}
          component={cellField({ row: row.code, column: column.code })}
          label={`${row.label}, ${columnLabel(column)}`}
          unit={unitText(measure.unit)}
          text={measuredInputText(cell.entry, measure)}
          revision={cell.rowVersion}
          group={group}
          isDecimal={measure.kind === "DECIMAL"}
        />
      ) : (
        <RowFigureText figure={figure.now} />
      )}
    </Td>
  );
}

function ReckonedRow({ row, span }: { readonly row: TableRow; readonly span: number }) {
  if (row.kind === "HEAD") {
    return (
      <Tr>
        <Th scope="row" colSpan={2}>
          <LineName no={row.no} label={row.label} />
        </Th>
        <Td colSpan={2} className={WIDE} />
        {span > 0 && <Td colSpan={span} />}
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
      {row.extra.map(({ column, now }) => (
        <Td key={column.code} numeric className="pr-5!">
          <RowFigureText figure={now} />
        </Td>
      ))}
    </Tr>
  );
}
