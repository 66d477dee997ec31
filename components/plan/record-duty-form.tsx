"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, TextArea } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { RecordDutyRefusal } from "@/lib/domain/campaign-refusal";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { recordDutyInput } from "@/lib/schemas/plan-content";
import { dateToType, typedDate } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { viPlanDuty } from "@/lib/text/vi-plan-duty";

const loadRecordDutyInput = async () => (await import("@/lib/schemas/plan-content")).recordDutyInput;

const words = viPlanDuty.one;
const LABELS = { doneOn: words.doneOn, note: words.note };
const FIELD_OF = { DONE_IN_FUTURE: "doneOn", DONE_BEFORE_PLAN: "doneOn", PERSONAL_DATA: "note" } as const;

type Props = {
  readonly duty: { readonly id: string; readonly version: number };
  readonly today: PlainDate;
  readonly backHref: string;
  readonly action: (request: {
    key: string;
    input: z.input<typeof recordDutyInput>;
  }) => Promise<ActionResult<{ planId: string }, RecordDutyRefusal>>;
};

/** That a duty was done: on which day, with what. */
export function RecordDutyForm({ duty, today, backHref, action }: Props) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { doneOn: string; note: string },
    typeof recordDutyInput,
    { planId: string },
    RecordDutyRefusal
  >({
    defaults: { doneOn: dateToType(today), note: "" },
    schema: loadRecordDutyInput,
    toInput: (values) => ({ dutyId: duty.id, version: duty.version, doneOn: typedDate(values.doneOn), note: values.note }),
    action,
    doneHref: ({ planId }) => `/plans/${planId}/duties`,
    words: viPlanDuty.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <Field id="doneOn" label={words.doneOn} hint={vi.form.dateHint} error={errorOf("doneOn")}>
        {(control) => <DateInput {...control} {...register("doneOn")} />}
      </Field>
      <Field id="note" label={words.note} hint={words.noteHint} error={errorOf("note")} optional>
        {(control) => <TextArea {...control} rows={2} {...register("note")} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.record}
        </SubmitButton>
        <ButtonLink href={backHref}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
