import type { Metadata } from "next";
import { EditPlanForm } from "@/components/campaign/plan-form";
import { PageHeader } from "@/components/ui/page-header";
import { viPlan } from "@/lib/text/vi-plan";
import { editPlanAction } from "../../actions";
import { planCrumbs, requirePlan, WRITERS } from "../plan-to-edit";

const words = viPlan.form;
export const metadata: Metadata = { title: words.editTitle };

export default async function EditPlanPage({ params }: PageProps<"/plans/[planId]/edit">) {
  const { plan } = await requirePlan((await params).planId, "edit", WRITERS);
  return (
    <>
      <PageHeader crumbs={planCrumbs(plan)} title={words.editTitle} hint={words.lead} />
      <EditPlanForm plan={plan} action={editPlanAction} />
    </>
  );
}
