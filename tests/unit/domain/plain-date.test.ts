import { describe, expect, it } from "vitest";
import { addMonths, momentOn, parsePlainDate, plainDate, plainDateOf, weekdayOf } from "@/lib/domain/plain-date";

describe("plain dates", () => {
  it("reads the date in Viet Nam, not in UTC", () => expect(plainDateOf(new Date("2026-06-30T17:00:00Z"))).toBe("2026-07-01"));
  it("holds months back to the last day of a shorter one", () => expect(addMonths(plainDate(2024, 1, 31), 1)).toBe("2024-02-29"));
  it("knows no 30th of February", () => expect(parsePlainDate("2024-02-30")).toBeNull());
  it("begins weeks on Monday", () => expect(weekdayOf(plainDate(2024, 6, 14))).toBe(5));

  it("shows a deed at its time of day on its business date", () => {
    const posted = new Date("2026-11-22T02:43:00Z");
    expect(momentOn(plainDate(2024, 6, 10), posted).toISOString()).toBe("2024-06-10T02:43:00.000Z");
    const late = new Date("2026-11-22T18:30:00Z");
    expect(momentOn(plainDate(2024, 6, 10), late).toISOString()).toBe("2024-06-09T18:30:00.000Z");
  });
});
