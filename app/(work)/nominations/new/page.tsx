import type { Metadata } from "next";
import type { ReactNode } from "react";
import { NewNominationForm } from "@/components/nomination/new-nomination-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import type { NominationChoices } from "@/lib/domain/nomination-view";
import { nominationSearchParams } from "@/lib/schemas/nomination";
import { findNominationChoices } from "@/lib/server/queries/nomination-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate } from "@/lib/text/format";
import { campaignStatusText } from "@/lib/text/vi-campaign";
import { viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { createNominationAction } from "../actions";

const vi = viNominationForm.create;
export const metadata: Metadata = { title: vi.title };

export default async function NewNominationPage({ searchParams }: PageProps<"/nominations/new">) {
  const actor = await requirePermission("NOMINATE");
  const { campaign: asked } = nominationSearchParams.parse(await searchParams);
  const choices = orNotFound(await withScope(actor, (tx) => findNominationChoices(tx, actor, asked)));
  const { campaign, campaigns, units, day } = choices;
  const hindrance = hindranceOf(choices);
  return (
    <>
      <PageHeader
        crumbs={[{ label: viNomination.title, href: "/nominations" }]}
        title={vi.title}
        lead={campaign ? vi.lead(campaign.year, formatDate(day)) : undefined}
      />
      {campaigns.length > 1 && campaign && (
        <div className="mb-6">
          <Views
            label={vi.campaign}
            views={campaigns.map((option) => ({
              href: `/nominations/new?campaign=${option.id}`,
              label: vi.campaignOption(option.year, campaignStatusText[option.status].toLocaleLowerCase("vi")),
              isCurrent: option.id === campaign.id,
            }))}
          />
        </div>
      )}
      {campaign && hindrance === null ? (
        <NewNominationForm key={campaign.id} campaignId={campaign.id} units={units} action={createNominationAction} />
      ) : (
        <EmptyState title={hindrance?.title} action={<ButtonLink href="/nominations">{vi.back}</ButtonLink>}>
          {hindrance?.text}
        </EmptyState>
      )}
    </>
  );
}

/** Why nothing can be proposed here, if nothing can. */
function hindranceOf({ campaign, isDistricts, hasCriteria }: NominationChoices): { title: string; text?: ReactNode } | null {
  if (campaign === null) return { title: vi.noCampaign, text: vi.noCampaignHint };
  if (campaign.status === "CLOSED") return { title: vi.closed };
  if (isDistricts) return { title: vi.districts, text: vi.districtsHint };
  return hasCriteria ? null : { title: vi.noCriteria, text: vi.noCriteriaHint };
}
