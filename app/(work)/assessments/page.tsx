import type { Metadata } from "next";
import { AssessmentTable } from "@/components/assessment/assessment-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/domain/policy";
import { assessmentSearchParams } from "@/lib/schemas/assessment";
import { listAssessments } from "@/lib/server/queries/assessments";
import { listCampaignOptions } from "@/lib/server/queries/dashboard";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viAssessment as vi } from "@/lib/text/vi-assessment";

export const metadata: Metadata = { title: vi.title };

export default async function AssessmentsPage({ searchParams }: PageProps<"/assessments">) {
  const actor = await requirePermission("VIEW_ASSESSMENT");
  const asked = assessmentSearchParams.parse(await searchParams).campaign;
  const { options, rows, campaignId } = await withScope(actor, async (tx) => {
    const options = await listCampaignOptions(tx, actor);
    const campaignId = asked ?? options[0]?.campaignId;
    return { options, campaignId, rows: campaignId ? await listAssessments(tx, actor, campaignId) : [] };
  });
  if (campaignId === undefined) {
    return (
      <>
        <PageHeader title={vi.title} />
        <EmptyState title={vi.noCampaign}>{vi.noCampaignHint}</EmptyState>
      </>
    );
  }
  const campaign = orNotFound(options.find((option) => option.campaignId === campaignId) ?? null);
  const canOpen = (can(actor, "SELF_SCORE") || can(actor, "RECORD_RESULT")) && actor.scope.homeProvinceId !== null;
  const selected = rows.filter((row) => row.listing === "SELECTED");
  const followed = rows.filter((row) => row.listing === "FOLLOWED");
  return (
    <>
      <PageHeader title={vi.title} crumbs={[{ label: vi.campaign(campaign.year), href: `/campaigns/${campaignId}` }]} />
      {options.length > 1 && (
        <Views
          label={vi.choose}
          views={options.map((option) => ({
            href: `/assessments?campaign=${option.campaignId}`,
            label: `${option.provinceName} ${option.year}`,
            isCurrent: option.campaignId === campaignId,
          }))}
        />
      )}
      {rows.length === 0 && <EmptyState title={vi.noLocality} />}
      {selected.length > 0 && (
        <Section title={vi.selected(selected.length)}>
          <AssessmentTable caption={vi.selected(selected.length)} rows={selected} canOpen={canOpen} />
        </Section>
      )}
      {followed.length > 0 && (
        <Section title={vi.followed(followed.length)}>
          <AssessmentTable caption={vi.followed(followed.length)} rows={followed} canOpen={canOpen} />
        </Section>
      )}
    </>
  );
}
