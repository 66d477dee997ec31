"use client";

import { useMemo, useState } from "react";
import { useCommand } from "@/components/ui/use-command";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { reportRefusalText } from "@/lib/text/vi-report";
import type { ReportDeed } from "./report-deed";

type Issues = { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
type Schema<Input> = {
  safeParse: (input: Input) => { readonly success: true } | { readonly success: false; readonly error: Issues };
};

/** The field that a refusal speaks of; the others concern the whole form. */
const FIELD_OF: Partial<Record<ReportCommandRefusal, string>> = {
  PAPER_REQUIRED: "signer",
  SIGNED_IN_FUTURE: "signedOn",
  REASON_REQUIRED: "reason",
  PART_EMPTY: "isDone",
};

const NOTHING: Readonly<Record<string, string>> = {};

/**
 * A form that carries one step: checked here by the schema of the action, then sent once. `words` are the messages by field,
 * `summary` the lines above the form, in the order of `labels`. Own checks of a form come in as `extra`, already in words.
 */
export function useReportForm<Input, Value>(options: {
  readonly schema: Schema<Input>;
  readonly action: ReportDeed<Input, Value>;
  readonly labels: Readonly<Record<string, string>>;
  readonly onDone: (value: Value) => void;
}) {
  const { schema, action, labels, onDone } = options;
  const [faults, setFaults] = useState(NOTHING);
  const { submit, pending, failure, clear } = useCommand(action, onDone);

  function send(input: Input, extra: Readonly<Record<string, string>> = NOTHING): void {
    const parsed = schema.safeParse(input);
    const codes = parsed.success ? NOTHING : codesOf(parsed.error);
    const found = { ...Object.fromEntries(Object.entries(codes).map(([path, code]) => [path, fieldErrorText(code)])), ...extra };
    setFaults(found);
    if (Object.keys(found).length === 0) submit(input);
    else clear();
  }

  const words = useMemo(() => {
    const own = failure && (FIELD_OF as Readonly<Record<string, string>>)[failure.code];
    const fromServer = Object.fromEntries(Object.entries(failure?.fields ?? {}).map(([path, code]) => [path, fieldErrorText(code)]));
    return { ...fromServer, ...(failure && own && { [own]: failureText(failure, reportRefusalText) }), ...faults };
  }, [failure, faults]);
  const summary = useMemo(() => {
    const order = Object.keys(labels);
    const lines = Object.entries<string>(words)
      .toSorted(([left], [right]) => order.indexOf(left) - order.indexOf(right))
      .map(([path, message]) => (path in labels ? { id: path, message: `${labels[path]}: ${message}` } : { message }));
    return failure && lines.length === 0 ? [{ message: failureText(failure, reportRefusalText) }] : lines;
  }, [words, failure, labels]);

  return { send, pending, words: words as Readonly<Record<string, string>>, summary };
}

function codesOf({ issues }: Issues): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const issue of issues) codes[issue.path.join(".")] ??= issue.message;
  return codes;
}
