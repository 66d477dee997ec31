"use client";

import { memo, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { GridController } from "@/components/grid/grid-controller";
import type { GridSession } from "@/components/grid/grid-session";
import { Button } from "@/components/ui/button";
import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Td, Th, Tr } from "@/components/ui/table";
import type { EntryRow } from "@/lib/domain/form";
import { describeFigure } from "@/lib/text/format-figure";
import { columnLabel, unitText } from "@/lib/text/format-form";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viReportRecord } from "@/lib/text/vi-report-record";
import type { ReportCellView } from "@/lib/domain/report-view";
import { cellField } from "./cell-field";
import { coverageText, LineName } from "./figure-table";
import type { GridFigures } from "./grid-figures";
import { GridNote, hasNote, noteId } from "./grid-note";
import { PinMark, type PinMarks } from "./pin-mark";
import { PriorOf, RowDifference, RowFigureText } from "./row-figure";
import { ownCoverage, type TableRow } from "./table-rows";

const words = viReportRecord.table;

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
  readonly isAsked: boolean;
};

/** One row of the grid with its fields, drawn anew only when something of it changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { session, figures, code, at, formRow, cell, isAllStale, percentBase, me, reportId, marks, isAsked } = props;
  useSyncExternalStore(session.subscribe(code), session.version(code), () => 0);
  const [isOpened, setOpened] = useState(false);
  const row = figures.row(code);
  if (row?.kind !== "FIGURE") return null;
  const warnings = figures.warningsAt(code);
  const names = [code, ...row.extra.map(({ column }) => cellField({ row: code, column: column.code }))].filter((name) =>
    session.book.facts.has(name),
  );
  const noted = names.filter((name, index) => hasNote(session, name) || (index === 0 && (warnings.length > 0 || isOpened)));
  const isBlank = names.includes(code) && session.book.textOf(code) === "";
  const coverage = cell ? coverageText(ownCoverage(figures.shared, row.now, formRow), "MONTHS") : null;
  const places = [code, ...row.extra.map(({ column }) => cellField({ row: code, column: column.code }))];
  const cellProps = (column: number) => ({ "data-row": at, "data-column": column });
  return (
    <>
      <Tr>
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
          </LineName>
          {isBlank && !noted.includes(code) && (
            <Button variant="plain" size="small" className="ml-4 print:hidden" onClick={() => setOpened(true)}>
              {viReportForm.table.explainBlank}
            </Button>
          )}
        </Th>
        <Td nowrap className={`${WIDE} text-ink-2`}>
          {row.unit}
        </Td>
        {places.map((name, column) => (
          <Td
            key={name}
            numeric
            {...cellProps(column)}
            {...(session.book.facts.has(name) ? {} : { "aria-readonly": true })}
            label={row.extra.length === 0 ? undefined : column === 0 ? words.now : labelOf(row, column)}
            className={session.book.facts.has(name) ? undefined : "pr-5!"}
          >
            {session.book.facts.has(name) ? (
              <GridField
                session={session}
                name={name}
                unit={column === 0 ? row.unit : unitOf(row, column)}
                reportId={reportId}
                marks={marks}
              />
            ) : (
              <RowFigureText figure={column === 0 ? row.now : (row.extra[column - 1]?.now ?? row.now)} />
            )}
          </Td>
        ))}
        <Td numeric aria-readonly {...cellProps(places.length)} className={`${WIDE} text-ink-2`}>
          <RowFigureText figure={row.prior} />
        </Td>
        <Td aria-readonly {...cellProps(places.length + 1)} className={WIDE}>
          <RowDifference row={row} percentBase={percentBase} />
        </Td>
      </Tr>
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
const unitOf = (row: Figures, column: number): string => {
  const unit = row.extra[column - 1]?.column.unit;
  return unit === undefined || unit === null ? row.unit : unitText(unit);
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
  readonly unit: string;
  readonly reportId: string;
  readonly marks: PinMarks;
};

/** A cell that can be filled in: the browser's own field, which the controller and the book fill. */
function GridField({ session, name, unit, reportId, marks }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const { book } = session;
  const facts = book.facts.get(name);
  const text = book.textOf(name);
  const [first] = useState(text);
  const hold = book.holdOf(name);
  const isWrong = hold?.kind === "FAULT" || hold?.kind === "CONFLICT";
  useEffect(() => {
    if (field.current) GridController.show(field.current, text);
  });
  return (
    <>
      <input
        ref={field}
        id={name}
        name={name}
        defaultValue={first}
        data-cell=""
        inputMode={facts?.measure.kind === "DECIMAL" ? "decimal" : "numeric"}
        enterKeyHint="next"
        autoComplete="off"
        maxLength={60}
        aria-label={viFigureEntry.form.input(facts?.label ?? name, unit)}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? noteId(name) : undefined}
        className="grid-field"
      />
      {facts && <PinMark report={{ id: reportId }} marks={marks} unitId={facts.unitId} component={facts.component} column={facts.column} />}
    </>
  );
}
