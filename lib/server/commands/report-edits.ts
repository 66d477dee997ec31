import "server-only";
import { BLANK, entryOf, isSameEntry, type Entry } from "@/lib/domain/figure";
import { checkMeasured } from "@/lib/domain/figure";
import { entryColumns, entryRows, NOW, unitCellKey } from "@/lib/domain/form";
import { needsReason } from "@/lib/domain/report-cell";
import { isUnlockedAt } from "@/lib/domain/report-unlock";
import type { Actor } from "@/lib/domain/access";
import type { CellNow, CellsSaved, SavedCell } from "@/lib/domain/cell-saving";
import type { SavedPart } from "@/lib/domain/report-part";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";
import { err, ok } from "@/lib/domain/result";
import type { ReportStepInput, SaveReportCellsInput, SaveReportPartInput } from "@/lib/schemas/report";
import type { ReportCell } from "@/lib/generated/prisma/client";
import { appendEvent, type Command } from "../command";
import { findFormDefinition } from "../queries/form-definitions";
import { listRecordedTotals } from "../queries/report-recorded-totals";
import { checkInHand, takeReport } from "./report-access";
import { refreshVersion } from "./report-versions";

/**
 * Saves one part of the text; the answer carries its new row version. What somebody else has saved meanwhile is never written over: it
 * comes back as a value, so that both texts can be shown.
 */
export const saveReportPart: Command<SaveReportPartInput, SavedPart, ReportCommandRefusal> = async (context, input) => {
  const { tx } = context;
  const { reportId, versionId, code, text, isDone, rowVersion } = input;
  const taken = await takeReport(context, reportId, "edit", {
    lock: "share",
    freeText: { texts: [text], isChecked: input.personalDataChecked },
  });
  if (!taken.ok) return taken;
  const { record } = taken.value;
  const inHand = checkInHand(record, versionId);
  if (!inHand.ok) return inHand;
  if (!isUnlockedAt(record.unlock, { parts: [code] })) return err("OUTSIDE_UNLOCK");
  const { outline } = await findFormDefinition(tx, record.formVersionId);
  if (isDone && text === "" && outline.some((part) => part.code === code && part.isRequired)) return err("PART_EMPTY");
  const saved = await tx.reportPart.updateMany({
    where: { versionId, code, rowVersion },
    data: { text, isDone, rowVersion: { increment: 1 }, editedBy: labelOf(context.actor), editedAt: context.now },
  });
  if (saved.count === 0) {
    const theirs = await tx.reportPart.findFirst({ where: { versionId, code } });
    if (!theirs) return err("NOT_FOUND");
    if (theirs.text === text && theirs.isDone === isDone) return ok({ kind: "SAVED", code, rowVersion: theirs.rowVersion });
    return ok({
      kind: "CONFLICT",
      theirs: {
        text: theirs.text,
        isDone: theirs.isDone,
        rowVersion: theirs.rowVersion,
        by: theirs.editedBy,
        at: theirs.editedAt?.toISOString() ?? null,
      },
    });
  }
  await appendEvent(context, {
    provinceId: record.provinceId,
    subjectType: "report",
    subjectId: reportId,
    action: "saveReportPart",
    data: { versionNo: record.currentNo, part: code, isDone, characters: text.length },
  });
  return ok({ kind: "SAVED", code, rowVersion: rowVersion + 1 });
};

/** Who edited, by post and body: people bear titles. */
const labelOf = (actor: Actor): string => `${actor.title}, ${actor.bodyName}`;

/** How far back others' changes are told: longer than a page waits between two savings. */
const LATELY_MS = 600_000;

const explanationOf = (text: string): string | null => (text === "" ? null : text);

const entryOfRow = (row: ReportCell): Entry => entryOf(row.state, row.value === null ? null : row.value.toNumber());

const cellNow = (row: ReportCell): CellNow => ({
  unitId: row.unitId,
  component: row.component,
  column: row.column,
  entry: entryOfRow(row),
  explanation: row.explanation ?? "",
  rowVersion: row.rowVersion,
  by: row.editedBy,
  at: row.editedAt?.toISOString() ?? null,
});

/**
 * Saves numbers typed into the table, and explanations, each cell for itself. What equals the sources is not "typed"; what says
 * something else than a number they have needs a reason. A cell that somebody else changed since is not written: it comes back with what stands there.
 */
