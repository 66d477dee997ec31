import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { PageHeader } from "@/components/ui/page-header";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { amendPlanAction } from "../../actions";
import { planCrumbs, requirePlan } from "../plan-to-edit";

const words = viPlan.amending;
export const metadata: Metadata = { title: words.title };

export default async function AmendPlanPage({ params }: PageProps<"/plans/[planId]/amend">) {
  const { plan } = await requirePlan((await params).planId, "amend", ["EDIT_CAMPAIGN"]);
  const back = `/plans/${plan.id}`;
  const paper = formatPaper(plan);
  return (
    <>
      <PageHeader crumbs={planCrumbs(plan)} title={words.title} />
      <Consequences what={words.what(paper)} who={words.who} undo={words.undo} />
      <DeedForm
        action={amendPlanAction}
        input={{
          planId: plan.id,
          version: plan.version,
          basis: words.basis(paper, plan.subject).slice(0, 500),
          subject: words.subject(paper),
        }}
        label={words.action}
        words={viPlan.refusal}
        doneHref="/plans/:planId"
        cancelHref={back}
      />
    </>
  );
}
