import "server-only";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import * as z from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { err } from "@/lib/domain/result";
import { systemClock } from "./clock";
import { runCommand, type Command } from "./command";
import { logError } from "./log";
import { getSignedIn } from "./session";

/** `as` is whom the page was drawn for. Who acts is the session's to say; this only keeps what one person typed from being sent as another's. */
export const requestShape = z.object({
  key: z.uuid(),
  input: z.unknown(),
  as: z.object({ userId: z.string(), seatId: z.string().nullable() }).optional(),
});

/** `redraws` false: the page that asked keeps what it shows and is not drawn anew with the answer (a grid that saves cell by cell). */
type ActionOptions = { readonly redraws?: boolean };

/**
 * Turns a command into a server action: identify the actor, check the shape, run once per key, answer with a Result.
 * The name goes into the event trail's key and must be unique.
 */
export function defineAction<S extends z.ZodType, T, E extends string>(
  name: string,
  schema: S,
  command: Command<z.output<S>, T, E>,
  { redraws = true }: ActionOptions = {},
) {
  return async (request: { key: string; input: z.input<S> }): Promise<ActionResult<T, E>> => {
    try {
      const signedIn = await getSignedIn();
      if (!signedIn) return err({ code: "SIGNED_OUT" });
      const { actor, mustChangePassword } = signedIn;
      if (actor === null || mustChangePassword) return err({ code: "NO_SEAT" });

      const envelope = requestShape.safeParse(request);
      if (!envelope.success) return err({ code: "INVALID" });
      const { as = { userId: actor.userId, seatId: actor.assignmentId } } = envelope.data;
      if (as.userId !== actor.userId) return err({ code: "OTHER_PERSON" });
      if (as.seatId !== actor.assignmentId) return err({ code: "OTHER_SEAT" });
      const parsed = schema.safeParse(envelope.data.input);
      if (!parsed.success) return err({ code: "INVALID", fields: fieldErrors(parsed.error) });

      const result = await runCommand(actor, { name, key: envelope.data.key, input: parsed.data }, command);
      if (!result.ok) return err({ code: result.error });
      if (redraws) refresh();
      return { ...result, at: systemClock.now().toISOString() };
    } catch (error) {
      unstable_rethrow(error);
      const reference = randomUUID().slice(0, 8);
      logError(error, { action: name, reference });
      return err({ code: "UNEXPECTED", reference });
    }
  };
}

/** The first error of each field, by its path ("localities.0.unitId"). */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}
