import type { Metadata } from "next";
import { UnitRecord } from "@/components/unit/unit-record";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import { can } from "@/lib/domain/policy";
import { id } from "@/lib/schemas/field-error";
import { unitSearchParams } from "@/lib/schemas/unit";
import { findUnit } from "@/lib/server/queries/units";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { parseDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { viUnit } from "@/lib/text/vi-unit";

export const metadata: Metadata = { title: viUnit.title };

export default async function UnitPage({ params, searchParams }: PageProps<"/units/[unitId]">) {
  const actor = await requirePermission("VIEW_UNITS");
  const unitId = orNotFound(id.safeParse((await params).unitId).data ?? null);
  const on = parseDate(unitSearchParams.parse(await searchParams).on) ?? actor.today;
  const unit = orNotFound(await findUnit(actor, unitId, on));
  const isEditable = can(actor, "EDIT_UNITS") && unit.provinceId === actor.scope.homeProvinceId;

  return (
    <>
      <PageHeader
        crumbs={[{ label: viUnit.title, href: `/units?on=${on}` }]}
        title={formatUnit(unit.label)}
        state={
          unit.existsTo !== null && unit.existsTo <= on ? (
            <StateTag tone="plain">{viUnit.detail.gone(unit.existsTo)}</StateTag>
          ) : (
            unit.existsFrom !== null && on < unit.existsFrom && <StateTag tone="info">{viUnit.detail.notYet(unit.existsFrom)}</StateTag>
          )
        }
        lead={viUnit.lead(on)}
        actions={isEditable && <ButtonLink href={`/units/${unit.id}/correct?on=${on}`}>{viUnit.form.correct}</ButtonLink>}
      />
      <UnitRecord unit={unit} />
    </>
  );
}
