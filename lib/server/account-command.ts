import "server-only";
import { plainDateOf } from "@/lib/domain/plain-date";
import type { Result } from "@/lib/domain/result";
import { systemClock, type Clock } from "./clock";
import { insertEvent, runOnce, type EventInput } from "./command";
import type { Tx } from "./db";
import { withAccountScope } from "./scope";
import type { SignedIn } from "./queries/sessions";

/** What a person changes about himself works with: it needs no assignment, and no province is open in its transaction. */
export type AccountContext = { readonly signedIn: SignedIn; readonly tx: Tx; readonly now: Date; readonly key: string };
export type AccountCommand<I, T, E extends string> = (context: AccountContext, input: I) => Promise<Result<T, E>>;

/** The counterpart of runCommand for somebody signed in, who may have no assignment or must first change his password. */
export function runAccountCommand<I, T, E extends string>(
  signedIn: SignedIn,
  request: { readonly name: string; readonly key: string; readonly input: I },
  command: AccountCommand<I, T, E>,
  clock: Clock = systemClock,
): Promise<Result<T, E | "KEY_REUSED">> {
  return runOnce(
    (run) => withAccountScope(signedIn.userId, run),
    { userId: signedIn.userId, name: request.name, key: request.key, content: request.input },
    (tx) => command({ signedIn, tx, now: clock.now(), key: request.key }, request.input),
  );
}

/** Appends to the chain of the installation, with the seat the person holds, if any. */
export function appendAccountEvent({ signedIn, tx, now, key }: AccountContext, event: Omit<EventInput, "provinceId">): Promise<void> {
  const { userId, displayName } = signedIn;
  const author = signedIn.actor ?? {
    userId,
    displayName,
    assignmentId: null,
    bodyId: null,
    role: null,
    capacity: "NONE" as const,
    title: "",
    bodyName: "",
    today: plainDateOf(now),
  };
  return insertEvent(tx, author, now, key, { ...event, provinceId: null });
}
