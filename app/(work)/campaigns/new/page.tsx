import type { Metadata } from "next";
import { NewCampaignForm } from "@/components/campaign/new-campaign-form";
import { PageHeader } from "@/components/ui/page-header";
import { findCampaignProposal } from "@/lib/server/queries/campaign-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viCampaign } from "@/lib/text/vi-campaign";
import { createCampaignAction } from "../actions";

export const metadata: Metadata = { title: viCampaign.form.newTitle };

export default async function NewCampaignPage() {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const proposal = orNotFound(await withScope(actor, (tx) => findCampaignProposal(tx, actor)));
  return (
    <>
      <PageHeader
        crumbs={[{ label: viCampaign.title, href: "/campaigns" }]}
        title={viCampaign.form.newTitle}
        hint={viCampaign.form.newLead(proposal.lastYear?.year ?? null)}
      />
      <NewCampaignForm proposal={proposal} action={createCampaignAction} />
    </>
  );
}
