import type { Metadata } from "next";
import { cache } from "react";
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

/** Read once a request, for the title and for the page. */
const loadUnit = cache(async (param: string, day: string | undefined) => {
  const actor = await requirePermission("VIEW_UNITS");
  const unitId = orNotFound(id.safeParse(param).data ?? null);
  const on = parseDate(day ?? "") ?? actor.today;
  return { actor, on, unit: orNotFound(await findUnit(actor, unitId, on)) };
});

async function unitOfAddress({ params, searchParams }: PageProps<"/units/[unitId]">) {
  return loadUnit((await params).unitId, unitSearchParams.parse(await searchParams).on);
}

export async function generateMetadata(props: PageProps<"/units/[unitId]">): Promise<Metadata> {
  return { title: formatUnit((await unitOfAddress(props)).unit.label) };
}

export default async function UnitPage(props: PageProps<"/units/[unitId]">) {
  const { actor, on, unit } = await unitOfAddress(props);
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
