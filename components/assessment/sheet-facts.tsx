import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { AssessmentSheet } from "@/lib/domain/assessment-view";
import { formatDate, formatNumber, formatSpan } from "@/lib/text/format";
import { formatUnit, formatUnitInText } from "@/lib/text/format-unit";
import { resultText, viAssessment } from "@/lib/text/vi-assessment";
import { hotspotTypeText } from "@/lib/text/vi-locality";

const vi = viAssessment.sheet;

/** By which criteria and figures a locality was judged, and what was decided. */
export function SheetFacts({ sheet }: { readonly sheet: AssessmentSheet }) {
  const { locality, criteria, figures, decision, result } = sheet;
  return (
    <SummaryList>
      <Fact label={vi.locality}>
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={`/localities/${locality.id}`}>
            {formatUnit(locality.unit)}
            {locality.district && `, ${formatUnitInText(locality.district)}`}
          </TextLink>
          <LocalityStateTag state={locality.state} />
        </span>
      </Fact>
      {locality.types.length > 0 && <Fact label={vi.types}>{locality.types.map((type) => hotspotTypeText[type]).join("; ")}</Fact>}
      <Fact label={vi.criteria}>
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={`/criteria/${criteria.versionId}`}>{vi.version(criteria.title, criteria.no, criteria.year)}</TextLink>
          {criteria.isSample && <StateTag tone="attention">{vi.sample}</StateTag>}
        </span>
        <span className="block text-xs text-ink-3">{vi.rescaled}</span>
      </Fact>
      <Fact label={vi.passMark}>{vi.passMarkText(formatNumber(criteria.passMark, 2))}</Fact>
      <Fact label={vi.figures}>
        <TextLink href={`/figures/${locality.unit.id}`} className="underline">
          {formatSpan(figures.from, figures.to)}
        </TextLink>
        {!sheet.isFinal && `, ${vi.provisional(formatDate(figures.to))}`}
      </Fact>
      {result && <Fact label={vi.result}>{resultText[locality.listing][result]}</Fact>}
      {decision && (
        <Fact label={vi.decision}>
          {vi.decisionText(decision.number, decision.notation, formatDate(decision.issuedOn))}
          <span className="block text-xs text-ink-3">
            {decision.issuer}. {decision.subject}
          </span>
        </Fact>
      )}
      {sheet.reason && <Fact label={vi.reason}>{sheet.reason}</Fact>}
    </SummaryList>
  );
}
