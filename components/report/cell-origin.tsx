import { Figure } from "@/components/ui/figure-cell";
import { Section } from "@/components/ui/section";
import { StateWord } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { addDays, addMonths } from "@/lib/domain/plain-date";
import { isComponent } from "@/lib/domain/components";
import { measureOf, NOW } from "@/lib/domain/form";
import type { Entry } from "@/lib/domain/figure";
import type { CellOrigin, FigureOriginEntry } from "@/lib/domain/report-view";
import { formatInstant, formatSpan } from "@/lib/text/format";
import { describeFigure } from "@/lib/text/format-figure";
import { formatUnit } from "@/lib/text/format-unit";
import { unitText } from "@/lib/text/format-form";
import { figureSourceLabel } from "@/lib/text/vi-figures";
import { monthsCovered } from "@/lib/text/vi-report-table";
import { viReportRecord } from "@/lib/text/vi-report-record";
import { reportHref } from "./report-hrefs";

const words = viReportRecord.origin;

/** The months, revisions and persons behind one number, and the commune's report it came through. */
export function CellOriginView({ origin }: { readonly origin: CellOrigin }) {
  const { cell, row, column, period, report, figures } = origin;
  const { time } = row;
  const { unit } = measureOf(row, column);
  const isFigure = column.code === NOW && isComponent(row.code);
  const withUnit = (entry: Entry): string =>
    entry.state === "VALUE" ? `${describeFigure(entry)} ${unitText(unit)}` : describeFigure(entry);
  const hasFigures = figures.some((figure) => figure.used !== null || figure.newer !== null);
  return (
    <>
      <div className="max-w-3xl">
        <SummaryList>
          <Fact label={words.value}>
            <strong className="font-semibold">{withUnit(cell.entry)}</strong>
            {cell.isTyped && <CellNote>{words.typed}</CellNote>}
          </Fact>
          {isFigure && (
            <Fact label={words.sum}>
              {withUnit(origin.sum)}
              {time === "SUM" && origin.sum.expected > 1 && `, ${monthsCovered(origin.sum.covered, origin.sum.expected)}`}
              <CellNote>{time === "SUM" ? words.sumMonths : words.lastMonth}</CellNote>
            </Fact>
          )}
          {cell.isStale && (
            <Fact label={words.sourceNow}>
              <StateWord tone="attention">{words.stale}</StateWord> {withUnit(cell.sourceEntry ?? cell.entry)}
            </Fact>
          )}
          {cell.explanation !== null && <Fact label={words.explanation}>{cell.explanation}</Fact>}
          <Fact label={words.prior}>{withUnit(cell.prior)}</Fact>
          <Fact label={words.place}>{formatUnit(origin.unit)}</Fact>
          <Fact label={words.period}>{formatSpan(period.figuresFrom, period.figuresTo)}</Fact>
          {report && (
            <Fact label={words.report} action={<TextLink href={reportHref(report.reportId)}>{words.toReport}</TextLink>}>
              {words.reportLine(report.body.shortName, report.versionNo, report.sentOn === null ? "" : words.reportSent(report.sentOn))}
              <CellNote>
                {words.reportValue}: {withUnit(report.entry)}
              </CellNote>
            </Fact>
          )}
        </SummaryList>
      </div>
      <Section title={words.months}>
        {hasFigures ? (
          <Table caption={words.months} hidesCaption phone="stack">
            <thead>
              <Tr>
                <Th>{words.month}</Th>
                <Th numeric>{words.used}</Th>
                <Th>{words.by}</Th>
                <Th>{words.at}</Th>
              </Tr>
            </thead>
            <tbody>
              {figures.map(({ month, used, newer }) => (
                <Tr key={month}>
                  <Th scope="row" className="nowrap">
                    {formatSpan(month, addDays(addMonths(month, 1), -1))}
                  </Th>
                  <Td numeric beside>
                    <Figure figure={used?.entry ?? { state: "BLANK" }} />
                  </Td>
                  <Td>
                    {used ? <Entered entry={used} /> : <span className="text-ink-3">{words.none}</span>}
                    {newer && (
                      <span className="block text-xs">
                        <StateWord tone="attention">{words.newer(describeFigure(newer.entry), newer.actorLabel)}</StateWord>
                      </span>
                    )}
                  </Td>
                  <Td nowrap label={words.at}>
                    {used && formatInstant(used.enteredAt)}
                  </Td>
                </Tr>
              ))}
            </tbody>
            {time === "SUM" && (
              <tfoot>
                <Tr>
                  <Th scope="row">{words.sum}</Th>
                  <Td numeric>
                    <Figure figure={origin.sum} />
                  </Td>
                  <Td colSpan={2} />
                </Tr>
              </tfoot>
            )}
          </Table>
        ) : (
          <p className="text-ink-2">{isFigure ? words.noMonths : words.typedHere}</p>
        )}
      </Section>
    </>
  );
}

function Entered({ entry }: { readonly entry: FigureOriginEntry }) {
  const notes = [
    ...(entry.revision > 1 ? [words.revision(entry.revision)] : []),
    ...(entry.isEnteredFor ? [words.enteredFor] : []),
    ...(entry.explanation ? [entry.explanation] : []),
  ];
  return (
    <>
      {figureSourceLabel[entry.source]}: {entry.actorLabel}
      {notes.length > 0 && <CellNote>{notes.join(", ")}</CellNote>}
    </>
  );
}
