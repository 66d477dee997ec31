import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { WorkCalendar } from "@/lib/domain/calendar";
import type { CampaignView, PeriodView } from "@/lib/domain/campaign-view";
import { workingDaysAfter } from "@/lib/domain/period";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatSpan } from "@/lib/text/format";
import { bodyTierText, periodKindText } from "@/lib/text/vi-campaign";
import { dueSentence, viPeriod } from "@/lib/text/vi-period";
import { PeriodStateTag } from "./campaign-tags";

/** The due dates of a period, each as its rule. */
export function DueList({ period, calendar }: { readonly period: PeriodView; readonly calendar: WorkCalendar }) {
  const due = (label: string, date: PlainDate) => (
    <li key={label}>
      <span className="text-ink-2">{label}</span> {dueSentence(date, workingDaysAfter(period.figuresTo, date, calendar))}
    </li>
  );
  return (
    <ul>
      {due(bodyTierText.COMMUNE, period.dueCommune)}
      {period.dueDistrict && due(bodyTierText.DISTRICT, period.dueDistrict)}
      {due(bodyTierText.PROVINCE, period.dueProvince)}
    </ul>
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
              <CellNote>{periodKindText[period.kind]}</CellNote>
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
