"use client";

import { useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Receipt } from "@/components/ui/receipt";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { AccountRefusal } from "@/lib/domain/account";
import type { CreateAccountInput } from "@/lib/schemas/account";
import { vi } from "@/lib/text/vi";
import { accountRefusals, viPeople } from "@/lib/text/vi-people";
import type { CommandAction } from "./account-action";
import { FirstPassword } from "./first-password";
import { useInputForm } from "./use-input-form";

const loadCreateAccountInput = async () => (await import("@/lib/schemas/account")).createAccountInput;

type Created = { readonly accountId: string; readonly username: string; readonly password: string };
type Props = { readonly action: CommandAction<CreateAccountInput, Created, AccountRefusal> };

const LABELS = { username: viPeople.fields.username, displayName: viPeople.fields.displayName };
const FIELD_OF = { USERNAME_TAKEN: "username" } as const;
const EMPTY = { username: "", displayName: "" };

export function CreateAccountForm({ action }: Props) {
  const [created, setCreated] = useState<Created | null>(null);
  const { register, send, words, summary, pending } = useInputForm({
    schema: loadCreateAccountInput,
    defaults: EMPTY,
    toInput: (values: CreateAccountInput) => values,
    action,
    onDone: setCreated,
    labels: LABELS,
    refusals: accountRefusals,
    fieldOf: FIELD_OF,
  });

  if (created) {
    return (
      <Receipt
        title={viPeople.account.created}
        lead={viPeople.account.passwordHow}
        next={<FirstPassword username={created.username} password={created.password} />}
        actions={
          <ButtonLink href={`/admin/accounts/${created.accountId}`} variant="primary">
            {viPeople.account.openAccount}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <form onSubmit={send} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      <Field id="username" label={LABELS.username} hint={viPeople.account.usernameHint} error={words["username"]}>
        {(control) => (
          <TextInput
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputWidth="medium"
            {...control}
            {...register("username")}
          />
        )}
      </Field>
      <Field id="displayName" label={LABELS.displayName} hint={viPeople.account.displayNameHint} error={words["displayName"]}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("displayName")} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viPeople.account.createSubmit}
        </SubmitButton>
        <ButtonLink href="/admin/accounts">{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
