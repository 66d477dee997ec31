import type { Metadata } from "next";
import { cache } from "react";
import { AssessmentStatusTag, ResultTag } from "@/components/assessment/assessment-tags";
import { CriteriaSheet } from "@/components/assessment/criteria-sheet";
import { SheetFacts } from "@/components/assessment/sheet-facts";
import { EventTimeline } from "@/components/event/event-timeline";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/server/params";
import { findAssessment } from "@/lib/server/queries/assessments";
import { listEventsOf } from "@/lib/server/queries/events";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { nextStepText, viAssessment } from "@/lib/text/vi-assessment";
import { SheetDeeds, SheetLinks } from "./sheet-deeds";

const vi = viAssessment.sheet;

/** Read once a request, for the title and for the page. */
const loadSheet = cache(async (param: string) => {
  const actor = await requirePermission("VIEW_ASSESSMENT");
  const assessmentId = idParam(param);
  return withScope(actor, async (tx) => ({
    sheet: orNotFound(await findAssessment(tx, actor, assessmentId)),
    events: await listEventsOf(tx, "assessment", assessmentId),
  }));
});

export async function generateMetadata({ params }: PageProps<"/assessments/[assessmentId]">): Promise<Metadata> {
  const { sheet } = await loadSheet((await params).assessmentId);
  return { title: vi.title(formatUnitInText(sheet.locality.unit)) };
}

export default async function AssessmentPage({ params }: PageProps<"/assessments/[assessmentId]">) {
  const { sheet, events } = await loadSheet((await params).assessmentId);
  const { locality, campaign } = sheet;
  return (
    <>
      <PageHeader
        title={vi.title(formatUnitInText(locality.unit))}
        crumbs={[{ label: viAssessment.title, href: `/assessments?campaign=${campaign.id}` }]}
        state={
          <>
            <AssessmentStatusTag status={sheet.status} />
            {sheet.result && <ResultTag listing={locality.listing} result={sheet.result} />}
          </>
        }
        lead={nextStepText[sheet.status]}
        actions={<SheetLinks sheet={sheet} />}
        hint={campaign.isIllustrative ? vi.illustrative : undefined}
      />
      <SheetDeeds sheet={sheet} />
      <CriteriaSheet sheet={sheet} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section title={vi.criteria}>
          <SheetFacts sheet={sheet} />
        </Section>
        <Section title={vi.history}>
          {events.length === 0 ? <p className="text-ink-3">{vi.noHistory}</p> : <EventTimeline events={events} />}
        </Section>
      </div>
    </>
  );
}
