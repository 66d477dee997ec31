import type { RegisterEntryStatus, RegisterMode } from "./paper";
import { yearOf, type PlainDate } from "./plain-date";
import { err, ok, type Result } from "./result";

/** Why a register gives no number. BACK_DATED: a lower number bears a later day. AFTER_NEXT: a higher one bears an earlier day. */
export type NumberRefusal =
  "ISSUED_IN_FUTURE" | "OTHER_YEAR" | "BACK_DATED" | "AFTER_NEXT" | "NUMBER_REQUIRED" | "NUMBER_NOT_RESERVED" | "DUPLICATE_NUMBER";

/** A number of a register as it stands now. */
export type NumberFacts = { readonly number: number; readonly status: RegisterEntryStatus };

export type NumberStep =
  /** The next one of an internal register. */
  | { readonly kind: "NEXT"; readonly number: number }
  /** One that was held back in an internal register. */
  | { readonly kind: "RESERVED"; readonly number: number }
  /** One the Office gave. */
  | { readonly kind: "TYPED"; readonly number: number };

/**
 * Which number a paper gets. An internal register gives the next one, or a reserved one that was asked for; an external one takes what is
 * typed, once (procedures.md, "What must always hold" 4). `held` is the entry that already bears the number asked for.
 */
export function decideNumber(
  register: { readonly mode: RegisterMode; readonly last: number },
  asked: number | null,
  held: NumberFacts | null,
): Result<NumberStep, NumberRefusal> {
  if (register.mode === "EXTERNAL") {
    if (asked === null) return err("NUMBER_REQUIRED");
    return held === null ? ok({ kind: "TYPED", number: asked }) : err("DUPLICATE_NUMBER");
  }
  if (asked === null) return ok({ kind: "NEXT", number: register.last + 1 });
  if (held === null) return err("NUMBER_NOT_RESERVED");
  return held.status === "RESERVED" ? ok({ kind: "RESERVED", number: asked }) : err("DUPLICATE_NUMBER");
}

/** The latest day on a lower number and the earliest on a higher one; null where there is none. Cancelled numbers bear no day that counts. */
export type Neighbours = { readonly before: PlainDate | null; readonly after: PlainDate | null };

/** Whether a number may bear a day. In an internal register the order of numbers is the order of days; the Office keeps its own order. */
export function refuseDay(
  register: { readonly mode: RegisterMode; readonly year: number },
  day: PlainDate,
  neighbours: Neighbours,
  today: PlainDate,
): NumberRefusal | null {
  if (day > today) return "ISSUED_IN_FUTURE";
  if (yearOf(day) !== register.year) return "OTHER_YEAR";
  if (register.mode === "EXTERNAL") return null;
  if (neighbours.before !== null && day < neighbours.before) return "BACK_DATED";
  return neighbours.after !== null && day > neighbours.after ? "AFTER_NEXT" : null;
}

/** Runs of numbers that nobody entered, from 1 to the highest: [[3, 5]] for 1, 2 and 6. Normal in an external register only. */
export function gapsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  let next = 1;
  for (const number of numbers.toSorted((a, b) => a - b)) {
    if (number > next) gaps.push([next, number - 1]);
    next = Math.max(next, number + 1);
  }
  return gaps;
}
