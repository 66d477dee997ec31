import type { ActionFailure } from "@/lib/domain/action-result";
import type { UnitRefusal } from "@/lib/domain/unit";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { viUnit } from "@/lib/text/vi-unit";

/** The field that a refusal speaks of; the others concern the whole form. */
const FIELD_OF: Partial<Record<string, string>> = {
  KIND_NOT_OF_LEVEL: "kind",
  CODE_NOT_OF_LEVEL: "code",
  CODE_TAKEN: "code",
  UNFIT_PARENT: "parentId",
  OUTSIDE_EXISTENCE: "from",
  PREDECESSOR_NOT_STANDING: "predecessors",
  PREDECESSOR_HAS_UNITS: "predecessors",
} satisfies Partial<Record<UnitRefusal, string>>;

type Failure = ActionFailure<UnitRefusal | "OFFLINE"> | null;
type FieldErrors = Readonly<Record<string, string>>;

/** Codes by path from the schema, here or on the server, and the refusal of the server, as sentences by field. */
export function wordsByField(codes: FieldErrors, failure: Failure): FieldErrors {
  const all = { ...failure?.fields, ...codes };
  const words = Object.fromEntries(Object.entries(all).map(([path, code]) => [path, fieldErrorText(code)]));
  const field = failure && FIELD_OF[failure.code];
  return field ? { ...words, [field]: failureText(failure, viUnit.refusal) } : words;
}

/** The lines of the summary above the form, in the order of its fields. */
export function summaryOf(words: FieldErrors, failure: Failure, labels: Readonly<Record<string, string>>) {
  const order = Object.keys(labels);
  const rank = (path: string): number => order.indexOf(path.split(".")[0] ?? "");
  const sorted = Object.entries(words).toSorted(([left], [right]) => rank(left) - rank(right));
  const lines = sorted.map(([path, message]) => {
    const label = labels[path] ?? labels[path.split(".")[0] ?? ""];
    return { id: path, message: label ? `${label}: ${message}` : message };
  });
  if (failure && lines.length === 0) return [{ message: failureText(failure, viUnit.refusal) }];
  return lines;
}

/** The first error of each field, by its path. */
export function codesOf(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): FieldErrors {
  const codes: Record<string, string> = {};
  for (const issue of error.issues) codes[issue.path.join(".")] ??= issue.message;
  return codes;
}
