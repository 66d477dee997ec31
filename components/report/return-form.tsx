"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { DateInput, TextArea } from "@/components/ui/text-input";
import { parseDate } from "@/lib/text/format";
import { viReportForm } from "@/lib/text/vi-report-forms";
import { viReportReview } from "@/lib/text/vi-report-review";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { reportHref } from "./report-hrefs";
import { StepForm } from "./step-form";
import { useReportForm } from "./use-report-form";

const loadReturnReportInput = async () => (await import("@/lib/schemas/report")).returnReportInput;

const words = viReportForm.return;
const more = viReportReview.return;

type Returned = ReportStepRef & { reason: string; redoDueOn: string; personalDataChecked?: boolean | undefined };

type Props = {
  readonly action: ReportDeed<Returned>;
  readonly step: ReportStepRef;
  /** A day to begin from, as people write it. */
  readonly proposed: string;
  /** Requests are pinned already: they say what is to be done. */
  readonly hasPins: boolean;
};

/** Back to the body: why, and until when it is to come again. */
export function ReturnForm({ action, step, proposed, hasPins }: Props) {
  const router = useRouter();
  const { register, handleSubmit } = useForm({ defaultValues: { reason: hasPins ? more.byPins : "", redoDueOn: proposed } });
  const form = useReportForm<Returned, unknown>({
    schema: loadReturnReportInput,
    action,
    labels: { reason: words.reason, redoDueOn: more.dueLabel },
    freeText: ({ reason }) => [reason],
    onDone: () => router.push(reportHref(step.reportId) as Route),
  });
  const send = handleSubmit(({ reason, redoDueOn }) => form.send({ ...step, reason, redoDueOn: parseDate(redoDueOn) ?? redoDueOn.trim() }));
  return (
    <StepForm form={form} onSubmit={send} submitText={words.submit} reportId={step.reportId}>
      <Field id="reason" label={words.reason} hint={words.reasonHint} error={form.words.reason}>
        {(control) => <TextArea rows={6} {...control} {...register("reason")} />}
      </Field>
      <Field id="redoDueOn" label={more.dueLabel} hint={more.dueHint} error={form.words.redoDueOn}>
        {(control) => <DateInput {...control} {...register("redoDueOn")} />}
      </Field>
    </StepForm>
  );
}
