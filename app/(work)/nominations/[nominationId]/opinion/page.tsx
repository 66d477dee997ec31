import type { Metadata } from "next";
import { NominationFacts } from "@/components/nomination/nomination-facts";
import { OpinionForm } from "@/components/nomination/review-forms";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { giveOpinionAction } from "../../actions";
import { crumbsOf, requireStep } from "../nomination-step";

const vi = viNominationForm.opinion;
export const metadata: Metadata = { title: viNomination.deeds.opinion };

export default async function OpinionPage({ params }: PageProps<"/nominations/[nominationId]/opinion">) {
  const record = await requireStep((await params).nominationId, "giveOpinion", "GIVE_OPINION");
  return (
    <>
      <PageHeader crumbs={crumbsOf(record)} title={vi.title(formatUnitInText(record.unit))} lead={vi.lead(record.nominator.name)} />
      <OpinionForm record={record} action={giveOpinionAction} />
      <Section title={viNomination.record.sections.facts}>
        <NominationFacts record={record} />
      </Section>
    </>
  );
}
