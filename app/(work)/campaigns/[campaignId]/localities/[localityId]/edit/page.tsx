import type { Metadata } from "next";
import { EditLocalityForm } from "@/components/campaign/locality-form";
import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { idParam } from "@/lib/server/params";
import { findLocalityRecord, listOrigins } from "@/lib/server/queries/campaign-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { viCampaignLocality } from "@/lib/text/vi-campaign-locality";
import { listingText } from "@/lib/text/vi-locality";
import { editLocalityAction } from "../../../../actions";
import { crumbsOf, requireCampaign } from "../../../campaign-to-edit";

const words = viCampaignLocality.form;
export const metadata: Metadata = { title: viCampaignLocality.form.editPage };

export default async function EditLocalityPage({ params }: PageProps<"/campaigns/[campaignId]/localities/[localityId]/edit">) {
  const { campaignId, localityId } = await params;
  const { actor, campaign } = await requireCampaign(campaignId, "edit");
  const found = await withScope(actor, async (tx) => ({
    locality: await findLocalityRecord(tx, actor, campaign.id, idParam(localityId)),
    origins: await listOrigins(tx, actor, campaign.year),
  }));
  const locality = orNotFound(found.locality);
  const { decision } = locality;
  return (
    <>
      <PageHeader
        crumbs={crumbsOf(campaign)}
        title={words.editTitle(`${locality.unitKind.toLocaleLowerCase("vi")} ${locality.unitName}`)}
        state={<LocalityStateTag state={locality.state} />}
        lead={
          decision ? (
            <>
              {listingText[locality.listing]}, {words.by}{" "}
              <TextLink className="underline" href={`/decisions/${decision.id}`}>
                {formatPaperNumber(decision)}
              </TextLink>
              .
            </>
          ) : (
            listingText[locality.listing]
          )
        }
        hint={words.onlyDecisions}
      />
      <EditLocalityForm locality={locality} origins={found.origins} action={editLocalityAction} />
    </>
  );
}
