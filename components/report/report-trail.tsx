import { Section } from "@/components/ui/section";
import type { Tone } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { Timeline, TimelineEvent } from "@/components/ui/timeline";
import type { ReportEventCode, ReportVersionRow, ReportView } from "@/lib/domain/report-view";
import { formatDate, formatSpan } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viRole } from "@/lib/text/vi-role";
import { actorText, momentText, reportEventText, viReport } from "@/lib/text/vi-report";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { viReportReview } from "@/lib/text/vi-report-review";
import { reportHref, versionHref } from "./report-hrefs";

const words = viReportRecord;

const TONES: Partial<Record<ReportEventCode, Tone>> = {
  sendReport: "info",
  recordSignedPaper: "info",
  enterReportFor: "attention",
  rejectReport: "attention",
  returnReport: "attention",
  acceptReport: "achieved",
  confirmEnteredReport: "achieved",
  lockReport: "achieved",
  unlockReport: "attention",
  relockReport: "info",
  replaceReport: "attention",
  dropReplacement: "attention",
  correctReport: "info",
};

/** Facts, versions and what happened: below the work. */
export function ReportTrail({ report }: { readonly report: ReportView }) {
  return (
    <>
      <Section title={words.facts}>
        <div className="max-w-3xl">
          <SummaryList>
            <Fact label={words.body}>{report.body.name}</Fact>
            <Fact label={words.receiver}>{report.receiver.name}</Fact>
            <Fact label={words.figures}>{formatSpan(report.period.figuresFrom, report.period.figuresTo)}</Fact>
            <Fact label={words.opens}>{formatDate(report.period.opensOn)}</Fact>
            <Fact label={words.due}>
              {formatDate(report.dueOn)}
              {report.isAsked && ` (${words.asked})`}
            </Fact>
            {report.versions.map((version) => (
              <Fact key={version.id} label={viReport.version(version.no)} action={versionLink(report, version)}>
                {versionText(report, version)}
              </Fact>
            ))}
          </SummaryList>
        </div>
      </Section>
      <Section title={words.history}>
        {report.history.length === 0 ? (
          <p className="text-ink-3">{words.noHistory}</p>
        ) : (
          <Timeline>
            {report.history.map((event) => (
              <TimelineEvent
                key={event.id}
                tone={TONES[event.action] ?? "plain"}
                title={
                  event.versionNo === null
                    ? reportEventText[event.action]
                    : `${reportEventText[event.action]}, ${viReport.version(event.versionNo).toLocaleLowerCase("vi")}`
                }
                by={`${actorText(event)}, ${momentText(event.businessDate, event.happenedAt)}`}
              >
                {event.reason !== null && <p className="max-w-prose whitespace-pre-line">{event.reason}</p>}
              </TimelineEvent>
            ))}
          </Timeline>
        )}
      </Section>
    </>
  );
}

function versionLink(report: ReportView, version: ReportVersionRow) {
  if (version.id === report.version?.id) return null;
  return (
    <TextLink href={version.no === report.currentNo ? reportHref(report.id) : versionHref(report.id, version.no)}>
      {vi.action.view}
    </TextLink>
  );
}

function versionText(report: ReportView, version: ReportVersionRow): string {
  const replaces = version.replacesNo === null ? "" : `, ${viReportReview.versionReplaces(version.replacesNo)}`;
  if (version.sentOn === null || version.sentAt === null) {
    const left = version.replacesNo === null ? viReportReview.versionLeft : viReportReview.versionDropped;
    return `${version.no === report.currentNo ? words.versionOpen : left}${replaces}`;
  }
  const { paper } = version;
  const isEnteredFor = report.history.some((event) => event.action === "enterReportFor" && event.versionNo === version.no);
  const way =
    paper === null
      ? isEnteredFor
        ? reportEventText.enterReportFor
        : words.byClick
      : words.byPaper(paper.number, paper.signedOn, [viRole.capacityMark[paper.capacity], paper.signer].filter(Boolean).join(" "));
  return `${momentText(version.sentOn, version.sentAt)}. ${way}${replaces}`;
}
