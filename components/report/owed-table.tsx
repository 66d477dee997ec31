import { Fragment } from "react";
import { abbreviated } from "@/components/ui/abbreviated";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { Select } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { REPORT_STANDINGS, type OwedRow } from "@/lib/domain/report-view";
import { formatDate } from "@/lib/text/format";
import { bodyTierText } from "@/lib/text/vi-campaign";
import { reportStandingText, viReport } from "@/lib/text/vi-report";
import type { BodyTier } from "@/lib/domain/report";
import { reportHref } from "./report-hrefs";
import type { PeriodOption } from "./report-list";
import { ReportStandingWord } from "./report-status-tag";

const words = viReport.owed;

/** On a phone the days stand under the name. */
const WIDE = "hidden md:table-cell print:table-cell";
/** To whom it goes has no room on a tablet; the report says it. */
const WIDEST = "hidden lg:table-cell print:table-cell";

/** Those who gather before those whose reports they gather. */
const TIERS = ["PROVINCE", "DISTRICT", "COMMUNE", "DEPARTMENT"] as const satisfies readonly BodyTier[];

type FilterProps = { readonly periods: readonly PeriodOption[]; readonly period: string; readonly rows: readonly OwedRow[] };

export function OwedFilter({ periods, period, rows }: FilterProps) {
  const sent = rows.filter((row) => row.firstSentOn !== null).length;
  const counts = REPORT_STANDINGS.flatMap((standing) => {
    const count = rows.filter((row) => row.standing === standing).length;
    return count === 0 ? [] : [words.ofStanding(count, reportStandingText[standing])];
  });
  return (
    <FilterLine
      action="/reports"
      count={[words.totals(sent, rows.length), ...counts].map((part, index) => (
        <Fragment key={part}>
          {index > 0 && " · "}
          <span className="inline-block">{part}</span>
        </Fragment>
      ))}
    >
      <input type="hidden" name="view" value="owed" />
      <FilterControl id="period" label={words.choose}>
        <Select id="period" name="period" defaultValue={period}>
          {periods.map((option) => (
            <option key={option.id} value={option.id}>
              {option.title}
            </option>
          ))}
        </Select>
      </FilterControl>
    </FilterLine>
  );
}

/** Every body that owes a report for the period and how it stands, in words; grouped by level. */
export function OwedTable({ rows, title }: { readonly rows: readonly OwedRow[]; readonly title: string }) {
  const groups = TIERS.map((tier) => ({ tier, rows: rows.filter((row) => row.tier === tier) })).filter((group) => group.rows.length > 0);
  return (
    <Table caption={words.caption(title)} hidesCaption stickyFirst={false}>
      <thead>
        <Tr>
          <Th>{viReport.list.body}</Th>
          <Th tight>{words.standing}</Th>
          <Th className={WIDE}>{words.due}</Th>
          <Th className={WIDE}>{words.sent}</Th>
          <Th className={WIDEST}>{words.receiver}</Th>
        </Tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.tier}>
          {groups.length > 1 && (
            <Tr kind="group-row">
              <Th scope="rowgroup" colSpan={2}>
                {bodyTierText[group.tier]}
              </Th>
              <Td colSpan={2} className={WIDE} />
              <Td className={WIDEST} />
            </Tr>
          )}
          {group.rows.map((row) => (
            <Tr key={row.reportId}>
              <Th scope="row">
                <TextLink href={reportHref(row.reportId)}>{abbreviated(row.body.shortName)}</TextLink>
                <span className="block text-xs text-ink-3 md:hidden print:hidden">
                  {row.firstSentOn === null ? viReport.list.dueOn(row.dueOn) : viReport.list.sentOn(row.firstSentOn)}
                </span>
              </Th>
              <Td tight>
                <ReportStandingWord standing={row.standing} />
                {row.isEnteredFor && <CellNote>{viReport.list.enteredFor}</CellNote>}
              </Td>
              <Td nowrap className={WIDE}>
                {formatDate(row.dueOn)}
              </Td>
              <Td nowrap className={WIDE}>
                {row.firstSentOn === null ? <span className="text-ink-3">{words.notSent}</span> : formatDate(row.firstSentOn)}
              </Td>
              <Td className={WIDEST}>{row.receiver.shortName}</Td>
            </Tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
