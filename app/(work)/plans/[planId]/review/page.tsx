import type { Metadata } from "next";
import { DeedForm } from "@/components/campaign/deed-form";
import { ReturnPlanForm } from "@/components/plan/return-plan-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { viLocalPlan } from "@/lib/text/vi-local-plan";
import { acceptPlanAction, returnPlanAction } from "../../actions";
import { planCrumbs, requirePlan } from "../plan-to-edit";

const words = viLocalPlan.review;
export const metadata: Metadata = { title: words.title };

export default async function ReviewPlanPage({ params }: PageProps<"/plans/[planId]/review">) {
  const { plan } = await requirePlan((await params).planId, "accept", ["REVIEW_LOCAL_PLAN"]);
  return (
    <>
      <PageHeader crumbs={planCrumbs(plan)} title={words.title} hint={plan.issuer} />
      <Section title={words.acceptTitle} hint={words.acceptHint}>
        <DeedForm
          action={acceptPlanAction}
          input={{ planId: plan.id, version: plan.version }}
          label={words.accept}
          words={viLocalPlan.refusal}
          doneHref={`/plans/${plan.id}`}
        />
      </Section>
      <Section title={words.returnTitle}>
        <ReturnPlanForm plan={plan} action={returnPlanAction} />
      </Section>
    </>
  );
}
