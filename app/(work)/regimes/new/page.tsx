import type { Metadata } from "next";
import { RegimeForm } from "@/components/regime/regime-form";
import { PageHeader } from "@/components/ui/page-header";
import { findWorkCalendar } from "@/lib/server/queries/calendars";
import { listRegimeForms } from "@/lib/server/queries/regimes";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viRegime } from "@/lib/text/vi-regime";
import { addRegimeAction } from "../actions";

export const metadata: Metadata = { title: viRegime.add };

export default async function NewRegimePage() {
  const actor = await requirePermission("EDIT_CAMPAIGN");
  const provinceId = orNotFound(actor.scope.homeProvinceId);
  const { calendar, forms } = await withScope(actor, async (tx) => ({
    calendar: await findWorkCalendar(tx, provinceId),
    forms: await listRegimeForms(tx, actor),
  }));
  return (
    <>
      <PageHeader crumbs={[{ label: viRegime.title, href: "/regimes" }]} title={viRegime.add} hint={viRegime.hint} />
      <RegimeForm regime={null} calendar={calendar} forms={forms} today={actor.today} action={addRegimeAction} />
    </>
  );
}
