import type { Metadata } from "next";
import { RequestForm } from "@/components/campaign/request-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { idParam } from "@/lib/server/params";
import { findCampaign } from "@/lib/server/queries/campaigns";
import { listRequestable } from "@/lib/server/queries/report-requests";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viPeriod } from "@/lib/text/vi-period";
import { requestReportAction } from "../../../actions";
import { crumbsOf } from "../../campaign-to-edit";

const words = viPeriod.request;
export const metadata: Metadata = { title: words.title };

export default async function RequestReportPage({ params }: PageProps<"/campaigns/[campaignId]/requests/new">) {
  const actor = await requirePermission("REQUEST_REPORT");
  const campaignId = idParam((await params).campaignId);
  const found = await withScope(actor, async (tx) => {
    const campaign = await findCampaign(tx, actor, campaignId);
    return campaign?.actions.includes("requestReport") ? { campaign, bodies: await listRequestable(tx, actor, campaign) } : null;
  });
  const { campaign, bodies } = orNotFound(found);
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.title} hint={words.lead} />
      {bodies.length === 0 ? (
        <EmptyState title={words.noBodies}>{words.noBodiesHint}</EmptyState>
      ) : (
        <RequestForm
          campaignId={campaign.id}
          figures={{ from: campaign.figuresFrom, to: campaign.figuresTo }}
          bodies={bodies}
          action={requestReportAction}
        />
      )}
    </>
  );
}
