import { plainDate, type PlainDate } from "./plain-date";

/** A legal basis as far as its line tells: what number it bears and of which day it is; null where the line does not say. */
export type Basis = { readonly text: string; readonly number: string | null; readonly datedOn: PlainDate | null };

// "65/KH-BCĐ", "54/2019/QH14", "09-CT/TW"
const NUMBER = /\d[\w-]*\/(?:\d{4}\/)?\p{Lu}[^\s,;]*|\d+-\p{Lu}+\/\p{Lu}+/u;
// "11/5/2021", and the same day in words: a word between day and month, another between month and year.
const IN_DIGITS = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
const IN_WORDS = /(?<!\d)(\d{1,2})\s+\p{L}+\s+(\d{1,2})\s+\p{L}+\s+(\d{4})(?!\d)/u;

/** Reads a line of the legal bases of a paper. Its first date is its own; one that the calendar has not is none. */
export function readBasis(line: string): Basis {
  const date = IN_DIGITS.exec(line) ?? IN_WORDS.exec(line);
  return { text: line, number: NUMBER.exec(line)?.[0] ?? null, datedOn: date && dayOf(date) };
}

/** The bases that still carry a plan of the year after `year`: laws and plans of a period, not last year's own decisions. */
export function lastingBases(bases: readonly string[], year: number): readonly string[] {
  const firstDay = plainDate(year - 1, 1, 1);
  return bases.filter((line) => {
    const { datedOn } = readBasis(line);
    return datedOn === null || datedOn < firstDay;
  });
}

function dayOf([, day, month, year]: readonly string[]): PlainDate | null {
  try {
    return plainDate(Number(year), Number(month), Number(day));
  } catch {
    return null;
  }
}

/** The first day of a text, in digits or in words, that the calendar has not; null where every day of it exists. */
export function impossibleDay(text: string): { readonly day: number; readonly month: number } | null {
  for (const pattern of [IN_DIGITS, IN_WORDS]) {
    const wrong = [...text.matchAll(new RegExp(pattern, "gu"))].find((date) => dayOf(date) === null);
    if (wrong) return { day: Number(wrong[1]), month: Number(wrong[2]) };
  }
  return null;
}
