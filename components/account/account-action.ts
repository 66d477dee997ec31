import type { ActionResult } from "@/lib/domain/action-result";

/** A server action as a form calls it. */
export type CommandAction<I, T, E extends string> = (request: { key: string; input: I }) => Promise<ActionResult<T, E>>;
