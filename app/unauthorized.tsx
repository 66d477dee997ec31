import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { viErrors } from "@/lib/text/vi-errors";

export default function Unauthorized() {
  const text = viErrors.unauthorized;
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
