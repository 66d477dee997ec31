import "server-only";
import { createHash } from "node:crypto";
import type { Capacity } from "@/lib/domain/access";
import { isSameEntry, entryOf, type Entry } from "@/lib/domain/figure";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { partsOf, unitCellKey } from "@/lib/domain/form";
import { draftFromBelow, draftFromUpdates } from "@/lib/domain/report-outline";
import type { Tx } from "../db";
import type { CommandContext } from "../command";
import { findFormDefinition } from "../queries/form-definitions";
import type { ReportRecord } from "../queries/report-records";
import { listReportPlaces, listSourcedCells, type ReportPlace, type SourcedCell, type SourceRef } from "../queries/report-sources";

/** Of a replacing report: what it recalls, and why. */
type Replacing = { readonly replacesNo: number; readonly replaceReason: string };

const insertVersion = async ({ tx, now }: CommandContext, record: ReportRecord, replacing?: Replacing): Promise<string> => {
  const [row] = await tx.reportVersion.createManyAndReturn({
    data: [{ provinceId: record.provinceId, reportId: record.id, no: record.nextNo, createdAt: now, ...replacing }],
    select: { id: true },
  });
  if (!row) throw new Error("A version was not written");
  return row.id;
};

/** Begins the first version: parts from updates (or from what the communes sent), cells from figures (or from the communes' cells). */
export async function createFirstVersion(context: CommandContext, record: ReportRecord): Promise<string> {
  const { tx } = context;
  const versionId = await insertVersion(context, record);
  const places = await listReportPlaces(tx, record);
  const form = await findFormDefinition(tx, record.formVersionId);
  const outline = partsOf(form, { tier: record.tier, periodKind: record.period.kind, listings: places.flatMap((place) => place.listings) });
  const codes = outline.map((part) => part.code);
  const drafts = await draftParts(tx, record, places, codes);
  await tx.reportPart.createMany({
    data: codes.map((code) => ({ provinceId: record.provinceId, versionId, code, text: drafts.get(code) ?? "" })),
  });
  await insertCells(tx, record, versionId, await listSourcedCells(tx, record, form, places));
  return versionId;
}

/** Begins the next version as a copy of the one before it: its parts, cells and where they came from. */
export async function copyVersion(context: CommandContext, record: ReportRecord, replacing?: Replacing): Promise<string> {
  const { tx } = context;
  const versionId = await insertVersion(context, record, replacing);
  await tx.$executeRaw`
    insert into report_parts (id, province_id, version_id, code, text, is_done)
    select gen_random_uuid(), province_id, ${versionId}::uuid, code, text, is_done from report_parts where version_id = ${record.versionId}::uuid`;
  await tx.$executeRaw`
    insert into report_cells (id, province_id, version_id, unit_id, component, form_column, state, value, covered, expected, prior_state, prior_value, is_typed, explanation)
    select gen_random_uuid(), province_id, ${versionId}::uuid, unit_id, component, form_column, state, value, covered, expected, prior_state, prior_value, is_typed, explanation
    from report_cells where version_id = ${record.versionId}::uuid`;
  await tx.$executeRaw`
    insert into cell_sources (id, province_id, cell_id, kind, source_id, revision)
    select gen_random_uuid(), s.province_id, n.id, s.kind, s.source_id, s.revision
    from cell_sources s join report_cells o on o.id = s.cell_id
    join report_cells n on n.version_id = ${versionId}::uuid and n.unit_id = o.unit_id and n.component = o.component and n.form_column = o.form_column
    where o.version_id = ${record.versionId}::uuid`;
  return versionId;
}

