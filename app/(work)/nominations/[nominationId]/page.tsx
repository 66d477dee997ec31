import type { Metadata } from "next";
import { cache } from "react";
import { EventTimeline } from "@/components/event/event-timeline";
import { NominationFacts, NominationOpinions } from "@/components/nomination/nomination-facts";
import { DossierTable, EarlierStates, SubmissionList } from "@/components/nomination/nomination-history";
import { NominationStatusTag } from "@/components/nomination/nomination-tags";
import { NominationWarnings } from "@/components/nomination/nomination-warnings";
import { SelectionSheet } from "@/components/nomination/selection-sheet";
import { PrintButton } from "@/components/report/print-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { NominationAction } from "@/lib/domain/nomination";
import type { NominationRecord } from "@/lib/domain/nomination-view";
import { idParam } from "@/lib/server/params";
import { listEventsOf } from "@/lib/server/queries/events";
import { findNomination } from "@/lib/server/queries/nomination-record";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { nominationNextText, viNomination } from "@/lib/text/vi-nomination";

const vi = viNomination.record;

/** Read once a request, for the title and for the page. */
const loadNomination = cache(async (param: string) => {
  const actor = await requirePermission("VIEW_NOMINATIONS");
  const nominationId = idParam(param);
  return withScope(actor, async (tx) => ({
    record: orNotFound(await findNomination(tx, actor, nominationId)),
    events: await listEventsOf(tx, "nomination", nominationId),
  }));
});

export async function generateMetadata({ params }: PageProps<"/nominations/[nominationId]">): Promise<Metadata> {
  const { record } = await loadNomination((await params).nominationId);
  return { title: viNomination.name(formatUnitInText(record.unit), record.year) };
}

export default async function NominationPage({ params }: PageProps<"/nominations/[nominationId]">) {
  const { record, events } = await loadNomination((await params).nominationId);
  return (
    <>
      <PageHeader
        title={viNomination.name(formatUnitInText(record.unit), record.year)}
        crumbs={[{ label: viNomination.title, href: `/nominations?campaign=${record.campaignId}` }]}
        state={<NominationStatusTag status={record.status} />}
        lead={nominationNextText[record.status]}
        hint={record.isIllustrative ? vi.illustrative : undefined}
        actions={<Deeds record={record} />}
      />
      {record.status === "RETURNED" && record.returnReason && (
        <Notice tone="attention" title={vi.returned} className="mb-6">
          {record.returnReason}
        </Notice>
      )}
      <NominationWarnings record={record} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section title={vi.sections.facts}>
          <NominationFacts record={record} />
        </Section>
        <Section title={vi.sections.opinions}>
          <NominationOpinions record={record} />
        </Section>
      </div>
      <Section title={vi.sections.sheet}>
        <SelectionSheet rows={record.rows} />
      </Section>
      <Section title={vi.sections.dossier}>
        <DossierTable dossier={record.dossier} />
      </Section>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div>
          <Section title={vi.sections.submissions}>
            <SubmissionList submissions={record.submissions} />
          </Section>
          <Section title={vi.sections.earlier}>
            <EarlierStates earlier={record.earlier} />
          </Section>
        </div>
        <Section title={vi.sections.history}>
          {events.length === 0 ? <p className="text-ink-3">{vi.noHistory}</p> : <EventTimeline events={events} />}
        </Section>
      </div>
    </>
  );
}

const { deeds } = viNomination;

/** The steps open to the reader; the last of them is the one that carries the nomination on. */
function Deeds({ record }: { readonly record: NominationRecord }) {
  const { status, gaps } = record;
  const links: Readonly<Record<NominationAction, { href: string; label: string; isMain: boolean }>> = {
    returnToNominator: { href: "return", label: deeds.return, isMain: false },
    withdraw: { href: "withdraw", label: deeds.withdraw, isMain: false },
    prepare: { href: "edit", label: deeds.edit, isMain: gaps.length > 0 },
    submit: { href: "submit", label: status === "RETURNED" ? deeds.resubmit : deeds.submit, isMain: gaps.length === 0 },
    giveOpinion: { href: "opinion", label: deeds.opinion, isMain: true },
    appraise: { href: "appraise", label: status === "APPRAISED" ? deeds.reappraise : deeds.appraise, isMain: status === "SUBMITTED" },
  };
  return (
    <>
      <PrintButton />
      {record.actions.map((action) => (
        <ButtonLink
          key={action}
          href={`/nominations/${record.id}/${links[action].href}`}
          variant={links[action].isMain ? "primary" : "ghost"}
        >
          {links[action].label}
        </ButtonLink>
      ))}
    </>
  );
}
