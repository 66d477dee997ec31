import { reportHref } from "@/components/report/report-hrefs";
import { abbreviated } from "@/components/ui/abbreviated";
import { AppLink } from "@/components/ui/app-link";
import { StateWord, type Tone } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { OwedCell, OwedMatrix, OwedStanding } from "@/lib/domain/owed";
import { bodyTierText } from "@/lib/text/vi-campaign";
import { owedStandingText, viOwed } from "@/lib/text/vi-owed";
import { viReport } from "@/lib/text/vi-report";

const TONES = {
  ON_TIME: "achieved",
  LATE: "attention",
  RETURNED: "attention",
  REDO_OVERDUE: "alert",
  IN_PROGRESS: "info",
  NOT_STARTED: "plain",
  OVERDUE: "alert",
} as const satisfies Record<OwedStanding, Tone>;

/** The days that lie ahead, each with how many have not sent: the nearest in one line above the matrix, the others behind it. */
export function NextDeadlines({ next: [nearest, ...others] }: { readonly next: OwedMatrix["next"] }) {
  if (!nearest) return <p className="mb-3 text-xs text-ink-3">{viOwed.noNext}</p>;
  const line = ({ dueOn, period, count }: OwedMatrix["next"][number]) => viOwed.nextLine(dueOn, period.title, count);
  const first = (
    <>
      <span className="text-ink-3">{viOwed.next}:</span> {line(nearest)}
    </>
  );
  if (others.length === 0) return <p className="mb-3 text-xs text-ink-2">{first}</p>;
  return (
    <details className="mb-3 text-xs text-ink-2">
      <summary className="min-h-11 py-3 md:min-h-6 md:py-0.5">
        {first} <span className="text-accent">{viOwed.moreNext(others.length)}</span>
      </summary>
      <ul className="mt-1">
        {others.map((one) => (
          <li key={`${one.dueOn} ${one.period.id}`}>{line(one)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Every body that owes something and how it stands with each period, in words; grouped by level. */
export function OwedMatrixTable({ matrix: { periods, rows } }: { readonly matrix: OwedMatrix }) {
  const tiers = [...new Set(rows.map((row) => row.tier))];
  return (
    <Table caption={viOwed.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viOwed.body}</Th>
          {periods.map((period) => (
            <Th key={period.id}>{period.title}</Th>
          ))}
        </Tr>
      </thead>
      {tiers.map((tier) => (
        <tbody key={tier}>
          {tiers.length > 1 && (
            <Tr kind="group-row">
              <Th scope="rowgroup" colSpan={periods.length + 1}>
                {bodyTierText[tier]}
              </Th>
            </Tr>
          )}
          {rows
            .filter((row) => row.tier === tier)
            .map((row) => (
              <Tr key={row.body.id}>
                <Th scope="row">{abbreviated(row.body.shortName)}</Th>
                {row.cells.map((cell, index) => (
                  <Td key={periods[index]?.id ?? index} label={periods[index]?.title}>
                    {cell ? <Standing cell={cell} body={row.body.shortName} /> : <span className="text-ink-3">{viOwed.none}</span>}
                  </Td>
                ))}
              </Tr>
            ))}
        </tbody>
      ))}
    </Table>
  );
}

function Standing({ cell, body }: { readonly cell: OwedCell; readonly body: string }) {
  const isBack = cell.standing === "RETURNED" || cell.standing === "REDO_OVERDUE";
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-end gap-x-3 md:justify-start">
        <StateWord tone={TONES[cell.standing]}>
          <AppLink href={reportHref(cell.reportId)} className="sourced">
            {owedStandingText[cell.standing]}
            <span className="sr-only">, {body}</span>
          </AppLink>
        </StateWord>
        <CellNote>
          {isBack && cell.redoDueOn !== null
            ? viOwed.redoOn(cell.redoDueOn)
            : cell.firstSentOn !== null
              ? viOwed.sentOn(cell.firstSentOn)
              : cell.isAsked
                ? viOwed.asked
                : viOwed.dueOn(cell.dueOn)}
          {cell.isEnteredFor && `, ${viReport.list.enteredFor}`}
        </CellNote>
      </span>
      {cell.isLate && <CellNote>{cell.lateReason === null ? viOwed.noLateReason : viOwed.lateReason(cell.lateReason)}</CellNote>}
    </>
  );
}
