import type { Metadata } from "next";
import { cache } from "react";
import { PaperStatusTag } from "@/components/campaign/campaign-tags";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { findPlan } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { formatPaperNumber, planKindText, viCampaign } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";

const words = viPlan.record;
/** Read once a request, for the title and for the page. */
const loadPlan = cache(async (planId: string) => {
  const actor = await requirePermission("VIEW_PAPERS");
  return { actor, plan: orNotFound(await withScope(actor, (tx) => findPlan(tx, actor, idParam(planId)))) };
});

export async function generateMetadata({ params }: PageProps<"/plans/[planId]">): Promise<Metadata> {
  const { plan } = await loadPlan((await params).planId);
  return { title: plan.number === null ? plan.subject : `${planKindText[plan.kind]} ${formatPaperNumber(plan)}` };
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <p className="text-ink-2">{words.none}</p>;
  return (
    <ul className="max-w-prose list-disc space-y-1 pl-6 marker:text-ink-3">
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

export default async function PlanPage({ params }: PageProps<"/plans/[planId]">) {
  const { actor, plan } = await loadPlan((await params).planId);
  const campaign = `${viCampaign.name(plan.year)}, ${formatUnit(plan.province)}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viPlan.title, href: "/plans" }]}
        title={plan.subject}
        state={<PaperStatusTag status={plan.status} />}
        lead={plan.status === "ISSUED" || plan.status === "CLOSED" ? words.issuedNext : words.draftNext}
        actions={
          plan.canEdit && (
            <>
              <ButtonLink href={`/plans/${plan.id}/edit`}>{words.edit}</ButtonLink>
              <ButtonLink href={`/plans/${plan.id}/issue`} variant="primary">
                {words.issue}
              </ButtonLink>
            </>
          )
        }
      />
      <SummaryList>
        <Fact label={viPlan.kind}>{planKindText[plan.kind]}</Fact>
        <Fact label={viPlan.number}>{plan.number === null ? viPlan.noNumber : formatPaperNumber(plan)}</Fact>
        <Fact label={viPlan.date}>{plan.issuedOn && formatDate(plan.issuedOn)}</Fact>
        <Fact label={words.issuer}>{plan.issuer}</Fact>
        <Fact label={words.signer}>{plan.signerTitle}</Fact>
        <Fact label={words.campaign}>
          {can(actor, "VIEW_CAMPAIGN") ? <TextLink href={`/campaigns/${plan.campaignId}`}>{campaign}</TextLink> : campaign}
        </Fact>
      </SummaryList>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section title={words.bases}>
          <Lines lines={plan.bases} />
        </Section>
        <Section title={words.recipients}>
          <Lines lines={plan.recipients} />
        </Section>
      </div>
    </>
  );
}
