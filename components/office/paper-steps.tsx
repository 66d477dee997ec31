import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { StateWord } from "@/components/ui/state-tag";
import type { PaperRouteView, PaperStepView } from "@/lib/domain/paper-route-view";
import { formatDate } from "@/lib/text/format";
import { stepStatusText, stepSeat, stepTitle, viPaperRoute } from "@/lib/text/vi-paper-route";
import { viRole } from "@/lib/text/vi-role";

const words = viPaperRoute;

/** One round of a phiếu trình: who has done what, in which capacity, and whose turn it is. */
export function PaperSteps({ round, steps, nextId }: PaperRouteView["rounds"][number] & { readonly nextId: string | null }) {
  return (
    <Table caption={words.caption(round)} phone="stack">
      <thead>
        <Tr>
          <Th>{words.columns.step}</Th>
          <Th>{words.columns.who}</Th>
          <Th>{words.columns.result}</Th>
          <Th>{words.columns.opinion}</Th>
          <Th nowrap>{words.columns.date}</Th>
        </Tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <Tr key={step.id}>
            <Th scope="row">
              {step.position + 1}. {stepTitle(step)}
            </Th>
            <Td label={words.columns.who}>
              {viRole.role[step.role]}
              {step.body !== viRole.role[step.role] && <CellNote>{step.body}</CellNote>}
            </Td>
            <Td label={words.columns.result}>
              <StepResult step={step} isNext={step.id === nextId} />
            </Td>
            <Td label={words.columns.opinion}>{step.opinion}</Td>
            <Td nowrap label={words.columns.date}>
              {step.doneOn && formatDate(step.doneOn)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function wayOf(step: PaperStepView): string {
  if (step.status === "RETURNED") return stepStatusText.RETURNED;
  if (step.isOnPaper) return words.onPaper;
  if (step.kind === "PREPARE") return words.sent;
  return step.kind === "NUMBER" ? words.numbered : words.onScreen;
}

function StepResult({ step, isNext }: { readonly step: PaperStepView; readonly isNext: boolean }) {
  if (step.status === "WAITING") {
    return isNext ? <StateWord tone="attention">{words.now}</StateWord> : <span className="text-ink-3">{stepStatusText.WAITING}</span>;
  }
  const signer = (step.signerTitle ?? "").split("\n").join(" / ");
  // A block that already bears its "KT." does not get it twice.
  const mark = viRole.capacityMark[step.capacity];
  const notes = [
    signer.startsWith(mark) ? signer : `${mark} ${signer}`,
    step.ground === null ? "" : words.ground(step.ground),
    step.scanNote === null ? "" : words.scan(step.scanNote),
    step.isOnPaper && step.doneBy !== null ? words.recordedBy(step.doneBy) : "",
  ].filter((note) => note.trim() !== "");
  return (
    <>
      <StateWord tone={step.status === "DONE" ? "achieved" : "alert"}>{wayOf(step)}</StateWord>
      {notes.map((note) => (
        <CellNote key={note}>{note}</CellNote>
      ))}
    </>
  );
}

/** The steps a draft will go through, as a list. */
export function StepsAhead({ steps }: { readonly steps: PaperRouteView["ahead"] }) {
  return (
    <ol className="max-w-prose list-decimal space-y-1 pl-6 marker:text-ink-3">
      {steps.map((step, index) => (
        <li key={`${index} ${step.kind}`}>
          {stepTitle(step)} <span className="text-ink-3">({stepSeat(step)})</span>
        </li>
      ))}
    </ol>
  );
}
