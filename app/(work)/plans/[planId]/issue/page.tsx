import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { IssueLocalForm } from "@/components/plan/issue-local-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viLocalPlan } from "@/lib/text/vi-local-plan";
import { viPlan } from "@/lib/text/vi-plan";
import { issueLocalPlanAction, issuePlanAction } from "../../actions";
import { ISSUERS, planCrumbs, requirePlan } from "../plan-to-edit";

const words = viPlan.issuing;
export const metadata: Metadata = { title: words.title };

export default async function IssuePlanPage({ params }: PageProps<"/plans/[planId]/issue">) {
  const { plan } = await requirePlan((await params).planId, "issue", ISSUERS);
  const back = `/plans/${plan.id}`;
  const header = <PageHeader crumbs={planCrumbs(plan)} title={words.title} />;
  if (plan.receivedBy !== null) {
    return (
      <>
        {header}
        <Consequences what={viLocalPlan.issuing.lead} who={viLocalPlan.issuing.who(plan.receivedBy)} undo={words.undo} />
        <IssueLocalForm plan={plan} action={issueLocalPlanAction} />
      </>
    );
  }
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
