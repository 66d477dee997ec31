"use client";

import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type * as z from "zod";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { PersonalDataNotice } from "@/components/update/personal-data-notice";
import type { ActionResult } from "@/lib/domain/action-result";
import { isComponent } from "@/lib/domain/components";
import type { Contradiction } from "@/lib/domain/contradiction";
import { parseFigure } from "@/lib/domain/figure";
import type { FigureSaving } from "@/lib/domain/figure-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { enterFiguresForInput } from "@/lib/schemas/figure";
import { formatTime, parseDate } from "@/lib/text/format";
import { NIL_TEXT, UNKNOWN_TEXT } from "@/lib/text/format-figure";
import { vi } from "@/lib/text/vi";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { faultAt } from "@/lib/text/figure-input";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { contradictionText, figureFault } from "@/lib/text/vi-figures";
import { viPersonalData } from "@/lib/text/vi-personal-data";
import { CallFields, CALL_FIELDS } from "./call-fields";
import { Explanations } from "./explanations";
import { SheetNotes, type CellNote } from "./sheet-context";
import { fieldOf, fieldsOf, isChanged, moveFrom, onSheetKey, pasteColumn } from "./sheet-keys";

const text = viFigureEntry.form;

export type SheetInput = z.input<typeof enterFiguresForInput>;

type Props = {
  readonly unitId: string;
  readonly month: PlainDate;
  /** Entered from above: who called and when is asked first. */
  readonly isFor: boolean;
  readonly today: PlainDate;
  /** What stands unexplained now. */
  readonly contradictions: readonly Contradiction[];
  readonly action: (request: { key: string; input: SheetInput }) => Promise<ActionResult<FigureSaving, string>>;
  /** The table with its fields, drawn on the server. */
  readonly children: ReactNode;
};

type Told = { readonly id?: string; readonly message: string };
type Notes = Readonly<Record<string, CellNote>>;
const faultText = (code: string): string => (figureFault as Readonly<Record<string, string>>)[code] ?? fieldErrorText(code);

const labelOf = (name: string): string => document.getElementById(name)?.dataset["label"] ?? CALL_FIELDS[name] ?? "";

function faultOf(field: HTMLInputElement): string | null {
  if (!isChanged(field) || !isComponent(field.name)) return null;
  const parsed = parseFigure(field.value, field.name);
  return parsed.ok ? null : parsed.error;
}

