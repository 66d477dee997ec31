import { abbreviated } from "@/components/ui/abbreviated";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { StateNote } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import type { PlainDate } from "@/lib/domain/plain-date";
import { REPORT_STATUSES, type ReportStatus } from "@/lib/domain/report";
import type { ReportListRow } from "@/lib/domain/report-view";
import { formatDate, formatDaysLeft } from "@/lib/text/format";
import { reportStatusText, viReport } from "@/lib/text/vi-report";
import { reportHref } from "./report-hrefs";
import { ReportStatusTag } from "./report-status-tag";

const words = viReport.list;

/** On a phone the days stand under the name. */
const WIDE = "hidden md:table-cell print:table-cell";
const WIDEST = "hidden lg:table-cell print:table-cell";

export type PeriodOption = { readonly id: string; readonly title: string };

type FilterProps = {
  readonly periods: readonly PeriodOption[];
  readonly period: string | undefined;
  readonly status: ReportStatus | undefined;
  readonly search: string;
  readonly total: number;
};

export function ReportFilter({ periods, period, status, search, total }: FilterProps) {
  const isFiltered = period !== undefined || status !== undefined || search.trim() !== "";
  return (
    <FilterLine action="/reports" clearHref={isFiltered ? "/reports" : undefined} count={words.count(total)}>
      <FilterControl id="period" label={words.period}>
        <Select id="period" name="period" defaultValue={period ?? ""}>
          <option value="">{words.allPeriods}</option>
          {periods.map((option) => (
            <option key={option.id} value={option.id}>
              {option.title}
            </option>
          ))}
        </Select>
      </FilterControl>
      <FilterControl id="status" label={words.status}>
        <Select id="status" name="status" defaultValue={status ?? ""}>
          <option value="">{words.allStatuses}</option>
          {REPORT_STATUSES.map((option) => (
            <option key={option} value={option}>
              {reportStatusText[option]}
            </option>
          ))}
        </Select>
      </FilterControl>
      <FilterControl id="q" label={words.search}>
        <TextInput id="q" name="q" type="search" defaultValue={search} maxLength={100} />
      </FilterControl>
    </FilterLine>
  );
}

/** Reports in the reader's scope; where all are of one period, its name is not repeated. */
export function ReportListTable({ rows, today }: { readonly rows: readonly ReportListRow[]; readonly today: PlainDate }) {
  const isOnePeriod = new Set(rows.map((row) => row.period.id)).size === 1;
  return (
    <Table caption={isOnePeriod ? rows[0]?.period.title : words.caption} hidesCaption={!isOnePeriod} stickyFirst={false}>
      <thead>
        <Tr>
          <Th>{words.body}</Th>
          <Th tight>{words.status}</Th>
          <Th className={WIDE}>{words.due}</Th>
          <Th className={WIDE}>{words.sent}</Th>
          <Th numeric className={WIDEST}>
            {words.version}
          </Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row">
              <TextLink href={reportHref(row.id)}>{abbreviated(row.body.shortName)}</TextLink>
              {!isOnePeriod && <CellNote>{row.period.title}</CellNote>}
              <span className="block text-xs text-ink-3 md:hidden print:hidden">
                {row.firstSentOn === null ? words.dueOn(row.dueOn) : words.sentOn(row.firstSentOn)}
                <DueNote row={row} today={today} />
                <LateNote row={row} />
              </span>
            </Th>
            <Td tight>
              <ReportStatusTag status={row.status} />
              {row.isEnteredFor && !row.isConfirmed && <CellNote>{words.enteredFor}</CellNote>}
            </Td>
            <Td nowrap className={WIDE}>
              {formatDate(row.dueOn)}
              <DueNote row={row} today={today} />
            </Td>
            <Td nowrap className={WIDE}>
              {row.firstSentOn === null ? null : formatDate(row.firstSentOn)}
              <LateNote row={row} />
            </Td>
            <Td numeric className={WIDEST}>
              {row.versionNo === 0 ? null : row.versionNo}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Judged at the first sending, and kept. */
function LateNote({ row }: { readonly row: ReportListRow }) {
  if (!row.isLate || row.firstSentOn === null) return null;
  return <StateNote tone="attention">{words.late}</StateNote>;
}

/** How far the day lies ahead, while nothing has been sent. */
function DueNote({ row, today }: { readonly row: ReportListRow; readonly today: PlainDate }) {
  if (row.firstSentOn !== null) return null;
  const left = formatDaysLeft(row.dueOn, today);
  if (row.isOverdue) return <StateNote tone="alert">{left}</StateNote>;
  return <span className="block text-xs text-ink-3 lg:ml-2 lg:inline print:ml-2 print:inline">{row.isAsked ? words.asked : left}</span>;
}
