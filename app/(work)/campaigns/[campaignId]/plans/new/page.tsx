import type { Metadata } from "next";
import { NewPlanForm } from "@/components/campaign/plan-form";
import { PageHeader } from "@/components/ui/page-header";
import { formatPaper } from "@/lib/text/vi-campaign";
import { planRecipients, planSigner, planTemplate, withCampaignParts } from "@/lib/text/plan-template";
import { typedSectionsOf } from "@/lib/text/typed-sections";
import { viPlan } from "@/lib/text/vi-plan";
import { lastingBases } from "@/lib/domain/basis";
import { shiftContent } from "@/lib/domain/plan-content";
import { findLastPlan, findPlanGround } from "@/lib/server/queries/plan-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { createPlanAction } from "../../../../plans/actions";
import { crumbsOf, requireCampaign } from "../../campaign-to-edit";

const words = viPlan.form;
export const metadata: Metadata = { title: words.newTitle };

export default async function NewPlanPage({ params }: PageProps<"/campaigns/[campaignId]/plans/new">) {
  const { actor, campaign } = await requireCampaign((await params).campaignId, "edit");
  const { ground, last } = await withScope(actor, async (tx) => ({
    ground: orNotFound(await findPlanGround(tx, actor, campaign.id)),
    last: await findLastPlan(tx, actor, campaign.id),
  }));
  const bases = [
    ...(last ? lastingBases(last.bases, last.year) : []),
    ...campaign.decisions.map((decision) => words.basisOf(formatPaper(decision), decision.subject)),
  ];
  const filling = viPlan.filling;
  const fromLast =
    last && last.content.length > 0
      ? withCampaignParts(typedSectionsOf(shiftContent(last.content, last.year, campaign.year)), ground)
      : null;
  return (
    <>
      <PageHeader crumbs={crumbsOf(campaign)} title={words.newTitle} hint={words.newLead} />
      <NewPlanForm
        campaignId={campaign.id}
        proposal={{
          kind: "ANNUAL",
          number: null,
          notation: last?.notation ?? words.defaultNotation,
          issuedOn: null,
          issuer: last?.issuer ?? ground.issuer,
          subject: words.defaultSubject(campaign.year),
          signerTitle: last?.signerTitle || planSigner,
          bases,
          recipients: last && last.recipients.length > 0 ? last.recipients : planRecipients(ground),
        }}
        fillings={{
          ...(last &&
            fromLast && {
              LAST_YEAR: {
                originId: last.id,
                sections: fromLast,
                label: filling.lastYear(formatPaper(last), last.year),
                hint: filling.lastYearHint(last.duties),
              },
            }),
          TEMPLATE: { originId: last?.id ?? null, sections: planTemplate(ground), label: filling.template, hint: filling.templateHint },
          NONE: { originId: null, sections: [], label: filling.none, hint: filling.noneHint },
        }}
        action={createPlanAction}
      />
    </>
  );
}
