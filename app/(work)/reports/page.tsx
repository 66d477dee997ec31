import type { Metadata } from "next";
import { OwedFilter, OwedTable } from "@/components/report/owed-table";
import { ReportFilter, ReportListTable } from "@/components/report/report-list";
import { ReportViews } from "@/components/report/report-views";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import type { Actor } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import { reportSearchParams } from "@/lib/schemas/report";
import { listOwed, listReportPeriods, listReports } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viReport } from "@/lib/text/vi-report";

export const metadata: Metadata = { title: viReport.title };

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const actor = await requirePermission("VIEW_REPORTS");
  const asked = await searchParams;
  const mayReview = can(actor, "REVIEW_REPORT");
  const isOwed = mayReview && asked.view === "owed";
  const params = reportSearchParams.parse(asked);
  return (
    <>
      <PageHeader title={viReport.title} />
      <ReportViews current={isOwed ? "period" : "list"} mayReview={mayReview} />
      {isOwed ? <Owed actor={actor} asked={params.period} /> : <List actor={actor} params={params} />}
    </>
  );
}

type Params = ReturnType<typeof reportSearchParams.parse>;

async function List({ actor, params }: { readonly actor: Actor; readonly params: Params }) {
  const { period, status, tier, q, page } = params;
  const { list, periods } = await withScope(actor, async (tx) => ({
    list: await listReports(tx, actor, { periodId: period, status, tier, search: q, page }),
    periods: await listReportPeriods(tx, actor),
  }));
  const hrefOf = (to: number): string => {
    const query = new URLSearchParams();
    if (period) query.set("period", period);
    if (status) query.set("status", status);
    if (tier) query.set("tier", tier);
    if (q.trim()) query.set("q", q);
    query.set("page", String(to));
    return `/reports?${query}`;
  };
  if (periods.length === 0) return <EmptyState title={viReport.list.emptyTitle}>{viReport.list.empty}</EmptyState>;
  return (
    <>
      <ReportFilter periods={periods} period={period} status={status} search={q} total={list.total} />
      {list.rows.length === 0 ? (
        <EmptyState title={viReport.list.emptyTitle}>{viReport.list.emptyFiltered}</EmptyState>
      ) : (
        <ReportListTable rows={list.rows} today={actor.today} />
      )}
      <Pager page={list.page} pageSize={list.pageSize} total={list.total} hrefOf={hrefOf} />
    </>
  );
}

async function Owed({ actor, asked }: { readonly actor: Actor; readonly asked: string | undefined }) {
  const { periods, period, rows } = await withScope(actor, async (tx) => {
    const options = await listReportPeriods(tx, actor);
    const chosen = options.find((option) => option.id === asked) ?? options[0];
    return { periods: options, period: chosen, rows: chosen ? await listOwed(tx, actor, chosen.id) : [] };
  });
  if (!period) return <EmptyState title={viReport.owed.noPeriod}>{viReport.owed.noPeriodHint}</EmptyState>;
  return (
    <>
      <OwedFilter periods={periods} period={period.id} rows={rows} />
      <OwedTable rows={rows} title={period.title} />
    </>
  );
}
