/** What can be wrong with a field. The messages of lib/schemas are these codes, some with numbers behind (see FieldMessage); the Vietnamese words are in lib/text/vi-form.ts. */
export const FIELD_ERRORS = [
  "REQUIRED",
  "INVALID",
  "TOO_SHORT",
  "TOO_LONG",
  "TOO_SMALL",
  "TOO_LARGE",
  "NOT_A_DATE",
  "NO_SUCH_DAY",
  "NOT_A_NUMBER",
  "NOT_WHOLE",
  "NEGATIVE",
  "NOT_A_CHOICE",
  "OUT_OF_ORDER",
  "TOO_MANY",
  "DUPLICATE",
  "WEAK_PASSWORD",
  "GUESSABLE_PASSWORD",
  "NOT_THE_SAME",
  "IN_FUTURE",
  "TOO_FINE",
  "NOT_A_TIME",
  "LONGER_THAN_OTHERS",
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];

/** A code with what it needs to be said: the limit, then what was given, "TOO_LONG 2000 2013". */
export type FieldMessage = FieldError | `${FieldError} ${number}` | `${FieldError} ${number} ${number}`;

/** A day named in a text that the calendar has not. */
export const noSuchDay = (day: number, month: number): FieldMessage => `NO_SUCH_DAY ${day} ${month}`;

/** How long a text is and how long it may be, as a message. */
export const tooLong = (limit: number, length: number): FieldMessage => `TOO_LONG ${limit} ${length}`;
