import type { Metadata } from "next";
import { DraftFirst } from "@/components/decision/draft-first";
import { RecordDecisionForm } from "@/components/decision/record-form";
import { PageHeader } from "@/components/ui/page-header";
import type { DecisionIssuer } from "@/lib/domain/decision";
import { decisionSearchParams } from "@/lib/schemas/decision";
import { findDecisionProposal, findItemChoices } from "@/lib/server/queries/decision-proposal";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { viDecision } from "@/lib/text/vi-decision";
import { proposedDecision } from "@/lib/text/vi-decision-proposal";
import { crumbsOf, requireCampaign } from "../../campaigns/[campaignId]/campaign-to-edit";
import { recordDecisionAction } from "../actions";

const words = viDecision.recording;
export const metadata: Metadata = { title: words.title };

export default async function RecordDecisionPage({ searchParams }: PageProps<"/decisions/record">) {
  const { campaign: campaignId } = decisionSearchParams.parse(await searchParams);
  const { actor, campaign } = await requireCampaign(campaignId ?? "", "edit");
  const found = await withScope(actor, async (tx) => ({
    proposal: await findDecisionProposal(tx, actor, campaign.id),
    choices: await findItemChoices(tx, { campaignId: campaign.id, provinceId: campaign.provinceId, year: campaign.year }, actor.today),
  }));
  const proposal = orNotFound(found.proposal);
  const textsFor = (issuer: DecisionIssuer) => proposedDecision({ ...proposal, committee: proposal.issuer }, issuer);
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.title} hint={words.lead} />
      {proposal.draftId !== null ? (
        <DraftFirst draftId={proposal.draftId} />
      ) : (
        <RecordDecisionForm
          campaignId={campaign.id}
          proposals={{ COMMITTEE: textsFor("COMMITTEE"), PEOPLES_COMMITTEE: textsFor("PEOPLES_COMMITTEE") }}
          items={proposal.items}
          units={found.choices.units}
          action={recordDecisionAction}
        />
      )}
    </>
  );
}
