import type { Component, Quantity, MeasureUnit } from "./components";
import { definitionOf, isMeasureUnit } from "./components";
import { FIGURE_DECIMALS } from "./exact";
import { fold } from "./fold";
import type { Result } from "./result";
import { err, ok } from "./result";

/** VALUE a number, 0 included; NIL "không phát sinh"; UNKNOWN "chưa rõ"; BLANK nothing entered, or taken back. */
export const FIGURE_STATES = ["VALUE", "NIL", "UNKNOWN", "BLANK"] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

export const FIGURE_SOURCES = ["COMMUNE", "PROFESSIONAL", "ADJUSTMENT"] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** What one cell holds. */
export type Entry =
  | { readonly state: "VALUE"; readonly value: number }
  | { readonly state: "NIL"; readonly value: null }
  | { readonly state: "UNKNOWN"; readonly value: null }
  | { readonly state: "BLANK"; readonly value: null };

export const NIL: Entry = { state: "NIL", value: null };
export const UNKNOWN: Entry = { state: "UNKNOWN", value: null };
export const BLANK: Entry = { state: "BLANK", value: null };

export const valueEntry = (value: number): Entry => ({ state: "VALUE", value });

/** An entry from its two columns; throws where a VALUE has no number (a check of the database forbids it). */
export function entryOf(state: FigureState, value: number | null): Entry {
  if (state !== "VALUE") return { state, value: null };
  if (value === null) throw new RangeError("VALUE without a number");
  return { state, value };
}

/** The number an entry stands for: NIL counts as 0; null where it is unknown or blank. */
export function amountOf(entry: Entry): number | null {
  return entry.state === "VALUE" ? entry.value : entry.state === "NIL" ? 0 : null;
}

export function isSameEntry(left: Entry, right: Entry): boolean {
  return left.state === right.state && left.value === right.value;
}

/** FRACTION: a count with a fraction, or more than three decimals. AMBIGUOUS: "8.5", "1,234" in a count, "1.234" in a decimal: a person must choose. DATE, PERCENT: what often stands beside a figure and lands in its cell. */
export const FIGURE_FAULTS = ["NOT_A_NUMBER", "NEGATIVE", "FRACTION", "TOO_LARGE", "AMBIGUOUS", "DATE", "PERCENT"] as const;
export type FigureFault = (typeof FIGURE_FAULTS)[number];

export const MAX_COUNT = 999_999_999;
/** In millions of đồng; 12 digits and 3 decimals are still exact in a double. */
export const MAX_DECIMAL = 999_999_999_999;

/** Words people type behind a number, folded; another unit's word is a number in the wrong cell. */
const UNIT_WORDS: Readonly<Record<MeasureUnit, readonly string[]>> = {
  CASE: ["vu", "vu viec", "vu, viec"],
  PERSON: ["nguoi", "doi tuong", "ca nhan"],
  GROUP: ["nhom", "bang", "bang nhom", "bang, nhom"],
  MILLION_DONG: ["trieu dong", "trieu", "trd"],
  TIP: ["tin", "tin bao"],
  SPOT: ["diem", "tu diem", "diem, tu diem"],
  SESSION: ["buoi"],
  ATTENDANCE: ["luot", "luot nguoi", "nguoi"],
  TIMES: ["luot", "lan"],
  HOUSEHOLD: ["ho"],
  PLEDGE: ["ho", "co so", "ho, co so"],
  MODEL: ["mo hinh"],
  GUN: ["khau"],
  ROUND: ["qua", "vien"],
  KILOGRAM: ["kg"],
  PIECE: ["chiec", "cai"],
  DOCUMENT: ["van ban"],
  MEETING: ["cuoc"],
  TEAM: ["to"],
  COLLECTIVE: ["tap the"],
};

const NIL_WORDS: ReadonlySet<string> = new Set(["-", "khong", "khong phat sinh", "khong co", "khong xay ra"]);
const UNKNOWN_WORDS: ReadonlySet<string> = new Set(["?", "chua ro", "khong ro", "chua xac dinh", "chua co so lieu"]);

