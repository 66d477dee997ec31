import type { Metadata } from "next";
import { EditDecisionForm } from "@/components/decision/decision-form";
import { PageHeader } from "@/components/ui/page-header";
import { contentToArticles } from "@/lib/domain/decision";
import { viDecision } from "@/lib/text/vi-decision";
import { editDecisionAction } from "../../actions";
import { decisionCrumbs, requireDraft } from "../../decision-to-edit";

const words = viDecision.form;
export const metadata: Metadata = { title: words.editTitle };

export default async function EditDecisionPage({ params }: PageProps<"/decisions/[decisionId]/edit">) {
  const decision = await requireDraft((await params).decisionId);
  const { issuer, superior, place, subject, signerTitle, bases, recipients } = decision;
  return (
    <>
      <PageHeader crumbs={decisionCrumbs(decision)} title={words.editTitle} />
      <EditDecisionForm
        decision={decision}
        texts={{
          issuerKind: decision.isOwnBody ? "COMMITTEE" : "PEOPLES_COMMITTEE",
          issuer,
          superior,
          notation: decision.notation ?? "",
          place,
          subject,
          signerTitle,
          bases,
          recipients,
          articles: contentToArticles(decision.content),
        }}
        action={editDecisionAction}
      />
    </>
  );
}
