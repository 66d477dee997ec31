import type { Metadata } from "next";
import { ContentForm } from "@/components/plan/content-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { contentSearchParams } from "@/lib/schemas/plan-content";
import { findPlanGround } from "@/lib/server/queries/plan-forms";
import { withScope } from "@/lib/server/scope";
import { localPlanTemplate, planTemplate, withCampaignParts } from "@/lib/text/plan-template";
import { typedSectionsOf } from "@/lib/text/typed-sections";
import { formatUnitInText } from "@/lib/text/format-unit";
import { formatPaper } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { savePlanContentAction } from "../../actions";
import { planCrumbs, requirePlan, WRITERS } from "../plan-to-edit";

const words = viPlan.content;
export const metadata: Metadata = { title: words.title };

export default async function PlanContentPage({ params, searchParams }: PageProps<"/plans/[planId]/content">) {
  const { actor, plan } = await requirePlan((await params).planId, "edit", WRITERS);
  const { refill } = contentSearchParams.parse(await searchParams);
  const isProvincial = plan.unit === null;
  const ground = isProvincial ? await withScope(actor, (tx) => findPlanGround(tx, actor, plan.campaignId)) : null;
  const written = typedSectionsOf(plan.content);
  const begun =
    plan.content.length > 0
      ? written
      : [
          ...written,
          ...(ground ? planTemplate(ground) : []),
          ...(plan.unit && plan.parent ? localPlanTemplate(formatUnitInText(plan.unit), formatPaper(plan.parent), plan.year) : []),
        ];
  const sections = refill && ground ? withCampaignParts(begun, ground) : begun;
  return (
    <>
      <PageHeader
        crumbs={planCrumbs(plan)}
        title={words.title}
        hint={words.lead}
        actions={
          isProvincial && plan.kind === "ANNUAL" && <ButtonLink href={`/plans/${plan.id}/content?refill=1`}>{words.refill}</ButtonLink>
        }
      />
      {refill && (
        <Notice tone="info" className="mb-6">
          {words.refilled}
        </Notice>
      )}
      <ContentForm key={String(refill)} plan={plan} sections={sections} action={savePlanContentAction} />
    </>
  );
}
