import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { vi } from "@/lib/text/vi";

export default function NotFound() {
  const text = vi.errors.notFound;
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
      <p>{text.hint}</p>
    </MessagePage>
  );
}
