"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import { vi } from "@/lib/text/vi";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { PersonalQuestionNotice } from "./personal-question-notice";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { reportHref, stepHref } from "./report-hrefs";
import { useReportForm } from "./use-report-form";

const loadSendReportInput = async () => (await import("@/lib/schemas/report")).sendReportInput;

const words = viReportForm.send;
const LABELS = { lateReason: words.lateReason };

type Props = {
  readonly action: ReportDeed<ReportStepRef & { lateReason?: string | undefined; personalDataChecked?: boolean | undefined }>;
  readonly step: ReportStepRef;
  /** Asks why it comes late; an answer is not owed. */
  readonly isLate: boolean;
};

/** "Duyệt gửi" by the head. */
export function SendForm({ action, step, isLate }: Props) {
  const router = useRouter();
  const { register, handleSubmit } = useForm({ defaultValues: { lateReason: "" } });
  const form = useReportForm({
    schema: loadSendReportInput,
    action,
    labels: LABELS,
    freeText: ({ lateReason }) => [lateReason],
    onDone: () => router.push(stepHref(step.reportId, "receipt") as Route),
  });
  return (
    <form onSubmit={handleSubmit(({ lateReason }) => form.send({ ...step, lateReason }))} noValidate className="mt-6 max-w-prose space-y-5">
      <ErrorSummary errors={form.summary} />
      <PersonalQuestionNotice question={form.personal} />
      {isLate && (
        <Field id="lateReason" label={words.lateReason} optional error={form.words.lateReason}>
          {(control) => <TextArea rows={3} {...control} {...register("lateReason")} />}
        </Field>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={form.pending}>{words.submit}</SubmitButton>
        <ButtonLink href={reportHref(step.reportId)} variant="plain">
          {vi.action.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}
