import type { Metadata } from "next";
import { CorrectUnitForm } from "@/components/unit/correct-unit-form";
import { unitHref } from "@/components/unit/unit-names";
import { PageHeader } from "@/components/ui/page-header";
import { id } from "@/lib/schemas/field-error";
import { unitSearchParams } from "@/lib/schemas/unit";
import { findUnit, listUnitParents } from "@/lib/server/queries/units";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { parseDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { viUnit } from "@/lib/text/vi-unit";
import { correctUnitAction } from "./actions";

export const metadata: Metadata = { title: viUnit.form.correct };

export default async function CorrectUnitPage({ params, searchParams }: PageProps<"/units/[unitId]/correct">) {
  const actor = await requirePermission("EDIT_UNITS");
  const unitId = orNotFound(id.safeParse((await params).unitId).data ?? null);
  const on = parseDate(unitSearchParams.parse(await searchParams).on) ?? actor.today;
  const found = orNotFound(await findUnit(actor, unitId, on));
  const unit = orNotFound(found.provinceId === actor.scope.homeProvinceId ? found : null);
  const { province, districts } = await listUnitParents(actor, on);
  const above = { PROVINCE: [], DISTRICT: [province], COMMUNE: [...districts, province] }[unit.level];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viUnit.title, href: `/units?on=${on}` },
          { label: formatUnit(unit.label), href: unitHref(unit.id, on) },
        ]}
        title={viUnit.form.correct}
        hint={viUnit.form.correctLead}
      />
      <CorrectUnitForm
        unit={unit}
        parents={above.flatMap((parent) => (parent === null ? [] : [parent]))}
        on={on}
        action={correctUnitAction}
      />
    </>
  );
}
