import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { PaperRouteView } from "@/lib/domain/paper-route-view";
import { stepSeat, stepTitle, viPaperRoute } from "@/lib/text/vi-paper-route";
import { PaperSteps, StepsAhead } from "./paper-steps";

/** The way of a paper to signature, small: for the page of the paper itself. */
export function PaperRoute({ route }: { readonly route: PaperRouteView }) {
  const { paper, rounds, next, ahead } = route;
  const isStanding = paper.status === "ISSUED" || paper.status === "CLOSED";
  const [present] = rounds;
  if (isStanding && !present) return null;
  return (
    <Section
      title={viPaperRoute.section}
      action={<TextLink href={`/papers/${paper.id}/route`}>{viPaperRoute.open}</TextLink>}
      hint={next ? viPaperRoute.next(stepTitle(next), stepSeat(next)) : undefined}
    >
      {paper.status === "DRAFT" && paper.returnReason && <p className="mb-3 max-w-prose">{viPaperRoute.returned(paper.returnReason)}</p>}
      {present && paper.status !== "DRAFT" ? <PaperSteps {...present} nextId={next?.id ?? null} /> : <StepsAhead steps={ahead} />}
    </Section>
  );
}
