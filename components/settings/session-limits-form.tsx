"use client";

import { useState } from "react";
import type { CommandAction } from "@/components/account/account-action";
import { useInputForm } from "@/components/account/use-input-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberInput } from "@/components/ui/text-input";
import type { SessionSettings, SettingsRefusal } from "@/lib/domain/session";
import type { ChangeSessionLimitsInput } from "@/lib/schemas/settings";
import { parseNumber } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { settingsRefusals, viSettings } from "@/lib/text/vi-settings";

const loadChangeSessionLimitsInput = async () => (await import("@/lib/schemas/settings")).changeSessionLimitsInput;

type Props = {
  readonly settings: SessionSettings;
  readonly action: CommandAction<ChangeSessionLimitsInput, { version: number }, SettingsRefusal>;
};

const text = viSettings.sessions;
const NAMES = ["idleMinutes", "adminIdleMinutes", "absoluteHours"] as const;

/** What cannot be read is sent as no number, and the schema says so. */
const typed = (value: string) => parseNumber(value) ?? Number.NaN;

export function SessionLimitsForm({ settings, action }: Props) {
  const [isSaved, setSaved] = useState(false);
  const { register, send, words, summary, pending } = useInputForm({
    schema: loadChangeSessionLimitsInput,
    defaults: {
      idleMinutes: String(settings.idleMinutes),
      adminIdleMinutes: String(settings.adminIdleMinutes),
      absoluteHours: String(settings.absoluteHours),
    },
    toInput: (values: Record<(typeof NAMES)[number], string>) => ({
      idleMinutes: typed(values.idleMinutes),
      adminIdleMinutes: typed(values.adminIdleMinutes),
      absoluteHours: typed(values.absoluteHours),
      version: settings.version,
    }),
    action,
    onDone: () => setSaved(true),
    labels: text.fields,
    refusals: settingsRefusals,
  });
  return (
    <form onSubmit={send} onInput={() => setSaved(false)} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      {NAMES.map((name) => (
        <Field key={name} id={name} label={text.fields[name]} hint={text.hints[name]} error={words[name]}>
          {(control) => <NumberInput unit={text.units[name]} {...control} {...register(name)} />}
        </Field>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {text.submit}
        </SubmitButton>
        <p role="status" className="text-achieved">
          {isSaved && !pending && summary.length === 0 ? text.saved : null}
        </p>
      </div>
    </form>
  );
}
