"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldError } from "@/components/ui/field";
import { SavedWords } from "@/components/ui/saved-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { PersonalDataNotice } from "@/components/update/personal-data-notice";
import { tooLong } from "@/lib/domain/field-message";
import { checkPersonalData, type PersonalDataCheck } from "@/lib/domain/personal-data-check";
import { isReportPart, PART_TEXT_MAX } from "@/lib/domain/report-outline";
import { ownLines } from "@/lib/domain/bound-line-code";
import { countWords } from "@/lib/domain/pasted-text";
import type { PartConflict, SavedPart } from "@/lib/domain/report-part";
import type { ReportPartView } from "@/lib/domain/report-view";
import { formatNumber } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { reportPartHint } from "@/lib/text/vi-report-parts";
import { reportRefusalText } from "@/lib/text/vi-report-refusals";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viPersonalData } from "@/lib/text/vi-personal-data";
import { PartConflictChoice } from "./part-conflict";
import { PartEditor } from "./part-editor";
import type { PartNumbers } from "./part-sentences";
import type { ReportDeed } from "./report-deed";
import { useSaveKeys } from "./use-save-keys";

const words = viReportForm.part;
const AUTOSAVE_AFTER_MS = 8_000;

export type PartInput = {
  reportId: string;
  versionId: string;
  code: string;
  text: string;
  isDone: boolean;
  rowVersion: number;
  personalDataChecked?: boolean;
};

type Props = {
  readonly reportId: string;
  readonly versionId: string;
  readonly part: ReportPartView;
  /** Where a finished part leads back to: the parts, or the check before sending. */
  readonly backHref: string;
  readonly backText: string;
  /** What sentences are made of and held against. */
  readonly numbers: PartNumbers;
  readonly action: ReportDeed<PartInput, SavedPart>;
};

type Saved = { readonly text: string; readonly isDone: boolean };

