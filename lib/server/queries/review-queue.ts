import "server-only";
import type { Actor } from "@/lib/domain/access";
import { entryOf, type FigureState } from "@/lib/domain/figure";
import { entryColumns, findEntryRow, type FormDefinition } from "@/lib/domain/form";
import { sideOf } from "@/lib/domain/pin";
import { plainDateOf } from "@/lib/domain/plain-date";
import type { ReportCellView } from "@/lib/domain/report-view";
import { notCleanReasons, type QueueRow } from "@/lib/domain/review-queue";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { findFormDefinition } from "./form-definitions";
import { warningsOf } from "@/lib/domain/table-warnings";
import { EFFECTIVE_STATUS, listReportRecords, type ReportRecord } from "./report-records";
import { listReportPlaces } from "./report-sources";

/** What waits for the actor to be accepted or returned, the oldest first, each with what speaks against accepting it unread. */
export async function listReviewQueue(tx: Tx, actor: Actor, reportIds?: readonly string[]): Promise<QueueRow[]> {
  const records = (
    await listReportRecords(
      tx,
      actor,
      Prisma.sql`${EFFECTIVE_STATUS} = 'SUBMITTED' ${reportIds ? Prisma.sql`and r.id = any(${[...reportIds]}::uuid[])` : Prisma.empty}`,
      Prisma.sql`order by r.sent_at nulls first, r.id`,
    )
  ).filter((record) => sideOf(record, actor) === "RECEIVER");
  if (records.length === 0) return [];
  const versionIds = records.flatMap((record) => (record.versionId === null ? [] : [record.versionId]));
  const [cells, answered, changes, sentOn] = [
    await listJudged(tx, records),
    await listAnswered(
      tx,
      records.map((record) => record.id),
    ),
    await listChangeCounts(tx, versionIds),
    await listSentDays(tx, versionIds),
  ];
  const rows: QueueRow[] = [];
  for (const record of records) {
    const judged = cells.get(record.versionId ?? "");
    rows.push({
      id: record.id,
      body: record.body,
      period: record.period,
      tier: record.tier,
      versionNo: record.currentNo,
      rowVersion: record.rowVersion,
      sentAt: record.sentAt,
      sentOn: sentOn.get(record.versionId ?? "") ?? (record.sentAt && plainDateOf(record.sentAt)),
      isLate: record.isLate,
      changes: changes.get(record.versionId ?? "") ?? null,
      reasons: notCleanReasons({
        missing: record.tier === "COMMUNE" ? record.missingParts : record.missingParts + (judged?.blank ?? 0),
        awaited: await countAwaited(tx, record, judged?.unitIds ?? new Set()),
        warnings: judged?.warnings ?? 0,
        openPins: record.openPins + record.draftPins,
        answeredPins: answered.get(record.id) ?? 0,
        isEnteredFor: record.isEnteredFor,
        isConfirmed: record.isConfirmed,
        isOwnSubmission: [record.sentById, record.preparedById].includes(actor.userId),
      }),
    });
  }
  return rows;
}

/** Localities of a district's report for which it holds nothing. */
async function countAwaited(tx: Tx, record: ReportRecord, unitIds: ReadonlySet<string>): Promise<number> {
  if (record.tier !== "DISTRICT") return 0;
  return (await listReportPlaces(tx, record)).filter((place) => !unitIds.has(place.unitId)).length;
}

type CellRow = {
  versionId: string;
  unitId: string;
  component: string;
  column: string;
  state: FigureState;
  value: number | null;
  priorState: FigureState;
  priorValue: number | null;
  covered: number;
  expected: number;
  isTyped: boolean;
  explanation: string | null;
};

type Judged = { blank: number; warnings: number; readonly unitIds: Set<string> };

