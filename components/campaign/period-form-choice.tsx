"use client";

import { FormOptions } from "@/components/form/create-form-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { PeriodFormRefusal } from "@/lib/domain/campaign-refusal";
import type { FormChoice } from "@/lib/domain/form-view";
import type { ChoosePeriodFormInput } from "@/lib/schemas/form";
import { viForms } from "@/lib/text/vi-forms";
import { viPeriod } from "@/lib/text/vi-period";
import { EntryForm } from "./entry-form";
import { useEntryForm } from "./use-entry-form";

const loadChoosePeriodFormInput = async () => (await import("@/lib/schemas/form")).choosePeriodFormInput;

const words = viForms.period;
const LABELS = { formVersionId: words.field };
const FIELD_OF = { NOT_PUBLISHED: "formVersionId" } as const;
const REFUSALS = { ...viPeriod.refusal, NOT_PUBLISHED: viForms.notPublished };

type Props = {
  readonly period: { readonly id: string; readonly version: number };
  readonly chosenId: string | null;
  readonly choices: readonly FormChoice[];
  readonly href: string;
  readonly action: (request: {
    key: string;
    input: ChoosePeriodFormInput;
  }) => Promise<ActionResult<{ campaignId: string; periodId: string }, PeriodFormRefusal>>;
};

/** Which form the reports of a period are made with. */
export function PeriodFormChoice({ period, chosenId, choices, href, action }: Props) {
  const entry = useEntryForm({
    defaults: { formVersionId: chosenId ?? "" },
    schema: loadChoosePeriodFormInput,
    toInput: ({ formVersionId }: { formVersionId: string }) => ({
      periodId: period.id,
      version: period.version,
      formVersionId: formVersionId === "" ? null : formVersionId,
    }),
    action,
    doneHref: () => href,
    words: REFUSALS,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { register, errorOf } = entry;
  return (
    <EntryForm entry={entry} submit={words.submit} cancelHref={href}>
      <Field id="formVersionId" label={words.field} error={errorOf("formVersionId")}>
        {(control) => (
          <Select {...control} {...register("formVersionId")}>
            <FormOptions choices={choices} />
          </Select>
        )}
      </Field>
    </EntryForm>
  );
}
