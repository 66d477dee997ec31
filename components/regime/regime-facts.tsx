import { StateTag } from "@/components/ui/state-tag";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { WorkCalendar } from "@/lib/domain/calendar";
import { DECREE_CUT_OFF, DUE_TIERS, dueDateOf, NEXT_DATES, upcomingSpans, type DueRules } from "@/lib/domain/due-rule";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { RegimeView } from "@/lib/domain/regime";
import { formatSeries, formatSpan } from "@/lib/text/format";
import { bodyTierText, periodKindText } from "@/lib/text/vi-campaign";
import { dayOffText, dueRuleText, spanName, viDueRule, weekdayDate } from "@/lib/text/vi-due-rule";
import { viPeriod } from "@/lib/text/vi-period";
import { cutOffText, viRegime } from "@/lib/text/vi-regime";

const TIER_NAMES = { commune: viPeriod.tierCommune, district: viPeriod.tierDistrict, province: viPeriod.tierProvince } as const;

export function RegimeTag({ isRetired }: { readonly isRetired: boolean }) {
  return <StateTag tone={isRetired ? "plain" : "achieved"}>{isRetired ? viRegime.retired : viRegime.inForce}</StateTag>;
}

/** The rule of each level as a sentence. */
export function DueRuleList({ rules }: { readonly rules: DueRules }) {
  return (
    <ul>
      {DUE_TIERS.map((tier) => {
        const rule = rules[tier];
        return (
          rule && (
            <li key={tier}>
              <span className="text-ink-2">{TIER_NAMES[tier]}</span> {dueRuleText(rule)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** A regime by the parts that Nghị định 09/2019, Điều 7 names, in its order. */
export function RegimeFacts({ regime }: { readonly regime: RegimeView }) {
  return (
    <SummaryList>
      <Fact label={viRegime.content}>
        <span className="whitespace-pre-line">{regime.content}</span>
      </Fact>
      <Fact label={viRegime.tiers}>{formatSeries(regime.tiers.map((tier) => bodyTierText[tier]))}</Fact>
      <Fact label={viRegime.receiver}>{viRegime.receiverText}</Fact>
      <Fact label={viRegime.method}>{regime.method}</Fact>
      <Fact label={viRegime.dues}>
        <DueRuleList rules={regime.dueRules} />
      </Fact>
      <Fact label={viRegime.kind}>{periodKindText[regime.kind]}</Fact>
      <Fact label={viRegime.cutOff}>{cutOffText(regime.cutOff)}</Fact>
      <Fact label={viRegime.form}>{regime.form?.title ?? viRegime.standardForm}</Fact>
      {regime.basis !== "" && <Fact label={viRegime.basis}>{regime.basis}</Fact>}
    </SummaryList>
  );
}

type NextProps = { readonly regime: RegimeView; readonly calendar: WorkCalendar; readonly today: PlainDate };

/** The next three spans of a regime and what is due when. */
export function NextDueTable({ regime, calendar, today }: NextProps) {
  const spans = upcomingSpans(regime.kind, regime.cutOff ?? DECREE_CUT_OFF, today, NEXT_DATES);
  const tiers = DUE_TIERS.filter((tier) => regime.dueRules[tier] !== null);
  return (
    <Table caption={viRegime.nextDates} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viRegime.span}</Th>
          {tiers.map((tier) => (
            <Th key={tier}>{TIER_NAMES[tier]}</Th>
          ))}
        </Tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <Tr key={span.to}>
            <Th scope="row">
              {spanName(regime.kind, span)}
              <CellNote>{formatSpan(span.from, span.to)}</CellNote>
            </Th>
            {tiers.map((tier) => {
              const rule = regime.dueRules[tier];
              const due = rule && dueDateOf(rule, span.to, calendar);
              const dayOff = due && dayOffText(due, calendar);
              return (
                <Td key={tier} label={TIER_NAMES[tier]}>
                  {due ? weekdayDate(due) : viDueRule.noDate}
                  {dayOff && <CellNote>{dayOff}</CellNote>}
                </Td>
              );
            })}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