async function draftParts(
  tx: Tx,
  record: ReportRecord,
  places: readonly ReportPlace[],
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (record.tier === "DISTRICT") {
    const sent = places.flatMap((place) => (place.sentVersionId === null ? [] : [place.sentVersionId]));
    const rows = await tx.reportPart.findMany({ where: { versionId: { in: sent } }, select: { versionId: true, code: true, text: true } });
    const textsOf = (code: string) =>
      [...new Map(places.map((place) => [place.sentVersionId, place.reportBody])).entries()].flatMap(([versionId, label]) =>
        rows.filter((row) => row.versionId === versionId && row.code === code).map(({ text }) => ({ label, text })),
      );
    return new Map(codes.map((code) => [code, draftFromBelow(textsOf(code))]));
  }
  const updates = await listUpdates(tx, record, places);
  return new Map(codes.map((code) => [code, draftFromUpdates(code, updates)]));
}

/** The period's updates that were not withdrawn and tell something: of the body's localities, or what a department itself posted. */
async function listUpdates(tx: Tx, record: ReportRecord, places: readonly ReportPlace[]) {
  const rows = await tx.progressUpdate.findMany({
    where: {
      provinceId: record.provinceId,
      ...(record.tier === "DEPARTMENT" ? { bodyId: record.bodyId } : { unitId: { in: places.map((place) => place.unitId) } }),
      happenedOn: { gte: toDateColumn(record.period.figuresFrom), lte: toDateColumn(record.period.figuresTo) },
      withdrawnAt: null,
      isNothingNew: false,
    },
    select: { taskGroup: true, happenedOn: true, content: true },
    orderBy: [{ happenedOn: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, happenedOn: fromDateColumn(row.happenedOn) }));
}

const keyOf = (cell: { readonly unitId: string; readonly component: string; readonly column: string }): string =>
  unitCellKey(cell.unitId, cell.component, cell.column);

const columnsOf = (cell: SourcedCell) => ({
  covered: cell.total.covered,
  expected: cell.total.expected,
  priorState: cell.prior.state,
  priorValue: cell.prior.value,
});

async function insertCells(tx: Tx, record: ReportRecord, versionId: string, cells: readonly SourcedCell[]): Promise<void> {
  if (cells.length === 0) return;
  const { provinceId } = record;
  const rows = await tx.reportCell.createManyAndReturn({
    data: cells.map((cell) => ({
      provinceId,
      versionId,
      unitId: cell.unitId,
      component: cell.component,
      column: cell.column,
      state: cell.total.state,
      value: cell.total.value,
      explanation: cell.explanation,
      ...columnsOf(cell),
    })),
    select: { id: true, unitId: true, component: true, column: true },
  });
  const ids = new Map(rows.map((row) => [keyOf(row), row.id]));
  await insertSources(
    tx,
    provinceId,
    cells.map((cell) => ({ cellId: ids.get(keyOf(cell)) ?? "", sources: cell.sources })),
  );
}

async function insertSources(
  tx: Tx,
  provinceId: string,
  cells: readonly { readonly cellId: string; readonly sources: readonly SourceRef[] }[],
): Promise<void> {
  const data = cells.flatMap(({ cellId, sources }) => sources.map((source) => ({ provinceId, cellId, ...source })));
  if (data.length > 0) await tx.cellSource.createMany({ data });
}

const fingerprint = (sources: readonly { readonly sourceId: string; readonly revision: number }[]): string =>
  sources
    .map((source) => `${source.sourceId} ${source.revision}`)
    .sort()
    .join();

/** Brings the cells of a version in hand up to what their sources say now; numbers typed over stay, against the new sources. The count of cells that changed. */
export async function refreshVersion(tx: Tx, record: ReportRecord, versionId: string): Promise<number> {
  const places = await listReportPlaces(tx, record);
  const form = await findFormDefinition(tx, record.formVersionId);
  const fresh = await listSourcedCells(tx, record, form, places);
  const stored = await tx.reportCell.findMany({ where: { versionId }, include: { sources: true } });
  const held = new Map(stored.map((cell) => [keyOf(cell), cell]));

  const changed = fresh.flatMap((cell) => {
    const old = held.get(keyOf(cell));
    if (!old) return [];
    const before = entryOf(old.state, old.value === null ? null : old.value.toNumber());
    const priorBefore = entryOf(old.priorState, old.priorValue === null ? null : old.priorValue.toNumber());
    const isTyped = old.isTyped && !isSameEntry(before, cell.total);
    const isSame =
      fingerprint(old.sources) === fingerprint(cell.sources) &&
      isSameEntry(priorBefore, cell.prior) &&
      (old.isTyped || isSameEntry(before, cell.total));
    return isSame ? [] : [{ id: old.id, cell, isTyped, entry: isTyped ? before : plainEntry(cell) }];
  });
  for (const { id, cell, isTyped, entry } of changed) {
    await tx.reportCell.updateMany({
      where: { id },
      data: {
        state: entry.state,
        value: entry.value,
        isTyped,
        rowVersion: { increment: 1 },
        ...(isTyped ? {} : { editedBy: null, editedAt: null }),
        ...columnsOf(cell),
      },
    });
  }
  const known = new Set(fresh.map(keyOf));
  const gone = stored.filter((cell) => !cell.isTyped && !known.has(keyOf(cell))).map((cell) => cell.id);
  await tx.cellSource.deleteMany({ where: { cellId: { in: [...gone, ...changed.map((row) => row.id)] } } });
  await tx.reportCell.deleteMany({ where: { id: { in: gone } } });
  await insertSources(
    tx,
    record.provinceId,
    changed.map(({ id, cell }) => ({ cellId: id, sources: cell.sources })),
  );
  const added = fresh.filter((cell) => !held.has(keyOf(cell)));
  await insertCells(tx, record, versionId, added);
  return changed.length + gone.length + added.length;
}

const plainEntry = (cell: SourcedCell): Entry => entryOf(cell.total.state, cell.total.value);

export type PaperFacts = { readonly number: string; readonly signer: string; readonly capacity: Capacity; readonly signedOn: PlainDate };

/** Freezes a version as it goes up; what was sent can be proved by the digest and size of its content. */
export async function sealVersion(
  { tx, actor, now }: CommandContext,
  versionId: string,
  paper: PaperFacts | null,
): Promise<{ readonly digest: string; readonly bytes: number }> {
  const digest = await digestVersion(tx, versionId);
  const sealed = await tx.reportVersion.updateMany({
    where: { id: versionId, sentAt: null },
    data: {
      sentAt: now,
      sentOn: toDateColumn(actor.today),
      ...(paper && {
        paperNumber: paper.number,
        paperSigner: paper.signer,
        paperCapacity: paper.capacity,
        paperSignedOn: toDateColumn(paper.signedOn),
      }),
    },
  });
  if (sealed.count !== 1) throw new Error(`Version ${versionId} was not in hand`);
  return digest;
}

/** SHA-256 and size of the content of a version: its parts and cells in a fixed order. Anyone who reads the version can reckon it again. */
export async function digestVersion(tx: Tx, versionId: string): Promise<{ readonly digest: string; readonly bytes: number }> {
  const parts = await tx.$queryRaw<object[]>`select code, text from report_parts where version_id = ${versionId}::uuid order by code`;
  const cells = await tx.$queryRaw<{ column: string | null }[]>`
    select unit_id::text as "unitId", component, nullif(form_column, 'NOW') as "column", state::text as state, value::text as value, covered, expected, prior_state::text as "priorState",
      prior_value::text as "priorValue", is_typed as "isTyped", explanation
    from report_cells where version_id = ${versionId}::uuid order by unit_id, component, form_column`;
  // What was sent before forms had columns keeps its digest.
  const content = Buffer.from(
    JSON.stringify({ parts, cells: cells.map(({ column, ...cell }) => (column === null ? cell : { ...cell, column })) }),
    "utf8",
  );
  return { digest: createHash("sha256").update(content).digest("hex"), bytes: content.length };
}
