import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CreateForm } from "@/components/assessment/create-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { assessmentSearchParams } from "@/lib/schemas/assessment";
import { findOpening } from "@/lib/server/queries/assessment-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate, formatSpan } from "@/lib/text/format";
import { formatUnitInText } from "@/lib/text/format-unit";
import { assessmentRefusal, viAssessment } from "@/lib/text/vi-assessment";
import { createAssessmentAction } from "../actions";

const vi = viAssessment.opening;
export const metadata: Metadata = { title: viAssessment.open };

export default async function NewAssessmentPage({ searchParams }: PageProps<"/assessments/new">) {
  const actor = await requirePermission("VIEW_ASSESSMENT");
  const localityId = orNotFound(assessmentSearchParams.parse(await searchParams).locality ?? null);
  const opening = orNotFound(await withScope(actor, (tx) => findOpening(tx, actor, localityId)));
  if (opening.refusal === "ROLE_NOT_ALLOWED" || opening.refusal === "OUT_OF_SCOPE") forbidden();
  const { criteria, figures, refusal } = opening;
  return (
    <>
      <PageHeader
        title={vi.title(formatUnitInText(opening.unit))}
        crumbs={[{ label: viAssessment.title, href: "/assessments" }]}
        lead={vi.lead(opening.year)}
        hint={vi.what}
      />
      <div className="max-w-prose">
        <SummaryList>
          <Fact label={vi.criteria}>
            {criteria && (
              <span className="flex flex-wrap gap-2">
                <TextLink href={`/criteria/${criteria.versionId}`}>{vi.criteriaText(criteria.title, criteria.no, criteria.count)}</TextLink>
                {criteria.isSample && <StateTag tone="attention">{viAssessment.sheet.sample}</StateTag>}
              </span>
            )}
          </Fact>
          <Fact label={vi.figures}>
            {figures ? (
              <>
                {formatSpan(figures.from, figures.to)}
                {!opening.isFinal && `, ${viAssessment.sheet.provisional(formatDate(figures.to))}`}
              </>
            ) : (
              vi.noMonth
            )}
          </Fact>
        </SummaryList>
        {refusal === null ? (
          <CreateForm localityId={localityId} action={createAssessmentAction} />
        ) : (
          <Notice tone="attention" className="mt-6">
            {assessmentRefusal[refusal]}
          </Notice>
        )}
        {opening.openAssessmentId && (
          <p className="mt-4">
            <ButtonLink href={`/assessments/${opening.openAssessmentId}`}>{vi.existing}</ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}
