"use client";

import { useState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { AccountDetail, AccountRefusal } from "@/lib/domain/account";
import type { AccountRef } from "@/lib/schemas/account";
import { failureText } from "@/lib/text/vi-form";
import { accountRefusals, viPeople } from "@/lib/text/vi-people";
import type { CommandAction } from "./account-action";
import { FirstPassword } from "./first-password";

type Deed<T> = CommandAction<AccountRef, T, AccountRefusal>;
type Done = { readonly accountId: string };
type Props = {
  readonly account: AccountDetail;
  readonly disable: Deed<Done>;
  readonly enable: Deed<Done>;
  readonly unlock: Deed<Done>;
  readonly reset: Deed<Done & { readonly password: string }>;
  readonly endSessions: Deed<Done>;
};

/** What may be done with an account in its state. */
export function AccountDeeds({ account, disable, enable, unlock, reset, endSessions }: Props) {
  const [password, setPassword] = useState<string | null>(null);
  const texts = viPeople.account;
  return (
    <div className="space-y-5">
      {password !== null && (
        <Notice tone="achieved" title={texts.resetDone}>
          <p className="mb-3">{texts.passwordHow}</p>
          <FirstPassword username={account.username} password={password} />
        </Notice>
      )}
      {account.state === "LOCKED" && <DeedForm account={account} action={unlock} label={texts.unlock} hint={texts.unlockHint} />}
      {account.state === "DISABLED" ? (
        <DeedForm account={account} action={enable} label={texts.enable} />
      ) : (
        <>
          {account.liveSessions > 0 && (
            <DeedForm account={account} action={endSessions} label={texts.endSessions} hint={texts.endSessionsHint} />
          )}
          <DeedForm
            account={account}
            action={reset}
            label={texts.reset}
            hint={texts.resetHint}
            onDone={(done) => setPassword(done.password)}
          />
          <DeedForm account={account} action={disable} label={texts.disable} hint={texts.disableHint} variant="danger" />
        </>
      )}
    </div>
  );
}

type DeedProps<T> = {
  readonly account: AccountDetail;
  readonly action: Deed<T>;
  readonly label: string;
  readonly hint?: string;
  readonly variant?: ButtonVariant;
  readonly onDone?: (value: T) => void;
};

function DeedForm<T>({ account, action, label, hint, variant = "ghost", onDone }: DeedProps<T>) {
  const { submit, pending, failure } = useCommand(action, onDone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit({ accountId: account.id, version: account.version });
      }}
    >
      <SubmitButton variant={variant} pending={pending}>
        {label}
      </SubmitButton>
      {hint && <p className="mt-1 max-w-prose text-xs text-ink-3">{hint}</p>}
      {failure && (
        <p role="alert" className="mt-1 font-medium text-alert">
          {failureText(failure, accountRefusals)}
        </p>
      )}
    </form>
  );
}
