"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { viReportForm } from "@/lib/text/vi-report-forms";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { stepHref } from "./report-hrefs";
import { StepForm } from "./step-form";
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
    <StepForm
      form={form}
      onSubmit={handleSubmit(({ lateReason }) => form.send({ ...step, lateReason }))}
      submitText={words.submit}
      reportId={step.reportId}
      isBelow
    >
      {isLate && (
        <Field id="lateReason" label={words.lateReason} optional error={form.words.lateReason}>
          {(control) => <TextArea rows={3} {...control} {...register("lateReason")} />}
        </Field>
      )}
    </StepForm>
  );
}
