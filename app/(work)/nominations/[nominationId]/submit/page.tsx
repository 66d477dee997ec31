import type { Metadata } from "next";
import { DeedForm } from "@/components/campaign/deed-form";
import { NominationFacts } from "@/components/nomination/nomination-facts";
import { NominationWarnings } from "@/components/nomination/nomination-warnings";
import { SelectionSheet } from "@/components/nomination/selection-sheet";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatUnitInText } from "@/lib/text/format-unit";
import { gapText, nominationRefusal, viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { submitNominationAction } from "../../actions";
import { crumbsOf, requireStep } from "../nomination-step";

const vi = viNominationForm.submit;
export const metadata: Metadata = { title: viNomination.deeds.submit };

export default async function SubmitNominationPage({ params }: PageProps<"/nominations/[nominationId]/submit">) {
  const record = await requireStep((await params).nominationId, "submit", "SUBMIT_NOMINATION");
  const href = `/nominations/${record.id}`;
  return (
    <>
      <PageHeader crumbs={crumbsOf(record)} title={vi.title(formatUnitInText(record.unit))} lead={vi.what} hint={vi.undo} />
      {record.returnReason && (
        <Notice tone="attention" title={viNomination.record.returned} className="mb-6">
          {record.returnReason}
        </Notice>
      )}
      <NominationWarnings record={record} />
      {record.gaps.length > 0 ? (
        <>
          <Notice tone="alert" title={vi.gaps}>
            <ul className="list-disc space-y-1 pl-5">
              {record.gaps.map((gap) => (
                <li key={gap}>{gapText[gap]}</li>
              ))}
            </ul>
          </Notice>
          {record.actions.includes("prepare") && (
            <div className="mt-6">
              <ButtonLink href={`${href}/edit`}>{vi.toEdit}</ButtonLink>
            </div>
          )}
        </>
      ) : (
        <>
          {record.needsOpinion && <p className="text-ink-2">{vi.unitAsked}</p>}
          <DeedForm
            action={submitNominationAction}
            input={{ nominationId: record.id, version: record.version }}
            label={vi.submit}
            words={nominationRefusal}
            doneHref={href}
            cancelHref={href}
          />
        </>
      )}
      <Section title={viNomination.record.sections.facts}>
        <NominationFacts record={record} />
      </Section>
      <Section title={viNomination.record.sections.sheet}>
        <SelectionSheet rows={record.rows} />
      </Section>
    </>
  );
}
