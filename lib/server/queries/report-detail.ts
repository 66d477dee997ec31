import "server-only";
import type { Actor, Capacity } from "@/lib/domain/access";
import { aggregateUnits, isPartial } from "@/lib/domain/aggregate";
import { BLANK, entryOf, isSameEntry } from "@/lib/domain/figure";
import { LISTINGS } from "@/lib/domain/locality";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { availableActions, isOverdue, REPORT_STATUSES, type ReportStatus } from "@/lib/domain/report";
import { entryColumns, entryRows, unitCellKey, type FormDefinition } from "@/lib/domain/form";
import {
  REPORT_EVENTS,
  standingOf,
  type ReportChanges,
  type ReportEventRow,
  type ReportPartView,
  type ReportTable,
  type ReportTask,
  type ReportTotals,
  type ReportVersionRow,
  type ReportView,
  type TaskProgress,
} from "@/lib/domain/report-view";
import type { UnitLabel } from "@/lib/domain/unit-view";
import type { ReportVersion } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { findFormDefinition } from "./form-definitions";
import { listStoredCells, tableOf, totalOf } from "./report-cells";
import { findReportRecord, isCouncil, type ReportRecord } from "./report-records";
import { listPriorUnits, listReportPlaces, listSourcedCells } from "./report-sources";
import { listLabels } from "./units";

/** A report with one of its versions: the one in hand unless another is asked for; the council is shown versions that were sent. Null where there is none for the actor. */
export async function findReport(tx: Tx, actor: Actor, reportId: string, versionNo?: number): Promise<ReportView | null> {
  const record = await findReportRecord(tx, actor, reportId);
  if (!record) return null;
  const versions = await tx.reportVersion.findMany({
    where: { reportId, ...(isCouncil(actor.role) ? { sentAt: { not: null } } : {}) },
    orderBy: { no: "desc" },
  });
  // The newest number may be of a version that the clock ended before it was sent.
  const newest = versions.find((version) => version.no === record.currentNo) ?? versions[0];
  const shown = versionNo === undefined ? newest : versions.find((version) => version.no === versionNo);
  if (versionNo !== undefined && !shown) return null;
  const isCurrent = (shown?.no ?? 0) === record.currentNo;
  const form = await findFormDefinition(tx, record.formVersionId);
  const parts = shown ? await listParts(tx, form, shown.id) : [];
  const tables = shown ? await listTables(tx, record, form, shown, shown.no === newest?.no) : [];
  const history = await listHistory(tx, reportId);
  const rejected = history.find((event) => event.action === "rejectReport" || event.action === "finishReport");
  const { preparedById: _p, sentById: _s, unitIds: _u, preparerBodyIds: _b, receiverBodyIds: _r, ...facts } = record;
  return {
    id: facts.id,
    provinceId: facts.provinceId,
    title: facts.period.title,
    period: facts.period,
    form,
    body: facts.body,
    receiver: facts.receiver,
    receivedBy: facts.receivedBy,
    tier: facts.tier,
    status: facts.status,
    standing: standingOf(record, actor.today),
    dueOn: facts.dueOn,
    firstSentOn: facts.firstSentOn,
    sentAt: facts.sentAt,
    isLate: facts.isLate,
    isOverdue: isOverdue(record, actor.today),
    isAsked: facts.isAsked,
    lateReason: facts.lateReason,
    returnReason: facts.returnReason,
    redoDueOn: facts.redoDueOn,
    unlock: facts.unlock,
    isRelockDue: facts.isRelockDue,
    replacesNo: facts.replacesNo,
    replaceReason: facts.replaceReason,
    draftPins: facts.draftPins,
    openPins: facts.openPins,
    rejectReason: record.status === "DRAFT" && rejected?.action === "rejectReport" ? rejected.reason : null,
    acceptedAt: facts.acceptedAt,
    isEnteredFor: facts.isEnteredFor,
    caller: facts.caller,
    confirmedAt: facts.confirmedAt,
    currentNo: facts.currentNo,
    rowVersion: facts.rowVersion,
    versions: versions.map(versionRow),
    version: shown ? versionRow(shown) : null,
    isCurrent,
    parts,
    tables,
    totals: record.tier === "DISTRICT" ? totalsOf(form, tables) : [],
    tasks: tasksOf(record, form, parts, tables),
    missingParts: facts.missingParts,
    staleCount: tables.reduce((sum, table) => sum + table.staleCount, 0),
    availableActions: isCurrent ? availableActions(record, actor, actor.today) : [],
    changes: shown ? await findChanges(tx, record, form, shown, parts, tables) : null,
    history,
  };
}

