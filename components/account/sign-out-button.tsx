"use client";

import { MenuButton } from "@/components/layout/menu-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { OwnAccountRefusal } from "@/lib/domain/account";
import type { SignOutInput } from "@/lib/schemas/account";
import { failureText } from "@/lib/text/vi-form";
import { ownAccountRefusals, viOwnAccount } from "@/lib/text/vi-own-account";
import { vi } from "@/lib/text/vi";
import type { CommandAction } from "./account-action";
import { openAfresh } from "./open-afresh";

type Props = {
  readonly action: CommandAction<SignOutInput, { endedSessions: number }, OwnAccountRefusal>;
  readonly everywhere?: boolean;
  /** A line of the account menu, or a button of a page. */
  readonly look: "menu" | "button";
};

/** Leaves with a new document, so that nothing of the signed-out person stays in the browser's memory. */
export function SignOutButton({ action, everywhere = false, look }: Props) {
  const leave = () => openAfresh("/sign-in");
  const { submit, pending, failure } = useCommand(async (request: { key: string; input: SignOutInput }) => {
    const result = await action(request);
    if (result.ok || result.error.code !== "SIGNED_OUT") return result;
    // Out already: nobody is asked for his password in order to leave, and a page that is being left needs no answer.
    leave();
    return new Promise<never>(() => undefined);
  }, leave);
  const text = everywhere ? viOwnAccount.signOutEverywhere : vi.shell.signOut;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) submit({ everywhere });
      }}
    >
      {look === "menu" ? (
        <MenuButton>{pending ? viOwnAccount.signingOut : text}</MenuButton>
      ) : (
        <SubmitButton variant="ghost" pending={pending} pendingText={viOwnAccount.signingOut}>
          {text}
        </SubmitButton>
      )}
      {failure && (
        <p role="alert" className="px-4 py-1 text-alert">
          {failureText(failure, ownAccountRefusals)}
        </p>
      )}
    </form>
  );
}
