"use client";

import { memo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { GridSession } from "@/components/grid/grid-session";
import { Button } from "@/components/ui/button";
import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Td, Th, Tr } from "@/components/ui/table";
import type { EntryRow } from "@/lib/domain/form";
import { describeFigure } from "@/lib/text/format-figure";
import { columnLabel } from "@/lib/text/format-form";
import { viReportTable, viReportTableForm } from "@/lib/text/vi-report-table";
import type { ReportCellView } from "@/lib/domain/report-view";
import { cellField } from "./cell-field";
import { coverageText, LineName } from "./figure-table";
import type { GridFigures } from "./grid-figures";
import { FoldedNote, GridNote, hasNote, isFolded } from "./grid-note";
import type { AnswerDeed, CellRequest } from "./cell-request";
import { OpenedGridRequest } from "./opened-grid-request";
import { PinMark, type PinMarks } from "./pin-mark";
import { PriorOf, RowDifference, RowFigureText } from "./row-figure";
import { ownCoverage, type TableRow } from "./table-rows";

const words = viReportTable;

/** On a phone only the name and the fields stand side by side. */
export const WIDE = "hidden lg:table-cell print:table-cell";

type Props = {
  readonly session: GridSession;
  readonly figures: GridFigures;
  readonly code: string;
  /** Its place among the rows that can be pointed at. */
  readonly at: number;
  /** Null: reckoned. */
  readonly formRow: EntryRow | null;
  /** The cell of the period's own number. */
  readonly cell: ReportCellView | undefined;
  readonly isAllStale: boolean;
  readonly percentBase: number;
  readonly me: string;
  readonly reportId: string;
  readonly marks: PinMarks;
  /** Of the whole table. */
  readonly requests: readonly CellRequest[];
  readonly answer: AnswerDeed;
  readonly isAsked: boolean;
};

/** One row of the grid with its fields, drawn anew only when something of it changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { session, figures, code, at, formRow, cell, isAllStale, percentBase, me, reportId, marks, requests, answer, isAsked } = props;
  const [{ subscribe, version }] = useState(() => ({ subscribe: session.subscribe(code), version: session.version(code) }));
  useSyncExternalStore(subscribe, version, () => 0);
  const [isOpened, setOpened] = useState(false);
  const row = figures.row(code);
  if (row?.kind !== "FIGURE") return null;
  const warnings = figures.warningsAt(code);
  const names = [code, ...row.extra.map(({ column }) => cellField({ row: code, column: column.code }))].filter((name) =>
    session.book.facts.has(name),
  );
  const told = names.filter((name, index) => hasNote(session, name) || (index === 0 && (warnings.length > 0 || isOpened)));
  const folded = told.filter((name, index) => isFolded(session, name) && (index > 0 || (warnings.length === 0 && !isOpened)));
  const noted = told.filter((name) => !folded.includes(name));
  const isBlank = names.includes(code) && session.book.textOf(code) === "";
  const coverage = cell ? coverageText(ownCoverage(figures.shared, row.now, formRow), "MONTHS") : null;
  const places = [code, ...row.extra.map(({ column }) => cellField({ row: code, column: column.code }))];
  return (
    <>
      <Tr data-row={at}>
        <Th scope="row">
          <LineName no={row.no} label={row.label} isPart={row.no === null}>
            <span className="block text-xs text-ink-3 lg:hidden print:hidden">
              {row.unit}; <PriorOf row={row} />
            </span>
            {coverage && <CellNote>{coverage}</CellNote>}
            {cell?.isStale && !isAllStale && (
              <span className="block text-xs">
                <StateWord tone="attention">
                  {cell.sourceEntry === null ? words.staleSame : words.stale(describeFigure(cell.sourceEntry))}
                </StateWord>
              </span>
            )}
            {folded.map((name) => (
              <FoldedNote key={name} session={session} name={name} />
            ))}
          </LineName>
          {isBlank && !told.includes(code) && (
            <Button variant="plain" size="small" className="ml-4 print:hidden" onClick={() => setOpened(true)}>
              {viReportTableForm.explainBlank}
            </Button>
          )}
        </Th>
        <Td tight className={`${WIDE} text-ink-2`}>
          {row.unit}
        </Td>
        {places.map((name, column) => {
          const label = row.extra.length === 0 ? undefined : column === 0 ? words.now : labelOf(row, column);
          const extra = row.extra[column - 1];
          return session.book.facts.has(name) ? (
            <FieldCell key={name} session={session} name={name} column={column} label={label} reportId={reportId} marks={marks} />
          ) : (
            <Td key={name} numeric data-column={column} aria-readonly label={label} className="pr-5! print:pr-1.5!">
              <RowFigureText figure={extra?.now ?? row.now} />
            </Td>
          );
        })}
        <Td numeric aria-readonly data-column={places.length} className={`${WIDE} text-ink-2`}>
          <RowFigureText figure={row.prior} />
        </Td>
        <Td aria-readonly data-column={places.length + 1} className={WIDE}>
          <RowDifference row={row} percentBase={percentBase} />
        </Td>
      </Tr>
      {requests
        .filter(({ name }) => names.includes(name))
        .map((request) => (
          <NoteRow key={request.pin.pinId} span={places.length + 1}>
            <OpenedGridRequest session={session} request={request} action={answer} />
          </NoteRow>
        ))}
      {noted.map((name, index) => (
        <NoteRow key={name} span={places.length + 1}>
          <GridNote
            session={session}
            name={name}
            me={me}
            warnings={index === 0 ? warnings : []}
            isOpened={isOpened && name === code}
            isAsked={isAsked}
          />
        </NoteRow>
      ))}
    </>
  );
});

type Figures = Extract<TableRow, { kind: "FIGURE" }>;
const labelOf = (row: Figures, column: number): string | undefined => {
  const extra = row.extra[column - 1];
  return extra && columnLabel(extra.column);
};

/** Asks below a row; on a phone it spans the name and the fields. */
function NoteRow({ span, children }: { readonly span: number; readonly children: ReactNode }) {
  return (
    <Tr className="note-row">
      <Td colSpan={span} className="pl-6! whitespace-normal md:pl-7!">
        {children}
      </Td>
      <Td colSpan={3} className={WIDE} />
    </Tr>
  );
}

type FieldProps = {
  readonly session: GridSession;
  readonly name: string;
  readonly column: number;
  readonly label: string | undefined;
  readonly reportId: string;
  readonly marks: PinMarks;
};

/** A cell that can be filled in: the browser's own field, drawn once; GridFields shows in it what the book says. */
const FieldCell = memo(function FieldCell({ session, name, column, label, reportId, marks }: FieldProps) {
  const facts = session.book.facts.get(name);
  // React would write another value over what stands in the field.
  const [text] = useState(() => session.book.textOf(name) || undefined);
  return (
    <td className="num" data-column={column} {...(label !== undefined && { "data-label": label })}>
      <input id={name} data-cell="" defaultValue={text} className="grid-field" />
      {facts && marks.size > 0 && (
        <PinMark report={{ id: reportId }} marks={marks} unitId={facts.unitId} component={facts.component} column={facts.column} />
      )}
    </td>
  );
});
