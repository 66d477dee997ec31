"use client";

import { useMemo } from "react";
import { useForm } from "react-hook-form";
import { PersonalQuestionNotice } from "@/components/report/personal-question-notice";
import type { ReportDeed } from "@/components/report/report-deed";
import { useReportForm } from "@/components/report/use-report-form";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import { PIN_ANSWERS, type PinAnswer } from "@/lib/domain/pin";
import { pinAnswerText, viPin } from "@/lib/text/vi-pin";

const loadAnswerPinInput = async () => (await import("@/lib/schemas/report-review")).answerPinInput;

/** Which pin of which report, and the row version that its page was drawn from. */
export type PinRef = { readonly reportId: string; readonly pinId: string; readonly version: number };

type Answered = PinRef & { readonly answer: PinAnswer; readonly text: string; readonly personalDataChecked?: boolean | undefined };

/** "Đã sửa" or "giải trình" for one request. */
export function PinAnswerForm({ action, pin }: { readonly action: ReportDeed<Answered>; readonly pin: PinRef }) {
  const { register, handleSubmit } = useForm<{ answer: PinAnswer; text: string }>({ defaultValues: { answer: "FIXED", text: "" } });
  const { send, pending, words, summary, personal } = useReportForm<Answered, unknown>({
    schema: loadAnswerPinInput,
    action,
    labels: { answer: viPin.answerLegend, text: viPin.answerText },
    freeText: ({ text }) => [text],
    onDone: () => undefined,
  });
  // Messages point at the controls of this pin, since a page has several.
  const lines = useMemo(
    () => summary.map((line) => ("id" in line ? { ...line, id: `${line.id}-${pin.pinId}` } : line)),
    [summary, pin.pinId],
  );
  return (
    <form onSubmit={handleSubmit((given) => send({ ...pin, ...given }))} noValidate className="no-print mt-3 max-w-prose space-y-4">
      <ErrorSummary errors={lines} />
      <PersonalQuestionNotice question={personal} />
      <ChoiceGroup id={`answer-${pin.pinId}`} legend={viPin.answerLegend} error={words.answer}>
        {PIN_ANSWERS.map((answer) => (
          <Radio
            key={answer}
            value={answer}
            label={pinAnswerText[answer]}
            hint={answer === "FIXED" ? viPin.answerFixedHint : undefined}
            {...register("answer")}
          />
        ))}
      </ChoiceGroup>
      <Field id={`text-${pin.pinId}`} label={viPin.answerText} hint={viPin.answerTextHint} error={words.text}>
        {(control) => <TextArea rows={2} {...control} {...register("text")} />}
      </Field>
      <SubmitButton pending={pending} variant="ghost">
        {viPin.answerSubmit}
      </SubmitButton>
    </form>
  );
}
