"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { ReturnPlanRefusal } from "@/lib/domain/campaign-refusal";
import type { returnPlanInput } from "@/lib/schemas/plan";
import { viLocalPlan } from "@/lib/text/vi-local-plan";

const loadReturnPlanInput = async () => (await import("@/lib/schemas/plan")).returnPlanInput;

const words = viLocalPlan.review;
const LABELS = { reason: words.reason };
const FIELD_OF = { PERSONAL_DATA: "reason" } as const;

type Props = {
  readonly plan: { readonly id: string; readonly version: number };
  readonly action: (request: {
    key: string;
    input: z.input<typeof returnPlanInput>;
  }) => Promise<ActionResult<{ planId: string }, ReturnPlanRefusal>>;
};

/** Sends a plan from below back, saying why. */
export function ReturnPlanForm({ plan, action }: Props) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { reason: string },
    typeof returnPlanInput,
    { planId: string },
    ReturnPlanRefusal
  >({
    defaults: { reason: "" },
    schema: loadReturnPlanInput,
    toInput: (values) => ({ planId: plan.id, version: plan.version, reason: values.reason }),
    action,
    doneHref: ({ planId }) => `/plans/${planId}`,
    words: viLocalPlan.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <Field id="reason" label={words.reason} hint={words.reasonHint} error={errorOf("reason")}>
        {(control) => <TextArea rows={3} {...control} {...register("reason")} />}
      </Field>
      <SubmitButton pending={pending} variant="ghost">
        {words.return}
      </SubmitButton>
    </form>
  );
}
