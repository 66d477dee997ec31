import type { Metadata } from "next";
import { DeedForm } from "@/components/campaign/deed-form";
import { EditLocalityForm } from "@/components/campaign/locality-form";
import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/server/params";
import { findLocalityChoices, findLocalityRecord } from "@/lib/server/queries/campaign-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { viCampaignLocality } from "@/lib/text/vi-campaign-locality";
import { listingText } from "@/lib/text/vi-locality";
import { editLocalityAction, removeLocalityAction } from "../../../../actions";
import { crumbsOf, requireCampaign } from "../../../campaign-to-edit";

const words = viCampaignLocality.form;
export const metadata: Metadata = { title: viCampaignLocality.form.editPage };

export default async function EditLocalityPage({ params }: PageProps<"/campaigns/[campaignId]/localities/[localityId]/edit">) {
  const { campaignId, localityId } = await params;
  const { actor, campaign } = await requireCampaign(campaignId, "edit");
  const found = await withScope(actor, async (tx) => ({
    locality: await findLocalityRecord(tx, actor, campaign.id, idParam(localityId)),
    choices: await findLocalityChoices(tx, actor, campaign.id),
  }));
  const locality = orNotFound(found.locality);
  const choices = orNotFound(found.choices);
  return (
    <>
      <PageHeader
        crumbs={crumbsOf(campaign)}
        title={words.editTitle(`${locality.unitKind.toLocaleLowerCase("vi")} ${locality.unitName}`)}
        state={<LocalityStateTag state={locality.state} />}
        lead={listingText[locality.listing]}
      />
      <EditLocalityForm locality={locality} choices={choices} action={editLocalityAction} />
      {campaign.status === "DRAFT" && (
        <Section title={words.remove} hint={words.removeHint}>
          <DeedForm
            action={removeLocalityAction}
            input={{ localityId: locality.id, version: locality.version }}
            label={words.remove}
            words={viCampaignLocality.refusal}
            doneHref={`/campaigns/${campaign.id}`}
            variant="danger"
          />
        </Section>
      )}
    </>
  );
}
