"use client";

import { ServerFault } from "@/components/layout/server-fault";

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void };

/** Within the shell: one page failed, the others are in reach. */
export default function ErrorPage({ error, retry }: Props) {
  return <ServerFault digest={error.digest} retry={retry} isWithinShell />;
}
