import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { StateTag, type Tone } from "@/components/ui/state-tag";
import { TaskItem, TaskList } from "@/components/ui/task-list";
import { LISTINGS } from "@/lib/domain/locality";
import type { ReportTable, ReportTask, ReportView, TaskProgress } from "@/lib/domain/report-view";
import { formatUnit } from "@/lib/text/format-unit";
import { partTitle } from "@/lib/text/format-form";
import { preparerText, taskProgressText } from "@/lib/text/vi-report";
import { tableHeading, viReportRecord } from "@/lib/text/vi-report-record";
import { partHref, tableHref } from "./report-hrefs";
import { RefreshNotice } from "./refresh-notice";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { hasArrived, listingOf } from "./report-sentences";

const TONES = { NOT_STARTED: "plain", IN_PROGRESS: "info", DONE: "achieved" } as const satisfies Record<TaskProgress, Tone>;

type TableTask = Extract<ReportTask, { kind: "TABLE" }>;

/** Before the first version: what it will be made of, and by whom. */
export function NotStarted({ report }: { readonly report: ReportView }) {
  const words = viReportRecord.notStarted;
  const isOwn = report.availableActions.includes("start");
  return (
    <EmptyState title={words.title}>
      {isOwn ? (report.tier === "DISTRICT" ? words.ownDistrict : words.own) : words.other(preparerText[report.tier])}
    </EmptyState>
  );
}

type Props = { readonly report: ReportView; readonly refresh: ReportDeed<ReportStepRef> };

/** What the preparer fills in, in any order. */
export function ReportTasks({ report, refresh }: Props) {
  const done = report.tasks.filter((task) => task.progress === "DONE").length;
  const tables = report.tasks.filter((task) => task.kind === "TABLE");
  const parts = report.tasks.filter((task) => task.kind === "PART");
  const tableOf = (task: TableTask): ReportTable | undefined => report.tables.find((table) => table.unit.id === task.unit.id);
  return (
    <>
      <p className="text-ink-2">
        <span className="font-medium text-ink">{viReportRecord.done(done, report.tasks.length)}</span>. {viReportRecord.tasksHint}
      </p>
      <RefreshNotice report={report} action={refresh} />
      {LISTINGS.map((listing) => {
        const listed = tables.flatMap((task) => {
          const table = tableOf(task);
          return table && listingOf(table) === listing ? [{ task, table }] : [];
        });
        return (
          listed.length > 0 && (
            <Section key={listing} title={tableHeading[listing]}>
              <TaskList>
                {listed.map(({ task, table }) => (
                  <TaskItem
                    key={table.unit.id}
                    label={formatUnit(table.unit)}
                    href={tableHref(report.id, table.unit.id)}
                    hint={tableHint(task, table)}
                    state={
                      task.isAwaited ? (
                        <StateTag tone="attention">{viReportRecord.awaited}</StateTag>
                      ) : (
                        <Progress progress={task.progress} />
                      )
                    }
                  />
                ))}
              </TaskList>
            </Section>
          )
        );
      })}
      <Section title={viReportRecord.textTasks}>
        <TaskList>
          {parts.map((task) => (
            <TaskItem
              key={task.code}
              label={partTitle(task)}
              href={partHref(report.id, task.code)}
              hint={task.isRequired ? null : viReportRecord.optional}
              state={<Progress progress={task.progress} />}
            />
          ))}
        </TaskList>
      </Section>
    </>
  );
}

function tableHint(task: TableTask, table: ReportTable): string | null {
  if (task.isAwaited) return hasArrived(table) ? viReportRecord.arrived : viReportRecord.awaitedHint;
  const hints = [
    ...(task.missing > 0 ? [viReportRecord.missing(task.missing)] : []),
    ...(table.staleCount > 0 ? [viReportRecord.staleTask(table.staleCount)] : []),
    ...(table.listings.length > 1 ? [viReportRecord.alsoFollowed] : []),
  ];
  return hints.length === 0 ? null : hints.join("; ");
}

/** What is done is plain text; only what is left is coloured. */
function Progress({ progress }: { readonly progress: TaskProgress }) {
  const words = taskProgressText[progress];
  return progress === "DONE" ? words : <StateTag tone={TONES[progress]}>{words}</StateTag>;
}
