import * as z from "zod";

/** What can be wrong with a field. Zod's messages are these codes; the Vietnamese words are in lib/text/vi-form.ts. */
export const FIELD_ERRORS = [
  "REQUIRED",
  "INVALID",
  "TOO_SHORT",
  "TOO_LONG",
  "TOO_SMALL",
  "TOO_LARGE",
  "NOT_A_DATE",
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
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];

function codeOf(issue: z.core.$ZodRawIssue): FieldError {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null
        ? "REQUIRED"
        : issue.expected === "number"
          ? "NOT_A_NUMBER"
          : issue.expected === "int"
            ? "NOT_WHOLE"
            : "INVALID";
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? (issue.minimum === 1 ? "REQUIRED" : "TOO_SHORT") : "TOO_SMALL";
    case "too_big":
      return issue.origin === "string" ? "TOO_LONG" : issue.origin === "array" ? "TOO_MANY" : "TOO_LARGE";
    case "invalid_value":
      return "NOT_A_CHOICE";
    case "not_multiple_of":
      return "NOT_WHOLE";
    default:
      return "INVALID";
  }
}

z.config({ customError: codeOf });

/** NFC, trimmed, without the NUL character, which PostgreSQL refuses in text. */
const typed = (value: string): string => value.replaceAll("\0", "").normalize("NFC").trim();

/** What is searched for, from the address bar: what does not fit is left out. */
export const searchText = z
  .string()
  .max(100)
  .transform((value) => value.replaceAll("\0", ""))
  .catch("")
  .default("");

/** Text as officials type it: NFC, trimmed, inner runs of spaces kept in long text. */
export const text = (max: number) => z.string().transform(typed).pipe(z.string().min(1).max(max));

/** The same, may be empty. */
export const optionalText = (max: number) => z.string().transform(typed).pipe(z.string().max(max));

/** A calendar date, `YYYY-MM-DD`. Forms turn dd/MM/yyyy into it before sending. */
export const dateText = z
  .string()
  .min(1)
  .refine(
    (value) =>
      /^\d{4}-\d{2}-\d{2}$/.test(value) &&
      !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
      new Date(`${value}T00:00:00Z`).toISOString().startsWith(value),
    {
      error: "NOT_A_DATE",
    },
  );

/** The row version a form was drawn from. */
export const rowVersion = z.number().int().min(0).max(2_147_483_647);

export const id = z.uuid();
