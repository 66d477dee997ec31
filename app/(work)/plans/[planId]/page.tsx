import type { Metadata } from "next";
import { cache } from "react";
import { PaperStatusTag } from "@/components/campaign/campaign-tags";
import { DeedForm } from "@/components/campaign/deed-form";
import { BasisTable } from "@/components/plan/basis-table";
import { PaperSheetView } from "@/components/paper/paper-sheet";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { PlanReference, PlanView } from "@/lib/domain/campaign-view";
import { isIssued } from "@/lib/domain/paper";
import { planSheet } from "@/lib/documents/plan-sheet";
import type { PlanAction } from "@/lib/domain/plan";
import { can } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { findPlanGroundwork } from "@/lib/server/queries/plan-groundwork";
import { findPlan } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { formatPaperNumber, planKindText, viCampaign } from "@/lib/text/vi-campaign";
import { viLocalPlan } from "@/lib/text/vi-local-plan";
import { viPaperRoute } from "@/lib/text/vi-paper-route";
import { viPaperSheet } from "@/lib/text/vi-paper-sheet";
import { viPlan } from "@/lib/text/vi-plan";
import { revisePlanAction } from "../actions";
import { PaperOffice } from "../../papers/paper-office";

const words = viPlan.record;
/** Read once a request, for the title and for the page. */
const loadPlan = cache(async (planId: string) => {
  const actor = await requirePermission("VIEW_PAPERS");
  return { actor, plan: orNotFound(await withScope(actor, (tx) => findPlan(tx, actor, idParam(planId)))) };
});

export async function generateMetadata({ params }: PageProps<"/plans/[planId]">): Promise<Metadata> {
  return { title: nameOf((await loadPlan((await params).planId)).plan) };
}

const nameOf = (plan: PlanView): string => (plan.number === null ? plan.subject : `${planKindText[plan.kind]} ${formatPaperNumber(plan)}`);

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

/** What comes next, and by whom. */
function leadOf(plan: PlanView): string {
  if (!isIssued(plan.status)) return plan.unit ? words.localDraftNext : words.draftNext;
  const waits = plan.receivedBy !== null && plan.acceptedOn === null && plan.returnReason === null;
  return waits && plan.receivedBy !== null ? viLocalPlan.review.waits(plan.receivedBy) : words.issuedNext;
}

function Cited({ paper }: { readonly paper: PlanReference }) {
  return (
    <TextLink href={`/plans/${paper.id}`}>
      {paper.number === null
        ? paper.subject
        : `${formatPaperNumber(paper)}${paper.issuedOn === null ? "" : `, ${formatDate(paper.issuedOn)}`}`}
    </TextLink>
  );
}

export default async function PlanPage({ params }: PageProps<"/plans/[planId]">) {
  const { actor, plan } = await loadPlan((await params).planId);
  const base = `/plans/${plan.id}`;
  const offers = (action: PlanAction) => plan.actions.includes(action);
  const groundwork =
    plan.content.length === 0 && plan.unit === null && plan.kind === "ANNUAL"
      ? await withScope(actor, (tx) => findPlanGroundwork(tx, plan.campaignId, plan.issuedOn ?? actor.today))
      : null;
  const sheet = planSheet(plan, groundwork);
  const name = nameOf(plan);
  const campaign = `${viCampaign.name(plan.year)}, ${formatUnit(plan.province)}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viPlan.title, href: "/plans" }]}
        title={plan.subject}
        state={<PaperStatusTag status={plan.status} />}
        lead={leadOf(plan)}
        actions={
          <>
            {offers("edit") && <ButtonLink href={`${base}/edit`}>{words.edit}</ButtonLink>}
            {offers("amend") && <ButtonLink href={`${base}/amend`}>{viPlan.amending.action}</ButtonLink>}
            {offers("close") && <ButtonLink href={`${base}/close`}>{viPlan.closing.action}</ButtonLink>}
            {plan.canDraftUnder && <ButtonLink href={`${base}/local-plans/new`}>{viLocalPlan.creating.open}</ButtonLink>}
            {offers("accept") && (
              <ButtonLink href={`${base}/review`} variant="primary">
                {viLocalPlan.review.open}
              </ButtonLink>
            )}
            {offers("issue") && (
              <ButtonLink href={`${base}/issue`} variant={plan.unit === null ? "ghost" : "primary"}>
                {words.issue}
              </ButtonLink>
            )}
            {plan.canEdit && plan.unit === null && (
              <ButtonLink href={`/papers/${plan.id}/route?deed=send`} variant="primary">
                {viPaperRoute.send.title}
              </ButtonLink>
            )}
          </>
        }
      />
      {plan.returnReason !== null && (
        <Notice tone="attention" title={words.returned} className="mb-6">
          {plan.returnReason}
        </Notice>
      )}
      {offers("revise") && (
        <div className="mb-6">
          <DeedForm
            action={revisePlanAction}
            input={{ planId: plan.id, version: plan.version }}
            label={viLocalPlan.review.revise}
            words={viLocalPlan.refusal}
            doneHref="/plans/:planId"
          />
        </div>
      )}
      <SummaryList>
        <Fact label={viPlan.kind}>{planKindText[plan.kind]}</Fact>
        <Fact label={viPlan.number}>{plan.number === null ? viPlan.noNumber : formatPaperNumber(plan)}</Fact>
        <Fact label={viPlan.date}>{plan.issuedOn ? formatDate(plan.issuedOn) : viPlan.noDate}</Fact>
        <Fact label={words.issuer}>{plan.issuer}</Fact>
        <Fact label={words.signer}>{plan.signerTitle.replaceAll("\n", ", ")}</Fact>
        {plan.acceptedOn && <Fact label={words.accepted}>{formatDate(plan.acceptedOn)}</Fact>}
        {plan.unit && <Fact label={words.unit}>{formatUnit(plan.unit)}</Fact>}
        <Fact label={words.campaign}>
          {can(actor, "VIEW_CAMPAIGN") ? <TextLink href={`/campaigns/${plan.campaignId}`}>{campaign}</TextLink> : campaign}
        </Fact>
        {plan.parent && (
          <Fact label={words.parent}>
            <Cited paper={plan.parent} />
          </Fact>
        )}
        {plan.origin && (
          <Fact label={words.origin} action={plan.content.length > 0 && <TextLink href={`${base}/differences`}>{words.compare}</TextLink>}>
            <Cited paper={plan.origin} />
          </Fact>
        )}
        {plan.amends && (
          <Fact label={plan.unit ? words.after : words.amends}>
            <Cited paper={plan.amends} />
          </Fact>
        )}
        {plan.amendments.map((paper) => (
          <Fact key={paper.id} label={words.amendedBy}>
            <Cited paper={paper} />
          </Fact>
        ))}
        <Fact
          label={words.duties}
          action={(plan.duties.total > 0 || plan.canEdit) && <TextLink href={`${base}/duties`}>{words.seeDuties}</TextLink>}
        >
          {words.dutyCounts(plan.duties.done, plan.duties.total, plan.duties.overdue)}
        </Fact>
      </SummaryList>
      <Section title={words.bases}>
        <BasisTable bases={plan.bases} issuedOn={plan.issuedOn} />
      </Section>
      <Section title={words.content} action={plan.canEdit && <TextLink href={`${base}/content`}>{words.editContent}</TextLink>}>
        <PaperSheetView sheet={sheet} name={name} note={plan.content.length === 0 && viPaperSheet.onlyCampaign} />
      </Section>
      <Section title={words.recipients}>
        <Lines lines={plan.recipients} />
      </Section>
      <PaperOffice actor={actor} paperId={plan.id} />
    </>
  );
}