/** One part of the text. Saves itself when typing rests; a button saves it at once and, where it is done, leads back. */
export function PartForm({ reportId, versionId, part, backHref, backText, numbers, action }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const rowVersion = useRef(part.rowVersion);
  const sent = useRef<Saved & { readonly leaves: boolean }>({ text: part.text, isDone: part.isDone, leaves: false });
  const [text, setText] = useState(part.text);
  const [isDone, setDone] = useState(part.isDone);
  const [saved, setSaved] = useState<Saved>({ text: part.text, isDone: part.isDone });
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [personal, setPersonal] = useState<Exclude<PersonalDataCheck, { kind: "CLEAN" }> | null>(null);
  const [fault, setFault] = useState<{ readonly id: string; readonly message: string } | null>(null);
  const [conflict, setConflict] = useState<PartConflict | null>(null);
  const { submit, pending, failure, clear } = useCommand(action, (value, at) => {
    if (value.kind === "CONFLICT") {
      setConflict(value.theirs);
      return;
    }
    setConflict(null);
    rowVersion.current = value.rowVersion;
    setSaved(sent.current);
    setSavedAt(at);
    if (sent.current.leaves) router.push(backHref as Route);
  });
  const isClean = useMemo(() => checkPersonalData(text, isChecked).kind === "CLEAN", [text, isChecked]);
  const isUnsaved = text !== saved.text || isDone !== saved.isDone;
  useSaveKeys(form, isUnsaved);

  function save(
    given: { readonly text: string; readonly isDone: boolean; readonly leaves: boolean },
    personalDataChecked = isChecked,
  ): void {
    sent.current = given;
    submit({
      reportId,
      versionId,
      code: part.code,
      text: given.text,
      isDone: given.isDone,
      rowVersion: rowVersion.current,
      personalDataChecked,
    });
  }

  function send(confirmed = isChecked): void {
    if (pending || conflict) return;
    clear();
    const check = checkPersonalData(text, confirmed);
    setPersonal(check.kind === "CLEAN" ? null : check);
    const isTooLong = text.length > PART_TEXT_MAX;
    const isEmptyDone = isDone && part.isRequired && text.trim() === "";
    setFault(
      isTooLong
        ? { id: "text", message: fieldErrorText(tooLong(PART_TEXT_MAX, text.length)) }
        : isEmptyDone
          ? { id: "isDone", message: reportRefusalText.PART_EMPTY }
          : null,
    );
    if (check.kind === "CLEAN" && !isTooLong && !isEmptyDone) save({ text, isDone, leaves: isDone }, confirmed);
  }

  // Typing rests: what is clean saves itself. "Done" is only ever said by the button.
  useEffect(() => {
    if (text === saved.text || pending || failure || conflict || text.length > PART_TEXT_MAX) return;
    if (!isClean) return;
    if (saved.isDone && part.isRequired && text.trim() === "") return;
    const timer = window.setTimeout(() => save({ text, isDone: saved.isDone, leaves: false }), AUTOSAVE_AFTER_MS);
    return () => window.clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- save() reads only refs and what is listed
  }, [text, saved, pending, failure, conflict, isClean]);

  /** From here on what is saved comes after what the other saved. */
  function takeUp(theirs: PartConflict, next: string, keeps: boolean): void {
    rowVersion.current = theirs.rowVersion;
    setSaved({ text: theirs.text, isDone: theirs.isDone });
    setText(next);
    setConflict(null);
    if (keeps) save({ text: next, isDone, leaves: false });
    else setDone(theirs.isDone);
  }

  const summary = useMemo(() => {
    if (fault) return [{ id: fault.id, message: fault.message }];
    if (failure?.code === "PART_EMPTY") return [{ id: "isDone", message: reportRefusalText.PART_EMPTY }];
    return failure ? [{ message: failureText(failure, reportRefusalText) }] : [];
  }, [fault, failure]);
  const textFault = fault?.id === "text" ? fault.message : undefined;
  const doneFault = summary.find((line) => "id" in line && line.id === "isDone")?.message;

  const status = (
    <div className="flex flex-wrap justify-between gap-x-4 text-xs text-ink-3">
      <span role="status">
        {pending ? (
          <SavedWords state={{ kind: "saving" }} />
        ) : failure ? (
          <SavedWords state={{ kind: "failed" }} />
        ) : isUnsaved ? (
          isClean ? (
            words.unsaved
          ) : (
            words.unsavedPersonal
          )
        ) : (
          savedAt && <SavedWords state={{ kind: "saved", at: savedAt }} />
        )}
      </span>
      <span>
        {words.words(formatNumber(countWords(ownLines(text).join("\n"))))};{" "}
        {words.count(formatNumber(text.length), formatNumber(PART_TEXT_MAX))}
      </span>
    </div>
  );

  return (
    <form
      ref={form}
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary errors={summary} />
      {conflict && (
        <PartConflictChoice
          mine={text}
          theirs={conflict}
          numbers={numbers}
          onKeepMine={() => takeUp(conflict, text, true)}
          onTakeTheirs={() => takeUp(conflict, conflict.text, false)}
          onJoin={() => takeUp(conflict, `${text}\n\n${conflict.text}`, false)}
        />
      )}
      {personal && (
        <PersonalDataNotice
          found={personal.found}
          isRefused={personal.kind === "REFUSED"}
          actions={
            personal.kind === "ASK" && (
              <Button
                size="small"
                onClick={() => {
                  setChecked(true);
                  send(true);
                }}
              >
                {viPersonalData.confirmSave}
              </Button>
            )
          }
        />
      )}
      <Field
        id="text"
        label={words.text}
        hint={isReportPart(part.code) ? reportPartHint[part.code] : undefined}
        error={textFault}
        optional={!part.isRequired}
      >
        {(control) => (
          <PartEditor
            control={control}
            value={text}
            numbers={numbers}
            onChange={(next) => {
              setText(next);
              setChecked(false);
            }}
            status={status}
          />
        )}
      </Field>
      <div>
        {doneFault && <FieldError id="isDone-error">{doneFault}</FieldError>}
        <Checkbox
          id="isDone"
          label={words.done}
          hint={words.doneHint}
          checked={isDone}
          onChange={(event) => setDone(event.target.checked)}
          aria-describedby={doneFault ? "isDone-error" : undefined}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={backHref} variant="plain">
          {backText}
        </ButtonLink>
      </div>
    </form>
  );
}
