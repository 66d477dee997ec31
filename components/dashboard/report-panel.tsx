import { abbreviated } from "@/components/ui/abbreviated";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { ReportStandingWord } from "@/components/report/report-status-tag";
import { REPORT_STANDINGS, type OwedRow, type ReportStanding } from "@/lib/domain/report-view";
import { formatDate } from "@/lib/text/format";
import { viDashboard as vi } from "@/lib/text/vi-dashboard";

type Props = { readonly periodId: string; readonly title: string; readonly rows: readonly OwedRow[] };

/** Of more bodies than these, only so many are named here: those that hold the period up. The list of reports has them all. */
const NAMED = 30;

/** What a leader asks after first. */
const PRESSING: readonly ReportStanding[] = ["OVERDUE", "RETURNED", "NOT_STARTED", "IN_PROGRESS", "LATE", "ON_TIME"];

function namedOf(rows: readonly OwedRow[]): readonly OwedRow[] {
  if (rows.length <= NAMED) return rows;
  return rows.toSorted((left, right) => PRESSING.indexOf(left.standing) - PRESSING.indexOf(right.standing)).slice(0, NAMED);
}

/** How many bodies stand how with the period that is open, and behind it who they are. */
export function ReportPanel({ periodId, title, rows }: Props) {
  const named = namedOf(rows);
  return (
    <Section title={title} hint={vi.bodies(rows.length)}>
      <ul className="grid gap-x-6 border-t border-line sm:grid-cols-2 xl:grid-cols-1">
        {REPORT_STANDINGS.map((standing) => (
          <li key={standing} className="flex items-baseline justify-between gap-3 border-b border-line py-1.5">
            <ReportStandingWord standing={standing} />
            <span>{rows.filter((row) => row.standing === standing).length}</span>
          </li>
        ))}
      </ul>
      <details className="mt-3">
        <summary className="cursor-pointer text-accent underline-offset-4 hover:underline">{vi.matrix}</summary>
        <Table caption={title} hidesCaption>
          <thead>
            <tr>
              <Th>{vi.columns.body}</Th>
              <Th>{vi.columns.standing}</Th>
              <Th nowrap>{vi.columns.due}</Th>
            </tr>
          </thead>
          <tbody>
            {named.map((row) => (
              <Tr key={row.reportId}>
                <Th scope="row" className="font-normal text-ink">
                  <AppLink href={`/reports/${row.reportId}`} className="underline-offset-4 hover:text-accent hover:underline">
                    {abbreviated(row.body.shortName)}
                  </AppLink>
                  <CellNote>{row.receiver.shortName}</CellNote>
                </Th>
                <Td nowrap>
                  <ReportStandingWord standing={row.standing} />
                </Td>
                <Td nowrap>{formatDate(row.dueOn)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
        {named.length < rows.length && (
          <p className="mt-2">
            <TextLink href={`/reports?period=${periodId}`}>{vi.allBodies(rows.length)}</TextLink>
          </p>
        )}
      </details>
    </Section>
  );
}
