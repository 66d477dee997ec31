import type { Metadata } from "next";
import { CampaignTable } from "@/components/campaign/campaign-table";
import { choicesOf, YearFilter } from "@/components/campaign/year-filter";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/domain/policy";
import { campaignSearchParams } from "@/lib/schemas/campaign";
import { listCampaigns } from "@/lib/server/queries/campaigns";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viCampaign } from "@/lib/text/vi-campaign";
import { viRegime } from "@/lib/text/vi-regime";

export const metadata: Metadata = { title: viCampaign.title };

export default async function CampaignsPage({ searchParams }: PageProps<"/campaigns">) {
  const actor = await requirePermission("VIEW_CAMPAIGN");
  const { year, province } = campaignSearchParams.parse(await searchParams);
  const all = await withScope(actor, (tx) => listCampaigns(tx, actor));
  const rows = all.filter((row) => (year === undefined || row.year === year) && (province === undefined || row.province.id === province));
  const words = viCampaign.list;
  return (
    <>
      <PageHeader
        title={viCampaign.title}
        hint={words.lead}
        actions={
          <>
            <ButtonLink href="/regimes">{viRegime.title}</ButtonLink>
            {can(actor, "EDIT_CAMPAIGN") && (
              <ButtonLink href="/campaigns/new" variant="primary">
                {words.add}
              </ButtonLink>
            )}
          </>
        }
      />
      {all.length > 0 && (
        <YearFilter action="/campaigns" {...choicesOf(all)} year={year} province={province} count={words.count(rows.length)} />
      )}
      {rows.length === 0 ? <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState> : <CampaignTable rows={rows} />}
    </>
  );
}
