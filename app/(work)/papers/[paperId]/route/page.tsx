import type { Metadata } from "next";
import { cache } from "react";
import { PaperStatusTag } from "@/components/campaign/campaign-tags";
import { PaperSteps, StepsAhead } from "@/components/office/paper-steps";
import { ApproveForm, NumberForm, RecordForm, ReturnPaperForm, SendForm } from "@/components/office/opened-forms";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { paperHref, STEP_DEEDS } from "@/lib/domain/paper-route";
import type { PaperRouteView } from "@/lib/domain/paper-route-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import { idParam } from "@/lib/server/params";
import { findPaperRoute } from "@/lib/server/queries/paper-route-view";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { paperKindText, proposedNotation, stepSeat, stepTitle, viPaperRoute } from "@/lib/text/vi-paper-route";
import { approveStepAction, numberPaperAction, recordStepAction, returnPaperAction, sendPaperAction } from "../../actions";

const words = viPaperRoute;
const loadRoute = cache(async (paperId: string) => {
  const actor = await requirePermission("VIEW_PAPERS");
  return { actor, route: orNotFound(await withScope(actor, (tx) => findPaperRoute(tx, actor, idParam(paperId), proposedNotation))) };
});

export async function generateMetadata({ params }: PageProps<"/papers/[paperId]/route">): Promise<Metadata> {
  const { route } = await loadRoute((await params).paperId);
  return { title: words.pageTitle(route.paper.subject) };
}

/** The deeds in the order of their buttons; the first is what is expected now. */
const DEEDS = ["send", "approve", "number", "record", "return"] as const;
type Deed = (typeof DEEDS)[number];

const deedsOf = (route: PaperRouteView): readonly Deed[] =>
  DEEDS.filter((deed) => (deed === "send" ? route.canSend : STEP_DEEDS.some((one) => one === deed && route.deeds.includes(one))));

function titleOf(deed: Deed, { next }: PaperRouteView): string {
  switch (deed) {
    case "send":
      return words.send.title;
    case "approve":
      return words.approve.title[next?.kind ?? "REVIEW"];
    case "number":
      return words.number.title;
    case "record":
      return words.record.title;
    case "return":
      return words.returning.title;
  }
}

const LEADS: Readonly<Partial<Record<Deed, string>>> = { send: words.send.lead, record: words.record.lead, number: words.number.lead };

function DeedFields({ deed, route, today }: { readonly deed: Deed; readonly route: PaperRouteView; readonly today: PlainDate }) {
  const { paper, next, numbering } = route;
  if (deed === "send") return <SendForm paper={paper} action={sendPaperAction} />;
  if (next === null) return null;
  const step = { paper: { id: paper.id, version: paper.version }, step: { id: next.id, version: next.version, kind: next.kind } };
  switch (deed) {
    case "approve":
      return <ApproveForm {...step} action={approveStepAction} />;
    case "record":
      return <RecordForm {...step} today={today} action={recordStepAction} />;
    case "return":
      return <ReturnPaperForm {...step} action={returnPaperAction} />;
    case "number":
      return numbering && <NumberForm {...step} proposal={numbering} today={today} action={numberPaperAction} />;
  }
}

export default async function PaperRoutePage({ params, searchParams }: PageProps<"/papers/[paperId]/route">) {
  const { actor, route } = await loadRoute((await params).paperId);
  const { paper, rounds, next, ahead } = route;
  const asked = (await searchParams).deed;
  const deeds = deedsOf(route);
  const chosen = deeds.find((deed) => deed === asked) ?? null;
  const [present, ...earlier] = paper.status === "DRAFT" ? [undefined, ...rounds] : rounds;
  return (
    <>
      <PageHeader
        crumbs={[{ label: `${paperKindText[paper.kind]} ${formatPaperNumber(paper)}`, href: paperHref(paper.kind, paper.id) }]}
        title={words.pageTitle(paper.subject)}
        state={<PaperStatusTag status={paper.status} />}
        lead={next && words.next(stepTitle(next), stepSeat(next))}
        actions={
          <>
            <ButtonLink href={paperHref(paper.kind, paper.id)}>{words.toPaper}</ButtonLink>
            {chosen === null &&
              deeds.map((deed, index) => (
                <ButtonLink key={deed} href={`/papers/${paper.id}/route?deed=${deed}`} variant={index === 0 ? "primary" : "ghost"}>
                  {titleOf(deed, route)}
                </ButtonLink>
              ))}
          </>
        }
      />
      {paper.status === "DRAFT" && paper.returnReason && (
        <Notice tone="attention" className="mb-6">
          {words.returned(paper.returnReason)}
        </Notice>
      )}
      {chosen === null && route.hindrance && <Notice className="mb-6">{words.refusal[route.hindrance]}</Notice>}
      {chosen && (
        <Section
          title={titleOf(chosen, route)}
          hint={chosen === "approve" && next?.kind === "SIGN" ? words.approve.signHint : LEADS[chosen]}
        >
          <DeedFields deed={chosen} route={route} today={actor.today} />
        </Section>
      )}
      {paper.status === "DRAFT" && ahead.length > 0 && (
        <Section title={words.ahead}>
          <StepsAhead steps={ahead} />
        </Section>
      )}
      {present && (
        <Section title={words.round(present.round)}>
          <PaperSteps {...present} nextId={next?.id ?? null} />
        </Section>
      )}
      {earlier.length > 0 && (
        <Section title={words.earlier}>{earlier.map((one) => one && <PaperSteps key={one.round} {...one} nextId={null} />)}</Section>
      )}
      {rounds.length === 0 && paper.status !== "DRAFT" && <p className="text-ink-2">{words.none}</p>}
    </>
  );
}
