"use client";

import { ServerFault } from "@/components/layout/server-fault";
import "./globals.css";

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void };

/** The root layout itself failed: a document of its own, with the system's font. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="vi">
      <body>
        <ServerFault digest={error.digest} retry={retry} />
      </body>
    </html>
  );
}
