import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { IssueDecisionForm } from "@/components/decision/issue-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { DecisionRecord } from "@/lib/domain/decision-view";
import type { DecisionEffect } from "@/lib/domain/paper";
import { formatPlace, targetSentence, viDecision } from "@/lib/text/vi-decision";
import { issueRefusalText, itemFaultText } from "@/lib/text/vi-paper-issue";
import { issueDecisionAction } from "../../actions";
import { decisionCrumbs, requireDraft } from "../../decision-to-edit";

const words = viDecision.issuing;
export const metadata: Metadata = { title: words.title };

/** Everything for which it would be refused now, whatever its number and date. */
function faultsOf(decision: DecisionRecord): readonly string[] {
  return [
    ...(decision.items.length === 0 ? [issueRefusalText.EMPTY_DECISION] : []),
    ...(decision.bases.length === 0 ? [issueRefusalText.BASES_REQUIRED] : []),
    ...(decision.recipients.length === 0 ? [issueRefusalText.RECIPIENTS_REQUIRED] : []),
    ...decision.items.flatMap((item) => item.faults.map((fault) => `${formatPlace(item.place)}: ${itemFaultText[fault]}`)),
    ...(decision.unnamed.some((nomination) => nomination.reason === null) ? [issueRefusalText.NOMINATION_UNANSWERED] : []),
  ];
}

export default async function IssueDecisionPage({ params }: PageProps<"/decisions/[decisionId]/issue">) {
  const decision = await requireDraft((await params).decisionId, "issue");
  const count = (...effects: readonly DecisionEffect[]) => decision.items.filter((item) => effects.includes(item.effect)).length;
  const nominated = decision.items.filter((item) => item.nomination !== null).length;
  const faults = faultsOf(decision);
  return (
    <>
      <PageHeader crumbs={decisionCrumbs(decision)} title={words.title} hint={words.lead} />
      {faults.length > 0 && (
        <Notice tone="attention" title={words.faults} className="mb-6">
          <ul className="list-disc pl-5">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Consequences
        what={words.what(count("SELECT", "CARRY_OVER"), count("FOLLOW"), count("REMOVE"))}
        who={
          <>
            {words.targets(targetSentence(decision.achieved), targetSentence(decision.sustained))}
            {nominated + decision.unnamed.length > 0 && <> {words.nominations(nominated, decision.unnamed.length)}</>}
          </>
        }
        undo={words.undo}
      />
      <IssueDecisionForm decision={decision} action={issueDecisionAction} />
    </>
  );
}
