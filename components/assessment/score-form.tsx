"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SavedMark, type SaveState } from "@/components/ui/saved-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AssessmentCommandRefusal, AssessmentSheet, ScoreSide } from "@/lib/domain/assessment-view";
import type { SaveScoresInput } from "@/lib/schemas/assessment";
import { vi as words } from "@/lib/text/vi";
import { assessmentRefusal, viAssessment } from "@/lib/text/vi-assessment";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { personalFindings, startingScores, toScoresInput, typedFaults, type ScoreValues } from "./score-entry";
import { ScoreRow } from "./score-row";

const vi = viAssessment.score;

type Props = {
  readonly sheet: AssessmentSheet;
  readonly side: ScoreSide;
  readonly action: (request: {
    key: string;
    input: SaveScoresInput;
  }) => Promise<ActionResult<{ assessmentId: string }, AssessmentCommandRefusal>>;
};

/** One side's scores, criterion by criterion, saved as a whole. Ctrl+S saves. */
export function ScoreForm({ sheet, side, action }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const confirmation = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState<readonly { readonly code: string; readonly text: string }[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { submit, pending, failure, clear } = useCommand(action, (_, at) => setSavedAt(at));
  const { register, handleSubmit } = useForm<ScoreValues>({ defaultValues: startingScores(sheet.rows, side) });

  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    window.addEventListener("keydown", save);
    return () => window.removeEventListener("keydown", save);
  }, []);

  // What was asked is answered next, wherever in the form saving began.
  useEffect(() => confirmation.current?.focus(), [asked]);

  const send = handleSubmit((values) => {
    setSavedAt(null);
    const found = typedFaults(values, sheet.rows);
    const { refused, doubtful } = personalFindings(values, sheet.rows);
    const all = { ...found, ...refused };
    setFaults(all);
    // A confirmation speaks of what was shown, not of a name typed since.
    const isConfirmed = isChecked && JSON.stringify(doubtful) === JSON.stringify(asked);
    setAsked(doubtful);
    setChecked(isConfirmed);
    if (Object.keys(all).length > 0 || (doubtful.length > 0 && !isConfirmed)) clear();
    else submit(toScoresInput(values, sheet, doubtful.length > 0));
  });

  const byField = useMemo(() => {
    const codes = Object.entries(failure?.fields ?? {}).map(([path, code]) => [path, fieldErrorText(code)]);
    return { ...Object.fromEntries(codes), ...faults } as Readonly<Record<string, string>>;
  }, [faults, failure]);
  const errors = useMemo(() => {
    const lines = Object.entries(byField).map(([path, message]) => {
      const code = sheet.rows[Number(path.split(".")[1])]?.code;
      return { id: path, message: code ? `${code}: ${message}` : message };
    });
    return failure && lines.length === 0 ? [{ message: failureText(failure, assessmentRefusal) }] : lines;
  }, [byField, failure, sheet.rows]);

  const state: SaveState = pending
    ? { kind: "saving" }
    : failure
      ? { kind: "failed" }
      : savedAt
        ? { kind: "saved", at: savedAt }
        : { kind: "idle" };
  return (
    <form ref={form} onSubmit={send} noValidate>
      <ErrorSummary errors={errors} />
      <ol className="border-t border-line">
        {sheet.rows.map((row, index) => (
          <ScoreRow key={row.criterionId} row={row} index={index} side={side} register={register} errorOf={(path) => byField[path]} />
        ))}
      </ol>
      {/* On a phone the bottom bar of the shell stands there. */}
      <div className="mt-6 border-t border-line bg-ground py-3 md:sticky md:bottom-0">
        {asked.length > 0 && (
          <Notice tone="attention" title={vi.personal.title} className="mb-3">
            <ul>
              {asked.map((one) => (
                <li key={`${one.code} ${one.text}`}>{vi.personal.text(one.code, one.text)}</li>
              ))}
            </ul>
            <Checkbox
              ref={confirmation}
              label={vi.personal.checked}
              checked={isChecked}
              onChange={(event) => setChecked(event.target.checked)}
            />
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pending={pending} pendingText={words.action.saving}>
            {vi.save}
          </SubmitButton>
          <ButtonLink href={`/assessments/${sheet.id}`}>{vi.back}</ButtonLink>
          <SavedMark state={state} />
          <span className="hidden text-xs text-ink-3 md:inline">{vi.shortcut}</span>
        </div>
      </div>
    </form>
  );
}
