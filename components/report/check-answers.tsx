import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { ReportTable, ReportTask, ReportView } from "@/lib/domain/report-view";
import { formatUnit } from "@/lib/text/format-unit";
import { vi } from "@/lib/text/vi";
import { partTitle, ruleText } from "@/lib/text/format-form";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { RefreshNotice } from "./refresh-notice";
import { partNumbers } from "./part-sentences";
import { PartText } from "./part-text";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { partHref, tableHref } from "./report-hrefs";
import { cellField } from "./cell-field";
import { awaitedNames } from "./report-sentences";
import { CommuneTable } from "./report-table";

const words = viReportForm.check;

type Missing = { readonly href: string; readonly text: string };

/** What stands in the way of handing it on, each with the page that mends it. */
export function missingOf(report: ReportView): readonly Missing[] {
  return report.tasks.flatMap((task): readonly Missing[] => {
    if (task.kind === "TABLE") {
      if (task.missing === 0) return [];
      return [
        { href: fromCheck(tableHref(report.id, task.unit.id)), text: `${formatUnit(task.unit)}: ${words.missingCells(task.missing)}` },
      ];
    }
    if (!task.isRequired || task.progress === "DONE") return [];
    return [{ href: fromCheck(partHref(report.id, task.code)), text: `${partTitle(task)}: ${words.missingPart}` }];
  });
}

/** Pages of parts lead back to the check where they were opened from it. */
const fromCheck = (href: string): string => `${href}?from=check`;

/** Everything on one page, "Sửa" beside each; what is missing is named above. */
export function CheckAnswers({ report, refresh }: { readonly report: ReportView; readonly refresh: ReportDeed<ReportStepRef> }) {
  const missing = missingOf(report);
  const numbers = partNumbers(report);
  const unexplained = report.tables.flatMap((table) =>
    table.warnings.filter((warning) => warning.effect === "SOFT" && !warning.isExplained).map((warning) => ({ table, warning })),
  );
  const broken = report.tables.flatMap((table) =>
    table.warnings.filter((warning) => warning.effect === "HARD").map((warning) => ({ table, warning })),
  );
  const linkTo = ({ table, warning }: (typeof broken)[number]): Missing => ({
    href: `${fromCheck(tableHref(report.id, table.unit.id))}#${cellField(warning.places[0])}`,
    text: `${formatUnit(table.unit)}: ${ruleText(warning)}`,
  });
  const awaited = awaitedNames(report);
  return (
    <>
      <div className="space-y-4">
        {missing.length > 0 && (
          <Notice tone="alert" title={words.missingTitle(missing.length)}>
            <Links lines={missing} />
          </Notice>
        )}
        {broken.length > 0 && (
          <Notice tone="alert" title={words.brokenTitle(broken.length)}>
            <Links lines={broken.map(linkTo)} />
          </Notice>
        )}
        <RefreshNotice report={report} action={refresh} />
        {unexplained.length > 0 && (
          <Notice tone="attention" title={words.warningsTitle}>
            <p>{words.warningsHint}</p>
            <Links lines={unexplained.map(linkTo)} />
          </Notice>
        )}
        {awaited !== "" && (
          <Notice tone="attention" title={words.awaitedTitle}>
            {words.awaited(awaited)}
          </Notice>
        )}
      </div>
      {report.tables.length > 0 && (
        <Section title={words.tables}>
          {report.tables.map((table) => (
            <TableAnswer key={table.unit.id} report={report} table={table} />
          ))}
        </Section>
      )}
      <Section title={words.parts}>
        <SummaryList>
          {report.parts.map((part) => (
            <Fact
              key={part.code}
              label={
                <>
                  {partTitle(part)}
                  {part.isRequired && !part.isDone && (
                    <span className="mt-1 block">
                      <StateTag tone="alert">{words.missingPart}</StateTag>
                    </span>
                  )}
                </>
              }
              action={<EditLink href={partHref(report.id, part.code)} name={partTitle(part)} />}
            >
              {part.text.trim() === "" ? null : <PartText text={part.text} numbers={numbers} />}
            </Fact>
          ))}
        </SummaryList>
      </Section>
    </>
  );
}

function Links({ lines }: { readonly lines: readonly Missing[] }) {
  return (
    <ul className="mt-1 space-y-1">
      {lines.map((line) => (
        <li key={`${line.href} ${line.text}`}>
          <TextLink href={line.href}>{line.text}</TextLink>
        </li>
      ))}
    </ul>
  );
}

function EditLink({ href, name }: { readonly href: string; readonly name: string }) {
  return (
    <TextLink href={fromCheck(href)} className="no-print">
      {vi.action.edit}
      <span className="sr-only"> {name}</span>
    </TextLink>
  );
}

function TableAnswer({ report, table }: { readonly report: ReportView; readonly table: ReportTable }) {
  const task = report.tasks.find(
    (one): one is Extract<ReportTask, { kind: "TABLE" }> => one.kind === "TABLE" && one.unit.id === table.unit.id,
  );
  const filled = table.cells.filter((cell) => cell.entry.state !== "BLANK").length;
  return (
    <div className="relative border-b border-line py-2">
      <details open={report.tables.length === 1} className="prints-open">
        <summary className="mr-14 flex flex-wrap print:flex! items-baseline gap-x-4 gap-y-1">
          <span className="font-medium underline-offset-4 hover:underline">{formatUnit(table.unit)}</span>
          <span className="text-ink-2">
            {table.isAwaited ? viReportRecord.awaited.toLocaleLowerCase("vi") : words.filled(filled, table.cells.length)}
          </span>
          {task && task.missing > 0 && <StateTag tone="alert">{words.missingCells(task.missing)}</StateTag>}
        </summary>
        {!table.isAwaited && (
          <div className="mt-2">
            <CommuneTable report={report} table={table} />
          </div>
        )}
      </details>
      {!table.isAwaited && (
        <p className="absolute top-2 right-0">
          <EditLink href={tableHref(report.id, table.unit.id)} name={formatUnit(table.unit)} />
        </p>
      )}
    </div>
  );
}
