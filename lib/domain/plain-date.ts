/** A calendar date in Viet Nam (`YYYY-MM-DD`), free of time and zone. Compares correctly as a string. */
export type PlainDate = string & { readonly __brand: "PlainDate" };

export const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** Builds a date; throws RangeError where the calendar has none. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    throw new RangeError(`${year}-${month}-${day} is not a calendar date`);
  }
  return date.toISOString().slice(0, 10) as PlainDate;
}

/** Reads `YYYY-MM-DD`; null where it is no date of the calendar. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  try {
    return plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
  } catch {
    return null;
  }
}

const dayInVietNam = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE });

/** dd/MM/yyyy, for the few lines that are composed to be kept; what is only shown is formatted in lib/text. */
export function writtenDay(date: PlainDate): string {
  return date.split("-").toReversed().join("/");
}

/** The Vietnamese calendar date on which `instant` falls. */
export function plainDateOf(instant: Date): PlainDate {
  return dayInVietNam.format(instant) as PlainDate;
}

/** A date column as Prisma reads it (midnight UTC) to a plain date. */
export function fromDateColumn(value: Date): PlainDate {
  return value.toISOString().slice(0, 10) as PlainDate;
}

/** A plain date to what Prisma writes into a date column. */
export function toDateColumn(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

const VIET_NAM_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The same time of day in Viet Nam on another day: how a deed is shown on its business date where that one is moved. */
export function momentOn(day: PlainDate, instant: Date): Date {
  const time = (((instant.getTime() + VIET_NAM_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  return new Date(toDateColumn(day).getTime() - VIET_NAM_OFFSET_MS + time);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(toDateColumn(date).getTime() + days * 86_400_000);
  return moved.toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((toDateColumn(to).getTime() - toDateColumn(from).getTime()) / 86_400_000);
}

/** The same day `months` later, held back to the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return plainDate(year, month, Math.min(dayOf(date), last));
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(date: PlainDate): number {
  return toDateColumn(date).getUTCDay() || 7;
}

/** Whether `date` lies in the half-open span [from, to); an open end is null. */
export function isDuring(date: PlainDate, from: PlainDate | null, to: PlainDate | null): boolean {
  return (from === null || from <= date) && (to === null || date < to);
}
