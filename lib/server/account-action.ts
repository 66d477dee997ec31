import "server-only";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type * as z from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { err } from "@/lib/domain/result";
import { runAccountCommand, type AccountCommand } from "./account-command";
import { fieldErrors, requestShape } from "./action";
import { systemClock } from "./clock";
import { logError } from "./log";
import type { SignedIn } from "./queries/sessions";
import { getSignedIn } from "./session";

type Options<E extends string> = {
  /** Runs after the transaction of a refused deed was undone. */
  readonly afterRefusal?: (signedIn: SignedIn, refusal: E | "KEY_REUSED") => Promise<void>;
  /** False where the page is left afterwards. */
  readonly refreshes?: boolean;
};

/** Like defineAction, for what a person changes about himself: he must be signed in, but needs no assignment (first password, signing out). */
export function defineAccountAction<S extends z.ZodType, T, E extends string>(
  name: string,
  schema: S,
  command: AccountCommand<z.output<S>, T, E>,
  { afterRefusal, refreshes = true }: Options<E> = {},
) {
  return async (request: { key: string; input: z.input<S> }): Promise<ActionResult<T, E>> => {
    try {
      const signedIn = await getSignedIn();
      if (!signedIn) return err({ code: "SIGNED_OUT" });

      const envelope = requestShape.safeParse(request);
      if (!envelope.success) return err({ code: "INVALID" });
      const { as = signedIn } = envelope.data;
      if (as.userId !== signedIn.userId) return err({ code: "OTHER_PERSON" });
      const parsed = schema.safeParse(envelope.data.input);
      if (!parsed.success) return err({ code: "INVALID", fields: fieldErrors(parsed.error) });

      const result = await runAccountCommand(signedIn, { name, key: envelope.data.key, input: parsed.data }, command);
      if (!result.ok) {
        await afterRefusal?.(signedIn, result.error);
        return err({ code: result.error });
      }
      if (refreshes) refresh();
      return { ...result, at: systemClock.now().toISOString() };
    } catch (error) {
      unstable_rethrow(error);
      const reference = randomUUID().slice(0, 8);
      logError(error, { action: name, reference });
      return err({ code: "UNEXPECTED", reference });
    }
  };
}
