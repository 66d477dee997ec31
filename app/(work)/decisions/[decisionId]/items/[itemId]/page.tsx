import type { Metadata } from "next";
import { EditItemForm } from "@/components/decision/item-form";
import { DropItemForm } from "@/components/decision/reason-forms";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound } from "@/lib/server/session";
import { effectText, formatPlace, viDecision } from "@/lib/text/vi-decision";
import { dropDecisionItemAction, editDecisionItemAction } from "../../../actions";
import { decisionCrumbs, requireDraft } from "../../../decision-to-edit";

const words = viDecision.item;
export const metadata: Metadata = { title: words.editTitle };

export default async function DecisionItemPage({ params }: PageProps<"/decisions/[decisionId]/items/[itemId]">) {
  const { decisionId, itemId } = await params;
  const decision = await requireDraft(decisionId);
  const item = orNotFound(decision.items.find((one) => one.id === itemId) ?? null);
  return (
    <>
      <PageHeader crumbs={decisionCrumbs(decision)} title={formatPlace(item.place)} hint={effectText[item.effect]} />
      <EditItemForm decision={decision} item={item} action={editDecisionItemAction} />
      <Section title={words.dropTitle}>
        <DropItemForm decision={decision} itemId={item.id} action={dropDecisionItemAction} />
      </Section>
    </>
  );
}
