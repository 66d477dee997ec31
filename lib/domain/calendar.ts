import { addDays, addMonths, dayOf, daysBetween, plainDate, weekdayOf, yearOf, monthOf, type PlainDate } from "./plain-date";

/** Days from `from` to `to`, both included. */
export type Span = { readonly from: PlainDate; readonly to: PlainDate };

/** A day off, or a weekend day that is worked in exchange. */
export const DAY_KINDS = ["HOLIDAY", "WORKDAY"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Which days are worked: Monday to Friday without `holidays`, and the Saturdays worked in exchange (`workdays`). */
export type WorkCalendar = { readonly holidays: ReadonlySet<PlainDate>; readonly workdays: ReadonlySet<PlainDate> };

type YearOfHolidays = { readonly holidays: readonly PlainDate[]; readonly workdays: readonly PlainDate[] };

const daysFrom = (year: number, month: number, day: number, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, index) => addDays(plainDate(year, month, day), index));

/**
 * Public holidays of offices by year (Bộ luật Lao động 2019, Điều 112, and the yearly announcement of Tết, Quốc khánh and
 * exchanged days). Data, not law: the announcement comes late in the year before, so every province edits its own on /calendar.
 */
export const VN_HOLIDAYS: Readonly<Record<number, YearOfHolidays>> = {
  // 29/4 was exchanged for Saturday 4/5.
  2024: {
    holidays: [
      ...daysFrom(2024, 1, 1, 1),
      ...daysFrom(2024, 2, 8, 7),
      ...daysFrom(2024, 4, 18, 1),
      ...daysFrom(2024, 4, 29, 3),
      ...daysFrom(2024, 9, 2, 2),
    ],
    workdays: [plainDate(2024, 5, 4)],
  },
  // 2/5 was exchanged for Saturday 26/4.
  2025: {
    holidays: [
      ...daysFrom(2025, 1, 1, 1),
      ...daysFrom(2025, 1, 25, 9),
      ...daysFrom(2025, 4, 7, 1),
      ...daysFrom(2025, 4, 30, 3),
      ...daysFrom(2025, 9, 1, 2),
    ],
    workdays: [plainDate(2025, 4, 26)],
  },
  // 2/1 for Saturday 10/1, 31/8 for Saturday 22/8; 27/4 stands for Giỗ Tổ, a Sunday.
  2026: {
    holidays: [
      ...daysFrom(2026, 1, 1, 2),
      ...daysFrom(2026, 2, 14, 9),
      ...daysFrom(2026, 4, 27, 1),
      ...daysFrom(2026, 4, 30, 2),
      ...daysFrom(2026, 8, 31, 3),
    ],
    workdays: [plainDate(2026, 1, 10), plainDate(2026, 8, 22)],
  },
};

/** All years of `VN_HOLIDAYS` as one calendar; years without an entry know weekends only. */
export const VN_CALENDAR: WorkCalendar = {
  holidays: new Set(Object.values(VN_HOLIDAYS).flatMap((year) => year.holidays)),
  workdays: new Set(Object.values(VN_HOLIDAYS).flatMap((year) => year.workdays)),
};

/** A day that differs from its weekday's rule; `name` is empty where only its kind is known. */
export type CalendarDay = { readonly day: PlainDate; readonly kind: DayKind; readonly name: string };

/** The days of `VN_HOLIDAYS` of a year, in order; none for a year that is not announced yet. */
export function daysOfYear(year: number): readonly CalendarDay[] {
  const { holidays = [], workdays = [] } = VN_HOLIDAYS[year] ?? {};
  const days = [
    ...holidays.map((day): CalendarDay => ({ day, kind: "HOLIDAY", name: "" })),
    ...workdays.map((day): CalendarDay => ({ day, kind: "WORKDAY", name: "" })),
  ];
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Days of one kind and name that follow one another, as one span; in order. */
export type CalendarSpan = Span & Pick<CalendarDay, "kind" | "name"> & { readonly days: readonly PlainDate[] };

/** Days in order as they are announced: Tết is one line, not nine. */
export function spansOf(days: readonly CalendarDay[]): readonly CalendarSpan[] {
  const spans: CalendarSpan[] = [];
  for (const { day, kind, name } of days) {
    const last = spans.at(-1);
    const follows = last !== undefined && last.kind === kind && last.name === name && addDays(last.to, 1) === day;
    if (follows) spans[spans.length - 1] = { ...last, to: day, days: [...last.days, day] };
    else spans.push({ from: day, to: day, kind, name, days: [day] });
  }
  return spans;
}

export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
  return calendar.workdays.has(date) || (weekdayOf(date) <= 5 && !calendar.holidays.has(date));
}

