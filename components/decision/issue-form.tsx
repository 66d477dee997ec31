"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import type { IssueRefusal } from "@/lib/domain/paper-issue";
import type { issueDecisionInput } from "@/lib/schemas/decision";
import { typedDate, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { viDecision } from "@/lib/text/vi-decision";

const loadInput = async () => (await import("@/lib/schemas/decision")).issueDecisionInput;

const words = viDecision.issuing;
const LABELS = { number: words.number, issuedOn: words.issuedOn };
const FIELD_OF = {
  DUPLICATE_NUMBER: "number",
  ISSUED_IN_FUTURE: "issuedOn",
  BEFORE_BASIS: "issuedOn",
  BEFORE_DECISION: "issuedOn",
  BEFORE_AMENDED: "issuedOn",
} as const;

type Values = { number: string; issuedOn: string };
type Done = { readonly paperId: string };
type Refusal = CampaignRefusal | IssueRefusal;

type Props = {
  readonly decision: { readonly id: string; readonly version: number; readonly notation: string | null };
  readonly action: (request: { key: string; input: z.input<typeof issueDecisionInput> }) => Promise<ActionResult<Done, Refusal>>;
};

/** Number and date of a decision that was signed on paper. */
export function IssueDecisionForm({ decision, action }: Props) {
  const href = `/decisions/${decision.id}`;
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<Values, typeof issueDecisionInput, Done, Refusal>({
    defaults: { number: "", issuedOn: "" },
    schema: loadInput,
    toInput: ({ number, issuedOn }) => ({
      paperId: decision.id,
      version: decision.version,
      number: typedNumber(number),
      issuedOn: typedDate(issuedOn),
    }),
    action,
    doneHref: () => href,
    words: viDecision.issueRefusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="mt-6 max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field id="number" label={words.number} error={errorOf("number")}>
          {(control) => <NumberInput {...control} unit={`/${decision.notation ?? ""}`} {...register("number")} />}
        </Field>
        <Field id="issuedOn" label={words.issuedOn} hint={vi.form.dateHint} error={errorOf("issuedOn")}>
          {(control) => <DateInput {...control} {...register("issuedOn")} />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.action}
        </SubmitButton>
        <ButtonLink href={href}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
