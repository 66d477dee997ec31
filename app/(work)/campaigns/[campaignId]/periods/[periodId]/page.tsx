import type { Metadata } from "next";
import { cache } from "react";
import { DueList, NextDues } from "@/components/campaign/campaign-periods";
import { PeriodStateTag } from "@/components/campaign/campaign-tags";
import { RouteTable } from "@/components/campaign/route-table";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { findPeriodForm } from "@/lib/server/queries/forms";
import { previewOpening } from "@/lib/server/queries/periods";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { formatDate, formatSpan } from "@/lib/text/format";
import { periodKindText } from "@/lib/text/vi-campaign";
import { viForms } from "@/lib/text/vi-forms";
import { viPeriod } from "@/lib/text/vi-period";
import { crumbsOf } from "../../campaign-to-edit";
import { findPeriodOnPage } from "./period-on-page";

/** Read once a request, for the title and for the page. */
const loadPeriod = cache(async (campaignId: string, periodId: string) => {
  const actor = await requirePermission("VIEW_CAMPAIGN");
  return withScope(actor, async (tx) => {
    const record = await findPeriodOnPage(tx, actor, { campaignId, periodId });
    // Whoever may still change it sees where its reports would go.
    return {
      ...record,
      preview: record.canEdit ? await previewOpening(tx, actor, record.period.id) : null,
      form: await findPeriodForm(tx, record.period.id),
    };
  });
});

async function periodOfAddress({ params }: PageProps<"/campaigns/[campaignId]/periods/[periodId]">) {
  const { campaignId, periodId } = await params;
  return loadPeriod(campaignId, periodId);
}

export async function generateMetadata(props: PageProps<"/campaigns/[campaignId]/periods/[periodId]">): Promise<Metadata> {
  return { title: (await periodOfAddress(props)).period.title };
}

export default async function PeriodPage(props: PageProps<"/campaigns/[campaignId]/periods/[periodId]">) {
  const record = await periodOfAddress(props);
  const { period, campaign, reports, calendar, preview, form } = record;
  const base = `/campaigns/${campaign.id}/periods/${period.id}`;
  const isOpen = period.openedOn !== null;
  return (
    <>
      <PageHeader
        crumbs={crumbsOf(campaign)}
        title={period.title}
        state={<PeriodStateTag isOpen={isOpen} />}
        lead={isOpen ? viPeriod.record.nextOpen : viPeriod.record.next}
        actions={
          <>
            {record.canEdit && <ButtonLink href={`${base}/edit`}>{viPeriod.form.editTitle}</ButtonLink>}
            {record.opening.ok && (
              <ButtonLink href={`${base}/open`} variant="primary">
                {viPeriod.record.toOpening}
              </ButtonLink>
            )}
          </>
        }
      />
      <SummaryList>
        <Fact label={viPeriod.kind}>{periodKindText[period.kind]}</Fact>
        {period.regime && (
          <Fact label={viPeriod.regime}>
            <TextLink href={`/regimes/${period.regime.id}`}>{period.regime.title}</TextLink>
          </Fact>
        )}
        {period.requester && <Fact label={viPeriod.request.title}>{viPeriod.request.of(period.requester)}</Fact>}
        {period.content && (
          <Fact label={viPeriod.request.content}>
            <span className="whitespace-pre-line">{period.content}</span>
          </Fact>
        )}
        <Fact label={viPeriod.figures}>{formatSpan(period.figuresFrom, period.figuresTo)}</Fact>
        <Fact label={viPeriod.opensOn}>{formatDate(period.opensOn)}</Fact>
        <Fact label={viPeriod.dues}>
          <DueList period={period} calendar={calendar} />
          <NextDues period={period} campaign={campaign} calendar={calendar} />
        </Fact>
        <Fact label={viForms.period.label} action={record.canEdit && <TextLink href={`${base}/form`}>{viForms.period.change}</TextLink>}>
          {form ? <TextLink href={`/forms/versions/${form.id}`}>{viForms.ofVersion(form.title, form.no)}</TextLink> : viForms.standard}
        </Fact>
        {period.openedOn && <Fact label={viPeriod.status}>{viPeriod.openedOn(period.openedOn)}</Fact>}
      </SummaryList>
      {preview && !preview.ok && (
        <Notice tone="attention" title={viPeriod.opening.blockedTitle} className="mt-6">
          {viPeriod.refusal[preview.error]}
        </Notice>
      )}
      {preview?.ok && (
        <Section title={viPeriod.record.routeAhead} count={preview.value.rows.length} hint={viPeriod.opening.lead}>
          <RouteTable rows={preview.value.rows} />
        </Section>
      )}
      {reports.length > 0 && (
        <Section title={viPeriod.record.route} count={reports.length}>
          <RouteTable rows={reports} />
        </Section>
      )}
    </>
  );
}
