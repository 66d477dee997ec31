import type { Metadata } from "next";
import { OwedMatrixTable, NextDeadlines } from "@/components/owed/owed-matrix";
import { OwedChoice } from "@/components/owed/owed-choice";
import { Reminders } from "@/components/owed/reminders";
import { ReportViews } from "@/components/report/report-views";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/domain/policy";
import { owedSearch } from "@/lib/schemas/report-page";
import { findOwedMatrix, listOwedCampaigns } from "@/lib/server/queries/owed";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viOwed } from "@/lib/text/vi-owed";

async function owedOfAddress(searchParams: PageProps<"/reports/owed">["searchParams"]) {
  const asked = owedSearch.parse(await searchParams);
  return { ...asked, title: asked.view === "remind" ? viOwed.remindTitle : viOwed.title };
}

export async function generateMetadata({ searchParams }: PageProps<"/reports/owed">): Promise<Metadata> {
  return { title: (await owedOfAddress(searchParams)).title };
}

export default async function OwedPage({ searchParams }: PageProps<"/reports/owed">) {
  const actor = await requirePermission("VIEW_REPORTS");
  const { campaign, tier, view, title } = await owedOfAddress(searchParams);
  const { matrix, campaigns } = await withScope(actor, async (tx) => ({
    matrix: await findOwedMatrix(tx, actor, { campaignId: campaign, tier }),
    campaigns: await listOwedCampaigns(tx, actor),
  }));
  return (
    <>
      <PageHeader title={title} />
      <ReportViews current="owed" mayReview={can(actor, "REVIEW_REPORT")} />
      {view === "remind" ? (
        <Reminders reminders={matrix.reminders} today={actor.today} campaign={campaign} tier={tier} />
      ) : (
        <>
          <OwedChoice campaigns={campaigns} campaign={campaign} tier={tier} reminders={matrix.reminders.length} />
          {matrix.rows.length === 0 ? (
            <EmptyState title={viOwed.empty}>{viOwed.emptyHint}</EmptyState>
          ) : (
            <>
              <NextDeadlines next={matrix.next} />
              <OwedMatrixTable matrix={matrix} />
            </>
          )}
        </>
      )}
    </>
  );
}
