import type { Metadata } from "next";
import { Consequences } from "@/components/campaign/consequences";
import { DeedForm } from "@/components/campaign/deed-form";
import { PageHeader } from "@/components/ui/page-header";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { closePlanAction } from "../../actions";
import { ISSUERS, planCrumbs, requirePlan } from "../plan-to-edit";

const words = viPlan.closing;
export const metadata: Metadata = { title: words.title };

export default async function ClosePlanPage({ params }: PageProps<"/plans/[planId]/close">) {
  const { plan } = await requirePlan((await params).planId, "close", ISSUERS);
  const back = `/plans/${plan.id}`;
  return (
    <>
      <PageHeader crumbs={planCrumbs(plan)} title={words.title} />
      <Consequences what={words.what(formatPaper(plan))} who={words.who(plan.duties.total - plan.duties.done)} undo={words.undo} />
      <DeedForm
        action={closePlanAction}
        input={{ planId: plan.id, version: plan.version }}
        label={words.action}
        words={viPlan.refusal}
        doneHref={back}
        cancelHref={back}
      />
    </>
  );
}