/** The n-th working day after `date` (before it where n is negative); `date` itself for 0. Throws RangeError unless n is whole. */
export function addWorkingDays(date: PlainDate, n: number, calendar: WorkCalendar): PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of days`);
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** A month of figures may begin on 1 to 28: later days do not exist in every month. */
export const isStartDay = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 28;

function assertStartDay(day: number): void {
  if (!isStartDay(day)) throw new RangeError(`A month of figures cannot begin on day ${day}`);
}

/** A year named `year` that begins in the second half of the calendar year begins in the year before: 15/12/2023 for 2024. */
function firstDayOfYear(year: number, startDay: number, startMonth: number): PlainDate {
  assertStartDay(startDay);
  return plainDate(startMonth > 6 ? year - 1 : year, startMonth, startDay);
}

const spanOf = (from: PlainDate, months: number): Span => ({ from, to: addDays(addMonths(from, months), -1) });

/** The year of figures: 15/12/2023 to 14/12/2024 for (2024, 15); (2019, 16, 11) for Tây Ninh: 16/11/2018 to 15/11/2019. Nghị định 09/2019, Điều 12. */
export function spanOfYear(year: number, startDay: number, startMonth = 12): Span {
  return spanOf(firstDayOfYear(year, startDay, startMonth), 12);
}

/** The first half of the year of figures: 15/12/2023 to 14/6/2024 for (2024, 15). Nghị định 09/2019, Điều 12. */
export function spanOfSixMonths(year: number, startDay: number, startMonth = 12): Span {
  return spanOf(firstDayOfYear(year, startDay, startMonth), 6);
}

/** The month of figures in which `date` lies: 15/1 to 14/2 for 20/1 and startDay 15. */
export function monthContaining(date: PlainDate, startDay: number): Span {
  assertStartDay(startDay);
  const sameMonth = plainDate(yearOf(date), monthOf(date), startDay);
  return spanOf(dayOf(date) >= startDay ? sameMonth : addMonths(sameMonth, -1), 1);
}

/** The months of figures that lie wholly inside `span`, in order. They sum to it exactly where `isWholeMonths`. */
export function monthsOfSpan(span: Span, startDay: number): readonly Span[] {
  const months: Span[] = [];
  let month = monthContaining(span.from, startDay);
  if (month.from < span.from) month = spanOf(addMonths(month.from, 1), 1);
  while (month.to <= span.to) {
    months.push(month);
    month = spanOf(addMonths(month.from, 1), 1);
  }
  return months;
}

/** Whether `span` is made of whole months of figures, at least one. */
export function isWholeMonths(span: Span, startDay: number): boolean {
  return span.from <= span.to && dayOf(span.from) === startDay && dayOf(addDays(span.to, 1)) === startDay;
}

/** The same days one year before; of whole months come whole months, leap years included. */
export function samePeriodLastYear(span: Span): Span {
  return { from: addMonths(span.from, -12), to: addDays(addMonths(addDays(span.to, 1), -12), -1) };
}

/** Whether `date` lies in `span`, both ends included. */
export function isInSpan(date: PlainDate, span: Span): boolean {
  return span.from <= date && date <= span.to;
}

export type DueDates = { readonly commune: PlainDate; readonly district: PlainDate; readonly province: PlainDate };

/** Proposed due dates after a cut-off (decision 12: +1, +2, +7 working days); the secretariat may set others. */
export function defaultDueDates(cutOff: PlainDate, calendar: WorkCalendar): DueDates {
  return {
    commune: addWorkingDays(cutOff, 1, calendar),
    district: addWorkingDays(cutOff, 2, calendar),
    province: addWorkingDays(cutOff, 7, calendar),
  };
}

export const DEADLINE_STANDINGS = ["OVERDUE", "DUE_SOON", "LATER"] as const;
export type DeadlineStanding = {
  readonly standing: (typeof DEADLINE_STANDINGS)[number];
  /** Days late where OVERDUE, else days left; never negative. */ readonly days: number;
};

export const DUE_SOON_DAYS = 7;

/** How a deadline stands: due today is DUE_SOON with 0 days left, the day after OVERDUE by 1. */
export function deadlineStanding(dueOn: PlainDate, today: PlainDate): DeadlineStanding {
  const left = daysBetween(today, dueOn);
  if (left < 0) return { standing: "OVERDUE", days: -left };
  return { standing: left <= DUE_SOON_DAYS ? "DUE_SOON" : "LATER", days: left };
}
