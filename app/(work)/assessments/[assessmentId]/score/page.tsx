import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isPrefilled } from "@/components/assessment/score-entry";
import { ScoreForm } from "@/components/assessment/score-form";
import { PageHeader } from "@/components/ui/page-header";
import { idParam } from "@/lib/server/params";
import { findAssessment } from "@/lib/server/queries/assessments";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viAssessment } from "@/lib/text/vi-assessment";
import { saveCouncilScoreAction, saveSelfScoreAction } from "../../actions";

const vi = viAssessment.score;
export const metadata: Metadata = { title: viAssessment.deeds.score };

export default async function ScorePage({ params }: PageProps<"/assessments/[assessmentId]/score">) {
  const actor = await requirePermission("VIEW_ASSESSMENT");
  const assessmentId = idParam((await params).assessmentId);
  const sheet = orNotFound(await withScope(actor, (tx) => findAssessment(tx, actor, assessmentId)));
  const side = sheet.actions.includes("selfScore") ? "self" : sheet.actions.includes("councilScore") ? "council" : null;
  // Not his turn, or no longer: the sheet itself says whose it is.
  if (side === null) redirect(`/assessments/${assessmentId}`);
  const unit = formatUnitInText(sheet.locality.unit);
  return (
    <>
      <PageHeader
        title={side === "self" ? vi.selfTitle(unit) : vi.councilTitle(unit)}
        crumbs={[
          { label: viAssessment.title, href: `/assessments?campaign=${sheet.campaign.id}` },
          { label: viAssessment.sheet.title(unit), href: `/assessments/${assessmentId}` },
        ]}
        lead={vi.lead}
        hint={isPrefilled(sheet.rows, side) ? vi.prefilled : undefined}
      />
      <ScoreForm sheet={sheet} side={side} action={side === "self" ? saveSelfScoreAction : saveCouncilScoreAction} />
    </>
  );
}
