import * as z from "zod";
import { impossibleDay } from "@/lib/domain/basis";
import { noSuchDay, tooLong, type FieldMessage } from "@/lib/domain/field-message";
import { typedText } from "@/lib/domain/typed-text";

function codeOf(issue: z.core.$ZodRawIssue): FieldMessage {
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
      if (issue.origin !== "string" && issue.origin !== "array") return `TOO_SMALL ${Number(issue.minimum)}`;
      return issue.minimum === 1 ? "REQUIRED" : `TOO_SHORT ${Number(issue.minimum)}`;
    case "too_big": {
      const limit = Number(issue.maximum);
      if (issue.origin === "array") return `TOO_MANY ${limit}`;
      return issue.origin === "string" ? tooLong(limit, String(issue.input).length) : `TOO_LARGE ${limit}`;
    }
    case "invalid_value":
      return "NOT_A_CHOICE";
    case "not_multiple_of":
      return "NOT_WHOLE";
    default:
      return "INVALID";
  }
}

z.config({ customError: codeOf });

/** A string as typed, made fit for keeping before anything else is asked of it. Every text that comes from outside begins here. */
export const typedString = z.string().transform(typedText);

/** What is searched for, from the address bar: what does not fit is left out. */
export const searchText = typedString.pipe(z.string().max(100)).catch("").default("");

/** A date of the address bar as typed, for the page to read; what cannot be one is left out. */
export const dateSearchText = typedString.pipe(z.string().max(40)).catch("").default("");

/** Text as officials type it; inner runs of spaces are kept. */
export const text = (max: number) => typedString.pipe(z.string().min(1).max(max));

/** The same, may be empty. */
export const optionalText = (max: number) => typedString.pipe(z.string().max(max));

const existingDays = (value: string, context: z.RefinementCtx): void => {
  const wrong = impossibleDay(value);
  if (wrong) context.addIssue({ code: "custom", message: noSuchDay(wrong.day, wrong.month) });
};

/** Text that cites papers or names days: each day it names exists. */
export const datedText = (max: number) => text(max).superRefine(existingDays);

/** The same, may be empty. */
export const optionalDatedText = (max: number) => optionalText(max).superRefine(existingDays);

/** A password: letters composed, nothing else touched, since spaces may be part of it. */
export const passwordText = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize("NFC"))
    .pipe(z.string().min(1).max(max));

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
