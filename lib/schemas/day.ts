import * as z from "zod";
import { parsePlainDate } from "@/lib/domain/plain-date";
import { dateText } from "./field-error";

/** A calendar date as the domain has it. */
export const plainDay = dateText.transform((value, context) => {
  const date = parsePlainDate(value);
  if (date === null || date < "1900-01-01" || date > "2200-01-01") {
    context.addIssue({ code: "custom", message: "NOT_A_DATE" });
    return z.NEVER;
  }
  return date;
});