export const saveReportCells: Command<SaveReportCellsInput, CellsSaved, ReportCommandRefusal> = async (context, input) => {
  const { tx, actor, now } = context;
  const taken = await takeReport(context, input.reportId, "edit", {
    lock: "share",
    freeText: { texts: input.cells.map((cell) => cell.explanation), isChecked: input.personalDataChecked },
  });
  if (!taken.ok) return taken;
  const { record } = taken.value;
  const inHand = checkInHand(record, input.versionId);
  if (!inHand.ok) return inHand;
  const places = input.cells.map(({ unitId, component, column = NOW }) => ({ unitId, component, column }));
  if (!isUnlockedAt(record.unlock, { cells: places })) return err("OUTSIDE_UNLOCK");
  const unitIds = [...new Set(input.cells.map((cell) => cell.unitId))];
  // Of a large table only what was sent, and what others changed lately.
  const since = new Date(now.getTime() - LATELY_MS);
  const named = {
    component: { in: [...new Set(places.map((place) => place.component))] },
    column: { in: [...new Set(places.map((place) => place.column))] },
  };
  const rows = await tx.reportCell.findMany({
    where: {
      versionId: input.versionId,
      unitId: { in: unitIds },
      OR: [named, { editedAt: { gt: since }, editedBy: { not: actor.displayName } }],
    },
  });
  const held = new Map(rows.map((row) => [unitCellKey(row.unitId, row.component, row.column), row]));
  const form = await findFormDefinition(tx, record.formVersionId);
  const asked = new Map(entryRows(form).map((row) => [row.code, row]));
  const columns = new Set(entryColumns(form).map((column) => column.code));
  const sent = new Set(input.cells.map((cell) => unitCellKey(cell.unitId, cell.component, cell.column)));
  const totals = await listRecordedTotals(
    tx,
    record,
    rows.filter((row) => sent.has(unitCellKey(row.unitId, row.component, row.column))).map((row) => row.id),
  );

  const cells: SavedCell[] = [];
  const conflicts: CellNow[] = [];
  const changes: { unitId: string; component: string; label?: string; column: string; from: Entry; to: Entry; isTyped: boolean }[] = [];
  // In one order for everybody: two who save the same cells wait for each other, and never in a circle.
  const ordered = input.cells.toSorted((a, b) =>
    unitCellKey(a.unitId, a.component, a.column) < unitCellKey(b.unitId, b.component, b.column) ? -1 : 1,
  );
  for (const cell of ordered) {
    const { unitId, component, column = NOW } = cell;
    const row = held.get(unitCellKey(unitId, component, column));
    const formRow = asked.get(component);
    if (!row || !formRow || !columns.has(column)) return err("NOT_FOUND");
    // Read by the measure the page showed; the form decides what it is.
    if (cell.entry?.state === "VALUE" && !checkMeasured(cell.entry.value, { kind: formRow.number }).ok) return err("STALE");
    const total = totals.get(row.id) ?? { ...BLANK, covered: 0, expected: 0 };
    const source = entryOf(total.state, total.value);
    const entry = cell.entry ?? source;
    const isTyped = !isSameEntry(entry, source);
    const explanation = explanationOf(cell.explanation);
    const from = entryOfRow(row);
    if (isSameEntry(from, entry) && row.explanation === explanation && row.isTyped === isTyped) {
      cells.push({ unitId, component, column, rowVersion: row.rowVersion, isTyped });
      continue;
    }
    if (row.rowVersion !== cell.rowVersion) {
      conflicts.push(cellNow(row));
      continue;
    }
    if (explanation === null && needsReason(entry, total)) return err("EXPLANATION_REQUIRED");
    const saved = await tx.reportCell.updateMany({
      where: { id: row.id, rowVersion: cell.rowVersion },
      data: {
        state: entry.state,
        value: entry.value,
        isTyped,
        explanation,
        editedBy: actor.displayName,
        editedAt: now,
        rowVersion: { increment: 1 },
      },
    });
    if (saved.count === 0) {
      // Another got there first while this waited for the row.
      const current = await tx.reportCell.findUnique({ where: { id: row.id } });
      if (!current) return err("NOT_FOUND");
      conflicts.push(cellNow(current));
      continue;
    }
    cells.push({ unitId, component, column, rowVersion: cell.rowVersion + 1, isTyped });
    changes.push({ unitId, component, ...(formRow.label !== null && { label: formRow.label }), column, from, to: entry, isTyped });
  }
  if (changes.length > 0) {
    await appendEvent(context, {
      provinceId: record.provinceId,
      subjectType: "report",
      subjectId: record.id,
      action: "saveReportCells",
      data: { versionNo: record.currentNo, cells: changes },
    });
  }
  const isOthers = (row: ReportCell): boolean => row.editedAt !== null && row.editedAt > since && row.editedBy !== actor.displayName;
  const others = rows.filter((row) => isOthers(row) && !sent.has(unitCellKey(row.unitId, row.component, row.column)));
  return ok({ savedAt: now.toISOString(), cells, conflicts, others: others.map(cellNow) });
};

/** Takes over what the sources say now into the version in hand. */
export const refreshFromSources: Command<ReportStepInput, { changed: number }, ReportCommandRefusal> = async (context, input) => {
  const { tx } = context;
  const taken = await takeReport(context, input.reportId, "edit", { version: input.version });
  if (!taken.ok) return taken;
  const { record } = taken.value;
  if (record.unlock !== null && !record.unlock.scope.all) return err("OUTSIDE_UNLOCK");
  const moved = await tx.report.updateMany({ where: { id: record.id, version: input.version }, data: { version: { increment: 1 } } });
  if (moved.count === 0 || record.versionId === null) return err("STALE");
  const changed = await refreshVersion(tx, record, record.versionId);
  await appendEvent(context, {
    provinceId: record.provinceId,
    subjectType: "report",
    subjectId: record.id,
    action: "refreshReport",
    data: { versionNo: record.currentNo, changed },
  });
  return ok({ changed });
};
