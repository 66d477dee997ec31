import type { Metadata } from "next";
import { cache } from "react";
import { PaperStatusTag } from "@/components/campaign/campaign-tags";
import { ItemTable } from "@/components/decision/item-table";
import { UnnamedTable } from "@/components/decision/unnamed-table";
import { EventTimeline } from "@/components/event/event-timeline";
import { PaperSheetView } from "@/components/paper/paper-sheet";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { decisionSheet } from "@/lib/documents/decision-sheet";
import { isDraftedKind } from "@/lib/domain/decision";
import type { DecisionRecord } from "@/lib/domain/decision-view";
import { isIssued } from "@/lib/domain/paper";
import { idParam } from "@/lib/server/params";
import { findDecision } from "@/lib/server/queries/decisions";
import { listEventsOf } from "@/lib/server/queries/events";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { decisionKindText, formatPaperNumber, viCampaign } from "@/lib/text/vi-campaign";
import { decisionName, targetSentence, viDecision } from "@/lib/text/vi-decision";
import { viPaperRoute } from "@/lib/text/vi-paper-route";
import { viPaperSheet } from "@/lib/text/vi-paper-sheet";
import { moveDecisionItemAction } from "../actions";
import { PaperOffice } from "../../papers/paper-office";

const words = viDecision.record;

/** Read once a request, for the title and for the page. */
const loadDecision = cache(async (decisionId: string) => {
  const actor = await requirePermission("VIEW_PAPERS");
  const decision = orNotFound(await withScope(actor, (tx) => findDecision(tx, actor, idParam(decisionId))));
  return { actor, decision };
});

export async function generateMetadata({ params }: PageProps<"/decisions/[decisionId]">): Promise<Metadata> {
  return { title: decisionName((await loadDecision((await params).decisionId)).decision) };
}

function leadOf(decision: DecisionRecord): string {
  if (isIssued(decision.status)) return words.issuedNext;
  return decision.status === "DRAFT" ? words.draftNext : words.awaitingNext;
}

export default async function DecisionPage({ params }: PageProps<"/decisions/[decisionId]">) {
  const { actor, decision } = await loadDecision((await params).decisionId);
  const events = await withScope(actor, (tx) => listEventsOf(tx, "decision", decision.id));
  const base = `/decisions/${decision.id}`;
  const campaign = `${viCampaign.name(decision.year)}, ${formatUnit(decision.province)}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viDecision.title, href: "/decisions" }]}
        title={decision.subject}
        state={<PaperStatusTag status={decision.status} />}
        lead={leadOf(decision)}
        actions={
          <>
            {decision.canEdit && <ButtonLink href={`${base}/edit`}>{words.edit}</ButtonLink>}
            {decision.canIssue && <ButtonLink href={`${base}/issue`}>{words.issue}</ButtonLink>}
            {decision.canEdit && (
              <ButtonLink href={`/papers/${decision.id}/route?deed=send`} variant="primary">
                {viPaperRoute.send.title}
              </ButtonLink>
            )}
          </>
        }
      />
      <SummaryList>
        <Fact label={viDecision.kind}>{decisionKindText[decision.kind]}</Fact>
        <Fact label={viDecision.number}>{decision.number === null ? viDecision.noNumber : formatPaperNumber(decision)}</Fact>
        <Fact label={viDecision.date}>{decision.issuedOn ? formatDate(decision.issuedOn) : viDecision.noDate}</Fact>
        <Fact label={words.issuer}>{decision.issuer}</Fact>
        {decision.amends && (
          <Fact label={words.amends}>
            <TextLink href={`/decisions/${decision.amends.id}`}>{formatPaperNumber(decision.amends)}</TextLink>
          </Fact>
        )}
        <Fact label={words.campaign}>
          {decision.seesCampaign ? <TextLink href={`/campaigns/${decision.campaignId}`}>{campaign}</TextLink> : campaign}
        </Fact>
        {isDraftedKind(decision.kind) && (
          <Fact label={words.targets}>
            <span className="block">{words.achieved(targetSentence(decision.achieved))}</span>
            <span className="block">{words.sustained(targetSentence(decision.sustained))}</span>
          </Fact>
        )}
      </SummaryList>
      <Section
        title={words.items}
        count={decision.items.length}
        action={decision.canEdit && <TextLink href={`${base}/items/new`}>{words.addItem}</TextLink>}
      >
        {decision.items.length === 0 ? (
          <p className="text-ink-2">{words.noItems}</p>
        ) : (
          <ItemTable decision={decision} move={moveDecisionItemAction} />
        )}
      </Section>
      {decision.unnamed.length > 0 && (
        <Section title={words.unnamed} count={decision.unnamed.length} hint={words.unnamedHint}>
          <UnnamedTable decision={decision} />
        </Section>
      )}
      <Section title={words.sheet}>
        <PaperSheetView
          sheet={decisionSheet(decision)}
          name={decisionName(decision)}
          note={isIssued(decision.status) && decision.content.length === 0 && viPaperSheet.onlyRecorded}
        />
      </Section>
      <PaperOffice actor={actor} paperId={decision.id} />
      <Section title={words.history}>
        {events.length === 0 ? <p className="text-ink-3">{words.noHistory}</p> : <EventTimeline events={events} />}
      </Section>
    </>
  );
}
