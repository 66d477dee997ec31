import { reportHref } from "@/components/report/report-hrefs";
import { abbreviated } from "@/components/ui/abbreviated";
import { Section } from "@/components/ui/section";
import { StateWord, type Tone } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
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

/** The days that lie ahead, each with how many have not sent. */
export function NextDeadlines({ next }: { readonly next: OwedMatrix["next"] }) {
  return (
    <Section title={viOwed.next} className="mt-0 mb-6">
      {next.length === 0 ? (
        <p className="text-ink-3">{viOwed.noNext}</p>
      ) : (
        <ul>
          {next.map(({ dueOn, period, count }) => (
            <li key={`${dueOn} ${period.id}`}>{viOwed.nextLine(dueOn, period.title, count)}</li>
          ))}
        </ul>
      )}
    </Section>
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
      <StateWord tone={TONES[cell.standing]}>
        <TextLink href={reportHref(cell.reportId)}>
          {owedStandingText[cell.standing]}
          <span className="sr-only">, {body}</span>
        </TextLink>
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
      {cell.isLate && <CellNote>{cell.lateReason === null ? viOwed.noLateReason : viOwed.lateReason(cell.lateReason)}</CellNote>}
    </>
  );
}
