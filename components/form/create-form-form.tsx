"use client";

import { EntryForm } from "@/components/campaign/entry-form";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { FormChoice, FormRefusal } from "@/lib/domain/form-view";
import type { CreateFormInput } from "@/lib/schemas/form";
import { formRefusalText, viForms } from "@/lib/text/vi-forms";

const loadCreateFormInput = async () => (await import("@/lib/schemas/form")).createFormInput;

const words = viForms.create;
const LABELS = { title: words.name, fromVersionId: words.from, basis: words.basis };
const FIELD_OF = { DUPLICATE_TITLE: "title", PERSONAL_DATA: "title" } as const;

type Values = { readonly title: string; readonly fromVersionId: string; readonly basis: string };
type Props = {
  readonly choices: readonly FormChoice[];
  readonly action: (request: { key: string; input: CreateFormInput }) => Promise<ActionResult<{ versionId: string }, FormRefusal>>;
};

/** A form of the province: its name, and what it is copied from. */
export function CreateFormForm({ choices, action }: Props) {
  const entry = useEntryForm({
    defaults: { title: "", fromVersionId: "", basis: "" },
    schema: loadCreateFormInput,
    toInput: ({ title, fromVersionId, basis }: Values) => ({ title, fromVersionId: fromVersionId === "" ? null : fromVersionId, basis }),
    action,
    doneHref: ({ versionId }) => `/forms/versions/${versionId}/edit`,
    words: formRefusalText,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { register, errorOf } = entry;
  return (
    <EntryForm entry={entry} submit={words.submit} cancelHref="/forms">
      <Field id="title" label={words.name} error={errorOf("title")}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("title")} />}
      </Field>
      <Field id="fromVersionId" label={words.from} error={errorOf("fromVersionId")}>
        {(control) => (
          <Select {...control} {...register("fromVersionId")}>
            <FormOptions choices={choices} />
          </Select>
        )}
      </Field>
      <Field id="basis" label={words.basis} hint={words.basisHint} error={errorOf("basis")} optional>
        {(control) => <TextInput autoComplete="off" {...control} {...register("basis")} />}
      </Field>
    </EntryForm>
  );
}

/** The standard form and every published version. */
export function FormOptions({ choices }: { readonly choices: readonly FormChoice[] }) {
  return (
    <>
      <option value="">{viForms.standard}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {viForms.ofVersion(choice.title, choice.no)}
        </option>
      ))}
    </>
  );
}
