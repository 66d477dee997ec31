import { ButtonLink } from "@/components/ui/button";
import { vi } from "@/lib/text/vi";
import { viErrors } from "@/lib/text/vi-errors";
import { MessagePage } from "./message-page";

/** The address leads nowhere, or to what this assignment cannot see: the same answer, so that nothing is told. */
export function NotFoundMessage({ isWithinShell = false }: { readonly isWithinShell?: boolean }) {
  const text = viErrors.notFound;
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
      <p>{text.hint}</p>
    </MessagePage>
  );
}
