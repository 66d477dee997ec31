import type { Metadata } from "next";
import { DeedForm } from "@/components/campaign/deed-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { idParam } from "@/lib/server/params";
import { listUnitsToPlan } from "@/lib/server/queries/local-plans";
import { findPlan } from "@/lib/server/queries/plans";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viLocalPlan } from "@/lib/text/vi-local-plan";
import { createLocalPlanAction } from "../../../actions";
import { planCrumbs } from "../../plan-to-edit";

const words = viLocalPlan.creating;
export const metadata: Metadata = { title: words.title };

export default async function NewLocalPlanPage({ params }: PageProps<"/plans/[planId]/local-plans/new">) {
  const actor = await requirePermission("DRAFT_LOCAL_PLAN");
  const id = idParam((await params).planId);
  const { parent, units } = await withScope(actor, async (tx) => {
    const found = orNotFound(await findPlan(tx, actor, id));
    return { parent: orNotFound(found.canDraftUnder ? found : null), units: await listUnitsToPlan(tx, actor, found.campaignId) };
  });
  const paper = formatPaper(parent);
  return (
    <>
      <PageHeader crumbs={planCrumbs(parent)} title={words.title} hint={words.lead(paper)} />
      {units.length === 0 && <EmptyState title={words.noneTitle}>{words.none}</EmptyState>}
      {units.map((unit) => {
        const name = formatUnitInText(unit);
        return (
          <DeedForm
            key={unit.id}
            action={createLocalPlanAction}
            input={{
              parentId: parent.id,
              unitId: unit.id,
              subject: words.subject(name, parent.year).slice(0, 500),
              bases: [words.basis(paper, parent.issuer, parent.subject).slice(0, 500)],
              recipients: [parent.issuer, words.stored(name)],
            }}
            label={words.action(name)}
            words={viLocalPlan.refusal}
            doneHref="/plans/:planId"
          />
        );
      })}
    </>
  );
}
