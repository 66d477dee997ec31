import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { ResultForm } from "@/components/assessment/result-form";
import { Consequences } from "@/components/campaign/consequences";
import { PageHeader } from "@/components/ui/page-header";
import { scoresOf } from "@/lib/domain/assessment-view";
import { resultByRule } from "@/lib/domain/criteria";
import { can } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { findResultChoices } from "@/lib/server/queries/assessment-forms";
import { findAssessment } from "@/lib/server/queries/assessments";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate, formatNumber } from "@/lib/text/format";
import { formatUnitInText } from "@/lib/text/format-unit";
import { resultText, viAssessment } from "@/lib/text/vi-assessment";
import { recordResultAction } from "../../actions";

const vi = viAssessment.record;
export const metadata: Metadata = { title: viAssessment.deeds.record };

export default async function ResultPage({ params }: PageProps<"/assessments/[assessmentId]/result">) {
  const actor = await requirePermission("VIEW_ASSESSMENT");
  const assessmentId = idParam((await params).assessmentId);
  const { sheet, choices } = await withScope(actor, async (tx) => ({
    sheet: orNotFound(await findAssessment(tx, actor, assessmentId)),
    choices: await findResultChoices(tx, actor, assessmentId),
  }));
  if (!can(actor, "RECORD_RESULT")) forbidden();
  if (!sheet.actions.includes("recordResult")) redirect(`/assessments/${assessmentId}`);
  const unit = formatUnitInText(sheet.locality.unit);
  const { total } = resultByRule({ scores: scoresOf(sheet.rows, "council"), passMark: sheet.criteria.passMark });
  const { latest } = choices;
  return (
    <>
      <PageHeader
        title={vi.title(unit)}
        crumbs={[
          { label: viAssessment.title, href: `/assessments?campaign=${sheet.campaign.id}` },
          { label: viAssessment.sheet.title(unit), href: `/assessments/${assessmentId}` },
        ]}
        lead={sheet.proposed && vi.proposed(resultText[sheet.locality.listing][sheet.proposed], formatNumber(total, 2))}
        hint={latest && vi.latest(viAssessment.sheet.decisionText(latest.number, latest.notation, formatDate(latest.issuedOn)))}
      />
      <Consequences what={vi.what(unit)} who={vi.who} undo={vi.undo} />
      <ResultForm sheet={sheet} choices={choices} action={recordResultAction} />
    </>
  );
}
