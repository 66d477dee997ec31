import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { NominationRecord } from "@/lib/domain/nomination-view";
import { formatDate, formatNumber, formatSpan } from "@/lib/text/format";
import { hotspotTypeText, localityFlagText } from "@/lib/text/vi-locality";
import { councilGroundText, councilOpinionText, drugClassText, viNomination } from "@/lib/text/vi-nomination";

const vi = viNomination.record;

/** What is proposed, by whom, why, and by which criteria it was scored. */
export function NominationFacts({ record }: { readonly record: NominationRecord }) {
  const { criteria, figures, grounds } = record;
  return (
    <SummaryList>
      <Fact label={vi.campaign}>
        {record.showsCampaign ? (
          <TextLink href={`/campaigns/${record.campaignId}`}>{vi.campaignName(record.year)}</TextLink>
        ) : (
          vi.campaignName(record.year)
        )}
      </Fact>
      <Fact label={vi.nominator}>{record.nominator.name}</Fact>
      <Fact label={vi.types}>{record.types.map((type) => hotspotTypeText[type]).join("; ")}</Fact>
      {record.flags.length > 0 && <Fact label={vi.flags}>{record.flags.map((flag) => localityFlagText[flag]).join("; ")}</Fact>}
      {record.drugInputs && (
        <Fact label={vi.drugClass}>
          {drugClassText(record.drugClass)}
          <span className="block text-xs text-ink-3">{vi.drugSource}</span>
        </Fact>
      )}
      <Fact label={vi.situation}>{record.situation && <span className="whitespace-pre-line">{record.situation}</span>}</Fact>
      <Fact label={vi.reason}>{record.reason && <span className="whitespace-pre-line">{record.reason}</span>}</Fact>
      <Fact label={vi.score}>{record.score === null ? "" : vi.scoreText(formatNumber(record.score, 2))}</Fact>
      <Fact label={vi.grounds}>
        {grounds.length === 0 ? vi.groundsNone : grounds.map((ground) => councilGroundText[ground]).join("; ")}
      </Fact>
      <Fact label={vi.criteria}>
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={`/criteria/${criteria.versionId}`}>{vi.version(criteria.title, criteria.no, criteria.year)}</TextLink>
          {criteria.isSample && <StateTag tone="attention">{vi.sample}</StateTag>}
        </span>
        <span className="block text-xs text-ink-3">{vi.rescaled}</span>
      </Fact>
      {figures && <Fact label={vi.figures}>{vi.figuresText(formatSpan(figures.from, figures.to))}</Fact>}
    </SummaryList>
  );
}

/** The commune's opinion, the council's, and what the decision said. */
export function NominationOpinions({ record }: { readonly record: NominationRecord }) {
  const { opinion, council, decision } = record;
  return (
    <SummaryList>
      {record.status !== "RETURNED" && record.returnReason && <Fact label={vi.returned}>{record.returnReason}</Fact>}
      <Fact label={vi.unitOpinion}>
        {!record.needsOpinion ? (
          vi.ownNomination
        ) : opinion ? (
          <>
            {opinion.agrees ? vi.agrees : vi.disagrees}, {formatDate(opinion.on)}
            <span className="block text-ink-2">{opinion.words}</span>
          </>
        ) : (
          vi.noOpinion
        )}
      </Fact>
      <Fact label={vi.council}>
        {council ? (
          <>
            {vi.councilText(councilOpinionText[council.opinion], formatNumber(council.score, 2))}, {formatDate(council.on)}
            {council.reason && (
              <span className="block text-ink-2">
                {vi.councilReason}: {council.reason}
              </span>
            )}
          </>
        ) : (
          vi.noCouncil
        )}
      </Fact>
      {decision && <Fact label={vi.decision}>{`${decision.number}/${decision.notation}, ${formatDate(decision.issuedOn)}`}</Fact>}
      {record.outcomeReason && <Fact label={record.status === "WITHDRAWN" ? vi.withdrawn : vi.outcome}>{record.outcomeReason}</Fact>}
    </SummaryList>
  );
}
