"use client";

import { useRouter } from "next/navigation";
import { Fragment, memo, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { GridCellFacts } from "@/components/grid/cell-draft";
import { GridController } from "@/components/grid/grid-controller";
import { GridFields } from "@/components/grid/grid-fields";
import type { GridNotice } from "@/components/grid/grid-paste";
import { GridSession } from "@/components/grid/grid-session";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { readSignedIn } from "@/components/ui/signed-in";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { CellsSaved } from "@/lib/domain/cell-saving";
import { cellKey, entryRows, extraColumns, type FormDefinition } from "@/lib/domain/form";
import { GRID_CELLS_MAX } from "@/lib/domain/grid";
import { unpackCells, type PackedCells } from "@/lib/domain/packed-cells";
import type { ReportTable } from "@/lib/domain/report-view";
import { faultAt, figureFieldName } from "@/lib/text/figure-input";
import { columnLabel, sectionLabel, unitText } from "@/lib/text/format-form";
import { failureText } from "@/lib/text/vi-form";
import { figureFault } from "@/lib/text/vi-figures";
import { viGrid } from "@/lib/text/vi-grid";
import { reportRefusalText } from "@/lib/text/vi-report-refusals";
import { viReportTable, viReportTableForm } from "@/lib/text/vi-report-table";
import { isAllStale } from "./cell-notes";
import { LineName } from "./figure-table";
import { GridFigures, gridFacts, knownCells } from "./grid-figures";
import { explanationField, takeUpExplanations } from "./grid-note";
import { GridRow, WIDE } from "./grid-row";
import type { PinMarks } from "./pin-mark";
import { COMMON_ID, GridStatus } from "./grid-status";
import { bringCellConflict } from "./opened-cell-conflict";
import type { AnswerDeed, CellRequest } from "./cell-request";
import type { ReportDeed } from "./report-deed";
import type { CellsInput } from "./cells-input";
import { useSaveKeys } from "./use-save-keys";

const words = viReportTable;

const fieldName = ({ label, measure }: GridCellFacts): string => figureFieldName(label, unitText(measure.unit));

/** A table as it is sent: a large one unpacked would weigh half a megabyte. */
type PackedTable = Omit<ReportTable, "cells"> & { readonly cells: PackedCells };

type Props = {
  readonly reportId: string;
  readonly versionId: string;
  readonly form: FormDefinition;
  readonly table: PackedTable;
  /** Place and span. */
  readonly caption: ReactNode;
  /** From which base on a change is told per cent as well. */
  readonly percentBase: number;
  /** How the reader is called where somebody else's entry stands beside his. */
  readonly me: string;
  readonly action: ReportDeed<CellsInput, CellsSaved>;
  readonly marks: PinMarks;
  readonly requests: readonly CellRequest[];
  readonly answer: AnswerDeed;
};

/** The table of a locality as a grid: typed, pasted and saved cell by cell, with what is reckoned beside. */
export function ReportGrid({ reportId, versionId, form, table: packed, caption, percentBase, me, action, marks, requests, answer }: Props) {
  const router = useRouter();
  const root = useRef<HTMLFormElement>(null);
  const [notice, setNotice] = useState<GridNotice | null>(null);
  const [errors, setErrors] = useState<readonly { readonly id?: string; readonly message: string }[]>([]);
  const [isAsked, setAsked] = useState(false);
  const table = useMemo(() => ({ ...packed, cells: unpackCells(form, packed.cells) }), [form, packed]);
  const [{ session, figures }] = useState(() => {
    const reckoned = new GridFigures(form, table);
    const opened = new GridSession({
      facts: gridFacts(form, table),
      cells: knownCells(table),
      storageKey: `ch138 ${typeof document === "undefined" ? "" : (readSignedIn()?.userId ?? "")} ${versionId} ${table.unit.id}`,
      save: (batch, as) => {
        const cells = batch.cells.map(({ name: _name, base: _base, typedAt: _typedAt, ...cell }) => cell);
        const { key, personalDataChecked } = batch;
        return action({ key, input: { reportId, versionId, personalDataChecked, cells }, ...(as && { as }) });
      },
      // Only says when something was typed into this browser; what was saved has the server's time.
      now: () => new Date().toISOString(),
      reckon: reckoned.reckon,
      onLateSave: () => router.refresh(),
    });
    return { session: opened, figures: reckoned };
  });

  useEffect(() => {
    const form = root.current;
    if (!form) return;
    takeUpExplanations(form, session);
    new GridFields(form, session, fieldName).begin();
    session.begin();
    const detach = new GridController(form, session, setNotice).attach();
    form.addEventListener("focusin", bringCellConflict, { once: true });
    // Whoever was sent to a cell types at once.
    if (!form.contains(document.activeElement)) document.getElementById(location.hash.slice(1))?.focus();
    const wake = () => session.sender.flush();
    window.addEventListener("online", wake);
    return () => {
      window.removeEventListener("online", wake);
      form.removeEventListener("focusin", bringCellConflict);
      detach();
      session.end();
    };
  }, [session]);

  const save = useCallback(() => {
    // What is still being written in a field counts as well.
    if (document.activeElement instanceof HTMLElement && root.current?.contains(document.activeElement)) {
      document.activeElement.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    }
    const held = session.book.held();
    const folded = held.filter(([name, hold]) => hold.kind === "UNEXPLAINED" && session.isFolded(name));
    const common = folded.length === 0 ? [] : [{ id: COMMON_ID, message: viGrid.common.missing(folded.length) }];
    setAsked(held.length > 0);
    setErrors([
      ...common,
      ...held
        .filter((one) => !folded.includes(one))
        .map(([name, hold]) => {
          const label = session.book.facts.get(name)?.label ?? "";
          const message = {
            FAULT: () => (hold.kind === "FAULT" ? figureFault[hold.fault] : ""),
            UNEXPLAINED: () => viReportTableForm.explanationRequired,
            PERSONAL: () => viGrid.personal,
            CONFLICT: () => viGrid.choose,
          }[hold.kind]();
          const id = hold.kind === "UNEXPLAINED" || hold.kind === "PERSONAL" ? explanationField(name) : name;
          return { id, message: faultAt(label, message) };
        }),
    ]);
    session.sender.flush();
  }, [session]);

  useSyncExternalStore(session.whole, session.wholeVersion, () => 0);
  const unsaved = session.book.unsaved().length;
  const { state } = session.sender;
  useSaveKeys(root, unsaved > 0);
  const failure = state.kind === "FAILED" ? state.failure : null;
  const shownErrors = useMemo(() => (failure ? [{ message: failureText(failure, reportRefusalText) }] : errors), [failure, errors]);

  return (
    <form
      ref={root}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary errors={shownErrors} />
      <p className="no-print mb-3 max-w-4xl text-xs text-ink-3">{viGrid.legend}</p>
      {table.cells.length > GRID_CELLS_MAX && (
        <Notice tone="attention" className="mb-3">
          {viGrid.tooLarge(table.cells.length)}
        </Notice>
      )}
      <GridTable
        reportId={reportId}
        form={form}
        table={table}
        caption={caption}
        percentBase={percentBase}
        session={session}
        figures={figures}
        me={me}
        marks={marks}
        requests={requests}
        answer={answer}
        isAsked={isAsked}
      />
      <GridStatus session={session} notice={notice} onSeen={() => setNotice(null)} />
    </form>
  );
}

type TableProps = Pick<Props, "form" | "caption" | "reportId" | "percentBase" | "me" | "marks" | "requests" | "answer"> & {
  readonly table: ReportTable;
  readonly session: GridSession;
  readonly figures: GridFigures;
  readonly isAsked: boolean;
};

/** Drawn once: rows draw themselves anew, fields are not drawn at all. */
const GridTable = memo(function GridTable(props: TableProps) {
  const { form, table, caption, session, figures, reportId, percentBase, me, marks, requests, answer, isAsked } = props;
  const extra = extraColumns(form);
  const { groups } = figures;
  const entries = useMemo(() => new Map(entryRows(form).map((row) => [row.code, row])), [form]);
  const cells = useMemo(() => new Map(table.cells.map((cell) => [cellKey(cell.component, cell.column), cell])), [table]);
  const places = useMemo(() => {
    const pointed = groups.flatMap((group) => group.rows.flatMap((row) => (row.kind === "FIGURE" ? [row.code] : [])));
    return new Map(pointed.map((code, index) => [code, index]));
  }, [groups]);
  const { sum } = figures.shared;
  return (
    <Table
      role="grid"
      caption={
        <>
          {caption}
          {sum && <span className="text-ink-2">. {words.shortMonths(sum.covered, sum.expected)}</span>}
        </>
      }
      stickyFirst={extra.length > 0}
      fit={extra.length > 3 ? "frame" : "page"}
      phone={extra.length > 0 ? "stack" : "scroll"}
      className={extra.length === 0 ? "entry grid-table table-fixed lg:table-auto print:table-auto" : "entry grid-table"}
    >
      <thead>
        <Tr>
          <Th>{words.indicator}</Th>
          <Th tight className={WIDE}>
            {words.unit}
          </Th>
          <Th numeric className={extra.length === 0 ? "w-40 print:w-auto" : "min-w-28"}>
            {words.now}
          </Th>
          {extra.map((column) => (
            <Th key={column.code} numeric className="min-w-24">
              {columnLabel(column)}
            </Th>
          ))}
          <Th numeric className={`${WIDE} lg:w-28`}>
            {words.prior}
          </Th>
          <Th className={`${WIDE} lg:w-48 print:w-32`}>{viGrid.comparison}</Th>
        </Tr>
      </thead>
      <tbody>
        {groups.map(({ section, no, rows }) => (
          <Fragment key={section.code}>
            <Tr kind="group-row">
              <Th scope="rowgroup" data-heading="GROUP" colSpan={2 + extra.length}>
                {no}. {sectionLabel(section)}
              </Th>
              <Td colSpan={3} className={WIDE} />
            </Tr>
            {rows.map((row) =>
              row.kind === "HEAD" ? (
                <Tr key={row.code}>
                  <Th scope="row" data-heading="LINE" colSpan={2 + extra.length}>
                    <LineName no={row.no} label={row.label} />
                  </Th>
                  <Td colSpan={3} className={WIDE} />
                </Tr>
              ) : (
                <GridRow
                  key={row.code}
                  session={session}
                  figures={figures}
                  code={row.code}
                  at={places.get(row.code) ?? 0}
                  formRow={entries.get(row.code) ?? null}
                  cell={cells.get(cellKey(row.code))}
                  isAllStale={isAllStale(table)}
                  reportId={reportId}
                  percentBase={percentBase}
                  me={me}
                  marks={marks}
                  requests={requests}
                  answer={answer}
                  isAsked={isAsked}
                />
              ),
            )}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
});
