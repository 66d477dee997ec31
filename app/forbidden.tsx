import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { vi } from "@/lib/text/vi";

export default function Forbidden() {
  const text = vi.errors.forbidden;
  return (
    <MessagePage
      title={text.title}
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