const versionRow = (version: ReportVersion): ReportVersionRow => ({
  id: version.id,
  no: version.no,
  createdAt: version.createdAt,
  sentAt: version.sentAt,
  sentOn: version.sentOn === null ? null : fromDateColumn(version.sentOn),
  replacesNo: version.replacesNo,
  replaceReason: version.replaceReason,
  paper:
    version.paperNumber !== null && version.paperSignedOn !== null && version.paperSigner !== null
      ? {
          number: version.paperNumber,
          signedOn: fromDateColumn(version.paperSignedOn),
          signer: version.paperSigner,
          capacity: version.paperCapacity ?? "NONE",
        }
      : null,
});

async function listParts(tx: Tx, form: FormDefinition, versionId: string): Promise<ReportPartView[]> {
  const rows = await tx.reportPart.findMany({ where: { versionId } });
  return form.outline.flatMap(({ code, label, isRequired }) =>
    rows.filter((row) => row.code === code).map(({ text, isDone, rowVersion }) => ({ code, label, text, isDone, isRequired, rowVersion })),
  );
}

const keyOf = (cell: { readonly unitId: string; readonly component: string; readonly column: string }): string =>
  unitCellKey(cell.unitId, cell.component, cell.column);

/** One table a locality. Only the newest version is held against what its sources say now. */
async function listTables(
  tx: Tx,
  record: ReportRecord,
  form: FormDefinition,
  version: ReportVersion,
  isNewest: boolean,
): Promise<ReportTable[]> {
  const { id: versionId, sentAt, sentOn } = version;
  const sent = sentAt === null || sentOn === null ? null : { on: fromDateColumn(sentOn), at: sentAt };
  const places = await listReportPlaces(tx, record, sent);
  if (places.length === 0) return [];
  const stored = new Map((await listStoredCells(tx, versionId)).map((cell) => [keyOf(cell), cell]));
  const sourced = isNewest ? new Map((await listSourcedCells(tx, record, form, places)).map((cell) => [keyOf(cell), cell])) : null;
  const prior = await listPriorUnits(tx, record, places);
  const labels = await listLabels(
    tx,
    places.map((place) => place.unitId),
    record.period.figuresTo,
  );
  return places.flatMap((place): ReportTable[] => {
    const unit = labels.get(place.unitId);
    if (!unit) return [];
    const isComparable = [...(prior.get(place.unitId)?.values() ?? [])].every((units) => units !== null);
    return [tableOf({ form, tier: record.tier, place, unit, isComparable, stored, sourced })];
  });
}

/** The cells that hold numbers, in the order of the form. */
const cellPlaces = (form: FormDefinition) =>
  entryRows(form).flatMap((row) => entryColumns(form).map((column) => ({ component: row.code, column: column.code })));

function totalsOf(form: FormDefinition, tables: readonly ReportTable[]): ReportTotals[] {
  return LISTINGS.flatMap((listing): ReportTotals[] => {
    const listed = tables.filter((table) => table.listings.includes(listing));
    if (listed.length === 0) return [];
    const reported = listed.filter((table) => !table.isAwaited);
    return [
      {
        listing,
        unitCount: listed.length,
        reportedCount: reported.length,
        cells: cellPlaces(form).map(({ component, column }) => {
          const cells = listed.map((table) => table.cells.find((cell) => cell.component === component && cell.column === column));
          const before = aggregateUnits(cells.map((cell) => cell?.prior ?? BLANK));
          // Last year is shown only where it speaks of the same communes.
          const prior = isPartial(before) ? BLANK : entryOf(before.state, before.value);
          return { component, column, total: aggregateUnits(cells.map(totalOf)), prior };
        }),
      },
    ];
  });
}