/** Blank cells that are asked for, and broken rules without an explanation, by version. */
async function listJudged(tx: Tx, records: readonly ReportRecord[]): Promise<Map<string, Judged>> {
  const forms = new Map<string | null, FormDefinition>();
  const formOf = new Map<string, FormDefinition>();
  for (const { versionId, formVersionId } of records) {
    const form = forms.get(formVersionId) ?? (await findFormDefinition(tx, formVersionId));
    forms.set(formVersionId, form);
    if (versionId !== null) formOf.set(versionId, form);
  }
  const rows = await tx.$queryRaw<CellRow[]>`
    select version_id::text as "versionId", unit_id::text as "unitId", component, form_column as "column", state::text as state,
      value::float8 as value, prior_state::text as "priorState", prior_value::float8 as "priorValue", covered, expected, is_typed as "isTyped",
      nullif(explanation, '') as explanation
    from report_cells where version_id = any(${[...formOf.keys()]}::uuid[])`;
  const tables = new Map<string, CellRow[]>();
  for (const row of rows) {
    const key = `${row.versionId} ${row.unitId}`;
    const table = tables.get(key);
    if (table) table.push(row);
    else tables.set(key, [row]);
  }
  const judged = new Map<string, Judged>();
  for (const table of tables.values()) {
    const [first] = table;
    const form = first && formOf.get(first.versionId);
    if (!form) continue;
    const held = judged.get(first.versionId) ?? { blank: 0, warnings: 0, unitIds: new Set<string>() };
    held.blank += table.filter((row) => row.state === "BLANK" && row.explanation === null && isAskedFor(form, row)).length;
    held.warnings += warningsOf(form, table.map(viewOf)).filter((warning) => !warning.isExplained).length;
    held.unitIds.add(first.unitId);
    judged.set(first.versionId, held);
  }
  return judged;
}

const isAskedFor = (form: FormDefinition, { component, column }: CellRow): boolean =>
  findEntryRow(form, component)?.isRequired === true && entryColumns(form).some((one) => one.code === column && one.isRequired);

/** As the rules of a form look at a number; its sources are not asked. */
const viewOf = ({ state, value, priorState, priorValue, ...cell }: CellRow): ReportCellView => ({
  ...cell,
  entry: entryOf(state, value),
  prior: entryOf(priorState, priorValue),
  isStale: false,
  sourceEntry: null,
  sourceCount: 0,
  rowVersion: 0,
  editedBy: null,
  editedAt: null,
});

async function listAnswered(tx: Tx, reportIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.reportPin.groupBy({
    by: ["reportId"],
    where: { reportId: { in: [...reportIds] }, kind: "REQUEST", status: { in: ["FIXED", "EXPLAINED"] } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.reportId, row._count]));
}

async function listSentDays(tx: Tx, versionIds: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string; sentOn: QueueRow["sentOn"] }[]>`
    select id::text as id, sent_on::text as "sentOn" from report_versions where id = any(${[...versionIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.sentOn]));
}

/** How many numbers and parts differ from the version that was sent before; nothing where there is none. */
async function listChangeCounts(tx: Tx, versionIds: readonly string[]): Promise<Map<string, { cells: number; parts: number }>> {
  const rows = await tx.$queryRaw<{ id: string; cells: number; parts: number }[]>`
    select v.id::text as id,
      (select count(*)::int from (select * from report_cells where version_id = v.id) n
        full join (select * from report_cells where version_id = b.id) o using (unit_id, component, form_column)
        where (coalesce(n.state, 'BLANK'), n.value) is distinct from (coalesce(o.state, 'BLANK'), o.value)) as cells,
      (select count(*)::int from report_parts n join report_parts o on o.version_id = b.id and o.code = n.code
        where n.version_id = v.id and n.text <> o.text) as parts
    from report_versions v
    join lateral (select x.id from report_versions x where x.report_id = v.report_id and x.no < v.no and x.sent_at is not null
      order by x.no desc limit 1) b on true
    where v.id = any(${[...versionIds]}::uuid[])`;
  return new Map(rows.map(({ id, cells, parts }) => [id, { cells, parts }]));
}
