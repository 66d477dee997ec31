import type { Metadata } from "next";
import { UnitFilter } from "@/components/unit/unit-filter";
import { FoundUnitTable, UnitTable } from "@/components/unit/unit-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { can } from "@/lib/domain/policy";
import { unitSearchParams } from "@/lib/schemas/unit";
import { getUnitRegister } from "@/lib/server/queries/units";
import { requirePermission } from "@/lib/server/session";
import { formatDate, parseDate } from "@/lib/text/format";
import { viUnit } from "@/lib/text/vi-unit";

export const metadata: Metadata = { title: viUnit.title };

export default async function UnitsPage({ searchParams }: PageProps<"/units">) {
  const actor = await requirePermission("VIEW_UNITS");
  const params = unitSearchParams.parse(await searchParams);
  const asked = parseDate(params.on);
  const on = asked ?? actor.today;
  const isDateWrong = params.on !== "" && asked === null;
  const register = await getUnitRegister(actor, { ...params, on, search: params.q });
  const isSearch = params.q.trim() !== "";

  const hrefOf = (page: number): string => {
    const query = new URLSearchParams({ on });
    if (params.province) query.set("province", params.province);
    if (params.district) query.set("district", params.district);
    if (isSearch) query.set("q", params.q);
    query.set("page", String(page));
    return `/units?${query}`;
  };

  return (
    <>
      <PageHeader
        title={viUnit.title}
        lead={viUnit.lead(on)}
        actions={can(actor, "EDIT_UNITS") && <ButtonLink href="/units/new">{viUnit.form.add}</ButtonLink>}
      />
      <UnitFilter
        register={register}
        district={params.district}
        search={params.q}
        typedDate={isDateWrong ? params.on : formatDate(on)}
        isDateWrong={isDateWrong}
        isFiltered={Boolean(params.on || params.province || params.district || isSearch)}
      />
      {register.rows.length === 0 ? (
        <EmptyState title={viUnit.list.emptyTitle}>{isSearch ? viUnit.list.emptySearch : viUnit.list.emptyDate}</EmptyState>
      ) : isSearch ? (
        <FoundUnitTable register={register} />
      ) : (
        <UnitTable register={register} />
      )}
      <Pager page={register.page} pageSize={register.pageSize} total={register.total} hrefOf={hrefOf} />
    </>
  );
}
