"use client";

import type { DefaultValues, Path } from "react-hook-form";
import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { SchemaLoader } from "@/components/ui/use-schema";
import type { ActionResult } from "@/lib/domain/action-result";
import { vi } from "@/lib/text/vi";
import { viPaperRoute } from "@/lib/text/vi-paper-route";

/** Everything is typed as text; `isChecked`: the writer has looked at what seemed to name a person. */
export type OfficeValues = { readonly isChecked: boolean } & Readonly<Record<string, string | boolean>>;
export type OfficeField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly kind: "line" | "short" | "text" | "number" | "date" | "choice";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: boolean;
};
export type OfficeAction<I, T, E extends string> = (request: { key: string; input: I }) => Promise<ActionResult<T, E>>;

type Props<S extends z.ZodType, T, E extends string> = {
  /** These four must stay the same objects between drawings. */
  readonly fields: readonly OfficeField[];
  readonly labels: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly fieldOf?: Readonly<Partial<Record<E, string>>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly schema: SchemaLoader<S>;
  readonly toInput: (values: Readonly<Record<string, string>>, isChecked: boolean) => z.input<S>;
  readonly action: OfficeAction<z.input<S>, T, E>;
  readonly doneHref: (value: T) => string;
  readonly submit: string;
  readonly cancelHref: string;
};

/** The names of fields with their labels, for the summary of errors. */
export const labelsOf = (fields: readonly OfficeField[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [field.name, field.label]));

/** A form of a few typed fields; asks to look again where a text seems to name a person. */
export function OfficeForm<S extends z.ZodType, T, E extends string>(props: Props<S, T, E>) {
  const { fields, labels, words, fieldOf, defaults = {}, schema, toInput, action, doneHref, submit, cancelHref } = props;
  const initial = { ...Object.fromEntries(fields.map((field) => [field.name, defaults[field.name] ?? ""])), isChecked: false };
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<OfficeValues, S, T, E>({
    defaults: initial as DefaultValues<OfficeValues>,
    schema,
    toInput: ({ isChecked, ...values }) =>
      toInput(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])), isChecked),
    action,
    doneHref,
    words,
    ...(fieldOf === undefined ? {} : { fieldOf }),
    labels,
  });
  const asksToLook = errors.some((error) => error.message === words["PERSONAL_DATA"]);
  return (
    <form onSubmit={onSubmit} noValidate className="no-print max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      {fields.map((field) => (
        <Field
          key={field.name}
          id={field.name}
          label={field.label}
          hint={field.hint ?? (field.kind === "date" ? vi.form.dateHint : undefined)}
          error={errorOf(field.name)}
          optional={field.optional ?? false}
        >
          {(control) => <Control field={field} control={{ ...control, ...register(field.name as Path<OfficeValues>) }} />}
        </Field>
      ))}
      {asksToLook && <Checkbox label={viPaperRoute.looked} {...register("isChecked")} />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {submit}
        </SubmitButton>
        <ButtonLink href={cancelHref}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}

type ControlProps = { readonly id: string } & ReturnType<ReturnType<typeof useEntryForm>["register"]>;

function Control({ field, control }: { readonly field: OfficeField; readonly control: ControlProps }) {
  switch (field.kind) {
    case "text":
      return <TextArea rows={3} {...control} />;
    case "number":
      return <NumberInput {...control} />;
    case "date":
      return <DateInput {...control} />;
    case "choice":
      return (
        <Select inputWidth="medium" {...control}>
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    case "short":
    case "line":
      return <TextInput inputWidth={field.kind === "short" ? "short" : "full"} autoComplete="off" {...control} />;
  }
}
