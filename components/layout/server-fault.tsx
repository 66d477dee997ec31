"use client";

import { useSyncExternalStore } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { TO_BEGIN, viErrors } from "@/lib/text/vi-errors";
import { MessagePage } from "./message-page";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

type Props = { readonly digest?: string | undefined; readonly retry: () => void; readonly isWithinShell?: boolean };

/** What an error boundary shows: the network is away, or the server failed; never the error's own words, only a code to quote. */
export function ServerFault({ digest, retry, isWithinShell = false }: Props) {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const text = isOnline ? viErrors.server : viErrors.offline;
  return (
    <MessagePage
      title={text.title}
      isWithinShell={isWithinShell}
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            {viErrors.server.retry}
          </Button>
          <ButtonLink href="/">{TO_BEGIN}</ButtonLink>
        </>
      }
    >
      <p>{text.text}</p>
      {isOnline && digest && (
        <p>
          {viErrors.server.code}: <code className="font-medium text-ink">{digest}</code>
        </p>
      )}
    </MessagePage>
  );
}
