import type { Metadata } from "next";
import { DeedForm } from "@/components/campaign/deed-form";
import { EditPeriodForm } from "@/components/campaign/period-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { cutOffOf, presetsOf } from "@/lib/domain/regime";
import { listRegimes } from "@/lib/server/queries/regimes";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viPeriod } from "@/lib/text/vi-period";
import { editPeriodAction, removePeriodAction } from "../../../../actions";
import { findPeriodOnPage, periodCrumbs } from "../period-on-page";

const words = viPeriod.form;
export const metadata: Metadata = { title: words.editTitle };

export default async function EditPeriodPage({ params }: PageProps<"/campaigns/[campaignId]/periods/[periodId]/edit">) {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const address = await params;
  const { record, regimes } = await withScope(actor, async (tx) => {
    const found = await findPeriodOnPage(tx, actor, address);
    return { record: found, regimes: await listRegimes(tx, actor, found.campaign.provinceId) };
  });
  const { period, campaign, calendar } = orNotFound(record.canEdit ? record : null);
  return (
    <>
      <PageHeader crumbs={periodCrumbs(record)} title={words.editTitle} hint={words.lead} />
      <EditPeriodForm
        period={period}
        presets={presetsOf(campaign, regimes, campaign.hasDistricts)}
        cutOff={cutOffOf(campaign)}
        calendar={calendar}
        action={editPeriodAction}
      />
      <Section title={words.remove}>
        <DeedForm
          action={removePeriodAction}
          input={{ periodId: period.id, version: period.version }}
          label={words.remove}
          words={viPeriod.refusal}
          doneHref={`/campaigns/${campaign.id}`}
          variant="danger"
        />
      </Section>
    </>
  );
}
