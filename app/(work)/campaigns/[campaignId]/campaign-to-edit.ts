import type { CampaignAction } from "@/lib/domain/campaign";
import type { CampaignView } from "@/lib/domain/campaign-view";
import type { Actor } from "@/lib/domain/access";
import { idParam } from "@/lib/server/params";
import { findCampaign } from "@/lib/server/queries/campaigns";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viCampaign } from "@/lib/text/vi-campaign";

/** The campaign of a form's address; none where the actor may not take the step now, so that a form that leads nowhere is never shown. */
export async function requireCampaign(campaignId: string, action: CampaignAction): Promise<{ actor: Actor; campaign: CampaignView }> {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const campaign = orNotFound(await withScope(actor, (tx) => findCampaign(tx, actor, idParam(campaignId))));
  return { actor, campaign: orNotFound(campaign.actions.includes(action) ? campaign : null) };
}

export function crumbsOf(campaign: { readonly id: string; readonly year: number }) {
  return [
    { label: viCampaign.title, href: "/campaigns" },
    { label: viCampaign.name(campaign.year), href: `/campaigns/${campaign.id}` },
  ];
}
