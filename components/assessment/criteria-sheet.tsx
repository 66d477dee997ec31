import { StateWord, type Tone } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { scoresOf, type AssessmentSheet, type GivenScore, type ScoreSide, type SheetRow } from "@/lib/domain/assessment-view";
import { passes, points, resultByRule } from "@/lib/domain/criteria";
import { capitalize, formatNumber } from "@/lib/text/format";
import { inputLines, measuredText, ruleText } from "@/lib/text/format-rule";
import { assessmentResultLabel, outcomeLabel } from "@/lib/text/vi-criteria";
import { viAssessment } from "@/lib/text/vi-assessment";

const vi = viAssessment.sheet;
const SIDES = ["self", "council"] as const satisfies readonly ScoreSide[];

/** Criterion by criterion: threshold, what was measured and from what, and both sides' scores beside each other. */
export function CriteriaSheet({ sheet }: { readonly sheet: AssessmentSheet }) {
  return (
    <Table caption={vi.caption} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{vi.columns.criterion}</Th>
          <Th>{vi.columns.threshold}</Th>
          <Th>{vi.columns.measured}</Th>
          <Th numeric>{vi.columns.max}</Th>
          <Th>{vi.columns.self}</Th>
          <Th>{vi.columns.council}</Th>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row) => (
          <Tr key={row.criterionId}>
            <Th scope="row" className="font-normal text-ink md:min-w-56">
              {row.name}
              <CellNote>{[row.code, row.isMandatory ? vi.mandatory : ""].filter(Boolean).join(" · ")}</CellNote>
            </Th>
            <Td label={vi.columns.threshold} className="md:min-w-36">
              {capitalize(ruleText(row.rule))}
            </Td>
            <Td label={vi.columns.measured} className="md:min-w-56 xl:min-w-68">
              <Measured row={row} />
            </Td>
            <Td numeric label={vi.columns.max}>
              {row.computed.weight === 0 ? <CellNote>{vi.condition}</CellNote> : formatNumber(row.computed.weight, 2)}
            </Td>
            {SIDES.map((side) => (
              <Td key={side} label={vi.columns[side]} className="md:min-w-32">
                <Given row={row} given={row[side]} hidden={side === "self" ? vi.notSent : vi.notConcluded} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
      <tfoot>
        <Totals sheet={sheet} />
      </tfoot>
    </Table>
  );
}

const OUTCOME_TONES = { true: "achieved", false: "alert", null: "attention" } as const satisfies Record<string, Tone>;
const toneOf = (passed: boolean | null): Tone => OUTCOME_TONES[`${passed}`];

/** The value with its inputs, and what the rule makes of it. */
export function Measured({ row: { rule, computed, isOutdated } }: { readonly row: SheetRow }) {
  const lines = inputLines(computed);
  const byRule = points(computed, computed.weight);
  return (
    <>
      <span>{capitalize(measuredText(rule, computed))}</span>
      <div className="flex flex-wrap gap-x-3 text-xs">
        <StateWord tone={toneOf(passes(computed.outcome))}>
          {outcomeLabel[computed.outcome]}
          {byRule !== null && computed.weight > 0 && `, ${vi.byRule(formatNumber(byRule, 2))}`}
        </StateWord>
        {lines.length > 1 && (
          <details className="text-ink-2">
            <summary className="text-ink-3 underline decoration-dotted underline-offset-4">{vi.inputs}</summary>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {computed.isProvisional && <CellNote>{vi.provisionalMark}</CellNote>}
      {isOutdated && (
        <span className="block text-xs">
          <StateWord tone="attention">{vi.outdated}</StateWord>
        </span>
      )}
    </>
  );
}

function Given({ row, given, hidden }: { readonly row: SheetRow; readonly given: GivenScore | null; readonly hidden: string }) {
  if (given === null) return <span className="text-ink-3">{hidden}</span>;
  if (given.points === null && given.passed === null && given.note === null) return <span className="text-ink-3">{vi.open}</span>;
  const byRule = points(row.computed, row.computed.weight);
  const departs = byRule !== null && given.points !== null && byRule !== given.points;
  return (
    <>
      {given.points === null ? (
        <span className="text-ink-3">{vi.open}</span>
      ) : (
        row.computed.weight > 0 && <span className="mr-2 font-medium tabular-nums">{formatNumber(given.points, 2)}</span>
      )}
      {given.passed !== null && (
        <StateWord tone={toneOf(given.passed)}>{assessmentResultLabel[given.passed ? "PASSED" : "FAILED"]}</StateWord>
      )}
      {departs && <CellNote>{vi.departs}</CellNote>}
      {given.note && <CellNote>{given.note}</CellNote>}
    </>
  );
}

/** None has failed is known only once all are scored. */
function failedText({ failedMandatory, open }: ReturnType<typeof resultByRule>): string | null {
  if (failedMandatory.length > 0) return failedMandatory.join(", ");
  return open.length > 0 ? null : vi.noFailedMandatory;
}

function Totals({ sheet }: { readonly sheet: AssessmentSheet }) {
  const results = SIDES.map((side) =>
    sheet.rows.every((row) => row[side] !== null)
      ? { side, rule: resultByRule({ scores: scoresOf(sheet.rows, side), passMark: sheet.criteria.passMark }) }
      : { side, rule: null },
  );
  return (
    <>
      <Tr kind="total">
        <Th scope="row" colSpan={3}>
          {vi.total}
        </Th>
        <Td numeric>{formatNumber(100)}</Td>
        {results.map(({ side, rule }) => (
          <Td key={side}>
            {rule && <span className="font-semibold tabular-nums">{formatNumber(rule.total, 2)}</span>}
            {rule && rule.open.length > 0 && <CellNote>{vi.incomplete(rule.open.length)}</CellNote>}
          </Td>
        ))}
      </Tr>
      <Tr>
        <Th scope="row" colSpan={4} className="font-normal">
          {vi.failedMandatory}
        </Th>
        {results.map(({ side, rule }) => (
          <Td key={side}>{rule && failedText(rule)}</Td>
        ))}
      </Tr>
      <Tr>
        <Th scope="row" colSpan={4} className="font-normal">
          {vi.proposedByRule}
        </Th>
        {results.map(({ side, rule }) => (
          <Td key={side}>
            {rule?.result && <StateWord tone={toneOf(rule.result === "PASSED")}>{assessmentResultLabel[rule.result]}</StateWord>}
          </Td>
        ))}
      </Tr>
    </>
  );
}
