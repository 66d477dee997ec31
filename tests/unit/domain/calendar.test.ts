import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  deadlineStanding,
  daysOfYear,
  defaultDueDates,
  isInSpan,
  isStartDay,
  isWholeMonths,
  isWorkingDay,
  monthContaining,
  monthsOfSpan,
  samePeriodLastYear,
  spanOfSixMonths,
  spanOfYear,
  spansOf,
  VN_CALENDAR,
  VN_HOLIDAYS,
  type WorkCalendar,
} from "@/lib/domain/calendar";
import { addDays, addMonths, daysBetween, plainDate, weekdayOf, yearOf } from "@/lib/domain/plain-date";

const noHolidays: WorkCalendar = { holidays: new Set(), workdays: new Set() };
const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(plainDate(2000, 1, 1), days));
const anyStartDay = fc.integer({ min: 1, max: 28 });

describe("working days", () => {
  it("14/6/2024 is a Friday; two working days later is Tuesday 18/6", () => {
    expect(weekdayOf(plainDate(2024, 6, 14))).toBe(5);
    expect(addWorkingDays(plainDate(2024, 6, 14), 2, VN_CALENDAR)).toBe("2024-06-18");
  });
  it("counts nothing for 0, backwards for negative numbers", () => {
    expect(addWorkingDays(plainDate(2024, 6, 15), 0, noHolidays)).toBe("2024-06-15");
    expect(addWorkingDays(plainDate(2024, 6, 17), -1, noHolidays)).toBe("2024-06-14");
  });
  it("refuses parts of a day", () => expect(() => addWorkingDays(plainDate(2024, 6, 14), 1.5, noHolidays)).toThrow(RangeError));
  it("leaves out holidays and works the Saturday given in exchange", () => {
    expect(isWorkingDay(plainDate(2024, 4, 29), VN_CALENDAR)).toBe(false);
    expect(isWorkingDay(plainDate(2024, 5, 4), VN_CALENDAR)).toBe(true);
    expect(isWorkingDay(plainDate(2024, 5, 5), VN_CALENDAR)).toBe(false);
    expect(addWorkingDays(plainDate(2024, 4, 26), 1, VN_CALENDAR)).toBe("2024-05-02");
    expect(addWorkingDays(plainDate(2024, 4, 26), 3, VN_CALENDAR)).toBe("2024-05-04");
    expect(addWorkingDays(plainDate(2024, 2, 7), 1, VN_CALENDAR)).toBe("2024-02-15");
  });
  it("files each holiday under its year; worked days are Saturdays that are not holidays", () => {
    expect(Object.keys(VN_HOLIDAYS)).toEqual(["2024", "2025", "2026"]);
    for (const [year, { holidays, workdays }] of Object.entries(VN_HOLIDAYS)) {
      for (const day of [...holidays, ...workdays]) expect(yearOf(day)).toBe(Number(year));
      for (const day of workdays) expect([weekdayOf(day), VN_CALENDAR.holidays.has(day)]).toEqual([6, false]);
    }
  });
  it("proposes due dates of 1, 2 and 7 working days after the cut-off", () => {
    expect(defaultDueDates(plainDate(2024, 6, 14), VN_CALENDAR)).toEqual({
      commune: "2024-06-17",
      district: "2024-06-18",
      province: "2024-06-25",
    });
  });
  it("lands on a working day with exactly n of them passed", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const end = addWorkingDays(date, n, VN_CALENDAR);
        let count = 0;
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, VN_CALENDAR)) count += 1;
        expect(count).toBe(n);
        expect(isWorkingDay(end, VN_CALENDAR)).toBe(true);
      }),
    );
  });
});

