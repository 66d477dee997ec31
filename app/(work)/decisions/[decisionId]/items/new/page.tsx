import type { Metadata } from "next";
import { AddItemForm } from "@/components/decision/item-form";
import { PageHeader } from "@/components/ui/page-header";
import { addItemSearchParams } from "@/lib/schemas/decision";
import { findItemChoices } from "@/lib/server/queries/decision-proposal";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { formatPlace, viDecision } from "@/lib/text/vi-decision";
import { addDecisionItemAction } from "../../../actions";
import { decisionCrumbs, requireDraft } from "../../../decision-to-edit";

const words = viDecision.item;
export const metadata: Metadata = { title: words.newTitle };

export default async function AddDecisionItemPage({ params, searchParams }: PageProps<"/decisions/[decisionId]/items/new">) {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const decision = await requireDraft((await params).decisionId);
  const { nomination: wanted } = addItemSearchParams.parse(await searchParams);
  const choices = await withScope(actor, (tx) => findItemChoices(tx, decision, actor.today));
  const nomination = decision.unnamed.find((one) => one.id === wanted);
  return (
    <>
      <PageHeader crumbs={decisionCrumbs(decision)} title={words.newTitle} />
      <AddItemForm
        decision={decision}
        choices={choices}
        nomination={nomination ? { ...nomination, name: formatPlace(nomination.place) } : null}
        action={addDecisionItemAction}
      />
    </>
  );
}
