"use client";

import { Field } from "@/components/ui/field";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";

const text = viFigureEntry.form;

/** Labels of the call's fields by name, for the summary of errors. */
export const CALL_FIELDS: Readonly<Record<string, string>> = { caller: text.caller, calledOn: text.calledOn, calledAt: text.calledAt };

/** Who called from the commune, and when: entered from above only after a call. */
export function CallFields({ today, errors }: { readonly today: PlainDate; readonly errors: Readonly<Record<string, string>> }) {
  return (
    <fieldset className="mb-6 max-w-prose">
      <legend className="text-base font-semibold">{text.modeFor}</legend>
      <p className="mt-1 mb-3 text-ink-2">{text.modeForLead}</p>
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_9rem_7rem] md:items-end">
        <Field id="caller" label={text.caller} hint={text.callerHint} error={errors["caller"]}>
          {(field) => <TextInput {...field} name="caller" maxLength={150} autoComplete="off" />}
        </Field>
        <Field id="calledOn" label={text.calledOn} hint={vi.form.dateHint} error={errors["calledOn"]}>
          {(field) => <DateInput {...field} name="calledOn" defaultValue={formatDate(today)} />}
        </Field>
        <Field id="calledAt" label={text.calledAt} hint={text.calledAtHint} error={errors["calledAt"]}>
          {(field) => <TextInput {...field} name="calledAt" maxLength={6} inputMode="text" autoComplete="off" />}
        </Field>
      </div>
    </fieldset>
  );
}
