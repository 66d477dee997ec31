import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { vi } from "@/lib/text/vi";

export default function Unauthorized() {
  const text = vi.errors.unauthorized;
  return (
    <MessagePage
      title={text.title}
      actions={
        <ButtonLink href="/sign-in" variant="primary">
          {text.action}
        </ButtonLink>
      }
    >
      <p>{text.text}</p>
    </MessagePage>
  );
}
