import type { Metadata } from "next";
import { RegimeForm } from "@/components/regime/regime-form";
import { PageHeader } from "@/components/ui/page-header";
import { decideRegime } from "@/lib/domain/regime";
import { idParam } from "@/lib/server/params";
import { findWorkCalendar } from "@/lib/server/queries/calendars";
import { findRegime, listRegimeForms } from "@/lib/server/queries/regimes";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viRegime } from "@/lib/text/vi-regime";
import { editRegimeAction } from "../../actions";

export const metadata: Metadata = { title: viRegime.edit };

export default async function EditRegimePage({ params }: PageProps<"/regimes/[regimeId]/edit">) {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const regimeId = idParam((await params).regimeId);
  const found = await withScope(actor, async (tx) => {
    const regime = await findRegime(tx, actor, regimeId);
    return regime && { regime, calendar: await findWorkCalendar(tx, regime.provinceId), forms: await listRegimeForms(tx, actor) };
  });
  const { regime, calendar, forms } = orNotFound(found && decideRegime(found.regime, "edit", actor).ok ? found : null);
  const crumbs = [
    { label: viRegime.title, href: "/regimes" },
    { label: regime.title, href: `/regimes/${regime.id}` },
  ];
  return (
    <>
      <PageHeader crumbs={crumbs} title={viRegime.edit} hint={viRegime.hint} />
      <RegimeForm regime={regime} calendar={calendar} forms={forms} today={actor.today} action={editRegimeAction} />
    </>
  );
}
