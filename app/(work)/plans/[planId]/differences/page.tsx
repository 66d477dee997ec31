import type { Metadata } from "next";
import { ContentComparison } from "@/components/plan/content-comparison";
import { PageHeader } from "@/components/ui/page-header";
import { idParam } from "@/lib/server/params";
import { findPlan } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { planCrumbs } from "../plan-to-edit";

const words = viPlan.comparing;
export const metadata: Metadata = { title: words.title };

export default async function PlanDifferencesPage({ params }: PageProps<"/plans/[planId]/differences">) {
  const actor = await requirePermission("VIEW_PAPERS");
  const id = idParam((await params).planId);
  const { plan, last } = await withScope(actor, async (tx) => {
    const found = orNotFound(await findPlan(tx, actor, id));
    return { plan: found, last: orNotFound(found.origin && (await findPlan(tx, actor, found.origin.id))) };
  });
  return (
    <>
      <PageHeader crumbs={planCrumbs(plan)} title={words.title} hint={words.lead(formatPaper(last))} />
      <ContentComparison last={last.content} now={plan.content} />
    </>
  );
}
