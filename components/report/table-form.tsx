"use client";

import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { SheetNotes, type CellNote } from "@/components/figure/sheet-context";
import { fieldOf, fieldsOf, isChanged, onSheetKey, pasteColumn } from "@/components/figure/sheet-keys";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SavedWords } from "@/components/ui/saved-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { PersonalDataNotice } from "@/components/update/personal-data-notice";
import type { Quantity } from "@/lib/domain/components";
import { parseMeasured } from "@/lib/domain/figure";
import { checkPersonalData, type PersonalDataCheck } from "@/lib/domain/personal-data-check";
import { vi } from "@/lib/text/vi";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { figureFault } from "@/lib/text/vi-figures";
import { reportRefusalText } from "@/lib/text/vi-report";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viUpdate } from "@/lib/text/vi-update";
import type { FieldFacts } from "./cell-field";
import { explanationField, needsExplanation } from "./edit-row";
import type { ReportDeed } from "./report-deed";
import { useSaveKeys } from "./use-save-keys";

const words = viReportForm.table;

export type CellInput = {
  unitId: string;
  component: string;
  column: string;
  measure: Quantity;
  text: string | null;
  explanation: string;
  rowVersion: number;
};
export type CellsInput = { reportId: string; versionId: string; cells: CellInput[]; personalDataChecked?: boolean };

type Props = {
  readonly reportId: string;
  readonly versionId: string;
  readonly unitId: string;
  /** Of each field by its name. */
  readonly fields: Fields;
  readonly action: ReportDeed<CellsInput>;
  /** The table with its fields. */
  readonly children: ReactNode;
};

type Fields = Readonly<Record<string, FieldFacts>>;
type Draft = CellInput & { readonly name: string; readonly text: string; readonly isTouched: boolean };
type Notes = Readonly<Record<string, CellNote>>;

const faultText = (code: string): string => (figureFault as Readonly<Record<string, string>>)[code] ?? fieldErrorText(code);

function draftsOf(form: HTMLFormElement, unitId: string, fields: Fields): Draft[] {
  return fieldsOf(form).flatMap((field) => {
    const facts = fields[field.name];
    if (!facts) return [];
    const asked = form.elements.namedItem(explanationField(field.name));
    const explanation = asked instanceof HTMLInputElement ? asked : null;
    return [
      {
        name: field.name,
        unitId,
        component: facts.component,
        column: facts.column,
        measure: facts.measure,
        text: field.value,
        explanation: explanation?.value ?? "",
        rowVersion: Number(field.dataset["revision"]),
        isTouched: isChanged(field) || (explanation !== null && isChanged(explanation)),
      },
    ];
  });
}

/** The table's one script: moves like a spreadsheet, sends what changed, and says at each figure what is wrong with it. */
export function TableForm({ reportId, versionId, unitId, fields, action, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const lastField = useRef<string | null>(null);
  const [sent, setSent] = useState<readonly Draft[]>([]);
  const [notes, setNotes] = useState<Notes>({});
  const [hint, setHint] = useState<string | null>(null);
  const [personal, setPersonal] = useState<Exclude<PersonalDataCheck, { kind: "CLEAN" }> | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [touched, setTouched] = useState(0);
  const { submit, pending, failure, clear } = useCommand(action, () => setSavedAt(new Date()));

  const count = () => setTouched(form.current ? draftsOf(form.current, unitId, fields).filter((draft) => draft.isTouched).length : 0);

  // What was saved is drawn anew: fields that were replaced have lost the focus.
  useEffect(() => {
    count();
    if (savedAt && document.activeElement === document.body && lastField.current) document.getElementById(lastField.current)?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- reads the fields as they now stand
  }, [savedAt, children]);
  useSaveKeys(form, touched > 0);

  function send(isChecked = false): void {
    if (!form.current || pending) return;
    const drafts = draftsOf(form.current, unitId, fields).filter((draft) => draft.isTouched);
    const found: Record<string, CellNote> = {};
    for (const { name, measure, text, explanation } of drafts) {
      const entry = parseMeasured(text, measure);
      if (!entry.ok) found[name] = { kind: "ERROR", text: faultText(entry.error) };
      else if (explanation.trim() === "" && needsExplanation(text, fields[name]?.source ?? null, measure)) {
        found[explanationField(name)] = { kind: "ERROR", text: words.explanationRequired };
      }
    }
    setNotes(found);
    setHint(drafts.length === 0 ? words.nothingChanged : null);
    clear();
    const check = checkPersonalData(drafts.map((draft) => draft.explanation).join("\n"), isChecked);
    setPersonal(check.kind === "CLEAN" ? null : check);
    if (drafts.length === 0 || Object.keys(found).length > 0 || check.kind !== "CLEAN") return;
    setSent(drafts);
    submit({
      reportId,
      versionId,
      personalDataChecked: isChecked,
      cells: drafts.map(({ isTouched: _isTouched, name: _name, ...cell }) => cell),
    });
  }

  const shown = useMemo<Notes>(() => ({ ...serverNotes(failure?.fields, sent), ...notes }), [failure, sent, notes]);
  const summary = useMemo(() => {
    const faults = Object.entries(shown).map(([name, note]) => {
      const label = document.getElementById(name.replace("explain-", ""))?.dataset["label"] ?? "";
      return { id: name, message: viFigureEntry.form.errorAt(label, note.text) };
    });
    return faults.length === 0 && failure ? [{ message: failureText(failure, reportRefusalText) }] : faults;
  }, [shown, failure]);

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={onSheetKey}
      onPaste={(event) => pasteColumn(event) && count()}
      onInput={count}
      onFocus={(event) => {
        const field = fieldOf(event.target);
        if (field) lastField.current = field.name;
      }}
    >
      <ErrorSummary errors={summary} />
      <p className="no-print mb-3 max-w-prose text-xs text-ink-3">{viFigureEntry.form.legend}</p>
      {personal && (
        <div className="mb-4">
          <PersonalDataNotice
            found={personal.found}
            isRefused={personal.kind === "REFUSED"}
            actions={
              personal.kind === "ASK" && (
                <Button size="small" onClick={() => send(true)}>
                  {viUpdate.personal.confirmSave}
                </Button>
              )
            }
          />
        </div>
      )}
      <SheetNotes value={shown}>{children}</SheetNotes>
      <div className="no-print sticky bottom-15 z-10 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-ground py-2 md:bottom-0">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <p role="status" className="text-xs text-ink-3">
          {hint ??
            (touched > 0 ? words.unsaved(touched) : savedAt ? <SavedWords state={{ kind: "saved", at: savedAt }} /> : words.untouched)}
        </p>
      </div>
    </form>
  );
}

/** The server's paths count the cells that were sent. */
function serverNotes(codes: Readonly<Record<string, string>> | undefined, sent: readonly Draft[]): Notes {
  return Object.fromEntries(
    Object.entries(codes ?? {}).flatMap(([path, code]): [string, CellNote][] => {
      const [, index, field] = /^cells\.(\d+)\.(\w+)/.exec(path) ?? [];
      const cell = index === undefined ? undefined : sent[Number(index)]?.name;
      if (cell === undefined) return [];
      const name = field === "explanation" ? explanationField(cell) : cell;
      return [[name, { kind: "ERROR", text: faultText(code) }]];
    }),
  );
}
