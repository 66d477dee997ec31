import { EmptyState } from "@/components/ui/empty-state";
import { ChangedFigure, Figure } from "@/components/ui/figure-cell";
import { Section } from "@/components/ui/section";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { amountOf } from "@/lib/domain/figure";
import { findEntryRow, measureOf } from "@/lib/domain/form";
import type { ReportChanges, ReportView } from "@/lib/domain/report-view";
import { wordDiff } from "@/lib/domain/word-diff";
import { formatDifference } from "@/lib/text/format-figure";
import { cellTitle, partTitle, unitText } from "@/lib/text/format-form";
import { formatUnit } from "@/lib/text/format-unit";
import { viPin } from "@/lib/text/vi-pin";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { viReportReview } from "@/lib/text/vi-report-review";
import { partNumbers, partNumbersBefore, writtenOut } from "./part-sentences";
import { PinMark } from "./pin-mark";
import { cellHref, newPinHref } from "./report-hrefs";
import type { PinMarks } from "./pin-mark";

const words = viReportReview.changes;

type Props = { readonly report: ReportView; readonly marks: PinMarks; readonly mayPin: boolean };
type CellChange = ReportChanges["cells"][number];

/** Exactly what the shown version changed against the one sent before it: each number with both, each paragraph word by word. */
export function ChangedContents({ report, marks, mayPin }: Props) {
  const { changes } = report;
  if (!changes || changes.cells.length + changes.parts.length === 0) return <EmptyState title={viReportRecord.changes.none} />;
  const no = report.version?.no ?? changes.sinceNo + 1;
  const [before, now] = [partNumbersBefore(report), partNumbers(report)];
  return (
    <Section title={viReportRecord.changes.title(changes.sinceNo, no)}>
      {changes.cells.length > 0 && (
        <>
          <h3 className="mb-2 font-semibold">
            {words.cells} <span className="font-normal text-ink-3">{changes.cells.length}</span>
          </h3>
          <Table caption={words.caption(changes.sinceNo, no)} hidesCaption stickyFirst={false} phone="stack">
            <thead>
              <Tr>
                <Th>{words.indicator}</Th>
                <Th>{words.place}</Th>
                <Th numeric>{`${words.before(changes.sinceNo)} → ${words.before(no)}`}</Th>
                <Th>{words.difference}</Th>
                <Th>{words.explanation}</Th>
              </Tr>
            </thead>
            <tbody>
              {changes.cells.map((change) => (
                <ChangedCell
                  key={`${change.unit.id} ${change.component} ${change.column}`}
                  report={report}
                  change={change}
                  marks={marks}
                  mayPin={mayPin}
                />
              ))}
            </tbody>
          </Table>
        </>
      )}
      {changes.parts.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">
            {words.part} <span className="font-normal text-ink-3">{changes.parts.length}</span>
          </h3>
          <p className="mb-3 text-xs text-ink-3">{words.diffHint}</p>
          <div className="space-y-6">
            {changes.parts.map((part) => (
              <div key={part.code}>
                <h4 className="mb-1 flex flex-wrap items-baseline gap-x-3 text-base font-medium">
                  {partTitle(part)}
                  {mayPin && <PinLink href={newPinHref(report.id, { part: part.code })} place={partTitle(part)} />}
                </h4>
                <DiffText from={writtenOut(part.from, before)} to={writtenOut(part.to, now)} />
              </div>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

function ChangedCell({ report, change, marks, mayPin }: Props & { readonly change: CellChange }) {
  const { unit, component, column, from, to } = change;
  const table = report.tables.find((one) => one.unit.id === unit.id);
  const cell = table?.cells.find((one) => one.component === component && one.column === column);
  const [row, formColumn] = [findEntryRow(report.form, component), report.form.columns.find((one) => one.code === column)];
  const [now, before] = [amountOf(to), amountOf(from)];
  const label = row && formColumn ? cellTitle(row, formColumn) : component;
  const href = report.isCurrent ? cellHref(report.id, unit.id, component, column) : undefined;
  return (
    <Tr kind="changed">
      <Th scope="row">
        {label}
        <PinMark report={report} marks={marks} unitId={unit.id} component={component} column={column} />
        {mayPin && (
          <CellNote>
            <PinLink href={newPinHref(report.id, { unitId: unit.id, component, column })} place={label} />
          </CellNote>
        )}
      </Th>
      <Td label={words.place}>{formatUnit(unit)}</Td>
      <Td numeric label={`${words.before(report.changes?.sinceNo ?? 0)} → ${words.before(report.version?.no ?? 0)}`}>
        <ChangedFigure before={<Figure figure={from} />}>
          <Figure figure={to} sourceHref={href} />
        </ChangedFigure>
      </Td>
      <Td label={words.difference}>
        {now === null || before === null || row === null ? null : formatChange(now, before, unitText(measureOf(row, formColumn).unit))}
      </Td>
      <Td label={words.explanation}>{cell?.explanation ?? null}</Td>
    </Tr>
  );
}

/** Against the version before, not against last year. */
const formatChange = (now: number, before: number, unit: string): string | null =>
  now === before ? null : formatDifference(now, before, unit);

export function PinLink({ href, place }: { readonly href: string; readonly place: string }) {
  return (
    <TextLink href={href} className="no-print text-sm font-normal">
      {viPin.pinHere}
      <span className="sr-only"> {place}</span>
    </TextLink>
  );
}

/** A paragraph with what was taken out and what was put in, in marks and not in colour alone. */
function DiffText({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <p className="max-w-prose text-base whitespace-pre-line">
      {wordDiff(from, to).map((run, index) => {
        if (run.kind === "SAME") return run.text;
        return run.kind === "REMOVED" ? (
          <del key={index} className="text-ink-2">
            <span className="sr-only">{words.removed} </span>
            {run.text}
          </del>
        ) : (
          <ins key={index} className="font-medium">
            <span className="sr-only">{words.added} </span>
            {run.text}
          </ins>
        );
      })}
    </p>
  );
}