/** The sheet's one script: moves like a spreadsheet, sends what changed, and says at each cell what is wrong with it. */
export function MonthSheetForm({ unitId, month, isFor, today, contradictions, action, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const lastField = useRef<string | null>(null);
  // Also as a ref: the answer is heard by the function of the drawing that sent.
  const lastSent = useRef<SheetInput["entries"]>([]);
  const [sent, setSent] = useState<SheetInput["entries"]>([]);
  const [notes, setNotes] = useState<Notes>({});
  const [asked, setAsked] = useState<readonly Contradiction[]>([]);
  const [personal, setPersonal] = useState<Extract<FigureSaving, { kind: "PERSONAL_DATA" }> | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [changed, setChanged] = useState(0);
  const [told, setTold] = useState<readonly Told[]>([]);
  const { submit, pending, failure, clear } = useCommand(action, onDone);

  const count = () => setChanged(form.current ? fieldsOf(form.current).filter(isChanged).length : 0);

  function onDone(saving: FigureSaving): void {
    setPersonal(null);
    switch (saving.kind) {
      case "SAVED":
        setNotes({});
        setAsked([]);
        setSavedAt(new Date(saving.at));
        for (const area of form.current?.querySelectorAll("textarea") ?? []) area.value = "";
        return;
      case "STALE": {
        const typed = (component: string) => lastSent.current.find((entry) => entry.component === component)?.text ?? "";
        setNotes(Object.fromEntries(saving.components.map((one) => [one, { kind: "ERROR", text: text.stale(typed(one)) }])));
        setTold(saving.components.map((one) => ({ id: one, message: faultAt(labelOf(one), text.stale(typed(one))) })));
        return;
      }
      case "EXPLANATION_NEEDED":
        setAsked(saving.contradictions);
        return;
      case "PERSONAL_DATA":
        setPersonal(saving);
    }
  }

  // What was saved is drawn anew: fields that were replaced have lost the focus, and nothing is unsaved any more.
  useEffect(() => {
    count();
    if (savedAt && document.activeElement === document.body && lastField.current) document.getElementById(lastField.current)?.focus();
  }, [savedAt, children]);

  useEffect(() => {
    const onSave = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener("keydown", onSave);
    return () => document.removeEventListener("keydown", onSave);
  }, []);

  useEffect(() => {
    if (changed === 0) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [changed]);

  function send(more: { explainLater?: boolean; personalDataChecked?: boolean } = {}): void {
    if (!form.current || pending) return;
    const fields = fieldsOf(form.current);
    const faults = fields.flatMap((field): [string, CellNote][] => {
      const fault = faultOf(field);
      return fault === null ? [] : [[field.name, { kind: "ERROR", text: faultText(fault) }]];
    });
    setNotes(Object.fromEntries(faults));
    clear();
    const data = new FormData(form.current);
    const given = (name: string) => String(data.get(name) ?? "");
    const explanations = [...data.entries()].flatMap(([name, value]) =>
      name.startsWith("explain:") && String(value).trim() !== "" ? [{ key: name.slice("explain:".length), text: String(value) }] : [],
    );
    const entries = fields.flatMap((field) =>
      isChanged(field) && isComponent(field.name)
        ? [{ component: field.name, text: field.value, baseRevision: Number(field.dataset["revision"]) }]
        : [],
    );
    const isNothing = entries.length + explanations.length === 0;
    const lines = faults.map(([id, note]) => ({ id, message: faultAt(labelOf(id), note.text) }));
    setTold(lines.length > 0 ? lines : isNothing ? [{ message: text.nothing }] : []);
    if (faults.length > 0 || isNothing) return;
    lastSent.current = entries;
    setSent(entries);
    submit({
      unitId,
      month,
      entries,
      explanations,
      explainLater: more.explainLater ?? false,
      personalDataChecked: more.personalDataChecked ?? false,
      caller: given("caller"),
      calledOn: parseDate(given("calledOn")) ?? given("calledOn").trim(),
      calledAt: given("calledAt"),
    });
  }

  function insert(words: string): void {
    const field = lastField.current === null ? null : document.getElementById(lastField.current);
    if (!form.current || !(field instanceof HTMLInputElement)) return;
    field.value = words;
    moveFrom(form.current, field, 1);
    count();
  }

  const server = useMemo(() => serverFaults(failure?.fields, sent), [failure, sent]);
  const warnings = useMemo(() => warningsOf(asked), [asked]);
  const shown: Notes = { ...warnings, ...server.notes, ...notes };
  // What a cell says while one types goes into no summary: it would take the focus.
  const summary = useMemo(() => {
    if (!failure) return told;
    const cells = Object.entries(server.notes).map(([id, note]) => ({ id, message: faultAt(labelOf(id), note.text) }));
    const fields = Object.entries(server.fields).map(([id, message]) => ({ id, message: faultAt(labelOf(id), message) }));
    const lines: readonly Told[] = [...fields, ...cells];
    return lines.length > 0 ? lines : [{ message: failureText(failure, viFigureEntry.refusal) }];
  }, [told, server, failure]);

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
      onBlur={(event) => {
        const field = fieldOf(event.target);
        if (!field) return;
        const fault = faultOf(field);
        setNotes(({ [field.name]: _gone, ...rest }) =>
          fault === null ? rest : { ...rest, [field.name]: { kind: "ERROR", text: faultText(fault) } },
        );
      }}
      onClick={(event) => {
        const group = event.target instanceof HTMLElement ? event.target.dataset["nilGroup"] : undefined;
        if (group === undefined) return;
        for (const field of fieldsOf(event.currentTarget))
          if (field.dataset["group"] === group && field.value.trim() === "") field.value = NIL_TEXT;
        count();
      }}
    >
      <ErrorSummary errors={summary} />
      {isFor && <CallFields today={today} errors={server.fields} />}
      <p className="no-print mb-2 text-xs text-ink-3">{text.legend}</p>
      <Explanations asked={asked} standing={contradictions} isPending={pending} onLater={() => send({ explainLater: true })} />
      {personal && (
        <div className="mb-4">
          <PersonalDataNotice
            found={personal.found}
            isRefused={personal.isRefused}
            actions={
              !personal.isRefused && (
                <Button size="small" disabled={pending} onClick={() => send({ explainLater: asked.length > 0, personalDataChecked: true })}>
                  {viPersonalData.confirmSave}
                </Button>
              )
            }
          />
        </div>
      )}
      <SheetNotes value={shown}>{children}</SheetNotes>
      <div className="no-print sticky bottom-15 z-10 -mx-4 mt-4 flex flex-wrap items-center gap-2 border-t border-line bg-ground px-4 py-2 md:bottom-0 md:mx-0 md:px-0">
        <SubmitButton pending={pending} pendingText={vi.action.saving} className="grow md:grow-0">
          {isFor ? text.saveFor : text.save}
        </SubmitButton>
        {[
          { label: text.nil, sign: "–", words: NIL_TEXT },
          { label: text.unknown, sign: "?", words: UNKNOWN_TEXT },
        ].map(({ label, sign, words }) => (
          // Pressing keeps the focus, and the keyboard of a phone, in the cell.
          <Button
            key={label}
            aria-label={label}
            title={label}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => insert(words)}
          >
            <span aria-hidden="true" className="min-w-5 md:hidden">
              {sign}
            </span>
            <span aria-hidden="true" className="hidden md:inline">
              {label}
            </span>
          </Button>
        ))}
        <p role="status" className="w-full text-xs text-ink-3 md:ml-auto md:w-auto">
          {changed > 0 ? text.unsaved(changed) : savedAt ? text.saved(formatTime(savedAt)) : text.untouched}
        </p>
      </div>
    </form>
  );
}

/** Faults by cell and by field from the codes of the server; its paths count the entries that were sent. */
function serverFaults(codes: Readonly<Record<string, string>> | undefined, sent: SheetInput["entries"]) {
  const notes: Record<string, CellNote> = {};
  const fields: Record<string, string> = {};
  for (const [path, code] of Object.entries(codes ?? {})) {
    const cell = /^entries\.(\d+)/.exec(path);
    const component = cell && sent[Number(cell[1])]?.component;
    if (component) notes[component] = { kind: "ERROR", text: faultText(code) };
    else if (path in CALL_FIELDS) fields[path] = faultText(code);
  }
  return { notes, fields };
}

function warningsOf(asked: readonly Contradiction[]): Notes {
  return Object.fromEntries(
    asked.flatMap((one) => one.components.map((component) => [component, { kind: "WARNING", text: contradictionText[one.code] }] as const)),
  );
}
