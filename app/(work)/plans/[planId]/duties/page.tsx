import type { Metadata } from "next";
import { DutyTable } from "@/components/plan/duty-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { idParam } from "@/lib/server/params";
import { listDutiesOf } from "@/lib/server/queries/plan-duties";
import { findPlan } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viPlanDuty as words } from "@/lib/text/vi-plan-duty";
import { planCrumbs } from "../plan-to-edit";

export const metadata: Metadata = { title: words.title };

export default async function PlanDutiesPage({ params }: PageProps<"/plans/[planId]/duties">) {
  const actor = await requirePermission("VIEW_PAPERS");
  const id = idParam((await params).planId);
  const { plan, duties } = await withScope(actor, async (tx) => ({
    plan: orNotFound(await findPlan(tx, actor, id)),
    duties: await listDutiesOf(tx, actor, id),
  }));
  const { done, total, overdue } = plan.duties;
  const edit = plan.canEdit && <ButtonLink href={`/plans/${plan.id}/duties/edit`}>{words.edit}</ButtonLink>;
  return (
    <>
      <PageHeader
        crumbs={planCrumbs(plan)}
        title={words.title}
        hint={total > 0 ? words.count(done, total, overdue) : undefined}
        actions={total > 0 && edit}
      />
      {total === 0 ? <EmptyState title={words.empty} action={edit} /> : <DutyTable duties={duties} today={actor.today} />}
    </>
  );
}
