"use client";

import { useMemo } from "react";
import { useForm } from "react-hook-form";
import { PersonalQuestionNotice } from "@/components/report/personal-question-notice";
import type { ReportDeed } from "@/components/report/report-deed";
import { useReportForm } from "@/components/report/use-report-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import type { PinRef } from "./pin-answer-form";

const loadPinNoteInput = async () => (await import("@/lib/schemas/report-review")).pinNoteInput;

type Noted = PinRef & { readonly text: string; readonly personalDataChecked?: boolean | undefined };

type Props = {
  readonly action: ReportDeed<Noted>;
  readonly pin: PinRef;
  /** Tells this form from the others of the same pin. */
  readonly name: string;
  readonly label: string;
  readonly submitText: string;
};

/** One more line in the thread of a pin: a remark, or why an answer does not do. */
export function PinNoteForm({ action, pin, name, label, submitText }: Props) {
  const id = `${name}-${pin.pinId}`;
  const { register, handleSubmit, reset } = useForm({ defaultValues: { text: "" } });
  const { send, pending, words, summary, personal } = useReportForm<Noted, unknown>({
    schema: loadPinNoteInput,
    action,
    labels: { text: label },
    freeText: ({ text }) => [text],
    onDone: () => reset(),
  });
  const lines = useMemo(() => summary.map((line) => ("id" in line ? { ...line, id } : line)), [summary, id]);
  return (
    <form onSubmit={handleSubmit(({ text }) => send({ ...pin, text }))} noValidate className="no-print mt-2 max-w-prose space-y-3">
      <ErrorSummary errors={lines} />
      <PersonalQuestionNotice question={personal} />
      <Field id={id} label={label} error={words.text}>
        {(control) => <TextArea rows={2} {...control} {...register("text")} />}
      </Field>
      <SubmitButton pending={pending} variant="ghost">
        {submitText}
      </SubmitButton>
    </form>
  );
}
