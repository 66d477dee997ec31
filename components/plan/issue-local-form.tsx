"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { IssuePlanRefusal } from "@/lib/domain/campaign-refusal";
import type { issueLocalPlanInput } from "@/lib/schemas/plan";
import { typedDate, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { viPlan } from "@/lib/text/vi-plan";

const loadIssueLocalPlanInput = async () => (await import("@/lib/schemas/plan")).issueLocalPlanInput;

const words = viPlan.form;
const LABELS = { number: words.numberLabel, notation: words.notation, issuedOn: viPlan.date };
const FIELD_OF = {
  DUPLICATE_NUMBER: "number",
  ISSUED_IN_FUTURE: "issuedOn",
  BEFORE_BASIS: "issuedOn",
  BEFORE_DECISION: "issuedOn",
  BEFORE_PLAN_ABOVE: "issuedOn",
} as const;

type Props = {
  readonly plan: { readonly id: string; readonly version: number; readonly notation: string | null };
  readonly action: (request: {
    key: string;
    input: z.input<typeof issueLocalPlanInput>;
  }) => Promise<ActionResult<{ planId: string }, IssuePlanRefusal>>;
};

/** The number and date under which a plan below the province was issued on paper. */
export function IssueLocalForm({ plan, action }: Props) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { number: string; notation: string; issuedOn: string },
    typeof issueLocalPlanInput,
    { planId: string },
    IssuePlanRefusal
  >({
    defaults: { number: "", notation: plan.notation ?? "", issuedOn: "" },
    schema: loadIssueLocalPlanInput,
    toInput: (values) => ({
      planId: plan.id,
      version: plan.version,
      number: typedNumber(values.number),
      notation: values.notation,
      issuedOn: typedDate(values.issuedOn),
    }),
    action,
    doneHref: ({ planId }) => `/plans/${planId}`,
    words: viPlan.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="mt-6 max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
        <Field id="number" label={words.numberLabel} error={errorOf("number")}>
          {(control) => <NumberInput {...control} {...register("number")} />}
        </Field>
        <Field id="notation" label={words.notation} error={errorOf("notation")}>
          {(control) => <TextInput {...control} inputWidth="short" {...register("notation")} />}
        </Field>
        <Field id="issuedOn" label={viPlan.date} hint={vi.form.dateHint} error={errorOf("issuedOn")}>
          {(control) => <DateInput {...control} {...register("issuedOn")} />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending}>{viPlan.issuing.action}</SubmitButton>
        <ButtonLink href={`/plans/${plan.id}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
