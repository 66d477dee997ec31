import { ButtonLink } from "@/components/ui/button";
import { vi } from "@/lib/text/vi";
import { viErrors } from "@/lib/text/vi-errors";
import { MessagePage } from "./message-page";

/** The page exists, and the assignment in use has no right to it. */
export function ForbiddenMessage({ isWithinShell = false }: { readonly isWithinShell?: boolean }) {
  const text = viErrors.forbidden;
  return (
    <MessagePage
      title={text.title}
      isWithinShell={isWithinShell}
      actions={
        <ButtonLink href="/" variant="primary">
          {vi.shell.toBegin}
        </ButtonLink>
      }
    >
      <p>{text.text}</p>
    </MessagePage>
  );
}
