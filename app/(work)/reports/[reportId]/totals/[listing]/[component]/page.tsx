import type { Metadata } from "next";
import { reportHref } from "@/components/report/report-hrefs";
import { reportName } from "@/components/report/report-sentences";
import { TotalOrigin } from "@/components/report/total-origin";
import { PageHeader } from "@/components/ui/page-header";
import { findEntryRow } from "@/lib/domain/form";
import { reportColumnSearch, reportTotalPath } from "@/lib/schemas/report-page";
import { orNotFound } from "@/lib/server/session";
import { cellTitle } from "@/lib/text/format-form";
import { viReport } from "@/lib/text/vi-report";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { requireReport } from "../../../report-step";

type Props = PageProps<"/reports/[reportId]/totals/[listing]/[component]">;

async function totalsOfAddress({ params, searchParams }: Props) {
  const { report } = await requireReport(params, ["VIEW_REPORTS"]);
  const path = orNotFound(reportTotalPath.safeParse(await params).data ?? null);
  const totals = orNotFound(report.totals.find((one) => one.listing === path.listing) ?? null);
  const row = orNotFound(findEntryRow(report.form, path.component));
  const { column: code } = reportColumnSearch.parse(await searchParams);
  const column = orNotFound(report.form.columns.find((one) => one.kind === "ENTRY" && one.code === code) ?? null);
  return { report, totals, row, column };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { row, column } = await totalsOfAddress(props);
  return { title: cellTitle(row, column) };
}

export default async function TotalOriginPage(props: Props) {
  const { report, totals, row, column } = await totalsOfAddress(props);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viReport.title, href: `/reports?period=${report.period.id}` },
          { label: reportName(report), href: reportHref(report.id) },
        ]}
        title={cellTitle(row, column)}
        lead={viReportRecord.origin.title}
      />
      <TotalOrigin report={report} totals={totals} component={row.code} column={column.code} />
    </>
  );
}
