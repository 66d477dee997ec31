import type { Metadata } from "next";
import { NominationOpinions } from "@/components/nomination/nomination-facts";
import { NominationWarnings } from "@/components/nomination/nomination-warnings";
import { AppraiseForm } from "@/components/nomination/review-forms";
import { SelectionSheet } from "@/components/nomination/selection-sheet";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatNumber } from "@/lib/text/format";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { appraiseNominationAction } from "../../actions";
import { crumbsOf, requireStep } from "../nomination-step";

const vi = viNominationForm.appraise;
export const metadata: Metadata = { title: viNomination.deeds.appraise };

export default async function AppraisePage({ params }: PageProps<"/nominations/[nominationId]/appraise">) {
  const record = await requireStep((await params).nominationId, "appraise", "APPRAISE_NOMINATION");
  return (
    <>
      <PageHeader
        crumbs={crumbsOf(record)}
        title={vi.title(formatUnitInText(record.unit))}
        lead={vi.lead(formatNumber(record.score ?? 0, 2))}
      />
      <NominationWarnings record={record} />
      <AppraiseForm record={record} action={appraiseNominationAction} />
      <Section title={viNomination.record.sections.opinions}>
        <NominationOpinions record={record} />
      </Section>
      <Section title={viNomination.record.sections.sheet}>
        <SelectionSheet rows={record.rows} />
      </Section>
    </>
  );
}
