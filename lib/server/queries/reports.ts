import "server-only";
import type { Actor } from "@/lib/domain/access";
import { fold } from "@/lib/domain/fold";
import { isOverdue, type BodyTier, type ReportStatus } from "@/lib/domain/report";
import { standingOf, type OwedRow, type PeriodLabel, type ReportList, type ReportListRow } from "@/lib/domain/report-view";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { EFFECTIVE_STATUS, listReportBriefs, listReportsInBrief, REPORT_TABLES, visibleReports, type ReportBrief } from "./report-records";

export { findCellOrigin } from "./report-origin";
export { findReport } from "./report-detail";

export const REPORTS_PER_PAGE = 50;

export type ReportFilter = {
  readonly periodId?: string | undefined;
  readonly status?: ReportStatus | undefined;
  readonly tier?: BodyTier | undefined;
  /** Part of the body's name, with or without marks. */
  readonly search?: string | undefined;
  readonly page?: number | undefined;
};

/** Districts before their communes, departments last; then by name. */
const BY_TIER = Prisma.sql`array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE', 'DEPARTMENT'], r.tier::text), b.short_name collate "vi-x-icu", r.id`;

function whereOf({ periodId, status, tier, search }: ReportFilter): Prisma.Sql {
  const term = fold(search ?? "");
  const pattern = `%${term.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(periodId === undefined ? [] : [Prisma.sql`r.period_id = ${periodId}::uuid`]),
      ...(status === undefined ? [] : [Prisma.sql`${EFFECTIVE_STATUS} = ${status}::report_status`]),
      ...(tier === undefined ? [] : [Prisma.sql`r.tier = ${tier}::body_tier`]),
      ...(term === "" ? [] : [Prisma.sql`unaccent(lower(b.name || ' ' || b.short_name)) like ${pattern}`]),
    ],
    " and ",
  );
}

/** One page of the reports the actor may see: the newest period first. */
export async function listReports(tx: Tx, actor: Actor, filter: ReportFilter = {}): Promise<ReportList> {
  const page = filter.page ?? 1;
  const where = whereOf(filter);
  const [count] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from ${REPORT_TABLES} where ${visibleReports(actor)} and ${where}`;
  const briefs = await listReportsInBrief(
    tx,
    actor,
    where,
    Prisma.sql`order by p.figures_to desc, p.id, ${BY_TIER} limit ${REPORTS_PER_PAGE} offset ${(page - 1) * REPORTS_PER_PAGE}`,
  );
  return { rows: briefs.map((brief) => rowOf(brief, actor)), total: count?.total ?? 0, page, pageSize: REPORTS_PER_PAGE };
}

const rowOf = (record: ReportBrief & { readonly period: PeriodLabel }, { today }: Actor): ReportListRow => ({
  id: record.id,
  period: record.period,
  body: record.body,
  receiver: record.receiver,
  tier: record.tier,
  status: record.status,
  standing: standingOf(record, today),
  dueOn: record.dueOn,
  firstSentOn: record.firstSentOn,
  sentAt: record.sentAt,
  isLate: record.isLate,
  isOverdue: isOverdue(record, today),
  isAsked: record.isAsked,
  isEnteredFor: record.isEnteredFor,
  isConfirmed: record.isConfirmed,
  versionNo: record.currentNo,
  rowVersion: record.rowVersion,
});

/** Who owes a report for a period, as far as the actor may see, and how each stands. */
export async function listOwed(tx: Tx, actor: Actor, periodId: string): Promise<OwedRow[]> {
  const briefs = await listReportBriefs(tx, actor, Prisma.sql`r.period_id = ${periodId}::uuid`, Prisma.sql`order by ${BY_TIER}`);
  return briefs.map((record) => ({
    reportId: record.id,
    body: record.body,
    receiver: record.receiver,
    tier: record.tier,
    status: record.status,
    standing: standingOf(record, actor.today),
    dueOn: record.dueOn,
    firstSentOn: record.firstSentOn,
    isEnteredFor: record.isEnteredFor,
  }));
}

/** Periods for which the actor may see a report, the newest first: what the list can be narrowed to. */
export async function listReportPeriods(tx: Tx, actor: Actor): Promise<{ id: string; title: string; year: number }[]> {
  return tx.$queryRaw<{ id: string; title: string; year: number }[]>`
    select p.id::text as id, p.title, c.year from ${REPORT_TABLES} where ${visibleReports(actor)}
    group by p.id, p.title, p.figures_to, c.year order by p.figures_to desc, p.title collate "vi-x-icu"`;
}
