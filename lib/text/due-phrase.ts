import { addDays, addMonths, plainDate, type PlainDate } from "@/lib/domain/plain-date";

const DAY = /(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d|\/)/;
const MONTH = /tháng\s*(\d{1,2})(?:(?:\s*\/|\s+năm)\s*(\d{4}))?/i;
const QUARTER = /quý\s*(IV|III|II|I|[1-4])(?:(?:\s*\/|\s+năm)\s*(\d{4}))?/i;
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/**
 * The last day a deadline's phrase allows: "trước ngày 16/11" is 15/11, "chậm nhất ngày 30/6" itself, "trong tháng 02" and "quý I" end
 * with their month. `year` is taken where the phrase names none; null where it names no day.
 */
export function lastDayOf(phrase: string, year: number): PlainDate | null {
  const day = DAY.exec(phrase);
  if (day) {
    const named = dayOf(Number(day[3] ?? year), Number(day[2]), Number(day[1]));
    return named !== null && /trước\s+(?:ngày\s+)?\d/i.test(phrase) ? addDays(named, -1) : named;
  }
  const quarter = QUARTER.exec(phrase);
  const month = MONTH.exec(phrase);
  const number = quarter?.[1]?.toUpperCase();
  if (quarter && number) return endOfMonth(Number(quarter[2] ?? year), (QUARTERS[number] ?? Number(number)) * 3);
  return month ? endOfMonth(Number(month[2] ?? year), Number(month[1])) : null;
}

function dayOf(year: number, month: number, day: number): PlainDate | null {
  try {
    return plainDate(year, month, day);
  } catch {
    return null;
  }
}

function endOfMonth(year: number, month: number): PlainDate | null {
  const first = dayOf(year, month, 1);
  return first && addDays(addMonths(first, 1), -1);
}
