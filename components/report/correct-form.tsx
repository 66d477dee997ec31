"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select, TextArea } from "@/components/ui/text-input";
import { CORRECTION_PLACES, type CorrectionPlace } from "@/lib/domain/correction";
import { correctionPlaceText, viReportReview } from "@/lib/text/vi-report-review";
import type { ReportDeed, ReportStepRef } from "./report-deed";
import { reportHref } from "./report-hrefs";
import { StepForm } from "./step-form";
import { useReportForm } from "./use-report-form";

const loadCorrectReportInput = async () => (await import("@/lib/schemas/report-review")).correctReportInput;

const words = viReportReview.correct;
const LABELS = { place: words.place, wrong: words.wrong, right: words.right };

type Corrected = ReportStepRef & { place: CorrectionPlace; wrong: string; right: string; personalDataChecked?: boolean | undefined };

/** "Đính chính": what stands there, and what is right; of form alone. */
export function CorrectForm({ action, step }: { readonly action: ReportDeed<Corrected>; readonly step: ReportStepRef }) {
  const router = useRouter();
  const { register, handleSubmit } = useForm<{ place: CorrectionPlace; wrong: string; right: string }>({
    defaultValues: { place: "NUMBER", wrong: "", right: "" },
  });
  const form = useReportForm<Corrected, unknown>({
    schema: loadCorrectReportInput,
    action,
    labels: LABELS,
    freeText: ({ wrong, right }) => [wrong, right],
    onDone: () => router.push(reportHref(step.reportId) as Route),
  });
  return (
    <StepForm
      form={form}
      onSubmit={handleSubmit((given) => form.send({ ...step, ...given }))}
      submitText={words.submit}
      reportId={step.reportId}
    >
      <Field id="place" label={words.place} error={form.words.place}>
        {(control) => (
          <Select inputWidth="medium" {...control} {...register("place")}>
            {CORRECTION_PLACES.map((place) => (
              <option key={place} value={place}>
                {correctionPlaceText[place]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="wrong" label={words.wrong} error={form.words.wrong}>
        {(control) => <TextArea rows={2} {...control} {...register("wrong")} />}
      </Field>
      <Field id="right" label={words.right} error={form.words.right}>
        {(control) => <TextArea rows={2} {...control} {...register("right")} />}
      </Field>
    </StepForm>
  );
}
