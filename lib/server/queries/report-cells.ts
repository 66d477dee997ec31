import "server-only";
import { isPartial, type Total } from "@/lib/domain/aggregate";
import { isComponent, type Component } from "@/lib/domain/components";
import { contradictions } from "@/lib/domain/contradiction";
import { BLANK, entryOf, isSameEntry, type Entry, type FigureState } from "@/lib/domain/figure";
import { REPORT_COMPONENTS, type ReportCellView, type ReportTable } from "@/lib/domain/report-view";
import type { UnitLabel } from "@/lib/domain/unit-view";
import type { Tx } from "../db";
import type { ReportPlace, SourcedCell } from "./report-sources";

/** A cell as stored, with the ids and revisions of what it was made of. */
export type StoredCell = {
  readonly id: string;
  readonly unitId: string;
  readonly component: Component;
  readonly entry: Entry;
  readonly prior: Entry;
  readonly covered: number;
  readonly expected: number;
  readonly isTyped: boolean;
  readonly explanation: string | null;
  readonly rowVersion: number;
  /** "<source id> <revision>", sorted. */
  readonly sources: readonly string[];
};

type Row = Omit<StoredCell, "component" | "entry" | "prior"> & {
  component: string;
  state: FigureState;
  value: number | null;
  priorState: FigureState;
  priorValue: number | null;
};

export async function listStoredCells(tx: Tx, versionId: string): Promise<StoredCell[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id::text as id, c.unit_id::text as "unitId", c.component, c.state::text as state, c.value::float8 as value, c.covered, c.expected,
      c.prior_state::text as "priorState", c.prior_value::float8 as "priorValue", c.is_typed as "isTyped", c.explanation,
      c.row_version as "rowVersion",
      array(select s.source_id || ' ' || s.revision from cell_sources s where s.cell_id = c.id order by 1) as sources
    from report_cells c where c.version_id = ${versionId}::uuid`;
  return rows.flatMap(({ component, state, value, priorState, priorValue, ...row }) =>
    isComponent(component) ? [{ ...row, component, entry: entryOf(state, value), prior: entryOf(priorState, priorValue) }] : [],
  );
}

/** A stored cell as a page shows it; `now` is what its sources make today, null where that is not asked (older versions). */
export function cellView(cell: StoredCell, now: SourcedCell | null | undefined): ReportCellView {
  const current = now === null ? null : sourcesOf(now);
  const isStale = current !== null && [...cell.sources].sort().join() !== current.join();
  const sourceEntry: Entry | null = now === null ? null : now ? entryOf(now.total.state, now.total.value) : BLANK;
  return {
    component: cell.component,
    entry: cell.entry,
    prior: cell.prior,
    covered: cell.covered,
    expected: cell.expected,
    isTyped: cell.isTyped,
    explanation: cell.explanation,
    isStale,
    sourceEntry: sourceEntry === null || isSameEntry(sourceEntry, cell.entry) ? null : sourceEntry,
    sourceCount: cell.sources.length,
    rowVersion: cell.rowVersion,
  };
}

const sourcesOf = (cell: SourcedCell | undefined): string[] =>
  (cell?.sources ?? []).map((source) => `${source.sourceId} ${source.revision}`).sort();

type TableOf = {
  readonly place: ReportPlace;
  readonly unit: UnitLabel;
  readonly isBelow: boolean;
  readonly isComparable: boolean;
  readonly stored: ReadonlyMap<string, StoredCell>;
  /** Null: an older version, which is not held against today's sources. */
  readonly sourced: ReadonlyMap<string, SourcedCell> | null;
};

export function tableOf({ place, unit, isBelow, isComparable, stored, sourced }: TableOf): ReportTable {
  const cells = REPORT_COMPONENTS.flatMap((component): ReportCellView[] => {
    const cell = stored.get(`${place.unitId} ${component}`);
    return cell ? [cellView(cell, sourced === null ? null : sourced.get(`${place.unitId} ${component}`))] : [];
  });
  const entries = Object.fromEntries(cells.map((cell) => [cell.component, cell.entry]));
  // A sum that still lacks months is not held against a whole period.
  const before = Object.fromEntries(cells.flatMap((cell) => (isPartial(cell) && !cell.isTyped ? [] : [[cell.component, cell.prior]])));
  return {
    unit,
    listings: place.listings,
    below: isBelow ? { reportId: place.reportId, status: place.status, versionNo: place.sentNo ?? 0, isLate: place.isLate } : null,
    isAwaited: cells.length === 0,
    isComparable,
    cells,
    warnings: contradictions(entries, before).map((found) => ({
      ...found,
      isExplained: cells.some((cell) => found.components.includes(cell.component) && cell.explanation !== null),
    })),
    staleCount: cells.filter((cell) => cell.isStale).length,
  };
}

/** A cell as one of the parts of a total. */
export const totalOf = (cell: Pick<ReportCellView, "entry" | "covered" | "expected" | "isTyped"> | undefined): Total => {
  if (!cell) return { ...BLANK, covered: 0, expected: 1 };
  // Typed over with a reason: the body answers for the whole of it.
  return cell.isTyped ? { ...cell.entry, covered: 1, expected: 1 } : { ...cell.entry, covered: cell.covered, expected: cell.expected };
};
