import type { Result } from "./result";

/** Why an action did nothing: a refusal of the procedure, or one of the general ones. `fields` maps a field's path to a code of lib/schemas/field-error. */
export type ActionFailure<E extends string = never> = {
  readonly code: E | "SIGNED_OUT" | "INVALID" | "KEY_REUSED" | "UNEXPECTED";
  readonly fields?: Readonly<Record<string, string>>;
  /** What the user can quote when he calls; the log has the rest. */
  readonly reference?: string;
};

export type ActionResult<T, E extends string = never> = Result<T, ActionFailure<E>>;
