import type { Metadata } from "next";
import { NominationReasonForm } from "@/components/nomination/review-forms";
import { PageHeader } from "@/components/ui/page-header";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { withdrawNominationAction } from "../../actions";
import { crumbsOf, requireStep } from "../nomination-step";

const vi = viNominationForm.withdraw;
export const metadata: Metadata = { title: vi.submit };

export default async function WithdrawNominationPage({ params }: PageProps<"/nominations/[nominationId]/withdraw">) {
  const record = await requireStep((await params).nominationId, "withdraw", "NOMINATE", "SUBMIT_NOMINATION");
  return (
    <>
      <PageHeader crumbs={crumbsOf(record)} title={vi.title(formatUnitInText(record.unit))} lead={vi.lead} />
      <NominationReasonForm record={record} action={withdrawNominationAction} step="withdraw" />
    </>
  );
}
