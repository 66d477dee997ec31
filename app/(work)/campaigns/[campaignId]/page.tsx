import type { Metadata } from "next";
import { cache } from "react";
import { CampaignFactList } from "@/components/campaign/campaign-facts";
import { CampaignLocalities } from "@/components/campaign/campaign-localities";
import { CampaignPeriods } from "@/components/campaign/campaign-periods";
import { CampaignStatusTag } from "@/components/campaign/campaign-tags";
import { OutlineTable } from "@/components/campaign/outline-table";
import { DecisionTable, PaperTable } from "@/components/campaign/paper-table";
import { LocalPlanTable } from "@/components/plan/local-plan-table";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { CampaignView } from "@/lib/domain/campaign-view";
import { can } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { findCampaign } from "@/lib/server/queries/campaigns";
import { findTwoYears } from "@/lib/server/queries/campaign-outline";
import { listLocalPlans } from "@/lib/server/queries/local-plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viCampaign } from "@/lib/text/vi-campaign";
import { viPeriod } from "@/lib/text/vi-period";
import { viRegime } from "@/lib/text/vi-regime";
import { viLocalPlan } from "@/lib/text/vi-local-plan";
import { viCampaignOutline } from "@/lib/text/vi-campaign-outline";
import { countNominations } from "@/lib/server/queries/nominations";
import { viNomination } from "@/lib/text/vi-nomination";
import { viDecision } from "@/lib/text/vi-decision";

/** Read once a request, for the title and for the page. */
const loadCampaign = cache(async (campaignId: string) => {
  const actor = await requirePermission("VIEW_CAMPAIGN");
  const id = idParam(campaignId);
  return withScope(actor, async (tx) => {
    const campaign = orNotFound(await findCampaign(tx, actor, id));
    const localPlans = await listLocalPlans(tx, actor, id);
    return { campaign, localPlans, years: campaign.status === "DRAFT" ? await findTwoYears(tx, actor, id) : null };
  });
});

/** How many nominations for it the reader sees; null where he sees none at all. */
const loadNominations = cache(async (campaignId: string): Promise<number | null> => {
  const actor = await requirePermission("VIEW_CAMPAIGN");
  return can(actor, "VIEW_NOMINATIONS") ? withScope(actor, (tx) => countNominations(tx, actor, campaignId)) : null;
});

export async function generateMetadata({ params }: PageProps<"/campaigns/[campaignId]">): Promise<Metadata> {
  return { title: viCampaign.name((await loadCampaign((await params).campaignId)).campaign.year) };
}

function leadOf(campaign: CampaignView): string {
  if (campaign.status === "DRAFT") return viCampaign.next.draft;
  return campaign.status === "OPEN" ? viCampaign.next.open(campaign.workTo) : viCampaign.next.closed;
}

export default async function CampaignPage({ params }: PageProps<"/campaigns/[campaignId]">) {
  const { campaign, years, localPlans } = await loadCampaign((await params).campaignId);
  const base = `/campaigns/${campaign.id}`;
  const canEdit = campaign.actions.includes("edit");
  const nominations = await loadNominations(campaign.id);
  const { sections } = viCampaign;
  // What comes next once there are proposals: the list is made by the first decision.
  const isToDecide = canEdit && campaign.status === "DRAFT" && campaign.decisions.length === 0 && (nominations ?? 0) > 0;
  const newDecision = `/decisions/new?campaign=${campaign.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viCampaign.title, href: "/campaigns" }]}
        title={viCampaign.name(campaign.year)}
        state={<CampaignStatusTag status={campaign.status} />}
        lead={leadOf(campaign)}
        actions={
          <>
            {nominations !== null && (
              <ButtonLink href={`/nominations?campaign=${campaign.id}`}>{viNomination.campaignLink(nominations)}</ButtonLink>
            )}
            {canEdit && <ButtonLink href={`${base}/edit`}>{viCampaign.edit}</ButtonLink>}
            {campaign.actions.includes("close") && <ButtonLink href={`${base}/close`}>{viCampaign.close.action}</ButtonLink>}
            {campaign.actions.includes("open") && (
              <ButtonLink href={`${base}/open`} variant={isToDecide ? "ghost" : "primary"}>
                {viCampaign.open.action}
              </ButtonLink>
            )}
            {isToDecide && (
              <ButtonLink href={newDecision} variant="primary">
                {viDecision.add}
              </ButtonLink>
            )}
          </>
        }
      />
      {campaign.isIllustrative && (
        <Notice tone="attention" className="mb-6">
          {viCampaign.illustrative}
        </Notice>
      )}
      <CampaignFactList campaign={campaign} />
      {years && (
        <Section title={viCampaignOutline.title(campaign.year - 1)}>
          <OutlineTable {...years} calendar={campaign.calendar} />
        </Section>
      )}
      <Section
        title={sections.localities}
        count={campaign.localities.length}
        action={canEdit && <TextLink href={`/decisions/record?campaign=${campaign.id}`}>{viDecision.recording.link}</TextLink>}
      >
        <CampaignLocalities campaign={campaign} />
      </Section>
      <Section
        title={sections.periods}
        action={
          <span className="flex flex-wrap gap-x-4 gap-y-2">
            <TextLink href="/regimes">{viRegime.title}</TextLink>
            {campaign.actions.includes("requestReport") && <TextLink href={`${base}/requests/new`}>{viPeriod.request.title}</TextLink>}
            {canEdit && <TextLink href={`${base}/periods/new`}>{viCampaign.addPeriod}</TextLink>}
          </span>
        }
      >
        <CampaignPeriods periods={campaign.periods} calendar={campaign.calendar} />
      </Section>
      <Section
        title={sections.papers}
        action={
          canEdit && (
            <span className="flex flex-wrap gap-x-4">
              {!isToDecide && <TextLink href={newDecision}>{viDecision.add}</TextLink>}
              <TextLink href={`${base}/plans/new`}>{viCampaign.addPlan}</TextLink>
            </span>
          )
        }
      >
        <div className="space-y-6">
          {campaign.plans.length > 0 && <PaperTable of="plans" rows={campaign.plans} showsProvince={false} />}
          {campaign.decisions.length > 0 && <DecisionTable rows={campaign.decisions} />}
          {campaign.plans.length + campaign.decisions.length === 0 && <p className="text-ink-2">{viCampaign.papers.none}</p>}
        </div>
      </Section>
      {localPlans.length > 0 && (
        <Section
          title={viLocalPlan.overview.title}
          hint={viLocalPlan.overview.count(
            localPlans.filter((row) => row.plan?.isIssued && !row.plan.isReturned).length,
            localPlans.length,
          )}
        >
          <LocalPlanTable campaignId={campaign.id} rows={localPlans} />
        </Section>
      )}
      <Section
        title={sections.taskGroups}
        action={canEdit && <TextLink href={`${base}/task-groups`}>{viCampaign.editTaskGroups}</TextLink>}
      >
        {campaign.taskGroups.length === 0 ? (
          <p className="text-ink-2">{viCampaign.taskGroups.none}</p>
        ) : (
          <ol className="max-w-prose list-decimal space-y-2 pl-6 marker:text-ink-3">
            {campaign.taskGroups.map((group) => (
              <li key={group.number} value={group.number}>
                {group.content}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
