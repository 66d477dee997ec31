import "server-only";
import type { Total } from "@/lib/domain/aggregate";
import { isComponent } from "@/lib/domain/components";
import { BLANK, entryOf, isSameEntry, type Entry, type FigureState } from "@/lib/domain/figure";
import { entryColumns, entryRows, NOW, unitCellKey, type FormDefinition } from "@/lib/domain/form";
import { warningsOf } from "@/lib/domain/table-warnings";
import type { BodyTier } from "@/lib/domain/report";
import type { ReportCellView, ReportTable } from "@/lib/domain/report-view";
import type { UnitLabel } from "@/lib/domain/unit-view";
import type { Tx } from "../db";
import type { ReportPlace, SourcedCell } from "./report-sources";

/** A cell as stored, with the ids and revisions of what it was made of. */
export type StoredCell = {
  readonly id: string;
  readonly unitId: string;
  /** Codes of the form's row and column. */
  readonly component: string;
  readonly column: string;
  readonly entry: Entry;
  readonly prior: Entry;
  readonly covered: number;
  readonly expected: number;
  readonly isTyped: boolean;
  readonly explanation: string | null;
  readonly rowVersion: number;
  /** Who typed it last, and when. */
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
  /** "<source id> <revision>", sorted. */
  readonly sources: readonly string[];
};

type Row = Omit<StoredCell, "entry" | "prior"> & {
  state: FigureState;
  value: number | null;
  priorState: FigureState;
  priorValue: number | null;
};

export async function listStoredCells(tx: Tx, versionId: string): Promise<StoredCell[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id::text as id, c.unit_id::text as "unitId", c.component, c.form_column as "column", c.state::text as state, c.value::float8 as value, c.covered, c.expected,
      c.prior_state::text as "priorState", c.prior_value::float8 as "priorValue", c.is_typed as "isTyped", c.explanation,
      c.row_version as "rowVersion", c.edited_by as "editedBy", c.edited_at as "editedAt",
      array(select s.source_id || ' ' || s.revision from cell_sources s where s.cell_id = c.id order by 1) as sources
    from report_cells c where c.version_id = ${versionId}::uuid`;
  return rows.map(({ state, value, priorState, priorValue, ...row }) => ({
    ...row,
    entry: entryOf(state, value),
    prior: entryOf(priorState, priorValue),
  }));
}

/** Whether anything but the report itself says what the number is: the monthly figures, or the reports below. */
export function hasSources(tier: BodyTier, component: string, column: string): boolean {
  return tier !== "COMMUNE" || (column === NOW && isComponent(component));
}

/** A stored cell as a page shows it; `now` is what its sources make today, null where that is not asked (older versions). */
export function cellView(cell: StoredCell, tier: BodyTier, now: SourcedCell | null | undefined): ReportCellView {
  if (!hasSources(tier, cell.component, cell.column)) now = null;
  const current = now === null ? null : sourcesOf(now);
  const isStale = current !== null && [...cell.sources].sort().join() !== current.join() && !isSameNumberSentAgain(cell, now);
  const sourceEntry: Entry | null = now === null ? null : now ? entryOf(now.total.state, now.total.value) : BLANK;
  return {
    component: cell.component,
    column: cell.column,
    entry: cell.entry,
    prior: cell.prior,
    covered: cell.covered,
    expected: cell.expected,
    isTyped: cell.isTyped && hasSources(tier, cell.component, cell.column),
    explanation: cell.explanation,
    isStale,
    sourceEntry: sourceEntry === null || isSameEntry(sourceEntry, cell.entry) ? null : sourceEntry,
    sourceCount: cell.sources.length,
    rowVersion: cell.rowVersion,
    editedBy: cell.editedBy,
    editedAt: cell.editedAt,
  };
}

/** A report below that is sent again has new cells for every number, also for those it did not change. */
const isSameNumberSentAgain = (cell: StoredCell, now: SourcedCell | null | undefined): boolean =>
  now !== null &&
  now !== undefined &&
  !cell.isTyped &&
  now.sources.length > 0 &&
  now.sources.every((source) => source.kind === "REPORT_CELL") &&
  isSameEntry(entryOf(now.total.state, now.total.value), cell.entry) &&
  isSameEntry(now.prior, cell.prior) &&
  now.total.covered === cell.covered &&
  now.total.expected === cell.expected;

const sourcesOf = (cell: SourcedCell | undefined): string[] =>
  (cell?.sources ?? []).map((source) => `${source.sourceId} ${source.revision}`).sort();

type TableOf = {
  readonly form: FormDefinition;
  readonly tier: BodyTier;
  readonly place: ReportPlace;
  readonly unit: UnitLabel;
  readonly isComparable: boolean;
  readonly stored: ReadonlyMap<string, StoredCell>;
  /** Null: an older version, which is not held against today's sources. */
  readonly sourced: ReadonlyMap<string, SourcedCell> | null;
};

export function tableOf({ form, tier, place, unit, isComparable, stored, sourced }: TableOf): ReportTable {
  const columns = entryColumns(form);
  const cells = entryRows(form).flatMap((row) =>
    columns.flatMap((column): ReportCellView[] => {
      const key = unitCellKey(place.unitId, row.code, column.code);
      const cell = stored.get(key);
      return cell ? [cellView(cell, tier, sourced === null ? null : sourced.get(key))] : [];
    }),
  );
  return {
    unit,
    listings: place.listings,
    below:
      tier === "DISTRICT" ? { reportId: place.reportId, status: place.status, versionNo: place.sentNo ?? 0, isLate: place.isLate } : null,
    isAwaited: cells.length === 0,
    isComparable,
    cells,
    warnings: warningsOf(form, cells),
    staleCount: cells.filter((cell) => cell.isStale).length,
  };
}

/** Rules that keep a version from going up while they are broken, by the localities that break them. */
export async function countBrokenRules(tx: Tx, form: FormDefinition, tier: BodyTier, versionId: string): Promise<number> {
  const hard = { ...form, rules: form.rules.filter((rule) => rule.effect === "HARD") };
  if (hard.rules.length === 0) return 0;
  const stored = await listStoredCells(tx, versionId);
  const unitIds = [...new Set(stored.map((cell) => cell.unitId))];
  return unitIds
    .map((unitId) => stored.filter((cell) => cell.unitId === unitId).map((cell) => cellView(cell, tier, null)))
    .reduce((count, cells) => count + warningsOf(hard, cells).length, 0);
}

/** A cell as one of the parts of a total. */
export const totalOf = (cell: Pick<ReportCellView, "entry" | "covered" | "expected" | "isTyped"> | undefined): Total => {
  if (!cell) return { ...BLANK, covered: 0, expected: 1 };
  // Typed over with a reason: the body answers for the whole of it.
  return cell.isTyped ? { ...cell.entry, covered: 1, expected: 1 } : { ...cell.entry, covered: cell.covered, expected: cell.expected };
};
