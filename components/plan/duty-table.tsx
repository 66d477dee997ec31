import { StateTag, type Tone } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { PlainDate } from "@/lib/domain/plain-date";
import { dutyStanding, type DutyStanding } from "@/lib/domain/plan";
import type { DutyView } from "@/lib/domain/plan-view";
import { formatDate, formatSeries } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { dutyStandingText, viPlanDuty as words } from "@/lib/text/vi-plan-duty";

const TONES = { DONE: "achieved", OVERDUE: "alert", DUE_SOON: "attention", OPEN: "plain", ASKED: "info" } as const satisfies Record<
  DutyStanding,
  Tone
>;

export function DutyTag({ duty, today }: { readonly duty: DutyView; readonly today: PlainDate }) {
  const standing = dutyStanding(duty, today);
  return <StateTag tone={TONES[standing]}>{dutyStandingText[standing]}</StateTag>;
}

/** What a plan obliges, clause by clause: done or not yet. */
export function DutyTable({ duties, today }: { readonly duties: readonly DutyView[]; readonly today: PlainDate }) {
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.clause}</Th>
          <Th>{words.content}</Th>
          <Th>{words.body}</Th>
          <Th>{words.product}</Th>
          <Th>{words.due}</Th>
          <Th>{words.result}</Th>
        </Tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <Tr key={duty.id}>
            <Th scope="row" nowrap>
              <TextLink href={`/duties/${duty.id}`}>{duty.clause}</TextLink>
            </Th>
            <Td>
              {duty.content}
              {duty.taskGroup !== null && <CellNote>{words.group(duty.taskGroup)}</CellNote>}
              {duty.units.length > 0 && <CellNote>{words.shared(formatSeries(duty.units.map(formatUnit)))}</CellNote>}
            </Td>
            <Td label={words.body}>
              {duty.bodyName}
              {duty.isOwn && <CellNote>{words.mine}</CellNote>}
              {duty.cooperating !== "" && <CellNote>{words.with(duty.cooperating)}</CellNote>}
            </Td>
            <Td label={words.product}>{duty.product}</Td>
            <Td label={words.due}>
              {duty.dueText}
              {duty.dueOn && <CellNote>{formatDate(duty.dueOn)}</CellNote>}
            </Td>
            <Td beside>
              <DutyTag duty={duty} today={today} />
              {duty.doneOn && <CellNote>{words.doneOn(formatDate(duty.doneOn))}</CellNote>}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
