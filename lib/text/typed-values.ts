import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatNumber, parseDate, parseNumber } from "./format";

/** What a date field holds, as a schema reads it: a date where it is one, else the text itself, so that the schema can refuse it. */
export function typedDate(text: string): string {
  return parseDate(text) ?? text.trim();
}

/** The same for a field that may be empty. */
export function typedDateOrNone(text: string): string | null {
  return text.trim() === "" ? null : typedDate(text);
}

/** What a number field holds; not-a-number where it is none, which every schema refuses. */
export function typedNumber(text: string): number {
  return parseNumber(text) ?? Number.NaN;
}

export function typedNumberOrNone(text: string): number | null {
  return text.trim() === "" ? null : typedNumber(text);
}

/** One entry a line, empty lines left out. */
export function typedLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A date as a field is filled with it. */
export function dateToType(date: PlainDate | null): string {
  return date === null ? "" : formatDate(date);
}

export function numberToType(value: number | null): string {
  return value === null ? "" : formatNumber(value).replaceAll(".", "");
}
