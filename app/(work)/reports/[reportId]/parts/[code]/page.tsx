import type { Metadata } from "next";
import { PartRequests } from "@/components/pin/part-requests";
import { PartForm } from "@/components/report/part-form";
import { partNumbers } from "@/components/report/part-sentences";
import { PartText } from "@/components/report/part-text";
import { reportHref, stepHref } from "@/components/report/report-hrefs";
import { StepPage } from "@/components/report/step-page";
import { reportPartSearch } from "@/lib/schemas/report-page";
import { findLastReport } from "@/lib/server/queries/last-report";
import { findReport } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound } from "@/lib/server/session";
import { partTitle } from "@/lib/text/format-form";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { answerPinAction, saveReportPartAction } from "../../actions";
import { loadReview, requireReport } from "../../report-step";

const words = viReportForm.part;
type Props = PageProps<"/reports/[reportId]/parts/[code]">;

async function partOfAddress(params: Props["params"]) {
  const { actor, report } = await requireReport(params, ["PREPARE_REPORT"]);
  const { code } = await params;
  return { actor, report, part: orNotFound(report.parts.find((one) => one.code === code) ?? null) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: partTitle((await partOfAddress(params)).part) };
}

export default async function ReportPartPage({ params, searchParams }: Props) {
  const { actor, report, part } = await partOfAddress(params);
  const { from } = reportPartSearch.parse(await searchParams);
  const { version } = report;
  const { earlier, last } = await withScope(actor, async (tx) => ({
    earlier: version && version.no > 1 ? await findReport(tx, actor, report.id, version.no - 1) : null,
    last: await findLastReport(tx, actor, report),
  }));
  const { pins } = await loadReview(actor, report.id);
  const before = earlier?.parts.find((one) => one.code === part.code);
  const lastPart = last?.parts.find((one) => one.code === part.code);
  return (
    <StepPage report={report} title={partTitle(part)} isOpen={report.availableActions.includes("edit") && version !== null}>
      <PartRequests reportId={report.id} code={part.code} pins={pins} action={answerPinAction} />
      <div className={before || lastPart ? "grid gap-8 lg:grid-cols-2" : "max-w-3xl"}>
        {version && (
          <PartForm
            reportId={report.id}
            versionId={version.id}
            part={part}
            backHref={from === "check" ? stepHref(report.id, "check") : reportHref(report.id)}
            backText={from === "check" ? viReportForm.toCheck : viReportForm.toTasks}
            numbers={partNumbers(report)}
            action={saveReportPartAction}
          />
        )}
        {(before || lastPart) && (
          <div className="space-y-6">
            {earlier?.version && before && (
              <aside aria-labelledby="before">
                {report.returnReason !== null && (
                  <div className="mb-4 border-l-3 border-attention pl-3">
                    <p className="font-medium">{viReportRecord.returnTitle}</p>
                    <p className="whitespace-pre-line text-ink-2">{report.returnReason}</p>
                  </div>
                )}
                <h2 id="before" className="mb-2 font-semibold">
                  {words.previous(earlier.version.no)}
                </h2>
                {before.text.trim() === "" ? (
                  <p className="text-ink-3">{words.previousEmpty}</p>
                ) : (
                  <PartText text={before.text} numbers={partNumbers(earlier)} />
                )}
              </aside>
            )}
            {last?.version && lastPart && (
              <aside aria-labelledby="last">
                <h2 id="last" className="mb-2 font-semibold">
                  {words.lastTitle(last.title, last.version.no)}
                </h2>
                {lastPart.text.trim() === "" ? (
                  <p className="text-ink-3">{words.lastEmpty}</p>
                ) : (
                  <PartText text={lastPart.text} numbers={partNumbers(last)} />
                )}
              </aside>
            )}
          </div>
        )}
      </div>
    </StepPage>
  );
}
