import type { Metadata } from "next";
import { cache } from "react";
import { EventTimeline } from "@/components/event/event-timeline";
import { LocalityFacts } from "@/components/locality/locality-facts";
import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { MonthlyCasesChart } from "@/components/locality/monthly-cases";
import { ReportStatusTag } from "@/components/report/report-status-tag";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { CellNote } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { isWritable } from "@/lib/domain/access";
import type { LocalityRecord } from "@/lib/domain/locality-view";
import { can } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { listEventsOf } from "@/lib/server/queries/events";
import { findLocality } from "@/lib/server/queries/localities";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate } from "@/lib/text/format";
import { formatUnitWithin } from "@/lib/text/format-unit";
import { listingText, localityStateText, viLocality as vi } from "@/lib/text/vi-locality";

type Props = { readonly params: Promise<{ localityId: string }> };

/** Read once a request, for the title and for the page. */
const loadLocality = cache(async (address: string) => {
  const actor = await requirePermission("VIEW_LOCALITIES");
  const localityId = idParam(address);
  const { record, events } = await withScope(actor, async (tx) => {
    const found = await findLocality(tx, actor, localityId);
    return { record: orNotFound(found), events: await listEventsOf(tx, "locality", localityId) };
  });
  return { actor, record, events };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: fullName((await loadLocality((await params).localityId)).record) };
}

export default async function LocalityPage({ params }: Props) {
  const { actor, record, events } = await loadLocality((await params).localityId);
  // Who may begin a sheet at all; the page behind the link says what else stands in the way.
  const mayAssess = isWritable(actor.scope, record) && (can(actor, "SELF_SCORE") || can(actor, "RECORD_RESULT"));
  return (
    <>
      <PageHeader
        title={fullName(record)}
        crumbs={[{ label: vi.title, href: `/localities?campaign=${record.campaignId}` }]}
        state={<LocalityStateTag state={record.state} />}
        lead={listingText[record.listing]}
      />
      <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          {record.months.length > 0 && (
            <div id="cases" className="scroll-mt-4">
              <Section
                title={vi.cases}
                className="mt-0!"
                action={<TextLink href={`/figures?campaign=${record.campaignId}`}>{vi.allFigures}</TextLink>}
              >
                <MonthlyCasesChart unitId={record.unitId} months={record.months} />
              </Section>
            </div>
          )}
          {can(actor, "VIEW_UPDATES") && <Updates record={record} />}
        </div>
        <aside className="mt-8 lg:mt-0">
          <LocalityFacts record={record} canOpenCampaign={can(actor, "VIEW_CAMPAIGN")} />
          {can(actor, "VIEW_REPORTS") && <Reports record={record} />}
          {can(actor, "VIEW_ASSESSMENT") && <Assessments record={record} mayAssess={mayAssess} />}
          {record.related.length > 0 && <Related record={record} />}
          <Section title={vi.history}>
            {events.length === 0 ? <p className="text-ink-3">{vi.noHistory}</p> : <EventTimeline events={events} />}
          </Section>
        </aside>
      </div>
    </>
  );
}

function Updates({ record }: { readonly record: LocalityRecord }) {
  return (
    <Section
      title={vi.updates}
      count={record.updateCount}
      action={record.updateCount > 0 ? <TextLink href={`/updates?unit=${record.unitId}`}>{vi.allUpdates}</TextLink> : undefined}
    >
      {record.updates.length === 0 ? (
        <p className="text-ink-3">{vi.noUpdates}</p>
      ) : (
        <ul>
          {record.updates.map((update) => (
            <li key={update.id} className="border-b border-line py-2">
              {update.content}
              <CellNote>
                {formatDate(update.happenedOn)} · {vi.taskGroup(update.taskGroup)} · {update.by}
              </CellNote>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Reports({ record }: { readonly record: LocalityRecord }) {
  return (
    <Section title={vi.reports}>
      {record.reports.length === 0 ? (
        <p className="text-ink-3">{vi.noReports}</p>
      ) : (
        <ul>
          {record.reports.map((report) => (
            <li key={report.id} className="border-b border-line py-2">
              <TextLink href={`/reports/${report.id}`}>{report.title}</TextLink>
              <span className="mt-1 block">
                <ReportStatusTag status={report.status} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Assessments({ record, mayAssess }: { readonly record: LocalityRecord; readonly mayAssess: boolean }) {
  return (
    <Section title={vi.assessments}>
      {record.assessments.map((assessment) => (
        <p key={assessment.id}>
          <TextLink href={`/assessments/${assessment.id}`}>{assessment.title}</TextLink>
        </p>
      ))}
      {record.assessments.length === 0 && <p className="mb-2 text-ink-3">{vi.noAssessment}</p>}
      {record.assessments.length === 0 && mayAssess && (
        <ButtonLink href={`/assessments/new?locality=${record.id}`} variant="ghost" size="small">
          {vi.startAssessment}
        </ButtonLink>
      )}
    </Section>
  );
}

function Related({ record }: { readonly record: LocalityRecord }) {
  return (
    <Section title={vi.related} hint={vi.relatedHint}>
      <ul>
        {record.related.map((other) => (
          <li key={other.id} className="border-b border-line py-2">
            <TextLink href={`/localities/${other.id}`}>
              {other.unitName}, {other.year}
            </TextLink>
            <CellNote>
              {listingText[other.listing]} · {localityStateText[other.state]}
            </CellNote>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** With its district in three tiers, with its province since. */
function fullName({ unitKind, unitName, district, province }: LocalityRecord): string {
  const unit = { level: "COMMUNE", kind: unitKind, name: unitName } as const;
  return formatUnitWithin(unit, district ? { level: "DISTRICT", ...district } : province);
}
