import type { Metadata } from "next";
import { AnswerNominationForm } from "@/components/decision/reason-forms";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/server/session";
import { formatPlace, viDecision } from "@/lib/text/vi-decision";
import { answerNominationAction } from "../../../actions";
import { decisionCrumbs, requireDraft } from "../../../decision-to-edit";

const words = viDecision.decline;
export const metadata: Metadata = { title: words.title };

export default async function AnswerNominationPage({ params }: PageProps<"/decisions/[decisionId]/nominations/[nominationId]">) {
  const { decisionId, nominationId } = await params;
  const decision = await requireDraft(decisionId);
  const nomination = orNotFound(decision.unnamed.find((one) => one.id === nominationId) ?? null);
  return (
    <>
      <PageHeader crumbs={decisionCrumbs(decision)} title={words.title} hint={words.lead(formatPlace(nomination.place))} />
      <AnswerNominationForm decision={decision} nomination={nomination} action={answerNominationAction} />
    </>
  );
}
