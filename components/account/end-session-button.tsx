"use client";

import type { ButtonSize } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { OwnAccountRefusal } from "@/lib/domain/account";
import { failureText } from "@/lib/text/vi-form";
import { ownAccountRefusals } from "@/lib/text/vi-own-account";
import { viPeople } from "@/lib/text/vi-people";
import type { CommandAction } from "./account-action";

type Props<I, T> = {
  readonly input: I;
  readonly action: CommandAction<I, T, OwnAccountRefusal>;
  readonly label: string;
  /** Which session, for those who do not see the row. */
  readonly about?: string;
  readonly size?: ButtonSize;
};

/** Ends one of one's own sessions elsewhere, or all of them; this one stays. */
export function EndSessionButton<I, T>({ input, action, label, about, size = "normal" }: Props<I, T>) {
  const { submit, pending, failure } = useCommand(action);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) submit(input);
      }}
    >
      <SubmitButton variant="ghost" size={size} pending={pending} pendingText={viPeople.own.endingSession}>
        {label}
        {about && <span className="sr-only">: {about}</span>}
      </SubmitButton>
      {failure && (
        <p role="alert" className="mt-1 text-alert">
          {failureText(failure, ownAccountRefusals)}
        </p>
      )}
    </form>
  );
}
