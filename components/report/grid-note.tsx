"use client";

import { useState } from "react";
import { noteId } from "@/components/grid/grid-fields";
import type { GridSession } from "@/components/grid/grid-session";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { StateWord } from "@/components/ui/state-tag";
import { TextInput } from "@/components/ui/text-input";
import { PersonalDataNotice } from "@/components/update/personal-data-notice";
import { valueEntry } from "@/lib/domain/figure";
import { measuredInputText } from "@/lib/text/figure-input";
import { BLANK_TEXT } from "@/lib/text/format-figure";
import { figureFault } from "@/lib/text/vi-figures";
import { viGrid } from "@/lib/text/vi-grid";
import { viReportTable, viReportTableForm } from "@/lib/text/vi-report-table";
import { viPersonalData } from "@/lib/text/vi-personal-data";
import { OpenedCellConflict } from "./opened-cell-conflict";

const words = viReportTableForm;

/** Name and id of the field that explains a figure. */
export const explanationField = (name: string): string => `explain-${name}`;

type Props = {
  readonly session: GridSession;
  readonly name: string;
  readonly me: string;
  readonly warnings: readonly string[];
  /** Its explanation was asked for, though nothing else does. */
  readonly isOpened: boolean;
  /** Saving was asked for: what is missing is said as an error. */
  readonly isAsked: boolean;
};

/** Takes up explanations that were typed before this script ran: they stand in their fields alone. */
export function takeUpExplanations(root: HTMLElement, session: GridSession): void {
  for (const name of session.book.facts.keys()) {
    const field = root.querySelector<HTMLInputElement>(`[id="${explanationField(name)}"]`);
    if (field && field.value !== session.book.explanationOf(name)) session.explain(name, field.value.trim());
  }
}

/** Whether anything is to be said or asked below the row of a cell. */
export function hasNote(session: GridSession, name: string): boolean {
  const { book } = session;
  return book.holdOf(name) !== null || book.departs(name) || book.explanationOf(name) !== "";
}

/** Whether nothing but its explanation is told or asked of a cell, and that in a line. */
export function isFolded(session: GridSession, name: string): boolean {
  const hold = session.book.holdOf(name);
  return session.isFolded(name) && (hold === null || hold.kind === "UNEXPLAINED");
}

/** An explanation in a line: of many cells at once the table itself is what is read. */
export function FoldedNote({ session, name }: Pick<Props, "session" | "name">) {
  const explanation = session.book.explanationOf(name);
  const { label } = session.book.facts.get(name) ?? { label: "" };
  const open = () => {
    session.unfold(name);
    requestAnimationFrame(() => document.getElementById(explanationField(name))?.focus());
  };
  return (
    <span className="flex items-baseline gap-x-2 text-xs text-ink-2 print:block">
      {explanation === "" ? (
        <StateWord tone="attention">{viReportTable.unexplained}</StateWord>
      ) : (
        <span className="line-clamp-1 print:line-clamp-none">{viReportTable.explained(explanation)}</span>
      )}
      <Button variant="plain" size="small" className="shrink-0 print:hidden" onClick={open}>
        {explanation === "" ? words.explanation : words.editExplanation}
        <span className="sr-only"> {label}</span>
      </Button>
    </span>
  );
}

/** What is said and asked of one figure, below its row. */
export function GridNote({ session, name, me, warnings, isOpened, isAsked }: Props) {
  const { book } = session;
  const facts = book.facts.get(name);
  const hold = book.holdOf(name);
  if (!facts) return null;
  const isTyped = book.departs(name);
  const explanation = book.explanationOf(name);
  const asks = isTyped || warnings.length > 0 || explanation !== "" || isOpened;
  const take = (text: string) => session.change([{ key: name, from: book.textOf(name), to: text }]);
  return (
    <div className="space-y-2">
      {hold?.kind === "FAULT" && (
        <div id={noteId(name)} className="space-y-1">
          <p className="font-medium text-alert">
            <span className="sr-only">{facts.label}: </span>
            {figureFault[hold.fault]}
          </p>
          {hold.readings.length > 0 && (
            <div className="flex flex-wrap items-center gap-2">
              <span>{viGrid.choice.lead(book.textOf(name))}</span>
              {hold.readings.map((value) => (
                <Button key={value} size="small" onClick={() => take(measuredInputText(valueEntry(value), facts.measure))}>
                  {viGrid.choice.take(measuredInputText(valueEntry(value), facts.measure))}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {hold?.kind === "CONFLICT" && <OpenedCellConflict session={session} name={name} me={me} hold={hold} />}
      {warnings.map((warning) => (
        <p key={warning}>
          <StateWord tone="attention">{warning}</StateWord>
        </p>
      ))}
      {asks && hold?.kind !== "CONFLICT" && (
        <Explanation session={session} name={name} isMissing={isAsked && hold?.kind === "UNEXPLAINED"} isTyped={isTyped} onTake={take} />
      )}
      {hold?.kind === "PERSONAL" && (
        <PersonalDataNotice
          found={hold.check.found}
          isRefused={hold.check.kind === "REFUSED"}
          actions={
            hold.check.kind === "ASK" && (
              <Button size="small" onClick={() => session.explain(name, explanation, true)}>
                {viPersonalData.confirmSave}
              </Button>
            )
          }
        />
      )}
    </div>
  );
}

type ExplanationProps = {
  readonly session: GridSession;
  readonly name: string;
  readonly isMissing: boolean;
  readonly isTyped: boolean;
  readonly onTake: (text: string) => void;
};

function Explanation({ session, name, isMissing, isTyped, onTake }: ExplanationProps) {
  const { book } = session;
  const { label, source } = book.facts.get(name) ?? { label: "", source: null };
  const known = book.explanationOf(name);
  const [shown, setShown] = useState(known);
  const [text, setText] = useState(known);
  // What was merged from elsewhere, or taken back, is shown; what is being written is not touched.
  if (shown !== known) {
    setShown(known);
    setText(known);
  }
  const sourceText = source === null ? null : source || BLANK_TEXT;
  const isBlank = book.textOf(name) === "";
  const typedHint = sourceText === null ? words.typedOverHint : words.typedHint(sourceText);
  const keep = () => {
    if (text.trim() !== known) session.explain(name, text.trim());
  };
  return (
    <div className="flex max-w-2xl flex-wrap items-end gap-x-3 gap-y-2">
      <Field
        id={explanationField(name)}
        label={words.explanation}
        hint={isTyped ? typedHint : isBlank ? words.blankHint : words.warningHint}
        error={isMissing ? words.explanationRequired : undefined}
        className="min-w-52 grow"
      >
        {(control) => (
          <TextInput
            {...control}
            name={explanationField(name)}
            value={text}
            maxLength={2_000}
            autoComplete="off"
            aria-label={words.explanationOf(label)}
            onChange={(event) => setText(event.target.value)}
            onBlur={keep}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              keep();
            }}
          />
        )}
      </Field>
      {isTyped && source !== null && (
        <Button size="small" className="md:min-h-9" onClick={() => onTake(source)}>
          {words.useSource(sourceText ?? "")}
        </Button>
      )}
    </div>
  );
}
