import "server-only";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import * as z from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { err } from "@/lib/domain/result";
import { runCommand, type Command } from "./command";
import { logError } from "./log";
import { getActor } from "./session";

export const requestShape = z.object({ key: z.uuid(), input: z.unknown() });

/**
 * Turns a command into a server action: identify the actor, check the shape, run once per key, answer with a Result.
 * The name goes into the event trail's key and must be unique.
 */
export function defineAction<S extends z.ZodType, T, E extends string>(name: string, schema: S, command: Command<z.output<S>, T, E>) {
  return async (request: { key: string; input: z.input<S> }): Promise<ActionResult<T, E>> => {
    try {
      const actor = await getActor();
      if (!actor) return err({ code: "SIGNED_OUT" });

      const envelope = requestShape.safeParse(request);
      if (!envelope.success) return err({ code: "INVALID" });
      const parsed = schema.safeParse(envelope.data.input);
      if (!parsed.success) return err({ code: "INVALID", fields: fieldErrors(parsed.error) });

      const result = await runCommand(actor, { name, key: envelope.data.key, input: parsed.data }, command);
      if (!result.ok) return err({ code: result.error });
      refresh();
      return result;
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
