"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { fieldErrorText } from "@/lib/text/vi-form";
import { callerText, viReportForm } from "@/lib/text/vi-report-forms";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { stepHref } from "./report-hrefs";
import { StepForm } from "./step-form";
import { useReportForm } from "./use-report-form";

const loadEnterReportForInput = async () => (await import("@/lib/schemas/report")).enterReportForInput;

const words = viReportForm.enterFor;
const LABELS = { caller: words.caller, when: words.when, why: words.why };

type Call = { caller: string; when: string; why: string };

type Props = {
  readonly action: ReportDeed<ReportStepRef & { caller: string; personalDataChecked?: boolean | undefined }>;
  readonly step: ReportStepRef;
};

/** "Nhập thay": who called from the late body, when and how, and why; kept with the report as one line. */
export function EnterForForm({ action, step }: Props) {
  const router = useRouter();
  const { register, handleSubmit } = useForm<Call>({ defaultValues: { caller: "", when: "", why: "" } });
  const form = useReportForm({
    schema: loadEnterReportForInput,
    action,
    labels: LABELS,
    freeText: ({ caller }) => [caller],
    onDone: () => router.push(stepHref(step.reportId, "receipt") as Route),
  });
  const send = handleSubmit(async (call) => {
    const fields = ["caller", "when", "why"] as const;
    const empty = fields.filter((field) => call[field].trim() === "");
    const caller = callerText(call);
    const extra: Record<string, string> = Object.fromEntries(empty.map((field) => [field, fieldErrorText("REQUIRED")]));
    const schema = empty.length === 0 ? await loadEnterReportForInput().catch(() => null) : null;
    if (schema?.safeParse({ ...step, caller }).success === false) extra.caller = words.tooLong;
    await form.send({ ...step, caller }, extra);
  });
  return (
    <StepForm form={form} onSubmit={send} submitText={words.submit} reportId={step.reportId} isBelow>
      <Field id="caller" label={words.caller} hint={words.callerHint} error={form.words.caller}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("caller")} />}
      </Field>
      <Field id="when" label={words.when} hint={words.whenHint} error={form.words.when}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("when")} />}
      </Field>
      <Field id="why" label={words.why} error={form.words.why}>
        {(control) => <TextArea rows={3} {...control} {...register("why")} />}
      </Field>
    </StepForm>
  );
}
