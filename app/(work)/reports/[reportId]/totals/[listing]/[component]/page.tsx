import type { Metadata } from "next";
import { reportHref } from "@/components/report/report-hrefs";
import { reportName } from "@/components/report/report-sentences";
import { TotalOrigin } from "@/components/report/total-origin";
import { PageHeader } from "@/components/ui/page-header";
import { reportTotalPath } from "@/lib/schemas/report-page";
import { orNotFound } from "@/lib/server/session";
import { componentLabel } from "@/lib/text/vi-figures";
import { viReport } from "@/lib/text/vi-report";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { requireReport } from "../../../report-step";

type Props = PageProps<"/reports/[reportId]/totals/[listing]/[component]">;

async function totalsOfAddress(params: Props["params"]) {
  const { report } = await requireReport(params, ["VIEW_REPORTS"]);
  const path = orNotFound(reportTotalPath.safeParse(await params).data ?? null);
  const totals = orNotFound(report.totals.find((one) => one.listing === path.listing) ?? null);
  return { report, totals, component: path.component };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: componentLabel[(await totalsOfAddress(params)).component] };
}

export default async function TotalOriginPage({ params }: Props) {
  const { report, totals, component } = await totalsOfAddress(params);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viReport.title, href: `/reports?period=${report.period.id}` },
          { label: reportName(report), href: reportHref(report.id) },
        ]}
        title={componentLabel[component]}
        lead={viReportRecord.origin.title}
      />
      <TotalOrigin report={report} totals={totals} component={component} />
    </>
  );
}
