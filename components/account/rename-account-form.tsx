"use client";

import { useRouter } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { AccountDetail, AccountRefusal } from "@/lib/domain/account";
import type { RenameAccountInput } from "@/lib/schemas/account";
import { vi } from "@/lib/text/vi";
import { accountRefusals, viPeople } from "@/lib/text/vi-people";
import type { CommandAction } from "./account-action";
import { useInputForm } from "./use-input-form";

const loadRenameAccountInput = async () => (await import("@/lib/schemas/account")).renameAccountInput;

type Props = {
  readonly account: Pick<AccountDetail, "id" | "version" | "displayName">;
  readonly action: CommandAction<RenameAccountInput, { accountId: string }, AccountRefusal>;
};

const LABELS = { displayName: viPeople.fields.displayName };

export function RenameAccountForm({ account, action }: Props) {
  const router = useRouter();
  const { register, send, words, summary, pending } = useInputForm({
    schema: loadRenameAccountInput,
    defaults: { displayName: account.displayName },
    toInput: ({ displayName }: { displayName: string }) => ({ accountId: account.id, version: account.version, displayName }),
    action,
    onDone: () => router.push(`/admin/accounts/${account.id}`),
    labels: LABELS,
    refusals: accountRefusals,
  });
  return (
    <form onSubmit={send} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={summary} />
      <Field id="displayName" label={LABELS.displayName} hint={viPeople.account.displayNameHint} error={words["displayName"]}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("displayName")} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viPeople.account.editSubmit}
        </SubmitButton>
        <ButtonLink href={`/admin/accounts/${account.id}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
