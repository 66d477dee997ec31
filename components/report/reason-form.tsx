"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { reportHref } from "./report-hrefs";
import { StepForm } from "./step-form";
import { useReportForm } from "./use-report-form";

const loadReportReasonInput = async () => (await import("@/lib/schemas/report")).reportReasonInput;

type Props = {
  readonly action: ReportDeed<ReportStepRef & { reason: string; personalDataChecked?: boolean | undefined }>;
  readonly step: ReportStepRef;
  readonly label: string;
  readonly hint?: string;
  readonly submitText: string;
};

/** A step that needs a reason: back from above, or back to those who prepare. */
export function ReasonForm({ action, step, label, hint, submitText }: Props) {
  const router = useRouter();
  const { register, handleSubmit } = useForm({ defaultValues: { reason: "" } });
  const { send, pending, words, summary, personal } = useReportForm({
    schema: loadReportReasonInput,
    action,
    labels: { reason: label },
    freeText: ({ reason }) => [reason],
    onDone: () => router.push(reportHref(step.reportId) as Route),
  });
  return (
    <StepForm
      form={{ summary, personal, pending }}
      onSubmit={handleSubmit(({ reason }) => send({ ...step, reason }))}
      submitText={submitText}
      reportId={step.reportId}
    >
      <Field id="reason" label={label} hint={hint} error={words.reason}>
        {(control) => <TextArea rows={6} {...control} {...register("reason")} />}
      </Field>
    </StepForm>
  );
}
