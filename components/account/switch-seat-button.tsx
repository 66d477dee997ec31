"use client";

import { MenuButton } from "@/components/layout/menu-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import type { OwnAccountRefusal } from "@/lib/domain/account";
import type { SwitchAssignmentInput } from "@/lib/schemas/account";
import { failureText } from "@/lib/text/vi-form";
import { ownAccountRefusals, viOwnAccount } from "@/lib/text/vi-own-account";
import type { CommandAction } from "./account-action";
import { openAfresh } from "./open-afresh";

type Props = {
  readonly seat: { readonly assignmentId: string; readonly title: string; readonly bodyName: string };
  readonly action: CommandAction<SwitchAssignmentInput, { assignmentId: string }, OwnAccountRefusal>;
  readonly look: "menu" | "button";
};

/** Goes on in another assignment, from its first page: what stood on this one may not exist for it. */
export function SwitchSeatButton({ seat, action, look }: Props) {
  const { submit, pending, failure } = useCommand(action, () => openAfresh("/"));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) submit({ assignmentId: seat.assignmentId });
      }}
    >
      {look === "menu" ? (
        <MenuButton note={seat.bodyName}>{pending ? viOwnAccount.using : seat.title}</MenuButton>
      ) : (
        <SubmitButton variant="ghost" size="small" pending={pending} pendingText={viOwnAccount.using}>
          {viOwnAccount.use}
          <span className="sr-only">
            : {seat.title}, {seat.bodyName}
          </span>
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
