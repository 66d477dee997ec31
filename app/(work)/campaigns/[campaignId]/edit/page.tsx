import type { Metadata } from "next";
import { EditCampaignForm } from "@/components/campaign/campaign-form";
import { PageHeader } from "@/components/ui/page-header";
import { viCampaign } from "@/lib/text/vi-campaign";
import { editCampaignAction } from "../../actions";
import { crumbsOf, requireCampaign } from "../campaign-to-edit";

export const metadata: Metadata = { title: viCampaign.form.editTitle };

export default async function EditCampaignPage({ params }: PageProps<"/campaigns/[campaignId]/edit">) {
  const { campaign } = await requireCampaign((await params).campaignId, "edit");
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={viCampaign.form.editTitle} />
      <EditCampaignForm campaign={campaign} action={editCampaignAction} />
    </>
  );
}
