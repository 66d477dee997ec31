"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AnswerNominationRefusal, DecisionItemRefusal } from "@/lib/domain/decision";
import type { answerNominationInput, dropDecisionItemInput } from "@/lib/schemas/decision";
import { vi } from "@/lib/text/vi";
import { viDecision } from "@/lib/text/vi-decision";

const loadDropInput = async () => (await import("@/lib/schemas/decision")).dropDecisionItemInput;
const loadAnswerInput = async () => (await import("@/lib/schemas/decision")).answerNominationInput;

type Values = { reason: string };
type Done = { readonly paperId: string };
type OfDecision = { readonly id: string; readonly version: number };

const hrefOf = ({ paperId }: Done): string => `/decisions/${paperId}`;
const DROP_LABELS = { reason: viDecision.item.dropReason };
const ANSWER_LABELS = { reason: viDecision.decline.reason };
const FIELD_OF = { REASON_REQUIRED: "reason", PERSONAL_DATA: "reason" } as const;

type DropProps = {
  readonly decision: OfDecision;
  readonly itemId: string;
  readonly action: (request: {
    key: string;
    input: z.input<typeof dropDecisionItemInput>;
  }) => Promise<ActionResult<Done, DecisionItemRefusal>>;
};

/** Takes a line out of a draft. */
export function DropItemForm({ decision, itemId, action }: DropProps) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<Values, typeof dropDecisionItemInput, Done, DecisionItemRefusal>({
    defaults: { reason: "" },
    schema: loadDropInput,
    toInput: ({ reason }) => ({ itemId, version: decision.version, reason }),
    action,
    doneHref: hrefOf,
    words: viDecision.refusal,
    fieldOf: FIELD_OF,
    labels: DROP_LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <Field id="reason" label={viDecision.item.dropReason} hint={viDecision.item.dropReasonHint} error={errorOf("reason")} optional>
        {(control) => <TextArea {...control} rows={2} {...register("reason")} />}
      </Field>
      <SubmitButton variant="danger" pending={pending}>
        {viDecision.item.drop}
      </SubmitButton>
    </form>
  );
}

type AnswerProps = {
  readonly decision: OfDecision;
  readonly nomination: { readonly id: string; readonly reason: string | null };
  readonly action: (request: {
    key: string;
    input: z.input<typeof answerNominationInput>;
  }) => Promise<ActionResult<Done, AnswerNominationRefusal>>;
};

/** Why an appraised nomination is not chosen. */
export function AnswerNominationForm({ decision, nomination, action }: AnswerProps) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    Values,
    typeof answerNominationInput,
    Done,
    AnswerNominationRefusal
  >({
    defaults: { reason: nomination.reason ?? "" },
    schema: loadAnswerInput,
    toInput: ({ reason }) => ({ paperId: decision.id, version: decision.version, nominationId: nomination.id, reason }),
    action,
    doneHref: hrefOf,
    words: viDecision.refusal,
    fieldOf: FIELD_OF,
    labels: ANSWER_LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <Field id="reason" label={viDecision.decline.reason} error={errorOf("reason")}>
        {(control) => <TextArea {...control} rows={3} {...register("reason")} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viDecision.decline.save}
        </SubmitButton>
        <ButtonLink href={hrefOf({ paperId: decision.id })}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
