import type { Metadata } from "next";
import { EditNominationForm } from "@/components/nomination/edit-nomination-form";
import { NominationWarnings } from "@/components/nomination/nomination-warnings";
import { MeasuredFigures } from "@/components/nomination/selection-sheet";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findNominationForm } from "@/lib/server/queries/nomination-forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { capitalize } from "@/lib/text/format";
import { ruleText } from "@/lib/text/format-rule";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { saveNominationAction } from "../../actions";
import { crumbsOf, requireStep } from "../nomination-step";

const vi = viNominationForm.edit;
export const metadata: Metadata = { title: viNomination.deeds.edit };

export default async function EditNominationPage({ params }: PageProps<"/nominations/[nominationId]/edit">) {
  const record = await requireStep((await params).nominationId, "prepare", "NOMINATE");
  const actor = await requirePermission("NOMINATE");
  const form = orNotFound(await withScope(actor, (tx) => findNominationForm(tx, actor, record.id)));
  const told = Object.fromEntries(
    form.criteria.map(({ id, rule, computed }) => [
      id,
      { threshold: capitalize(ruleText(rule)), measured: <MeasuredFigures rule={rule} computed={computed} /> },
    ]),
  );
  return (
    <>
      <PageHeader crumbs={crumbsOf(record)} title={vi.title(formatUnitInText(record.unit))} lead={vi.lead} />
      {record.returnReason && (
        <Notice tone="attention" title={viNomination.record.returned} className="mb-6">
          {record.returnReason}
        </Notice>
      )}
      <NominationWarnings record={record} />
      <EditNominationForm form={form} told={told} action={saveNominationAction} />
    </>
  );
}
