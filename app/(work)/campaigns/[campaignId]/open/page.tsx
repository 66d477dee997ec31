import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { PageHeader } from "@/components/ui/page-header";
import { viCampaign } from "@/lib/text/vi-campaign";
import { openCampaignAction } from "../../actions";
import { crumbsOf, requireCampaign } from "../campaign-to-edit";

const words = viCampaign.open;
export const metadata: Metadata = { title: words.action };

export default async function OpenCampaignPage({ params }: PageProps<"/campaigns/[campaignId]/open">) {
  const { campaign } = await requireCampaign((await params).campaignId, "open");
  const count = (listing: "SELECTED" | "FOLLOWED") => campaign.localities.filter((row) => row.isListed && row.listing === listing).length;
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.title(campaign.year)} />
      <Consequences what={words.what(count("SELECTED"), count("FOLLOWED"))} who={words.who} undo={words.undo} />
      <DeedForm
        action={openCampaignAction}
        input={{ campaignId: campaign.id, version: campaign.version }}
        label={words.action}
        words={viCampaign.refusal}
        doneHref={`/campaigns/${campaign.id}`}
        cancelHref={`/campaigns/${campaign.id}`}
      />
    </>
  );
}
