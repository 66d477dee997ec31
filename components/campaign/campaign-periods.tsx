import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Span, WorkCalendar } from "@/lib/domain/calendar";
import type { CampaignView, PeriodView } from "@/lib/domain/campaign-view";
import { NEXT_DATES, nextDues, ruleOfDay, upcomingSpans, type DueTier } from "@/lib/domain/due-rule";
import { addDays, type PlainDate } from "@/lib/domain/plain-date";
import { cutOffOf } from "@/lib/domain/regime";
import { formatDate, formatSpan } from "@/lib/text/format";
import { bodyTierText, periodKindText } from "@/lib/text/vi-campaign";
import { spanName, viDueRule } from "@/lib/text/vi-due-rule";
import { dueSentence, viPeriod } from "@/lib/text/vi-period";
import { PeriodStateTag } from "./campaign-tags";

/** The due dates of a period, each as its rule. */
export function DueList({ period, calendar }: { readonly period: PeriodView; readonly calendar: WorkCalendar }) {
  const due = (label: string, date: PlainDate, tier: DueTier) => (
    <li key={label}>
      <span className="text-ink-2">{label}</span>{" "}
      {period.unset.includes(tier)
        ? dueSentence(null, null)
        : dueSentence(date, period.dueRules?.[tier] ?? ruleOfDay(date, period.figuresTo, calendar))}
    </li>
  );
  return (
    <ul>
      {due(bodyTierText.COMMUNE, period.dueCommune, "commune")}
      {period.dueDistrict && due(bodyTierText.DISTRICT, period.dueDistrict, "district")}
      {due(bodyTierText.PROVINCE, period.dueProvince, "province")}
    </ul>
  );
}

type NextProps = {
  readonly period: PeriodView;
  readonly campaign: { readonly figures: Span; readonly monthStartDay: number };
  readonly calendar: WorkCalendar;
};

/** What the rule of the communes would give for the periods of this kind to come. */
export function NextDues({ period, campaign, calendar }: NextProps) {
  const rule = period.dueRules?.commune;
  if (!rule || rule.kind === "UNSET") return null;
  const spans = upcomingSpans(period.kind, cutOffOf(campaign), addDays(period.figuresTo, 1), NEXT_DATES);
  if (spans.length === 0) return null;
  return (
    <CellNote>
      {bodyTierText.COMMUNE}, {viDueRule.next}{" "}
      {nextDues(rule, spans, calendar)
        .map(({ span, dueOn }) => `${spanName(period.kind, span)}: ${dueOn === null ? viDueRule.noDate : formatDate(dueOn)}`)
        .join("; ")}
    </CellNote>
  );
}

/** Reporting periods of a campaign with their rules, and how far the reports are. */
export function CampaignPeriods({ periods, calendar }: { readonly periods: CampaignView["periods"]; readonly calendar: WorkCalendar }) {
  if (periods.length === 0) return <p className="text-ink-2">{viPeriod.none}</p>;
  return (
    <Table caption={viPeriod.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viPeriod.title}</Th>
          <Th>{viPeriod.figures}</Th>
          <Th>{viPeriod.dues}</Th>
          <Th>{viPeriod.status}</Th>
        </Tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <Tr key={period.id}>
            <Th scope="row">
              <TextLink href={`/campaigns/${period.campaignId}/periods/${period.id}`}>{period.title}</TextLink>
              <CellNote>{period.requester === null ? periodKindText[period.kind] : viPeriod.request.of(period.requester)}</CellNote>
            </Th>
            <Td label={viPeriod.figures}>
              {formatSpan(period.figuresFrom, period.figuresTo)}
              <CellNote>
                {viPeriod.opensOn} {formatDate(period.opensOn)}
              </CellNote>
            </Td>
            <Td>
              <DueList period={period} calendar={calendar} />
            </Td>
            <Td className="md:whitespace-nowrap">
              <PeriodStateTag isOpen={period.openedOn !== null} />
              {period.reports && (
                <CellNote>
                  {viPeriod.counts(period.reports.sent, period.reports.total, period.reports.accepted)}
                  {period.reports.late > 0 && `, ${viPeriod.late(period.reports.late)}`}
                </CellNote>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
