import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { ReportView } from "@/lib/domain/report-view";
import type { Tx } from "../db";
import { findReport } from "./report-detail";
import { REPORT_TABLES, visibleReports } from "./report-records";

/** What the same body last sent for an earlier period, as it was sent; null where there is nothing to look back at. */
export async function findLastReport(
  tx: Tx,
  actor: Actor,
  { body, period }: Pick<ReportView, "body" | "period">,
): Promise<ReportView | null> {
  const [last] = await tx.$queryRaw<{ id: string; no: number }[]>`
    select r.id::text as id, (select max(s.no) from report_versions s where s.report_id = r.id and s.sent_at is not null) as no
    from ${REPORT_TABLES}
    where ${visibleReports(actor)} and r.body_id = ${body.id}::uuid and p.figures_to < ${period.figuresTo}::date and r.first_sent_on is not null
    order by p.figures_to desc, r.id limit 1`;
  return last ? findReport(tx, actor, last.id, last.no) : null;
}
