import type { Metadata } from "next";
import { NewLocalityForm } from "@/components/campaign/locality-form";
import { PageHeader } from "@/components/ui/page-header";
import { findLocalityChoices } from "@/lib/server/queries/campaign-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { viCampaignLocality } from "@/lib/text/vi-campaign-locality";
import { addLocalityAction } from "../../../actions";
import { crumbsOf, requireCampaign } from "../../campaign-to-edit";

const words = viCampaignLocality.form;
export const metadata: Metadata = { title: words.newTitle };

export default async function NewLocalityPage({ params }: PageProps<"/campaigns/[campaignId]/localities/new">) {
  const { actor, campaign } = await requireCampaign((await params).campaignId, "edit");
  const choices = orNotFound(await withScope(actor, (tx) => findLocalityChoices(tx, actor, campaign.id)));
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.newTitle} hint={words.lead(choices.day)} />
      <NewLocalityForm campaign={campaign} choices={choices} action={addLocalityAction} />
    </>
  );
}
