import { Notice } from "@/components/ui/notice";
import { StateWord } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportView } from "@/lib/domain/report-view";
import { formatDate, formatDaysLeft, formatSpan } from "@/lib/text/format";
import { viReport } from "@/lib/text/vi-report";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { reportHref } from "./report-hrefs";
import { awaitedNames, reportName } from "./report-sentences";

const words = viReportForm.send;

type Props = {
  readonly report: ReportView;
  readonly today: PlainDate;
  /** The paper is signed already; a click does not stand in for it. */
  readonly isPaper: boolean;
};

/** What goes up, to whom, late or not, and what cannot be undone. */
export function SendingSummary({ report, today, isPaper }: Props) {
  const awaited = awaitedNames(report);
  const parts = report.parts.filter((part) => part.text.trim() !== "").length;
  const tables = report.tables.length - report.tables.filter((table) => table.isAwaited).length;
  const warnings = report.tables.flatMap((table) => table.warnings.filter((warning) => !warning.isExplained)).length;
  return (
    <>
      <div className="max-w-3xl">
        <SummaryList>
          <Fact label={words.what} action={<TextLink href={reportHref(report.id)}>{words.read}</TextLink>}>
            {reportName(report)}, {viReport.version(report.currentNo).toLocaleLowerCase("vi")}:{" "}
            {report.tables.length === 0 ? words.textOnly(parts) : words.contents(tables, parts)}
          </Fact>
          <Fact label={viReportRecord.figures}>{formatSpan(report.period.figuresFrom, report.period.figuresTo)}</Fact>
          {isUnchanged(report) && (
            <Fact label={words.changes}>
              <StateWord tone="attention">{viReportRecord.changes.none}</StateWord>
            </Fact>
          )}
          <Fact label={words.to}>{report.receiver.name}</Fact>
          <Fact label={words.when}>{dueSentence(report, today)}</Fact>
          {awaited !== "" && <Fact label={words.missingUnits}>{awaited}</Fact>}
          {warnings > 0 && <Fact label={words.warnings}>{words.warningCount(warnings)}</Fact>}
        </SummaryList>
      </div>
      <Notice tone="attention" title={words.irreversibleTitle} className="mt-6">
        <p>{words.irreversible(report.receiver.shortName)}</p>
        {!isPaper && <p>{words.notSignature}</p>}
      </Notice>
    </>
  );
}

/** A new version that says what the one before said. */
function isUnchanged({ changes }: ReportView): boolean {
  return changes !== null && changes.cells.length + changes.parts.length === 0;
}

/** Whether this sending makes the report late: the first one, after its day, by a body that is ordered. */
export function isSendingLate(report: ReportView, today: PlainDate): boolean {
  return report.firstSentOn === null && !report.isAsked && today > report.dueOn;
}

function dueSentence(report: ReportView, today: PlainDate): string {
  const day = formatDate(report.dueOn);
  if (report.isAsked) return `${day} (${viReportRecord.asked})`;
  if (report.isLate) return `${day}, ${words.wasLate}`;
  if (isSendingLate(report, today)) return `${day}, ${words.isLate(formatDaysLeft(report.dueOn, today))}`;
  return `${day}, ${words.onTime}`;
}
