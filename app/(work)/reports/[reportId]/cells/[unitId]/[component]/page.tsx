import type { Metadata } from "next";
import { cache } from "react";
import { CellOriginView } from "@/components/report/cell-origin";
import { CellPins } from "@/components/pin/cell-pins";
import { newPinHref, reportHref } from "@/components/report/report-hrefs";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { reportCellPath, reportColumnSearch } from "@/lib/schemas/report-page";
import { findCellOrigin } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { cellTitle } from "@/lib/text/format-form";
import { viReport } from "@/lib/text/vi-report";
import { viPin } from "@/lib/text/vi-pin";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { loadReview } from "../../../report-step";

type Props = PageProps<"/reports/[reportId]/cells/[unitId]/[component]">;

/** Read once a request, for the title and for the page. */
const loadOrigin = cache(async (reportId: string, unitId: string, component: string, column: string) => {
  const actor = await requirePermission("VIEW_REPORTS");
  const path = orNotFound(reportCellPath.safeParse({ reportId, unitId, component }).data ?? null);
  return orNotFound(await withScope(actor, (tx) => findCellOrigin(tx, actor, path.reportId, path.unitId, path.component, column)));
});

async function originOfAddress({ params, searchParams }: Props) {
  const { reportId, unitId, component } = await params;
  const origin = await loadOrigin(reportId, unitId, component, reportColumnSearch.parse(await searchParams).column);
  return { origin, title: `${cellTitle(origin.row, origin.column)}, ${formatUnitInText(origin.unit)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await originOfAddress(props)).title };
}

export default async function CellOriginPage(props: Props) {
  const { origin, title } = await originOfAddress(props);
  const actor = await requirePermission("VIEW_REPORTS");
  const { pins, mayPin } = await loadReview(actor, origin.reportId);
  const { unitId, component } = await props.params;
  const { column } = reportColumnSearch.parse(await props.searchParams);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viReport.title, href: `/reports?period=${origin.period.id}` },
          { label: origin.period.title, href: reportHref(origin.reportId) },
        ]}
        title={title}
        lead={viReportRecord.origin.title}
        actions={
          mayPin && (
            <ButtonLink href={newPinHref(origin.reportId, { unitId, component, column })} variant="ghost">
              {viPin.pinHere}
            </ButtonLink>
          )
        }
      />
      <CellPins
        reportId={origin.reportId}
        pins={pins.filter((pin) => pin.unit?.id === unitId && pin.component === component && pin.column === column)}
      />
      <CellOriginView origin={origin} />
    </>
  );
}
