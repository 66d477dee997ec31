import { Fragment, type ReactNode } from "react";
import { ChangedFigure } from "@/components/ui/figure-cell";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { Component } from "@/lib/domain/components";
import { lineGroupLabel } from "@/lib/text/vi-figures";
import { monthsCovered, unitsCovered } from "@/lib/text/vi-report";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { Difference, hasDifference, RowFigureText } from "./row-figure";
import { ownCoverage, rowGroups, sharedCoverage, type ColumnCell, type RowGroup, type TableRow } from "./table-rows";

const words = viReportRecord.table;

/** Below the width of a laptop only the name and the figure stand side by side; rows that span count two cells there. */
const WIDE = "hidden lg:table-cell print:table-cell";

const SHORT = { MONTHS: words.shortMonths, UNITS: words.shortUnits } as const;

/** What a figure lacks of its own, in words. */
export function coverageText(own: ReturnType<typeof ownCoverage>, covers: keyof typeof SHORT): string | null {
  if (own === null) return null;
  if (own === "CLOSING") return words.closingMissing;
  if (own === "PARTIAL") return words.partial;
  return (covers === "MONTHS" ? monthsCovered : unitsCovered)(own.covered, own.expected);
}

type Props = {
  /** Place and span. */
  readonly caption: ReactNode;
  readonly cells: readonly ColumnCell[];
  /** What stands behind a figure: months of a locality, or localities. */
  readonly covers: "MONTHS" | "UNITS";
  /** Where a number's sources are shown; none for what is past. */
  readonly hrefOf?: ((component: Component) => string) | undefined;
  /** What is to be said of a figure, under its name. */
  readonly noteOf?: ((component: Component) => ReactNode) | undefined;
  readonly onlyChanged?: boolean;
};

/** The table of 34 lines as it is read: this period, the same period of last year, the difference. */
export function FigureTable({ caption, cells, covers, hrefOf, noteOf, onlyChanged = false }: Props) {
  const shared = sharedCoverage(cells);
  const groups = onlyChanged ? rowGroups(cells).map(changedOf) : rowGroups(cells);
  return (
    <Table
      stickyFirst={false}
      className="table-fixed lg:table-auto print:table-auto"
      caption={
        <>
          {caption}
          {shared.sum && <span className="text-ink-2">. {SHORT[covers](shared.sum.covered, shared.sum.expected)}</span>}
        </>
      }
    >
      <thead>
        <Tr>
          <Th>{words.indicator}</Th>
          <Th className={WIDE}>{words.unit}</Th>
          <Th numeric className="w-34 lg:w-auto">
            {words.now}
          </Th>
          <Th numeric className={WIDE}>
            {words.prior}
          </Th>
          <Th className={WIDE}>{words.comparison}</Th>
        </Tr>
      </thead>
      <tbody>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ group, rows }) => (
            <Fragment key={group}>
              <Tr kind="group-row">
                <Th scope="rowgroup" colSpan={2}>
                  {group}. {lineGroupLabel[group]}
                </Th>
                <Td colSpan={3} className={WIDE} />
              </Tr>
              {rows.map((row) => (
                <Row
                  key={`${row.no ?? ""} ${row.label}`}
                  row={row}
                  coverage={row.kind === "FIGURE" ? coverageText(ownCoverage(shared, row.now, row.component), covers) : null}
                  note={row.kind === "FIGURE" && row.component !== null ? noteOf?.(row.component) : null}
                  href={row.kind === "FIGURE" && row.component !== null ? hrefOf?.(row.component) : undefined}
                />
              ))}
            </Fragment>
          ))}
      </tbody>
    </Table>
  );
}

/** Lines that changed, each with the name of the line it stands under. */
function changedOf({ group, rows }: RowGroup): RowGroup {
  const kept = rows.filter((row, index) => {
    if (row.kind === "FIGURE") return row.isChanged;
    const next = rows.findIndex((other, place) => place > index && other.no !== null);
    return rows.slice(index + 1, next === -1 ? undefined : next).some((other) => other.kind === "FIGURE" && other.isChanged);
  });
  return { group, rows: kept };
}

type RowProps = { readonly row: TableRow; readonly coverage: string | null; readonly note: ReactNode; readonly href: string | undefined };

function Row({ row, coverage, note, href }: RowProps) {
  if (row.kind === "HEAD") {
    return (
      <Tr>
        <Th scope="row" colSpan={2}>
          <LineName no={row.no} label={row.label} />
        </Th>
        <Td colSpan={3} className={WIDE} />
      </Tr>
    );
  }
  const now = <RowFigureText figure={row.now} href={href} />;
  return (
    <Tr kind={row.isChanged ? "changed" : undefined}>
      <Th scope="row">
        <LineName no={row.no} label={row.label} isPart={row.no === null}>
          <PhoneNote row={row} />
          {coverage && <CellNote>{coverage}</CellNote>}
          {note}
        </LineName>
      </Th>
      <Td nowrap className={`${WIDE} text-ink-2`}>
        {row.unit}
      </Td>
      <Td numeric>
        {row.isChanged && row.before ? <ChangedFigure before={<RowFigureText figure={row.before} />}>{now}</ChangedFigure> : now}
      </Td>
      <Td numeric className={`${WIDE} text-ink-2`}>
        <RowFigureText figure={row.prior} />
      </Td>
      <Td className={`${WIDE} print:whitespace-nowrap`}>
        <Difference now={row.now} prior={row.prior} unit={row.unit} />
      </Td>
    </Tr>
  );
}

/** On a phone the same period stands under the name: unit, last year, the difference. */
function PhoneNote({ row }: { readonly row: Extract<TableRow, { kind: "FIGURE" }> }) {
  return (
    <span className="block text-xs text-ink-3 lg:hidden print:hidden">
      {row.unit}; {words.priorOf} <RowFigureText figure={row.prior} />
      {hasDifference(row.now, row.prior) && (
        <>
          , <Difference now={row.now} prior={row.prior} unit={row.unit} />
        </>
      )}
    </span>
  );
}

type NameProps = { readonly no: number | null; readonly label: string; readonly isPart?: boolean; readonly children?: ReactNode };

/** The number of a line stands before its name, so that both stay in view while the table moves sideways. */
export function LineName({ no, label, isPart = false, children }: NameProps) {
  return (
    <span className="flex">
      <span className="w-6 shrink-0 text-ink-3 md:w-7">{no}</span>
      <span className={isPart ? "text-ink-2" : undefined}>
        {label}
        {children}
      </span>
    </span>
  );
}
