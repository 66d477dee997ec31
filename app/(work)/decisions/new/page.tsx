import type { Metadata } from "next";
import { NewDecisionForm } from "@/components/decision/decision-form";
import { DraftFirst } from "@/components/decision/draft-first";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionIssuer } from "@/lib/domain/decision";
import { decisionSearchParams } from "@/lib/schemas/decision";
import { findDecisionProposal } from "@/lib/server/queries/decision-proposal";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { viDecision } from "@/lib/text/vi-decision";
import { proposedDecision } from "@/lib/text/vi-decision-proposal";
import { crumbsOf, requireCampaign } from "../../campaigns/[campaignId]/campaign-to-edit";
import { createDecisionAction } from "../actions";

const words = viDecision.form;
export const metadata: Metadata = { title: words.newTitle };

export default async function NewDecisionPage({ searchParams }: PageProps<"/decisions/new">) {
  const { campaign: campaignId } = decisionSearchParams.parse(await searchParams);
  const { actor, campaign } = await requireCampaign(campaignId ?? "", "edit");
  const proposal = orNotFound(await withScope(actor, (tx) => findDecisionProposal(tx, actor, campaign.id)));
  const textsFor = (issuer: DecisionIssuer) => proposedDecision({ ...proposal, committee: proposal.issuer }, issuer);
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.newTitle} hint={words.newLead(proposal.items.length)} />
      {proposal.draftId !== null ? (
        <DraftFirst draftId={proposal.draftId} />
      ) : (
        <Notice className="mb-6">
          {viDecision.recording.ask}{" "}
          <TextLink className="underline" href={`/decisions/record?campaign=${campaign.id}`}>
            {viDecision.recording.link}
          </TextLink>
        </Notice>
      )}
      <NewDecisionForm
        campaignId={campaign.id}
        proposals={{ COMMITTEE: textsFor("COMMITTEE"), PEOPLES_COMMITTEE: textsFor("PEOPLES_COMMITTEE") }}
        proposedItems={proposal.items.length}
        action={createDecisionAction}
      />
    </>
  );
}