/** Rows and columns of which a blank cell is not missing. */
const optionalCodes = (form: FormDefinition): ReadonlySet<string> =>
  new Set([...entryRows(form), ...entryColumns(form)].filter((one) => !one.isRequired).map((one) => one.code));

function tasksOf(
  record: ReportRecord,
  form: FormDefinition,
  parts: readonly ReportPartView[],
  tables: readonly ReportTable[],
): ReportTask[] {
  const optional = optionalCodes(form);
  const progressOf = (part: ReportPartView): TaskProgress => (part.isDone ? "DONE" : part.text === "" ? "NOT_STARTED" : "IN_PROGRESS");
  return [
    ...parts.map((part): ReportTask => ({
      kind: "PART",
      code: part.code,
      label: part.label,
      isRequired: part.isRequired,
      progress: progressOf(part),
    })),
    ...tables.map((table): ReportTask => {
      const asked = table.cells.filter((cell) => !optional.has(cell.component) && !optional.has(cell.column));
      const blank = asked.filter((cell) => cell.entry.state === "BLANK" && cell.explanation === null).length;
      const missing = record.tier === "COMMUNE" ? blank : 0;
      const isEmpty = table.isAwaited || (asked.length > 0 && blank === asked.length);
      const progress = isEmpty ? "NOT_STARTED" : missing > 0 ? "IN_PROGRESS" : "DONE";
      return { kind: "TABLE", unit: table.unit, isAwaited: table.isAwaited, missing, progress };
    }),
  ];
}

/** What the shown version changed against the one before it. */
async function findChanges(
  tx: Tx,
  record: ReportRecord,
  form: FormDefinition,
  shown: ReportVersion,
  parts: readonly ReportPartView[],
  tables: readonly ReportTable[],
): Promise<ReportChanges | null> {
  const before = await tx.reportVersion.findFirst({
    where: { reportId: record.id, no: { lt: shown.no }, sentAt: { not: null } },
    orderBy: { no: "desc" },
  });
  if (!before) return null;
  const oldParts = new Map((await listParts(tx, form, before.id)).map((part) => [part.code, part.text]));
  const oldCells = new Map((await listStoredCells(tx, before.id)).map((cell) => [keyOf(cell), cell.entry]));
  return {
    sinceNo: before.no,
    parts: parts.flatMap(({ code, label, text }) => {
      const from = oldParts.get(code) ?? "";
      return from === text ? [] : [{ code, label, from, to: text }];
    }),
    cells: tables.flatMap(({ unit, cells }: { unit: UnitLabel; cells: ReportTable["cells"] }) =>
      cellPlaces(form).flatMap(({ component, column }) => {
        const from = oldCells.get(unitCellKey(unit.id, component, column)) ?? BLANK;
        const to = cells.find((cell) => cell.component === component && cell.column === column)?.entry ?? BLANK;
        return isSameEntry(from, to) ? [] : [{ unit, component, column, from, to }];
      }),
    ),
  };
}

type HistoryRow = Omit<ReportEventRow, "from" | "to"> & {
  from: string | null;
  to: string | null;
  capacity: Capacity;
  businessDate: PlainDate;
};

const statusOf = (text: string | null): ReportStatus | null => REPORT_STATUSES.find((status) => status === text) ?? null;

/** What was done with the report, newest first; edits are left out. */
async function listHistory(tx: Tx, reportId: string): Promise<ReportEventRow[]> {
  const rows = await tx.$queryRaw<HistoryRow[]>`
    select id::text as id, action, from_state as "from", to_state as "to", reason, (data->>'versionNo')::int as "versionNo", actor_name as "actorName",
      actor_title as "actorTitle", actor_body as "actorBody", capacity::text as capacity, happened_at as "happenedAt", business_date::text as "businessDate"
    from events where subject_type = 'report' and subject_id = ${reportId}::uuid and action = any(${[...REPORT_EVENTS]}::text[])
    order by sequence desc limit 200`;
  return rows.map((row) => ({ ...row, from: statusOf(row.from), to: statusOf(row.to) }));
}
