import { lightFormat } from "date-fns";
import type { PlainDate } from "@/lib/domain/plain-date";
import { typedText } from "@/lib/domain/typed-text";
import { TIME_ZONE, dayOf, daysBetween, monthOf, plainDate, plainDateOf, yearOf } from "@/lib/domain/plain-date";
import { formatNumber } from "./format-number";

export { formatNumber };

const pad = (value: number): string => String(value).padStart(2, "0");

/** Official papers put a zero before days under 10 and before months 1 and 2, nowhere else (Nghị định 30/2020, Phụ lục I). */
const officialDay = (date: PlainDate): string => pad(dayOf(date));
const officialMonth = (date: PlainDate): string => (monthOf(date) <= 2 ? pad(monthOf(date)) : String(monthOf(date)));

/** dd/MM/yyyy, in columns, fields and sentences alike. "14/06/2024" */
export function formatDate(date: PlainDate): string {
  const known = writtenDates.get(date);
  if (known !== undefined) return known;
  if (writtenDates.size >= KNOWN_DATES) writtenDates.clear();
  const written = lightFormat(new Date(yearOf(date), monthOf(date) - 1, dayOf(date)), "dd/MM/yyyy");
  writtenDates.set(date, written);
  return written;
}

/** A table says the same few days again and again. */
const writtenDates = new Map<PlainDate, string>();
const KNOWN_DATES = 2000;

/** Day and month where the year is plain: "14/06". */
export function formatDay(date: PlainDate): string {
  return formatDate(date).slice(0, 5);
}

/** As papers write it: "ngày 05 tháng 01 năm 2024". */
export function formatOfficialDate(date: PlainDate): string {
  return `ngày ${officialDay(date)} tháng ${officialMonth(date)} năm ${yearOf(date)}`;
}

/** The same within a sentence of a paper: "11/5/2021", "05/01/2024". */
export function formatShortOfficialDate(date: PlainDate): string {
  return `${officialDay(date)}/${officialMonth(date)}/${yearOf(date)}`;
}

/** A span with both ends included: "15/12/2023 – 14/06/2024". */
export function formatSpan(from: PlainDate, to: PlainDate): string {
  return `${formatDate(from)} – ${formatDate(to)}`;
}

const clockInVietNam = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The time of day in Viet Nam: "16:20". */
export function formatTime(instant: Date): string {
  return clockInVietNam.format(instant);
}

/** An instant as it was in Viet Nam: "17/06/2024 lúc 16:20". */
export function formatInstant(instant: Date): string {
  return `${formatDate(plainDateOf(instant))} lúc ${formatTime(instant)}`;
}

const DAY_FIRST = /^(\d{1,2})[\s/.,-]+(\d{1,2})[\s/.,-]+(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[\s/.-]+(\d{1,2})[\s/.-]+(\d{1,2})$/;
const IN_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const IN_WORDS = /^(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:năm\s*|[\s/.-]\s*)(\d{4})$/;

/** Two digits of a year: those of this century up to 69, else of the last one. */
const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900));

/** Reads what people type or paste for a date: "14/6/2024", "14-06-2024", "14.6.24", "14 6 2024", "14062024", "ngày 14 tháng 6 năm 2024", "2024-06-14"; null where it is none. */
export function parseDate(text: string): PlainDate | null {
  const plain = typedText(text.normalize("NFKC"))
    .toLocaleLowerCase("vi")
    .replace(/^ngày\s*/, "")
    .replace(/\s*([/.-])\s*/g, "$1");
  const dayFirst = DAY_FIRST.exec(plain) ?? IN_DIGITS.exec(plain) ?? IN_WORDS.exec(plain);
  const yearFirst = YEAR_FIRST.exec(plain);
  const [day, month, year] = dayFirst ? dayFirst.slice(1) : yearFirst ? yearFirst.slice(1).toReversed() : [];
  if (year === undefined || fullYear(year) < 1900) return null;
  try {
    return plainDate(fullYear(year), Number(month), Number(day));
  } catch {
    return null;
  }
}

/** How far a due date lies from today: "còn 4 ngày", "hôm nay", "quá hạn 2 ngày". */
export function formatDaysLeft(due: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return "hôm nay";
  return days > 0 ? `còn ${formatNumber(days)} ngày` : `quá hạn ${formatNumber(-days)} ngày`;
}

/** A rate given in per cent (62.5, not 0.625), at most one decimal: "62,5%". */
export function formatPercent(percent: number, decimals = 1): string {
  return `${formatNumber(percent, decimals)}%`;
}

/** A count as papers write it, with a zero under 10: "08 địa bàn". */
export function formatQuantity(count: number, noun: string): string {
  const padded = Number.isInteger(count) && count >= 0 && count < 10 ? pad(count) : formatNumber(count);
  return `${padded} ${noun}`;
}

const DOT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const SPACE_GROUPS = /^[+-]?\d{1,3}(?: \d{3})+(?:,\d+)?$/;
const COMMA_DECIMALS = /^[+-]?\d+(?:,\d+)?$/;
// A dot that cannot stand between thousands can only be a decimal point.
const POINT_DECIMALS = /^[+-]?\d+\.(?!\d{3}$)\d+$/;

/** Reads what people type or paste for a number: "1.250", "1 250", "1250,5", with a unit behind it; null where it is none or could be two ("1,250.5"). */
export function parseNumber(text: string): number | null {
  const plain = typedText(text.normalize("NFKC"))
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/^([+-]) /, "$1")
    .replace(/(\d) ?[^\d.,\s-][^\d.,-]*$/, "$1");
  if (DOT_GROUPS.test(plain) || SPACE_GROUPS.test(plain) || COMMA_DECIMALS.test(plain)) {
    return Number(plain.replace(/[. ]/g, "").replace(",", "."));
  }
  return POINT_DECIMALS.test(plain) ? Number(plain) : null;
}

/** First letter large, the rest as it is. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** Words that each begin with a capital, set in a row as within a sentence: "Cấp xã, cấp huyện, sở, ngành". */
export function formatSeries(words: readonly string[], separator = ", "): string {
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toLocaleLowerCase("vi") + word.slice(1))).join(separator);
}
