"use client";

import { useState } from "react";
import type { GridSession } from "@/components/grid/grid-session";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { StateWord } from "@/components/ui/state-tag";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import type { PinAnswer } from "@/lib/domain/pin";
import { viPin } from "@/lib/text/vi-pin";
import type { AnswerDeed, CellRequest } from "./cell-request";
import { PersonalQuestionNotice } from "./personal-question-notice";
import { useReportForm } from "./use-report-form";

const loadAnswerPinInput = async () => (await import("@/lib/schemas/report-review")).answerPinInput;
/** Longer than a saving takes; then the server says what it holds. */
const SAVING_MS = 10_000;

/** Once the cell is saved: an answer "đã sửa" is held against what the server has. */
function whenSaved(session: GridSession, name: string): Promise<void> {
  return new Promise((resolve) => {
    const isSaved = () => !session.book.unsaved().includes(name);
    if (isSaved()) return resolve();
    const timer = setTimeout(resolve, SAVING_MS);
    const stop = session.whole(() => {
      if (!isSaved()) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
    session.sender.flush();
  });
}

type Props = { readonly session: GridSession; readonly request: CellRequest; readonly action: AnswerDeed };

/** What the receiver asks of a number, answered beside it; and the way to what he asks next. */
export function GridRequest({ session, request, action }: Props) {
  const { name, pin, text: asked, said, answered, mayAnswer, next } = request;
  const [text, setText] = useState("");
  const [isExplaining, setExplaining] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const textId = `answer-${pin.pinId}`;
  const { send, pending, words, summary, personal } = useReportForm({
    schema: loadAnswerPinInput,
    action,
    labels: { text: viPin.answerText, answer: viPin.answerLegend },
    freeText: ({ text: typed }) => [typed],
    onDone: () => undefined,
  });
  const answer = async (kind: PinAnswer) => {
    const hold = session.book.holdOf(name);
    setHeld(hold !== null);
    if (hold !== null) return;
    await whenSaved(session, name);
    // The page is drawn anew with the answer: it comes back to this cell.
    history.replaceState(null, "", `#${name}`);
    await send({ ...pin, answer: kind, text: kind === "FIXED" ? "" : text.trim() });
  };
  return (
    <div className="max-w-3xl space-y-2 border-l-3 border-attention pl-3">
      <p>
        <span className="font-medium">{viPin.request}:</span> <span className="whitespace-pre-line">{asked}</span>
        <span className="block text-xs text-ink-3">{said}</span>
      </p>
      <ErrorSummary errors={summary.map((line) => ({ message: line.message, ...("id" in line && isExplaining && { id: textId }) }))} />
      <PersonalQuestionNotice question={personal} />
      {isHeld && <p className="font-medium text-alert">{viPin.notSaved}</p>}
      {isExplaining && mayAnswer && (
        <Field id={textId} label={viPin.answerText} error={words.text}>
          {(control) => (
            <TextInput
              {...control}
              value={text}
              maxLength={2_000}
              autoComplete="off"
              autoFocus
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                void answer("EXPLAINED");
              }}
            />
          )}
        </Field>
      )}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {answered !== null && <StateWord tone="info">{answered}</StateWord>}
        {mayAnswer && !isExplaining && (
          <>
            <Button size="small" disabled={pending} onClick={() => void answer("FIXED")}>
              {viPin.fixed}
            </Button>
            <Button size="small" variant="plain" onClick={() => setExplaining(true)}>
              {viPin.explain}
            </Button>
          </>
        )}
        {mayAnswer && isExplaining && (
          <>
            <Button size="small" disabled={pending} onClick={() => void answer("EXPLAINED")}>
              {viPin.answerSubmit}
            </Button>
            <Button size="small" variant="plain" onClick={() => setExplaining(false)}>
              {viPin.fixed}
            </Button>
          </>
        )}
        {answered !== null && <TextLink href={next.href}>{next.label}</TextLink>}
      </p>
    </div>
  );
}
