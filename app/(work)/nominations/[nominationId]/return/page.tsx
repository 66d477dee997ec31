import type { Metadata } from "next";
import { NominationWarnings } from "@/components/nomination/nomination-warnings";
import { NominationReasonForm } from "@/components/nomination/review-forms";
import { PageHeader } from "@/components/ui/page-header";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { returnNominationAction } from "../../actions";
import { crumbsOf, requireStep } from "../nomination-step";

const vi = viNominationForm.return;
export const metadata: Metadata = { title: vi.submit };

export default async function ReturnNominationPage({ params }: PageProps<"/nominations/[nominationId]/return">) {
  const record = await requireStep((await params).nominationId, "returnToNominator", "EDIT_CAMPAIGN");
  return (
    <>
      <PageHeader crumbs={crumbsOf(record)} title={vi.title(formatUnitInText(record.unit))} lead={vi.lead} />
      <NominationWarnings record={record} />
      <NominationReasonForm record={record} action={returnNominationAction} step="return" />
    </>
  );
}
