"use client";

import { useRef, useState, useTransition } from "react";
import { newKey } from "./deed-key";
import { readSignedIn, type SignedInPerson } from "./signed-in";
import type { ActionFailure, ActionResult } from "@/lib/domain/action-result";

type Action<I, T, E extends string> = (request: { key: string; input: I }) => Promise<ActionResult<T, E>>;

const UNSEEN: readonly string[] = ["SIGNED_OUT", "NO_SEAT", "OTHER_PERSON", "OTHER_SEAT"];
const isSignedOut = (result: ActionResult<unknown, string>): boolean => !result.ok && result.error.code === "SIGNED_OUT";

/** Whether the person of this page has signed in again. The dialog is fetched when it is needed. */
export async function hasSignedInAgain(person: SignedInPerson | null): Promise<boolean> {
  if (person === null) return false;
  const { askToSignIn } = await import("@/components/sign-in/sign-in-again");
  return askToSignIn(person);
}

/**
 * Calls a server action once per deed: while an answer is outstanding or was lost on the way the key stays the same,
 * so sending again acts once; any answer renews it. A lost answer shows as OFFLINE and keeps what was typed.
 * Where the session has ended the person is asked for his password, and the same deed is sent again. `at` is the server's time of the deed.
 */
export function useCommand<I, T, E extends string>(action: Action<I, T, E>, onDone?: (value: T, at: Date) => void) {
  const key = useRef<string | null>(null);
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<ActionFailure<E | "OFFLINE"> | null>(null);

  function submit(input: I): void {
    key.current ??= newKey();
    const person = readSignedIn();
    const request = { key: key.current, input, ...(person && { as: { userId: person.userId, seatId: person.seatId } }) };
    startTransition(async () => {
      let result: ActionResult<T, E>;
      try {
        result = await action(request);
        if (isSignedOut(result) && (await hasSignedInAgain(person))) result = await action(request);
      } catch {
        setFailure({ code: "OFFLINE" });
        return;
      }
      // A deed that was not even looked at keeps its key: an earlier try, whose answer was lost, may have been.
      if (result.ok || !UNSEEN.includes(result.error.code)) key.current = null;
      if (result.ok) {
        setFailure(null);
        onDone?.(result.value, new Date(result.at));
      } else {
        setFailure(result.error);
      }
    });
  }

  return { submit, pending, failure, clear: () => setFailure(null) };
}
