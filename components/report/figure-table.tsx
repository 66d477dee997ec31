import { Fragment, type ReactNode } from "react";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { entryRows, extraColumns, NOW, type FormDefinition } from "@/lib/domain/form";
import { columnLabel, sectionLabel } from "@/lib/text/format-form";
import { monthsCovered, unitsCovered, viReportTable } from "@/lib/text/vi-report-table";
import { hasDifference, PriorOf, RowDifference, RowFigureText } from "./row-figure";
import { ownCoverage, rowGroups, sharedCoverage, type ColumnCell, type ExtraFigure, type TableRow } from "./table-rows";

const words = viReportTable;

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
  readonly form: FormDefinition;
  /** Place and span. */
  readonly caption: ReactNode;
  readonly cells: readonly ColumnCell[];
  /** What stands behind a figure: months of a locality, or localities. */
  readonly covers: "MONTHS" | "UNITS";
  /** Where a number's sources are shown; none for what is past. */
  readonly hrefOf?: ((component: string, column: string) => string) | undefined;
  /** What is to be said of a figure, under its name. */
  readonly noteOf?: ((component: string) => ReactNode) | undefined;
  /** A change is said in per cent only from this base on. */
  readonly percentBase: number;
};

/** The table of a form as it is read: this period, the same period of last year, the difference, and the form's other columns. */
export function FigureTable({ form, caption, cells, covers, hrefOf, noteOf, percentBase }: Props) {
  const shared = sharedCoverage(form, cells);
  const groups = rowGroups(form, cells);
  const entries = new Map(entryRows(form).map((row) => [row.code, row]));
  const extra = extraColumns(form);
  return (
    <>
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
            <Th tight className={WIDE}>
              {words.unit}
            </Th>
            <Th numeric className="w-34 lg:w-auto print:w-auto">
              {words.now}
            </Th>
            <Th numeric className={WIDE}>
              {words.prior}
            </Th>
            <Th className={`${WIDE} lg:w-48 print:w-32`}>{words.comparison}</Th>
            {extra.map((column) => (
              <Th key={column.code} numeric className={WIDE}>
                {columnLabel(column)}
              </Th>
            ))}
          </Tr>
        </thead>
        <tbody>
          {groups
            .filter(({ rows }) => rows.length > 0)
            .map(({ section, no, rows }) => (
              <Fragment key={section.code}>
                <Tr kind="group-row">
                  <Th scope="rowgroup" colSpan={2}>
                    {no}. {sectionLabel(section)}
                  </Th>
                  <Td colSpan={3 + extra.length} className={WIDE} />
                </Tr>
                {rows.map((row) => (
                  <Row
                    key={row.code}
                    row={row}
                    span={extra.length}
                    percentBase={percentBase}
                    coverage={
                      row.kind === "FIGURE" ? coverageText(ownCoverage(shared, row.now, entries.get(row.code) ?? null), covers) : null
                    }
                    note={row.kind === "FIGURE" && row.component !== null ? noteOf?.(row.component) : null}
                    hrefOf={entries.has(row.code) ? hrefOf : undefined}
                  />
                ))}
              </Fragment>
            ))}
        </tbody>
      </Table>
      <p className="mt-1 text-xs text-ink-3">{words.changeNote(percentBase)}</p>
    </>
  );
}

type RowProps = {
  readonly row: TableRow;
  /** How many columns stand beside the comparison. */
  readonly span: number;
  readonly percentBase: number;
  readonly coverage: string | null;
  readonly note: ReactNode;
  readonly hrefOf: Props["hrefOf"];
};

function Row({ row, span, percentBase, coverage, note, hrefOf }: RowProps) {
  if (row.kind === "HEAD") {
    return (
      <Tr>
        <Th scope="row" colSpan={2}>
          <LineName no={row.no} label={row.label} />
        </Th>
        <Td colSpan={3 + span} className={WIDE} />
      </Tr>
    );
  }
  return (
    <Tr>
      <Th scope="row">
        <LineName no={row.no} label={row.label} isPart={row.no === null}>
          <PhoneNote row={row} percentBase={percentBase} />
          {coverage && <CellNote>{coverage}</CellNote>}
          {note}
        </LineName>
      </Th>
      <Td tight className={`${WIDE} text-ink-2`}>
        {row.unit}
      </Td>
      <Td numeric>
        <RowFigureText figure={row.now} href={hrefOf?.(row.code, NOW)} />
      </Td>
      <Td numeric className={`${WIDE} text-ink-2`}>
        <RowFigureText figure={row.prior} />
      </Td>
      <Td className={WIDE}>
        <RowDifference row={row} percentBase={percentBase} />
      </Td>
      {row.extra.map((figure) => (
        <Td key={figure.column.code} numeric className={WIDE}>
          <Extra row={row.code} figure={figure} hrefOf={hrefOf} />
        </Td>
      ))}
    </Tr>
  );
}

/** A number in another column. */
function Extra({ row, figure, hrefOf }: { readonly row: string; readonly figure: ExtraFigure; readonly hrefOf: Props["hrefOf"] }) {
  const { column, now } = figure;
  return <RowFigureText figure={now} href={column.kind === "ENTRY" && now.state !== "BLANK" ? hrefOf?.(row, column.code) : undefined} />;
}

/** On a phone the same period stands under the name: unit, last year, the difference. */
function PhoneNote({ row, percentBase }: { readonly row: Extract<TableRow, { kind: "FIGURE" }>; readonly percentBase: number }) {
  return (
    <span className="block text-xs text-ink-3 lg:hidden print:hidden">
      {row.unit}; <PriorOf row={row} />
      {hasDifference(row.now, row.prior) && (
        <>
          , <RowDifference row={row} percentBase={percentBase} />
        </>
      )}
      {row.extra
        .filter(({ now }) => now.state !== "BLANK")
        .map(({ column, now }) => (
          <Fragment key={column.code}>
            ; {columnLabel(column)}: <RowFigureText figure={now} />
          </Fragment>
        ))}
    </span>
  );
}

type NameProps = { readonly no: number | null; readonly label: string; readonly isPart?: boolean; readonly children?: ReactNode };

/** The number of a line stands before its name, so that both stay in view while the table moves sideways. */
export function LineName({ no, label, isPart = false, children }: NameProps) {
  return (
    <span className="flex">
      <span className="w-6 shrink-0 text-ink-3 md:w-7">{no}</span>
      <span data-name="" className={isPart ? "text-ink-2" : undefined}>
        {label}
        {children}
      </span>
    </span>
  );
}
