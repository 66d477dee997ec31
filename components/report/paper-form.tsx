"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { CAPACITIES, type Capacity } from "@/lib/domain/access";
import { parseDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viRole } from "@/lib/text/vi-role";
import { viReportForm } from "@/lib/text/vi-report-forms";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { stepHref } from "./report-hrefs";
import { StepForm } from "./step-form";
import { useReportForm } from "./use-report-form";

const loadRecordSignedPaperInput = async () => (await import("@/lib/schemas/report")).recordSignedPaperInput;

const words = viReportForm.send;
const LABELS = {
  number: words.number,
  signer: words.signer,
  capacity: words.capacity,
  signedOn: words.signedOn,
  lateReason: words.lateReason,
};

type Paper = { number: string; signer: string; capacity: Capacity; signedOn: string; lateReason?: string | undefined };

type Props = {
  readonly action: ReportDeed<ReportStepRef & Paper & { personalDataChecked?: boolean | undefined }>;
  readonly step: ReportStepRef;
  readonly receiver: string;
  readonly isLate: boolean;
};

/** "Đã ký bản giấy": what stands on the signed paper, recorded by those who prepared it; the report goes up with it. */
export function PaperForm({ action, step, receiver, isLate }: Props) {
  const router = useRouter();
  const { register, handleSubmit } = useForm<Required<Paper>>({
    defaultValues: { number: "", signer: "", capacity: "NONE", signedOn: "", lateReason: "" },
  });
  const form = useReportForm({
    schema: loadRecordSignedPaperInput,
    action,
    labels: LABELS,
    freeText: ({ signer, lateReason }) => [signer, lateReason],
    onDone: () => router.push(stepHref(step.reportId, "receipt") as Route),
  });
  const send = handleSubmit((paper) => form.send({ ...step, ...paper, signedOn: parseDate(paper.signedOn) ?? paper.signedOn.trim() }));
  return (
    <StepForm form={form} onSubmit={send} submitText={words.paperSubmit(receiver)} reportId={step.reportId} isBelow>
      <Field id="number" label={words.number} hint={words.numberHint} error={form.words.number}>
        {(control) => <TextInput inputWidth="medium" autoComplete="off" {...control} {...register("number")} />}
      </Field>
      <Field id="signer" label={words.signer} hint={words.signerHint} error={form.words.signer}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("signer")} />}
      </Field>
      <Field id="capacity" label={words.capacity} error={form.words.capacity}>
        {(control) => (
          <Select inputWidth="medium" {...control} {...register("capacity")}>
            {CAPACITIES.map((capacity) => (
              <option key={capacity} value={capacity}>
                {viRole.capacity[capacity]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="signedOn" label={words.signedOn} hint={vi.form.dateHint} error={form.words.signedOn}>
        {(control) => <DateInput {...control} {...register("signedOn")} />}
      </Field>
      {isLate && (
        <Field id="lateReason" label={words.lateReason} optional error={form.words.lateReason}>
          {(control) => <TextArea rows={3} {...control} {...register("lateReason")} />}
        </Field>
      )}
    </StepForm>
  );
}
