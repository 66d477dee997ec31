import "server-only";
import type { Actor } from "@/lib/domain/access";
import { availablePinActions, isPinVisible, type PinView } from "@/lib/domain/pin";
import type { PlainDate } from "@/lib/domain/plain-date";
import { findClockOffset, shownInstant } from "../clock";
import type { Tx } from "../db";
import { findFormDefinition } from "./form-definitions";
import { isCouncil, type ReportRecord } from "./report-records";
import { listLabels } from "./units";

/** The pins of a report as far as the actor may see them, in the order in which they were raised, each with its thread. */
export async function listPins(tx: Tx, actor: Actor, record: ReportRecord): Promise<PinView[]> {
  const rows = await tx.reportPin.findMany({
    where: { reportId: record.id },
    include: { notes: { orderBy: [{ writtenAt: "asc" }, { id: "asc" }] } },
    orderBy: [{ raisedAt: "asc" }, { id: "asc" }],
  });
  const seen = rows.filter((row) => isPinVisible(row, record, actor, isCouncil(actor.role)));
  const labels = await listLabels(tx, [...new Set(seen.flatMap((row) => (row.unitId === null ? [] : [row.unitId])))], endOf(record));
  const form = await findFormDefinition(tx, record.formVersionId);
  const named = <T extends { readonly code: string; readonly label: string | null }>(all: readonly T[], code: string | null) =>
    all.find((one) => one.code === code) ?? null;
  const offset = seen.length > 0 ? await findClockOffset(record.provinceId) : 0;
  return seen.map((row) => ({
    id: row.id,
    kind: row.kind,
    status: row.status,
    place: row.place,
    unit: row.unitId === null ? null : (labels.get(row.unitId) ?? null),
    component: row.component,
    column: row.column,
    row: named(form.rows, row.component),
    formColumn: named(form.columns, row.column),
    part: named(form.outline, row.partCode),
    partCode: row.partCode,
    quote: row.quote,
    versionNo: row.versionNo,
    text: row.text,
    authorLabel: row.authorLabel,
    raisedAt: shownInstant(row.raisedAt, offset),
    notes: row.notes.map(({ id, kind, text, authorLabel, writtenAt }) => ({
      id,
      kind,
      text,
      authorLabel,
      writtenAt: shownInstant(writtenAt, offset),
    })),
    availableActions: availablePinActions(row, record, actor),
    version: row.version,
  }));
}

const endOf = (record: ReportRecord): PlainDate => record.period.figuresTo;
