import type { Metadata } from "next";
import { PaperTable } from "@/components/campaign/paper-table";
import { choicesOf, YearFilter } from "@/components/campaign/year-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { campaignSearchParams } from "@/lib/schemas/campaign";
import { listPlans } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viPlan } from "@/lib/text/vi-plan";

export const metadata: Metadata = { title: viPlan.title };

export default async function PlansPage({ searchParams }: PageProps<"/plans">) {
  const actor = await requirePermission("VIEW_PAPERS");
  const { year, province } = campaignSearchParams.parse(await searchParams);
  const all = await withScope(actor, (tx) => listPlans(tx, actor));
  const rows = all.filter((row) => (year === undefined || row.year === year) && (province === undefined || row.province.id === province));
  const choices = choicesOf(all);
  return (
    <>
      <PageHeader title={viPlan.title} hint={viPlan.lead} />
      {all.length > 0 && <YearFilter action="/plans" {...choices} year={year} province={province} count={viPlan.count(rows.length)} />}
      {rows.length === 0 ? (
        <EmptyState title={viPlan.emptyTitle}>{viPlan.empty}</EmptyState>
      ) : (
        <PaperTable of="plans" rows={rows} showsProvince={choices.provinces.length > 1} />
      )}
    </>
  );
}
