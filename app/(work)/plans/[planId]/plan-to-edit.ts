import type { PlanView } from "@/lib/domain/campaign-view";
import type { Actor } from "@/lib/domain/access";
import type { PlanAction } from "@/lib/domain/plan";
import type { Permission } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { findPlan } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requireOneOf } from "@/lib/server/session";
import { viPlan } from "@/lib/text/vi-plan";

/** The plan of an address, for one step; none where the step cannot be taken now. */
export async function requirePlan(
  planId: string,
  action: PlanAction,
  rights: readonly Permission[],
): Promise<{ readonly actor: Actor; readonly plan: PlanView }> {
  const actor = await requireOneOf(rights);
  const plan = await withScope(actor, (tx) => findPlan(tx, actor, idParam(planId)));
  return { actor, plan: orNotFound(plan?.actions.includes(action) ? plan : null) };
}

/** Those who write plans: the secretariat the province's, districts and communes their own. */
export const WRITERS = ["EDIT_CAMPAIGN", "DRAFT_LOCAL_PLAN"] as const satisfies readonly Permission[];
export const ISSUERS = ["EDIT_CAMPAIGN", "SIGN_PAPER"] as const satisfies readonly Permission[];

export const planCrumbs = (plan: PlanView) => [
  { label: viPlan.title, href: "/plans" },
  { label: plan.subject, href: `/plans/${plan.id}` },
];
