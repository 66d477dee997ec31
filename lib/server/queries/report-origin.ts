import "server-only";
import type { Actor } from "@/lib/domain/access";
import { newest } from "@/lib/domain/aggregate";
import { monthsOfSpan } from "@/lib/domain/calendar";
import { BLANK, entryOf, type FigureSource, type FigureState } from "@/lib/domain/figure";
import { entryColumns, findEntryRow, NOW } from "@/lib/domain/form";
import { fromDateColumn, momentOn, type PlainDate } from "@/lib/domain/plain-date";
import type { CellOrigin, FigureOrigin, FigureOriginEntry } from "@/lib/domain/report-view";
import type { Tx } from "../db";
import { findFormDefinition } from "./form-definitions";
import { cellView, listStoredCells, type StoredCell } from "./report-cells";
import { findReportRecord, isCouncil, type ReportRecord } from "./report-records";
import { listRecordedTotals } from "./report-recorded-totals";
import { listReportPlaces, listSourcedCells } from "./report-sources";
import { listLabels } from "./units";

/** Where a number of a report comes from: the entries behind it and what they say now; through the commune's report where it came that way. Null where there is no such cell for the actor. */
export async function findCellOrigin(
  tx: Tx,
  actor: Actor,
  reportId: string,
  unitId: string,
  component: string,
  columnCode: string = NOW,
): Promise<CellOrigin | null> {
  const record = await findReportRecord(tx, actor, reportId);
  if (!record) return null;
  const version = await tx.reportVersion.findFirst({
    where: { reportId, ...(isCouncil(actor.role) ? { sentAt: { not: null } } : {}) },
    orderBy: { no: "desc" },
  });
  const form = await findFormDefinition(tx, record.formVersionId);
  const row = findEntryRow(form, component);
  const column = entryColumns(form).find((one) => one.code === columnCode);
  const isIt = (cell: { readonly component: string; readonly column: string }) =>
    cell.component === component && cell.column === columnCode;
  const stored = version && (await listStoredCells(tx, version.id)).find((cell) => cell.unitId === unitId && isIt(cell));
  const unit = (await listLabels(tx, [unitId], record.period.figuresTo)).get(unitId);
  if (!stored || !unit || !row || !column) return null;
  const places = (await listReportPlaces(tx, record)).filter((place) => place.unitId === unitId);
  const sourced = (await listSourcedCells(tx, record, form, places)).find(isIt);
  const totals = await listRecordedTotals(tx, record, [stored.id]);
  const below = await findSentCell(tx, stored.id);
  return {
    reportId,
    period: record.period,
    unit,
    row,
    column,
    cell: cellView(stored, record.tier, sourced),
    sum: totals.get(stored.id) ?? { ...BLANK, covered: 0, expected: stored.expected },
    figures: await listFigureOrigins(tx, record, below?.cellId ?? stored.id, stored),
    report: below === null ? null : below.report,
  };
}

type SentCellRow = {
  cellId: string;
  reportId: string;
  bodyId: string;
  name: string;
  shortName: string;
  versionNo: number;
  sentOn: PlainDate | null;
  state: FigureState;
  value: number | null;
};

/** The cell of the commune's report that a district's cell was taken from. */
async function findSentCell(tx: Tx, cellId: string) {
  const [row] = await tx.$queryRaw<SentCellRow[]>`
    select o.id::text as "cellId", r.id::text as "reportId", b.id::text as "bodyId", b.name, b.short_name as "shortName", v.no as "versionNo",
      v.sent_on::text as "sentOn", o.state::text as state, o.value::float8 as value
    from cell_sources s join report_cells o on o.id = s.source_id join report_versions v on v.id = o.version_id
    join reports r on r.id = v.report_id join bodies b on b.id = r.body_id
    where s.cell_id = ${cellId}::uuid and s.kind = 'REPORT_CELL' limit 1`;
  if (!row) return null;
  const { bodyId, name, shortName, state, value, cellId: sentCellId, ...rest } = row;
  return { cellId: sentCellId, report: { ...rest, body: { id: bodyId, name, shortName }, entry: entryOf(state, value) } };
}

type RevisionRow = Omit<FigureOriginEntry, "entry"> & {
  month: PlainDate;
  source: FigureSource;
  state: FigureState;
  value: number | null;
  isUsed: boolean;
  businessDate: Date;
};

/** The months behind a cell: the revision that was used, and the one that counts now where it is another. */
async function listFigureOrigins(tx: Tx, record: ReportRecord, cellId: string, cell: StoredCell): Promise<FigureOrigin[]> {
  const months = monthsOfSpan({ from: record.period.figuresFrom, to: record.period.figuresTo }, record.monthStartDay).map(
    (month) => month.from,
  );
  const rows = await tx.$queryRaw<RevisionRow[]>`
    select f.id::text as "revisionId", f.month::text as month, f.revision, f.source::text as source, f.state::text as state, f.value::float8 as value,
      f.actor_label as "actorLabel", f.entered_at as "enteredAt", f.business_date as "businessDate", f.is_entered_for as "isEnteredFor", f.explanation,
      exists (select from cell_sources s where s.cell_id = ${cellId}::uuid and s.source_id = f.id) as "isUsed"
    from figure_revisions f
    where f.unit_id = ${cell.unitId}::uuid and f.component = ${cell.component} and f.month = any(${[...months]}::date[])
    order by f.month, f.source, f.revision`;
  return months.map((month) => {
    const entries = rows
      .filter((row) => row.month === month)
      .map(({ month: _month, state, value, businessDate, ...row }) => ({
        ...row,
        enteredAt: momentOn(fromDateColumn(businessDate), row.enteredAt),
        entry: entryOf(state, value),
      }));
    const used = entries.find((entry) => entry.isUsed) ?? null;
    const counting = newest(entries).counting;
    return { month, used: used && shown(used), newer: counting && counting.revisionId !== used?.revisionId ? shown(counting) : null };
  });
}

const shown = ({ isUsed: _isUsed, ...entry }: FigureOriginEntry & { isUsed: boolean }): FigureOriginEntry => entry;
