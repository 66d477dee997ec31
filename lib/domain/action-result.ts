import type { Err, Ok } from "./result";

/**
 * SIGNED_OUT: no session lives. NO_SEAT: signed in, but without an assignment today, or with a password that must first be changed.
 * OTHER_PERSON, OTHER_SEAT: the browser is by now somebody else's, or acts in another assignment than the page was drawn for.
 */
type GeneralFailure = "SIGNED_OUT" | "NO_SEAT" | "OTHER_PERSON" | "OTHER_SEAT" | "INVALID" | "KEY_REUSED" | "UNEXPECTED";

/** Why an action did nothing: a refusal of the procedure, or one of the general ones. `fields` maps a field's path to a code of lib/schemas/field-error. */
export type ActionFailure<E extends string = never> = {
  readonly code: E | GeneralFailure;
  readonly fields?: Readonly<Record<string, string>>;
  /** What the user can quote when he calls; the log has the rest. */
  readonly reference?: string;
};

/** `at`: when it was done by the server's clock, as an ISO instant; the browser's may be wrong. */
export type ActionResult<T, E extends string = never> = (Ok<T> & { readonly at: string }) | Err<ActionFailure<E>>;
