import type { Metadata } from "next";
import { NewPlanForm } from "@/components/campaign/plan-form";
import { PageHeader } from "@/components/ui/page-header";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { findLocalityChoices } from "@/lib/server/queries/campaign-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { createPlanAction } from "../../../../plans/actions";
import { crumbsOf, requireCampaign } from "../../campaign-to-edit";

const words = viPlan.form;
export const metadata: Metadata = { title: words.newTitle };

export default async function NewPlanPage({ params }: PageProps<"/campaigns/[campaignId]/plans/new">) {
  const { actor, campaign } = await requireCampaign((await params).campaignId, "edit");
  const { issuer } = orNotFound(await withScope(actor, (tx) => findLocalityChoices(tx, actor, campaign.id)));
  const bases = campaign.decisions.map((decision) => words.basisOf(formatPaper(decision), decision.subject));
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.newTitle} hint={words.lead} />
      <NewPlanForm
        campaignId={campaign.id}
        proposal={{
          kind: "ANNUAL",
          number: null,
          notation: words.defaultNotation,
          issuedOn: null,
          issuer,
          subject: words.defaultSubject(campaign.year),
          signerTitle: "",
          bases,
          recipients: [],
        }}
        action={createPlanAction}
      />
    </>
  );
}
