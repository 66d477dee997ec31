"use client";

import { useMemo, useState } from "react";
import { useForm, type DefaultValues, type FieldValues } from "react-hook-form";
import type * as z from "zod";
import { useCommand } from "@/components/ui/use-command";
import { useSchema, type SchemaLoader } from "@/components/ui/use-schema";
import type { ActionResult } from "@/lib/domain/action-result";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";

type Options<V extends FieldValues, S extends z.ZodType, T, E extends string> = {
  readonly schema: SchemaLoader<S>;
  readonly defaults: DefaultValues<V>;
  /** What was typed, as the schema reads it. */
  readonly toInput: (values: V) => z.input<S>;
  readonly action: (request: { key: string; input: z.input<S> }) => Promise<ActionResult<T, E>>;
  readonly onDone?: (value: T) => void;
  /** Labels by field, in the order of the form; a field's path is the id of its control. */
  readonly labels: Readonly<Record<string, string>>;
  readonly refusals: Readonly<Record<E, string>>;
  /** The field that a refusal speaks of; the others concern the whole form. */
  readonly fieldOf?: Partial<Readonly<Record<E, string>>>;
};

/** A form whose input is checked by the schema of the action, here and on the server: words by field, and a summary in the form's order. */
export function useInputForm<V extends FieldValues, S extends z.ZodType, T, E extends string>(options: Options<V, S, T, E>) {
  const { schema, defaults, toInput, action, onDone, labels, refusals, fieldOf } = options;
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const { submit, pending, failure, clear } = useCommand(action, onDone);
  const schemaOf = useSchema(schema);
  const { register, handleSubmit, setValue, reset } = useForm<V>({ defaultValues: defaults });

  const words = useMemo(() => {
    const all = Object.entries({ ...failure?.fields, ...codes });
    const byField: Record<string, string> = Object.fromEntries(all.map(([path, code]) => [path, fieldErrorText(code)]));
    const places: Readonly<Record<string, string | undefined>> = { ...fieldOf };
    const field = failure ? places[failure.code] : undefined;
    if (failure && field) byField[field] = failureText(failure, refusals);
    return byField;
  }, [codes, failure, fieldOf, refusals]);

  const summary = useMemo(() => {
    const order = Object.keys(labels);
    const lines = Object.entries(words)
      .toSorted(([left], [right]) => order.indexOf(left) - order.indexOf(right))
      .map(([path, message]) => ({ id: path, message: labels[path] ? `${labels[path]}: ${message}` : message }));
    return failure && lines.length === 0 ? [{ message: failureText(failure, refusals) }] : lines;
  }, [words, failure, labels, refusals]);

  const send = handleSubmit(async (values) => {
    const input = toInput(values);
    const parsed = (await schemaOf())?.safeParse(input);
    const found: Record<string, string> = {};
    if (parsed?.success === false) for (const issue of parsed.error.issues) found[issue.path.join(".")] ??= issue.message;
    setCodes(found);
    if (parsed?.success !== false) submit(input);
    else clear();
  });

  return { register, send, words, summary, pending, setValue, reset };
}
