"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useForm, type DefaultValues, type FieldValues } from "react-hook-form";
import type * as z from "zod";
import { useCommand } from "@/components/ui/use-command";
import { useSchema, type SchemaLoader } from "@/components/ui/use-schema";
import type { ActionResult } from "@/lib/domain/action-result";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";

type Options<F extends FieldValues, S extends z.ZodType, T, E extends string> = {
  /** Everything as text, the way it is typed. */
  readonly defaults: DefaultValues<F>;
  readonly schema: SchemaLoader<S>;
  readonly toInput: (values: F) => z.input<S>;
  readonly action: (request: { key: string; input: z.input<S> }) => Promise<ActionResult<T, E>>;
  readonly doneHref: (value: T) => string;
  /** Sentences of refusals, and of the schema's own codes. Like the next two it must stay the same object: a new one would draw focus to the summary again. */
  readonly words: Readonly<Record<string, string>>;
  /** The field a refusal speaks of; the others concern the whole form. */
  readonly fieldOf?: Readonly<Partial<Record<E, string>>>;
  readonly labels: Readonly<Record<string, unknown>>;
};

type Codes = Readonly<Record<string, string>>;

function codesOf(error: z.ZodError): Codes {
  const codes: Record<string, string> = {};
  for (const issue of error.issues) codes[issue.path.join(".")] ??= issue.message;
  return codes;
}

/** A form of texts whose schema is asked here and again on the server: what is wrong stands at its field and in the summary, input stays. A field's id is its path in the schema. */
export function useEntryForm<F extends FieldValues, S extends z.ZodType, T, E extends string>(options: Options<F, S, T, E>) {
  const { defaults, schema, toInput, action, doneHref, words, fieldOf, labels } = options;
  const router = useRouter();
  const form = useForm<F>({ defaultValues: defaults });
  const schemaOf = useSchema(schema);
  const [typed, setTyped] = useState<Codes>({});
  const { submit, pending, failure, clear } = useCommand(action, (value: T) => router.push(doneHref(value) as Route));

  const onSubmit = form.handleSubmit(async (values) => {
    const input = toInput(values);
    const parsed = (await schemaOf())?.safeParse(input);
    setTyped(parsed?.success === false ? codesOf(parsed.error) : {});
    if (parsed?.success !== false) submit(input);
    else clear();
  });

  const byField = useMemo((): Readonly<Record<string, string>> => {
    const codes = { ...failure?.fields, ...typed };
    // A wrong line of a list is told at the list.
    const fieldAt = (path: string): string => (path in labels ? path : (path.split(".")[0] ?? path));
    const sentences = Object.fromEntries(Object.entries(codes).map(([path, code]) => [fieldAt(path), words[code] ?? fieldErrorText(code)]));
    const field = failure && (fieldOf as Readonly<Record<string, string>> | undefined)?.[failure.code];
    return field ? { ...sentences, [field]: failureText(failure, words) } : sentences;
  }, [typed, failure, words, fieldOf, labels]);

  const errors = useMemo((): readonly { readonly id?: string; readonly message: string }[] => {
    const lines = Object.entries(byField).map(([path, message]) => {
      const label = labels[path];
      return { id: path, message: typeof label === "string" ? `${label}: ${message}` : message };
    });
    return failure && lines.length === 0 ? [{ message: failureText(failure, words) }] : lines;
  }, [byField, failure, words, labels]);

  return { form, register: form.register, onSubmit, pending, errors, errorOf: (path: string): string | undefined => byField[path] };
}
