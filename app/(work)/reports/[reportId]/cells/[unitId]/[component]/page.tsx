import type { Metadata } from "next";
import { CellOriginView } from "@/components/report/cell-origin";
import { reportHref } from "@/components/report/report-hrefs";
import { PageHeader } from "@/components/ui/page-header";
import { reportCellPath } from "@/lib/schemas/report-page";
import { findCellOrigin } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { componentLabel } from "@/lib/text/vi-figures";
import { viReport } from "@/lib/text/vi-report";
import { viReportRecord } from "@/lib/text/vi-report-record";

export const metadata: Metadata = { title: viReportRecord.origin.title };

export default async function CellOriginPage({ params }: PageProps<"/reports/[reportId]/cells/[unitId]/[component]">) {
  const actor = await requirePermission("VIEW_REPORTS");
  const path = orNotFound(reportCellPath.safeParse(await params).data ?? null);
  const origin = orNotFound(await withScope(actor, (tx) => findCellOrigin(tx, actor, path.reportId, path.unitId, path.component)));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viReport.title, href: `/reports?period=${origin.period.id}` },
          { label: origin.period.title, href: reportHref(origin.reportId) },
        ]}
        title={`${componentLabel[origin.component]}, ${formatUnitInText(origin.unit)}`}
        lead={viReportRecord.origin.title}
      />
      <CellOriginView origin={origin} />
    </>
  );
}
