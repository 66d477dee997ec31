import type { Metadata } from "next";
import { AddUnitForm } from "@/components/unit/add-unit-form";
import { PageHeader } from "@/components/ui/page-header";
import { listStandingUnits, listUnitParents } from "@/lib/server/queries/units";
import { requirePermission } from "@/lib/server/session";
import { viUnit } from "@/lib/text/vi-unit";
import { addUnitAction } from "./actions";

export const metadata: Metadata = { title: viUnit.form.add };

export default async function AddUnitPage() {
  const actor = await requirePermission("EDIT_UNITS");
  const parents = await listUnitParents(actor, actor.today);
  const standing = await listStandingUnits(actor, "COMMUNE", actor.today);
  return (
    <>
      <PageHeader crumbs={[{ label: viUnit.title, href: "/units" }]} title={viUnit.form.add} hint={viUnit.form.addLead} />
      <AddUnitForm parents={parents} standing={standing} on={actor.today} action={addUnitAction} />
    </>
  );
}
