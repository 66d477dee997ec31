import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { issuePlanAction } from "../../actions";
import { planCrumbs, requirePlan } from "../plan-to-edit";

const words = viPlan.issuing;
export const metadata: Metadata = { title: words.title };

export default async function IssuePlanPage({ params }: PageProps<"/plans/[planId]/issue">) {
  const { plan } = await requirePlan((await params).planId, "issue", ["EDIT_CAMPAIGN"]);
  const back = `/plans/${plan.id}`;
  const header = <PageHeader crumbs={planCrumbs(plan)} title={words.title} />;
  if (plan.number === null || plan.issuedOn === null) {
    return (
      <>
        {header}
        <Notice tone="attention" className="mb-6">
          {viPlan.refusal.NUMBER_REQUIRED}
        </Notice>
        <ButtonLink href={`${back}/edit`} variant="primary">
          {viPlan.record.edit}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      {header}
      <Consequences what={words.what(formatPaper(plan))} who={words.who} undo={words.undo} />
      <DeedForm
        action={issuePlanAction}
        input={{ planId: plan.id, version: plan.version }}
        label={words.action}
        words={viPlan.refusal}
        doneHref={back}
        cancelHref={back}
      />
    </>
  );
}
