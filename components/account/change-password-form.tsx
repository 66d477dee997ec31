"use client";

import { useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Receipt } from "@/components/ui/receipt";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { OwnAccountRefusal } from "@/lib/domain/account";
import type { ChangePasswordInput } from "@/lib/schemas/account";
import { vi } from "@/lib/text/vi";
import { ownAccountRefusals } from "@/lib/text/vi-own-account";
import { viPeople } from "@/lib/text/vi-people";
import type { CommandAction } from "./account-action";
import { openAfresh } from "./open-afresh";
import { useInputForm } from "./use-input-form";

const loadChangePasswordInput = async () => (await import("@/lib/schemas/account")).changePasswordInput;

type Props = {
  readonly username: string;
  readonly isFirst: boolean;
  readonly action: CommandAction<ChangePasswordInput, { endedSessions: number }, OwnAccountRefusal>;
};

const LABELS = { current: viPeople.fields.current, next: viPeople.fields.next, again: viPeople.fields.again };
const FIELD_OF = { WRONG_PASSWORD: "current", GUESSABLE_PASSWORD: "next", SAME_PASSWORD: "next" } as const;
const EMPTY = { current: "", next: "", again: "" };

export function ChangePasswordForm({ username, isFirst, action }: Props) {
  const [ended, setEnded] = useState<number | null>(null);
  const { register, send, words, summary, pending } = useInputForm({
    schema: loadChangePasswordInput,
    defaults: EMPTY,
    toInput: (values: ChangePasswordInput) => values,
    action,
    // The first time the way to work opens, and with it another frame around the page: nothing shown here would stay.
    onDone: ({ endedSessions }) => (isFirst ? openAfresh("/") : setEnded(endedSessions)),
    labels: LABELS,
    refusals: ownAccountRefusals,
    fieldOf: FIELD_OF,
  });

  if (ended !== null) {
    return (
      <Receipt
        title={viPeople.password.done}
        lead={viPeople.password.doneText(ended)}
        actions={
          <ButtonLink href="/account" variant="primary">
            {viPeople.own.title}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <form method="post" onSubmit={send} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      {/* For password managers: which account the new password belongs to. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Field id="current" label={LABELS.current} error={words["current"]}>
        {(control) => (
          <TextInput type="password" autoComplete="current-password" inputWidth="medium" {...control} {...register("current")} />
        )}
      </Field>
      <Field id="next" label={LABELS.next} hint={viPeople.password.hint} error={words["next"]}>
        {(control) => <TextInput type="password" autoComplete="new-password" inputWidth="medium" {...control} {...register("next")} />}
      </Field>
      <Field id="again" label={LABELS.again} error={words["again"]}>
        {(control) => <TextInput type="password" autoComplete="new-password" inputWidth="medium" {...control} {...register("again")} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viPeople.password.submit}
        </SubmitButton>
        {!isFirst && <ButtonLink href="/account">{vi.action.cancel}</ButtonLink>}
      </div>
    </form>
  );
}
