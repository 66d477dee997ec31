import type { ClipboardCell } from "./clipboard";
import type { Quantity } from "./components";
import { checkMeasured, parseMeasured, valueEntry, type Entry, type FigureFault } from "./figure";
import { fold } from "./fold";
import type { Result } from "./result";
import { err, ok } from "./result";

const VIETNAMESE = /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/;
const ENGLISH = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** What an ambiguous text may mean in this cell, read with the marks of Vietnamese and of English: "1.234" in a decimal is 1234 or 1,234; "8.5" is 8,5; none where neither reading is a figure of the cell. */
export function figureReadings(text: string, measure: Quantity): number[] {
  const digits = fold(text).replace(/ ?[a-z][a-z, ]*$/u, "");
  const texts = [
    VIETNAMESE.test(digits) ? digits.replaceAll(".", "").replace(",", ".") : null,
    ENGLISH.test(digits) ? digits.replaceAll(",", "") : null,
  ];
  const values = texts.flatMap((one) => (one === null ? [] : [Number(one)]));
  return [...new Set(values)].filter((value) => checkMeasured(value, measure).ok);
}

/** A pasted cell: read as typed, but the number its program held behind the text decides between readings: "1,234" copied from an English spreadsheet is 1234. What neither fits is AMBIGUOUS. */
export function readPasted({ text, value }: ClipboardCell, measure: Quantity): Result<Entry, FigureFault> {
  const read = parseMeasured(text, measure);
  if (value === null || (read.ok ? read.value.state !== "VALUE" : read.error !== "AMBIGUOUS")) return read;
  // What is shown may be rounded: close enough is the same.
  const isMeant = (reading: number) => Math.abs(reading - value) <= Math.max(0.5, Math.abs(value) * 0.001);
  if (read.ok && read.value.state === "VALUE" && isMeant(read.value.value)) return read;
  const meant = figureReadings(text, measure).find(isMeant);
  return meant === undefined ? err("AMBIGUOUS") : ok(valueEntry(meant));
}
