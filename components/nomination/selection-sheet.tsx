import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { ComputedScore } from "@/lib/domain/assessment-view";
import { totalOf } from "@/lib/domain/criteria";
import type { NominationScoreRow } from "@/lib/domain/nomination-view";
import type { Rule } from "@/lib/domain/rule";
import { capitalize, formatNumber } from "@/lib/text/format";
import { inputLines, measuredText, ruleText } from "@/lib/text/format-rule";
import { viAssessment } from "@/lib/text/vi-assessment";
import { viNomination } from "@/lib/text/vi-nomination";

const vi = viNomination.record;

/** What the figures say of a criterion, each with the numbers it came from. */
export function MeasuredFigures({ rule, computed }: { readonly rule: Rule; readonly computed: ComputedScore }) {
  const lines = inputLines(computed);
  return (
    <>
      <span>{capitalize(measuredText(rule, computed))}</span>
      {lines.length > 1 && (
        <details className="text-xs text-ink-2">
          <summary className="text-ink-3 underline decoration-dotted underline-offset-4">{viAssessment.sheet.inputs}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {computed.isProvisional && computed.share !== null && <CellNote>{viAssessment.sheet.provisionalMark}</CellNote>}
    </>
  );
}

/** The score sheet of a nomination: threshold, what was measured, and the points with where they come from. */
export function SelectionSheet({ rows }: { readonly rows: readonly NominationScoreRow[] }) {
  if (rows.length === 0) return <p className="text-ink-2">{vi.noSheet}</p>;
  return (
    <Table caption={vi.sections.sheet} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{vi.columns.criterion}</Th>
          <Th>{vi.columns.threshold}</Th>
          <Th>{vi.columns.measured}</Th>
          <Th numeric>{vi.columns.max}</Th>
          <Th numeric>{vi.columns.points}</Th>
          <Th>{vi.columns.note}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.criterionId}>
            <Th scope="row" className="font-normal text-ink md:min-w-56">
              {row.name}
              <CellNote>{row.code}</CellNote>
            </Th>
            <Td label={vi.columns.threshold} className="md:min-w-36">
              {capitalize(ruleText(row.rule))}
            </Td>
            <Td label={vi.columns.measured} className="md:min-w-56">
              <MeasuredFigures rule={row.rule} computed={row.computed} />
            </Td>
            <Td numeric label={vi.columns.max}>
              {formatNumber(row.computed.weight, 2)}
            </Td>
            <Td numeric label={vi.columns.points}>
              {row.points === null ? (
                <StateWord tone="attention">{vi.open}</StateWord>
              ) : (
                <span className="font-medium">{formatNumber(row.points, 2)}</span>
              )}
            </Td>
            <Td label={vi.columns.note} className="md:min-w-40">
              <span>
                <CellNote>{row.isByHand ? vi.byHand : vi.byFigures}</CellNote>
                {row.note}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
      <tfoot>
        <Tr kind="total">
          <Th scope="row" colSpan={3}>
            {vi.total}
          </Th>
          <Td numeric label={vi.columns.max}>
            {formatNumber(100)}
          </Td>
          <Td numeric label={vi.columns.points}>
            <span className="font-semibold">{formatNumber(totalOf(rows), 2)}</span>
          </Td>
          <Td />
        </Tr>
      </tfoot>
    </Table>
  );
}
