import type { Metadata } from "next";
import { DutiesForm } from "@/components/plan/duties-form";
import { PageHeader } from "@/components/ui/page-header";
import { listDutiesOf, listDutyBodies, listDutyUnits } from "@/lib/server/queries/plan-duties";
import { withScope } from "@/lib/server/scope";
import { viPlanDuty } from "@/lib/text/vi-plan-duty";
import { saveDutiesAction } from "../../../actions";
import { planCrumbs, requirePlan, WRITERS } from "../../plan-to-edit";

const words = viPlanDuty.editing;
export const metadata: Metadata = { title: words.title };

export default async function EditDutiesPage({ params }: PageProps<"/plans/[planId]/duties/edit">) {
  const { actor, plan } = await requirePlan((await params).planId, "edit", WRITERS);
  const { duties, bodies, units } = await withScope(actor, async (tx) => ({
    duties: await listDutiesOf(tx, actor, plan.id),
    bodies: await listDutyBodies(tx, actor, plan.province.id),
    units: await listDutyUnits(tx, actor, plan.campaignId),
  }));
  return (
    <>
      <PageHeader
        crumbs={[...planCrumbs(plan), { label: viPlanDuty.title, href: `/plans/${plan.id}/duties` }]}
        title={words.title}
        hint={words.lead}
      />
      <DutiesForm plan={plan} duties={duties} bodies={bodies} units={units} action={saveDutiesAction} />
    </>
  );
}
