"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { PersonalQuestionNotice } from "@/components/report/personal-question-notice";
import type { ReportDeed } from "@/components/report/report-deed";
import { useReportForm } from "@/components/report/use-report-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import type { PinKind, PinTarget } from "@/lib/domain/pin";
import { vi } from "@/lib/text/vi";
import { viPin } from "@/lib/text/vi-pin";

const loadRaisePinInput = async () => (await import("@/lib/schemas/report-review")).raisePinInput;

type Raised = { reportId: string; versionNo: number; target: PinTarget; text: string; personalDataChecked?: boolean | undefined };

type Props = {
  readonly action: ReportDeed<Raised>;
  readonly kind: PinKind;
  readonly reportId: string;
  readonly versionNo: number;
  readonly target: PinTarget;
  readonly backHref: string;
};

/** Pins a remark to a place: a request of the receiver, or a comment among the body's own people. */
export function PinForm({ action, kind, reportId, versionNo, target, backHref }: Props) {
  const router = useRouter();
  const { register, handleSubmit } = useForm({ defaultValues: { text: "", quote: "" } });
  const label = kind === "REQUEST" ? viPin.requestText : viPin.commentText;
  const { send, pending, words, summary, personal } = useReportForm<Raised, unknown>({
    schema: loadRaisePinInput,
    action,
    labels: { text: label, quote: viPin.quote },
    freeText: ({ text }) => [text],
    onDone: () => router.push(backHref as Route),
  });
  const submit = handleSubmit(({ text, quote }) =>
    send({ reportId, versionNo, target: target.place === "PART" ? { ...target, quote } : target, text }),
  );
  return (
    <form onSubmit={submit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      <PersonalQuestionNotice question={personal} />
      {target.place === "PART" && (
        <Field id="quote" label={viPin.quote} hint={viPin.quoteHint} optional error={words["target.quote"]}>
          {(control) => <TextArea rows={2} {...control} {...register("quote")} />}
        </Field>
      )}
      <Field id="text" label={label} error={words.text}>
        {(control) => <TextArea rows={4} {...control} {...register("text")} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>{kind === "REQUEST" ? viPin.raiseRequest : viPin.raiseComment}</SubmitButton>
        <ButtonLink href={backHref}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
