"use client";

import { useMemo, useState } from "react";
import { useCommand } from "@/components/ui/use-command";
import { useSchema, type SchemaLoader } from "@/components/ui/use-schema";
import { checkPersonalData, type PersonalDataCheck } from "@/lib/domain/personal-data-check";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { reportRefusalText } from "@/lib/text/vi-report-refusals";
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
  DUE_REQUIRED: "redoDueOn",
  DUE_IN_PAST: "redoDueOn",
  ANSWER_REQUIRED: "text",
  NOT_CHANGED: "answer",
  CONTENT_CORRECTION: "right",
  NOTHING_CORRECTED: "right",
};

/** What an input says of the look that its writer took. */
type Looked = { readonly personalDataChecked?: boolean | undefined };

/** What seems to speak of a person in what was to be sent; a name may be confirmed, a number must go. */
export type PersonalQuestion = Exclude<PersonalDataCheck, { kind: "CLEAN" }> & { readonly confirm: () => void };

const NOTHING: Readonly<Record<string, string>> = {};

/**
 * A form that carries one step: checked here by the schema of the action, then sent once. `words` are the messages by field,
 * `summary` the lines above the form, in the order of `labels`. Own checks of a form come in as `extra`, already in words.
 */
export function useReportForm<Input extends Looked, Value>(options: {
  readonly schema: SchemaLoader<Schema<Input>>;
  readonly action: ReportDeed<Input, Value>;
  readonly labels: Readonly<Record<string, string>>;
  readonly onDone: (value: Value) => void;
  /** What was written freely: looked through for persons before it is sent. */
  readonly freeText: (input: Input) => readonly (string | undefined)[];
}) {
  const { schema, action, labels, onDone, freeText } = options;
  const schemaOf = useSchema(schema);
  const [faults, setFaults] = useState(NOTHING);
  const [personal, setPersonal] = useState<PersonalQuestion | null>(null);
  const { submit, pending, failure, clear } = useCommand(action, onDone);

  async function send(input: Input, extra: Readonly<Record<string, string>> = NOTHING): Promise<void> {
    const parsed = (await schemaOf())?.safeParse(input);
    const codes = parsed?.success === false ? codesOf(parsed.error) : NOTHING;
    const found = { ...Object.fromEntries(Object.entries(codes).map(([path, code]) => [path, fieldErrorText(code)])), ...extra };
    setFaults(found);
    const isSound = Object.keys(found).length === 0;
    const check = checkPersonalData(freeText(input).join("\n"), false);
    setPersonal(isSound && check.kind !== "CLEAN" ? { ...check, confirm: () => confirm(input) } : null);
    if (isSound && check.kind === "CLEAN") submit(input);
    else clear();
  }

  function confirm(input: Input): void {
    setPersonal(null);
    submit({ ...input, personalDataChecked: true });
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

  return { send, pending, words: words as Readonly<Record<string, string>>, summary, personal };
}

function codesOf({ issues }: Issues): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const issue of issues) codes[issue.path.join(".")] ??= issue.message;
  return codes;
}
