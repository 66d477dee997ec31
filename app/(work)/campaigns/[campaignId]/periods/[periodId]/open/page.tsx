import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { RouteTable } from "@/components/campaign/route-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { previewOpening } from "@/lib/server/queries/periods";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { periodFaultText } from "@/lib/text/vi-campaign";
import { viPeriod } from "@/lib/text/vi-period";
import { openPeriodAction } from "../../../../actions";
import { findPeriodOnPage, periodCrumbs } from "../period-on-page";

const words = viPeriod.opening;
export const metadata: Metadata = { title: viPeriod.record.toOpening };

export default async function OpenPeriodPage({ params }: PageProps<"/campaigns/[campaignId]/periods/[periodId]/open">) {
  const actor = await requirePermission("OPEN_PERIOD");
  const address = await params;
  const found = await withScope(actor, async (tx) => ({
    record: await findPeriodOnPage(tx, actor, address),
    preview: await previewOpening(tx, actor, address.periodId),
  }));
  const record = orNotFound(found.record.opening.ok ? found.record : null);
  const preview = orNotFound(found.preview);
  const { period, faults } = record;
  const back = `/campaigns/${record.campaign.id}/periods/${period.id}`;
  const header = <PageHeader crumbs={periodCrumbs(record)} title={words.title(period.title)} hint={words.lead} />;
  if (!preview.ok) {
    return (
      <>
        {header}
        <Notice tone="alert" title={words.blockedTitle}>
          {viPeriod.refusal[preview.error]}
        </Notice>
      </>
    );
  }
  const { rows, unanswered } = preview.value;
  return (
    <>
      {header}
      <Consequences what={words.what(rows.length)} who={words.who} undo={words.undo} />
      {(unanswered.length > 0 || faults.length > 0) && (
        <Notice tone="attention" title={words.wouldWarn} className="mt-6">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{periodFaultText[fault]}</li>
            ))}
            {unanswered.length > 0 && (
              <li>
                {words.unanswered} {unanswered.map(formatUnitInText).join(", ")}
              </li>
            )}
          </ul>
        </Notice>
      )}
      <DeedForm
        action={openPeriodAction}
        input={{ periodId: period.id, version: period.version }}
        label={words.action(rows.length)}
        words={viPeriod.refusal}
        doneHref={back}
        cancelHref={back}
      />
      <Section title={viPeriod.record.route} count={rows.length}>
        <RouteTable rows={rows} />
      </Section>
    </>
  );
}