describe("spans of figures", () => {
  it("six months and year of Quảng Bình 2024", () => {
    expect(spanOfSixMonths(2024, 15)).toEqual({ from: "2023-12-15", to: "2024-06-14" });
    expect(spanOfYear(2024, 15)).toEqual({ from: "2023-12-15", to: "2024-12-14" });
  });
  it("year of Tây Ninh 2019 begins on 16/11", () => expect(spanOfYear(2019, 16, 11)).toEqual({ from: "2018-11-16", to: "2019-11-15" }));
  it("a calendar year is a year too", () => {
    expect(spanOfYear(2024, 1, 1)).toEqual({ from: "2024-01-01", to: "2024-12-31" });
    expect(spanOfYear(2024, 15, 6)).toEqual({ from: "2024-06-15", to: "2025-06-14" });
    expect(spanOfYear(2024, 15, 7)).toEqual({ from: "2023-07-15", to: "2024-07-14" });
  });
  it("months run from the 15th to the 14th, over the leap day too", () => {
    expect(monthsOfSpan(spanOfSixMonths(2024, 15), 15)).toEqual([
      { from: "2023-12-15", to: "2024-01-14" },
      { from: "2024-01-15", to: "2024-02-14" },
      { from: "2024-02-15", to: "2024-03-14" },
      { from: "2024-03-15", to: "2024-04-14" },
      { from: "2024-04-15", to: "2024-05-14" },
      { from: "2024-05-15", to: "2024-06-14" },
    ]);
    expect(monthsOfSpan({ from: plainDate(2024, 2, 1), to: plainDate(2024, 2, 29) }, 1)).toHaveLength(1);
    expect(monthsOfSpan({ from: plainDate(2024, 2, 1), to: plainDate(2024, 2, 28) }, 1)).toHaveLength(0);
  });
  it("keeps only whole months of a span that begins or ends inside one", () => {
    expect(monthsOfSpan({ from: plainDate(2024, 1, 1), to: plainDate(2024, 3, 31) }, 15)).toEqual([
      { from: "2024-01-15", to: "2024-02-14" },
      { from: "2024-02-15", to: "2024-03-14" },
    ]);
    expect(isWholeMonths({ from: plainDate(2024, 1, 1), to: plainDate(2024, 3, 31) }, 15)).toBe(false);
    expect(isWholeMonths({ from: plainDate(2024, 1, 15), to: plainDate(2024, 3, 31) }, 15)).toBe(false);
    expect(isWholeMonths({ from: plainDate(2024, 3, 15), to: plainDate(2024, 3, 14) }, 15)).toBe(false);
  });
  it("finds the month of a day on both sides of its start, and over New Year", () => {
    expect(monthContaining(plainDate(2024, 2, 15), 15)).toEqual({ from: "2024-02-15", to: "2024-03-14" });
    expect(monthContaining(plainDate(2024, 2, 14), 15)).toEqual({ from: "2024-01-15", to: "2024-02-14" });
    expect(monthContaining(plainDate(2024, 1, 3), 15)).toEqual({ from: "2023-12-15", to: "2024-01-14" });
  });
  it("refuses a start day that some months lack", () => {
    expect([0, 1, 28, 29, 15.5].map(isStartDay)).toEqual([false, true, true, false, false]);
    expect(() => monthContaining(plainDate(2024, 1, 3), 29)).toThrow(RangeError);
    expect(() => spanOfYear(2024, 31)).toThrow(RangeError);
  });
  it("the same period of last year, with the leap day on either side", () => {
    expect(samePeriodLastYear(spanOfSixMonths(2024, 15))).toEqual(spanOfSixMonths(2023, 15));
    expect(samePeriodLastYear({ from: plainDate(2024, 2, 1), to: plainDate(2024, 2, 29) })).toEqual({
      from: "2023-02-01",
      to: "2023-02-28",
    });
    expect(samePeriodLastYear({ from: plainDate(2025, 2, 1), to: plainDate(2025, 2, 28) })).toEqual({
      from: "2024-02-01",
      to: "2024-02-29",
    });
  });

  it("months tile the span without gap or overlap", () => {
    fc.assert(
      fc.property(anyDate, anyStartDay, fc.integer({ min: 1, max: 36 }), (date, startDay, count) => {
        const from = monthContaining(date, startDay).from;
        const span = { from, to: addDays(addMonths(from, count), -1) };
        const months = monthsOfSpan(span, startDay);
        expect(isWholeMonths(span, startDay)).toBe(true);
        expect(months).toHaveLength(count);
        expect(months[0]?.from).toBe(span.from);
        expect(months.at(-1)?.to).toBe(span.to);
        months.slice(1).forEach((month, index) => expect(month.from).toBe(addDays(months[index]?.to ?? date, 1)));
        const days = months.reduce((sum, month) => sum + daysBetween(month.from, month.to) + 1, 0);
        expect(days).toBe(daysBetween(span.from, span.to) + 1);
      }),
    );
  });
  it("every day lies in exactly the month that contains it", () => {
    fc.assert(
      fc.property(anyDate, anyStartDay, (date, startDay) => {
        const month = monthContaining(date, startDay);
        expect(isInSpan(date, month)).toBe(true);
        expect(isWholeMonths(month, startDay)).toBe(true);
        expect(monthContaining(addDays(month.to, 1), startDay).from).toBe(addDays(month.to, 1));
      }),
    );
  });
  it("whole months of last year are as many", () => {
    fc.assert(
      fc.property(anyDate, anyStartDay, fc.integer({ min: 1, max: 24 }), (date, startDay, count) => {
        const from = monthContaining(date, startDay).from;
        const before = samePeriodLastYear({ from, to: addDays(addMonths(from, count), -1) });
        expect(isWholeMonths(before, startDay)).toBe(true);
        expect(monthsOfSpan(before, startDay)).toHaveLength(count);
      }),
    );
  });
});

describe("days off as they are announced", () => {
  const spans = (year: number) => spansOf(daysOfYear(year)).map(({ from, to, kind, days }) => `${from} ${to} ${kind} ${days.length}`);
  it("Tết is one line; what another day or another kind parts is two", () => {
    expect(spans(2026)).toEqual([
      "2026-01-01 2026-01-02 HOLIDAY 2",
      "2026-01-10 2026-01-10 WORKDAY 1",
      "2026-02-14 2026-02-22 HOLIDAY 9",
      "2026-04-27 2026-04-27 HOLIDAY 1",
      "2026-04-30 2026-05-01 HOLIDAY 2",
      "2026-08-22 2026-08-22 WORKDAY 1",
      "2026-08-31 2026-09-02 HOLIDAY 3",
    ]);
  });
  it("days of different names stay apart, though they follow one another", () => {
    const day = (date: number, name: string) => ({ day: plainDate(2026, 9, date), kind: "HOLIDAY" as const, name });
    expect(spansOf([day(1, "Quốc khánh"), day(2, "Quốc khánh"), day(3, "Nghỉ bù")]).map((span) => span.days.length)).toEqual([2, 1]);
  });
});

describe("how a deadline stands", () => {
  const due = plainDate(2024, 6, 17);
  it.each([
    ["2024-06-18", "OVERDUE", 1],
    ["2024-06-17", "DUE_SOON", 0],
    ["2024-06-10", "DUE_SOON", 7],
    ["2024-06-09", "LATER", 8],
  ])("on %s: %s %i", (today, standing, days) => {
    const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
    expect(deadlineStanding(due, plainDate(year, month, day))).toEqual({ standing, days });
  });
});
