"use client";

import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberInput, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { CriteriaRefusal, CriteriaVersionView } from "@/lib/domain/criteria-view";
import type { CopyVersionInput } from "@/lib/schemas/criteria";
import { typedNumber } from "@/lib/text/typed-values";
import { criteriaRefusal, viCriteriaPage } from "@/lib/text/vi-criteria-page";

const loadCopyVersionInput = async () => (await import("@/lib/schemas/criteria")).copyVersionInput;

const vi = viCriteriaPage.copy;

type Props = {
  readonly version: CriteriaVersionView;
  readonly year: number;
  readonly action: (request: { key: string; input: CopyVersionInput }) => Promise<ActionResult<{ versionId: string }, CriteriaRefusal>>;
};

/** A draft made from a version: the next of its set, or a set of the province's own under another name. */
export function CopyVersionForm({ version, year, action }: Props) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm({
    defaults: { title: version.set.title, year: String(year) },
    schema: loadCopyVersionInput,
    toInput: (values: { title: string; year: string }) => ({ versionId: version.id, title: values.title, year: typedNumber(values.year) }),
    action,
    doneHref: ({ versionId }) => `/criteria/${versionId}/edit`,
    words: criteriaRefusal,
    fieldOf: { DUPLICATE_TITLE: "title" },
    labels: { title: vi.name, year: vi.year },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      <Field id="title" label={vi.name} hint={vi.nameHint} error={errorOf("title")}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("title")} />}
      </Field>
      <Field id="year" label={vi.year} error={errorOf("year")}>
        {(control) => <NumberInput maxLength={6} {...control} {...register("year")} />}
      </Field>
      <SubmitButton pending={pending}>{vi.submit}</SubmitButton>
    </form>
  );
}
