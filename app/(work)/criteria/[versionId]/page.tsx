import type { Metadata } from "next";
import { cache } from "react";
import { CriteriaStatusTag, SampleTag } from "@/components/criteria/criteria-status-tag";
import { CriteriaTable } from "@/components/criteria/criteria-table";
import { EventTimeline } from "@/components/event/event-timeline";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { idParam } from "@/lib/server/params";
import { findCriteriaVersion } from "@/lib/server/queries/criteria";
import { listEventsOf } from "@/lib/server/queries/events";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatNumber } from "@/lib/text/format";
import { viAssessment } from "@/lib/text/vi-assessment";
import { criteriaKindLabel } from "@/lib/text/vi-criteria";
import { viCriteriaPage as vi } from "@/lib/text/vi-criteria-page";

/** Read once a request, for the title and for the page. */
const loadVersion = cache(async (param: string) => {
  const actor = await requirePermission("VIEW_CRITERIA");
  const versionId = idParam(param);
  return withScope(actor, async (tx) => ({
    version: orNotFound(await findCriteriaVersion(tx, actor, versionId)),
    events: await listEventsOf(tx, "criteria", versionId),
  }));
});

export async function generateMetadata({ params }: PageProps<"/criteria/[versionId]">): Promise<Metadata> {
  const { version } = await loadVersion((await params).versionId);
  return { title: vi.ofVersion(version.set.title, version.no, version.year) };
}

export default async function CriteriaVersionPage({ params }: PageProps<"/criteria/[versionId]">) {
  const { version, events } = await loadVersion((await params).versionId);
  const { set, status, canEdit } = version;
  const isDraft = status === "DRAFT";
  const href = `/criteria/${version.id}`;
  return (
    <>
      <PageHeader
        title={set.title}
        crumbs={[{ label: vi.title, href: "/criteria" }]}
        state={
          <>
            <CriteriaStatusTag status={status} />
            {set.isSample && <SampleTag />}
          </>
        }
        lead={vi.versionOfYear(version.no, version.year)}
        hint={set.isSample ? vi.sampleHint : criteriaKindLabel[set.kind]}
        actions={
          canEdit && (
            <>
              {isDraft && <ButtonLink href={`${href}/edit`}>{vi.deeds.edit}</ButtonLink>}
              {isDraft && (
                <ButtonLink href={`${href}/in-force`} variant="primary">
                  {vi.deeds.putInForce}
                </ButtonLink>
              )}
              {!isDraft && <ButtonLink href={`${href}/copy`}>{vi.deeds.copy}</ButtonLink>}
            </>
          )
        }
      />
      <CriteriaTable criteria={version.criteria} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section title={viAssessment.sheet.criteria}>
          <SummaryList>
            <Fact label={vi.facts.year}>{version.year}</Fact>
            <Fact label={vi.facts.passMark}>{vi.points(formatNumber(version.passMark, 2))}</Fact>
            <Fact label={vi.facts.used}>{vi.facts.usedCount(version.assessments)}</Fact>
          </SummaryList>
        </Section>
        <Section title={viAssessment.sheet.history}>
          {events.length === 0 ? <p className="text-ink-3">{viAssessment.sheet.noHistory}</p> : <EventTimeline events={events} />}
        </Section>
      </div>
    </>
  );
}
