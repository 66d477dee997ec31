"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AssessmentCommandRefusal } from "@/lib/domain/assessment-view";
import type { ReturnAssessmentInput } from "@/lib/schemas/assessment";
import { assessmentRefusal, viAssessment } from "@/lib/text/vi-assessment";

const loadReturnAssessmentInput = async () => (await import("@/lib/schemas/assessment")).returnAssessmentInput;

const vi = viAssessment.deeds;

type Props = {
  readonly assessmentId: string;
  readonly version: number;
  readonly action: (request: {
    key: string;
    input: ReturnAssessmentInput;
  }) => Promise<ActionResult<{ assessmentId: string }, AssessmentCommandRefusal>>;
};

/** Back to the commune, with the reason it will read. */
export function ReturnForm({ assessmentId, version, action }: Props) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm({
    defaults: { reason: "" },
    schema: loadReturnAssessmentInput,
    toInput: (values: { reason: string }) => ({ assessmentId, version, reason: values.reason }),
    action,
    doneHref: () => `/assessments/${assessmentId}`,
    words: assessmentRefusal,
    fieldOf: { PERSONAL_DATA: "reason", REASON_REQUIRED: "reason" },
    labels: { reason: vi.returnReason },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="mt-3 max-w-prose space-y-3">
      <ErrorSummary errors={errors} />
      <Field id="reason" label={vi.returnReason} hint={vi.returnHint} error={errorOf("reason")}>
        {(control) => <TextArea rows={3} {...control} {...register("reason")} />}
      </Field>
      <SubmitButton variant="ghost" pending={pending}>
        {vi.return}
      </SubmitButton>
    </form>
  );
}
