"use client";

import { useRef, useState, useTransition } from "react";
import type { ActionFailure, ActionResult } from "@/lib/domain/action-result";

type Action<I, T, E extends string> = (request: { key: string; input: I }) => Promise<ActionResult<T, E>>;

/** A fresh idempotency key; `crypto.randomUUID` is missing on plain http, where many of these installations live. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * Calls a server action once per deed: while an answer is outstanding or was lost on the way the key stays the same,
 * so sending again acts once; any answer renews it. A lost answer shows as OFFLINE and keeps what was typed.
 */
export function useCommand<I, T, E extends string>(action: Action<I, T, E>, onDone?: (value: T) => void) {
  const key = useRef<string | null>(null);
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<ActionFailure<E | "OFFLINE"> | null>(null);

  function submit(input: I): void {
    key.current ??= newKey();
    const used = key.current;
    startTransition(async () => {
      let result: ActionResult<T, E>;
      try {
        result = await action({ key: used, input });
      } catch {
        setFailure({ code: "OFFLINE" });
        return;
      }
      key.current = null;
      if (result.ok) {
        setFailure(null);
        onDone?.(result.value);
      } else {
        setFailure(result.error);
      }
    });
  }

  return { submit, pending, failure, clear: () => setFailure(null) };
}
