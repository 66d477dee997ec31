import type { Metadata } from "next";
import { NewPeriodForm } from "@/components/campaign/period-form";
import { PageHeader } from "@/components/ui/page-header";
import { proposePeriods } from "@/lib/domain/period";
import { cutOffOf, defaultDueRules, presetsOf } from "@/lib/domain/regime";
import { listRegimes } from "@/lib/server/queries/regimes";
import { withScope } from "@/lib/server/scope";
import { proposedPeriodTitle } from "@/lib/text/vi-campaign";
import { viPeriod } from "@/lib/text/vi-period";
import { addPeriodAction } from "../../../actions";
import { crumbsOf, requireCampaign } from "../../campaign-to-edit";

const words = viPeriod.form;
export const metadata: Metadata = { title: words.newTitle };

export default async function NewPeriodPage({ params }: PageProps<"/campaigns/[campaignId]/periods/new">) {
  const { actor, campaign } = await requireCampaign((await params).campaignId, "edit");
  const regimes = await withScope(actor, (tx) => listRegimes(tx, actor, campaign.provinceId));
  const figures = { from: campaign.figuresFrom, to: campaign.figuresTo };
  const districts = campaign.localities.some((row) => row.district !== null) ? { validFrom: null, validTo: null } : null;
  const proposals = proposePeriods(figures, campaign.monthStartDay, districts, campaign.calendar);
  // The first of the year's two periods that the campaign lacks; else an ad-hoc one over the whole year, to be narrowed.
  const proposal = proposals.find((period) => !campaign.periods.some((one) => one.kind === period.kind)) ?? proposals[1];
  const kind = proposal && !campaign.periods.some((one) => one.kind === proposal.kind) ? proposal.kind : ("AD_HOC" as const);
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.newTitle} hint={words.lead} />
      <NewPeriodForm
        campaignId={campaign.id}
        presets={presetsOf({ year: campaign.year, figures, monthStartDay: campaign.monthStartDay }, regimes, districts !== null)}
        cutOff={cutOffOf({ figures, monthStartDay: campaign.monthStartDay })}
        calendar={campaign.calendar}
        proposal={{
          kind,
          title: kind === "AD_HOC" ? "" : proposedPeriodTitle(kind, campaign.year),
          figuresFrom: figures.from,
          figuresTo: proposal?.figures.to ?? figures.to,
          opensOn: proposal?.opensOn ?? figures.to,
          dueCommune: proposal?.dueCommune ?? figures.to,
          dueDistrict: proposal?.dueDistrict ?? null,
          dueProvince: proposal?.dueProvince ?? figures.to,
          dueRules: defaultDueRules(districts !== null),
          unset: [],
          regime: null,
        }}
        action={addPeriodAction}
      />
    </>
  );
}
