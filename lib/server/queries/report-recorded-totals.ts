import "server-only";
import { aggregateMonths, type Total } from "@/lib/domain/aggregate";
import { isComponent } from "@/lib/domain/components";
import { entryOf, type FigureState } from "@/lib/domain/figure";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Tx } from "../db";
import type { ReportRecord } from "./report-records";
import { groupBy, startsOf } from "./report-sources";

/** The number that the recorded sources of some cells make, by cell; what was typed over is not in it. */
export async function listRecordedTotals(tx: Tx, report: ReportRecord, cellIds: readonly string[]): Promise<Map<string, Total>> {
  const rows = await tx.$queryRaw<
    {
      cellId: string;
      component: string;
      month: PlainDate | null;
      state: FigureState;
      value: number | null;
      covered: number;
      expected: number;
    }[]
  >`
    select s.cell_id::text as "cellId", c.component, f.month::text as month, coalesce(f.state, o.state)::text as state,
      coalesce(f.value, o.value)::float8 as value, coalesce(o.covered, 0) as covered, coalesce(o.expected, 0) as expected
    from cell_sources s
    join report_cells c on c.id = s.cell_id
    left join figure_revisions f on s.kind = 'FIGURE' and f.id = s.source_id
    left join report_cells o on s.kind = 'REPORT_CELL' and o.id = s.source_id
    where s.cell_id = any(${[...cellIds]}::uuid[]) and (f.id is not null or o.id is not null)`;
  const months = startsOf({ from: report.period.figuresFrom, to: report.period.figuresTo }, report);
  const totals = new Map<string, Total>();
  for (const [cellId, sources] of groupBy(rows, (row) => row.cellId)) {
    const [first] = sources;
    if (!first) continue;
    const byMonth = new Map(sources.flatMap((row) => (row.month === null ? [] : [[row.month, entryOf(row.state, row.value)] as const])));
    const total =
      byMonth.size > 0 && isComponent(first.component)
        ? aggregateMonths(first.component, byMonth, months)
        : { ...entryOf(first.state, first.value), covered: first.covered, expected: first.expected };
    totals.set(cellId, total);
  }
  return totals;
}