const DOT_GROUPS = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const SPACE_GROUPS = /^[1-9]\d{0,2}( \d{3})+(,\d+)?$/;
const PLAIN = /^\d+(,\d+)?$/;
/** Day, month and year; of dots only with a whole year, since "1.2.34" may be groups gone wrong. */
const DATE = /^\d{1,2}([/-])\d{1,2}\1(\d{4}|\d{2})$|^\d{1,2}\.\d{1,2}\.(19|20)\d{2}$|^\d{4}-\d{1,2}-\d{1,2}$/;
const PERCENT = /^[\d.,]+ ?%$/;
const OTHER_DOTS_AND_COMMAS = /^\d[\d.,]*\d$/;

/** Reads what officials type or paste into a cell: "1.234", "1 234", "1.234,5", "8,5", "08", "12 vụ" (the component's own unit); "-" or "không" is NIL, "?" or "chưa rõ" UNKNOWN, nothing BLANK. A typed 0 is a VALUE. */
export function parseFigure(text: string, component: Component): Result<Entry, FigureFault> {
  return parseMeasured(text, definitionOf(component));
}

/** The same for a number of any measure; the word of a form's own unit may stand behind it. */
export function parseMeasured(text: string, { unit, kind }: Quantity): Result<Entry, FigureFault> {
  const folded = fold(text).replace(/[‐‑‒–—−]/gu, "-");
  if (folded === "") return ok(BLANK);
  if (NIL_WORDS.has(folded)) return ok(NIL);
  if (UNKNOWN_WORDS.has(folded)) return ok(UNKNOWN);

  if (DATE.test(folded)) return err("DATE");
  if (unit !== "%" && PERCENT.test(folded)) return err("PERCENT");
  const word = /^([^a-z]*?) ?([a-z].*)$/u.exec(folded);
  if (word && !wordsOf(unit).includes(word[2] ?? "")) return err("NOT_A_NUMBER");
  const digits = word ? (word[1] ?? "") : folded;

  // (3) is how spreadsheets print −3.
  const negative = /^- ?(\d[\d., ]*)$/.exec(digits) ?? /^\((\d[\d., ]*)\)$/.exec(digits);
  if (negative) return err("NEGATIVE");
  return readDigits(digits, kind === "INTEGER");
}

const wordsOf = (unit: string): readonly string[] => (isMeasureUnit(unit) ? UNIT_WORDS[unit] : [fold(unit)]);

function readDigits(digits: string, isCount: boolean): Result<Entry, FigureFault> {
  if (!DOT_GROUPS.test(digits) && !SPACE_GROUPS.test(digits) && !PLAIN.test(digits)) {
    return err(OTHER_DOTS_AND_COMMAS.test(digits) ? "AMBIGUOUS" : "NOT_A_NUMBER");
  }
  // One group of thousands without decimals may be a decimal point in a decimal cell; one comma before three digits may be a group in a count.
  if (isCount ? /^[1-9]\d{0,2},\d{3}$/.test(digits) : /^\d{1,3}\.\d{3}$/.test(digits)) return err("AMBIGUOUS");
  const [whole = "", decimals = ""] = digits.replace(/[. ]/g, "").split(",");
  const significant = decimals.replace(/0+$/, "");
  if (significant.length > (isCount ? 0 : FIGURE_DECIMALS)) return err("FRACTION");
  const value = Number(significant === "" ? whole : `${whole}.${significant}`);
  return value > (isCount ? MAX_COUNT : MAX_DECIMAL) ? err("TOO_LARGE") : ok(valueEntry(value));
}

/** Refuses what is no figure of a component whatever way it came (an imported cell, a number of a form): the same faults as parseFigure. */
export function checkFigure(value: number, component: Component): Result<Entry, FigureFault> {
  return checkMeasured(value, definitionOf(component));
}

/** The same for a number of any measure. */
export function checkMeasured(value: number, { kind }: Pick<Quantity, "kind">): Result<Entry, FigureFault> {
  if (!Number.isFinite(value)) return err("NOT_A_NUMBER");
  if (value < 0) return err("NEGATIVE");
  const isCount = kind === "INTEGER";
  if (value > (isCount ? MAX_COUNT : MAX_DECIMAL)) return err("TOO_LARGE");
  const isExact = isCount ? Number.isInteger(value) : Number(value.toFixed(FIGURE_DECIMALS)) === value;
  // Adding 0 turns -0 into 0.
  return isExact ? ok(valueEntry(value + 0)) : err("FRACTION");
}
