import type { PlanView } from "@/lib/domain/campaign-view";
import { idParam } from "@/lib/server/params";
import { findPlan } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viPlan } from "@/lib/text/vi-plan";

/** The draft of an address; none where it can no longer be changed. */
export async function requireDraft(planId: string): Promise<PlanView> {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const plan = await withScope(actor, (tx) => findPlan(tx, actor, idParam(planId)));
  return orNotFound(plan?.canEdit ? plan : null);
}

export const planCrumbs = (plan: PlanView) => [
  { label: viPlan.title, href: "/plans" },
  { label: plan.subject, href: `/plans/${plan.id}` },
];
