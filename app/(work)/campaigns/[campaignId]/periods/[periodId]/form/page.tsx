import type { Metadata } from "next";
import { PeriodFormChoice } from "@/components/campaign/period-form-choice";
import { PageHeader } from "@/components/ui/page-header";
import { findPeriodForm, listFormChoices } from "@/lib/server/queries/forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viForms } from "@/lib/text/vi-forms";
import { choosePeriodFormAction } from "../../../../../forms/actions";
import { findPeriodOnPage, periodCrumbs } from "../period-on-page";

const words = viForms.period;
export const metadata: Metadata = { title: words.title };

export default async function PeriodFormPage({ params }: PageProps<"/campaigns/[campaignId]/periods/[periodId]/form">) {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const address = await params;
  const { record, chosen, choices } = await withScope(actor, async (tx) => {
    const found = await findPeriodOnPage(tx, actor, address);
    return {
      record: orNotFound(found.canEdit ? found : null),
      chosen: await findPeriodForm(tx, found.period.id),
      choices: await listFormChoices(tx, found.campaign.provinceId),
    };
  });
  const { period, campaign } = record;
  return (
    <>
      <PageHeader crumbs={periodCrumbs(record)} title={words.title} hint={words.lead} />
      <PeriodFormChoice
        period={period}
        chosenId={chosen?.id ?? null}
        choices={choices}
        href={`/campaigns/${campaign.id}/periods/${period.id}`}
        action={choosePeriodFormAction}
      />
    </>
  );
}
