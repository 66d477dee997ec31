import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { PageHeader } from "@/components/ui/page-header";
import { viCampaign } from "@/lib/text/vi-campaign";
import { closeCampaignAction } from "../../actions";
import { crumbsOf, requireCampaign } from "../campaign-to-edit";

const words = viCampaign.close;
export const metadata: Metadata = { title: words.action };

export default async function CloseCampaignPage({ params }: PageProps<"/campaigns/[campaignId]/close">) {
  const { campaign } = await requireCampaign((await params).campaignId, "close");
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.title(campaign.year)} />
      <Consequences what={words.what} who={words.who} undo={words.undo} />
      <DeedForm
        action={closeCampaignAction}
        input={{ campaignId: campaign.id, version: campaign.version }}
        label={words.action}
        words={viCampaign.refusal}
        doneHref={`/campaigns/${campaign.id}`}
        cancelHref={`/campaigns/${campaign.id}`}
      />
    </>
  );
}
