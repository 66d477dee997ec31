// The working days of a province: its own in the years it has touched, the known ones of all others.
import { describe, expect, it } from "vitest";
import { addWorkingDays, daysOfYear } from "@/lib/domain/calendar";
import { plainDate } from "@/lib/domain/plain-date";
import { addCalendarDay, removeCalendarDay } from "@/lib/server/commands/calendars";
import { findCampaignProposal } from "@/lib/server/queries/campaign-forms";
import { findCalendarYear, findWorkCalendar } from "@/lib/server/queries/calendars";
import { withScope } from "@/lib/server/scope";
import { answer, june2024, quangBinh, quangTri } from "@/tests/support/campaign-world";
import { aSecretary } from "@/tests/support/secretary";

const provinceId = quangBinh.scope.homeProvinceId ?? "";
const calendar = () => withScope(quangBinh, (tx) => findWorkCalendar(tx, provinceId));
const year = (no: number) => withScope(quangBinh, (tx) => findCalendarYear(tx, quangBinh, no));

describe("the calendar of a province", () => {
  it("begins with the known days and moves deadlines once a day is added or taken out", async () => {
    expect(addWorkingDays(plainDate(2024, 6, 14), 1, await calendar())).toBe("2024-06-17");
    const monday = { day: plainDate(2024, 6, 17), kind: "HOLIDAY" as const, name: "off" };
    expect(await answer(quangBinh, addCalendarDay, monday)).toBe("ok");
    expect(addWorkingDays(plainDate(2024, 6, 14), 1, await calendar())).toBe("2024-06-18");
    expect((await year(2024)).days).toHaveLength(daysOfYear(2024).length + 1);
    // Another year, and another province, keep the known days.
    expect((await year(2025)).isOwn).toBe(false);
    expect(addWorkingDays(plainDate(2025, 4, 29), 1, await calendar())).toBe("2025-05-05");
    expect((await withScope(quangTri, (tx) => findCalendarYear(tx, quangTri, 2024))).isOwn).toBe(false);
    expect((await withScope(quangBinh, (tx) => findCampaignProposal(tx, quangBinh)))?.calendar.holidays.has(monday.day)).toBe(true);
    expect(await answer(quangBinh, removeCalendarDay, { day: monday.day })).toBe("ok");
    expect(addWorkingDays(plainDate(2024, 6, 14), 1, await calendar())).toBe("2024-06-17");
  });

  it("refuses a day twice, work on a weekday, what is not there, and the last day of a known year", async () => {
    expect(await answer(quangBinh, addCalendarDay, { day: plainDate(2024, 9, 2), kind: "HOLIDAY", name: "again" })).toBe("DUPLICATE_DAY");
    expect(await answer(quangBinh, addCalendarDay, { day: plainDate(2024, 6, 18), kind: "WORKDAY", name: "tuesday" })).toBe(
      "NOT_A_WEEKEND",
    );
    expect(await answer(quangBinh, removeCalendarDay, { day: plainDate(2024, 6, 18) })).toBe("NOT_FOUND");
    for (const { day } of daysOfYear(2026).slice(1)) expect(await answer(quangBinh, removeCalendarDay, { day })).toBe("ok");
    expect(await answer(quangBinh, removeCalendarDay, { day: plainDate(2026, 1, 1) })).toBe("LAST_DAY");
    // A year that is not announced yet may be emptied again.
    expect(await answer(quangBinh, addCalendarDay, { day: plainDate(2027, 1, 1), kind: "HOLIDAY", name: "new year" })).toBe("ok");
    expect(await answer(quangBinh, removeCalendarDay, { day: plainDate(2027, 1, 1) })).toBe("ok");
    const both = await Promise.all(
      ["a", "b"].map((name) => answer(quangBinh, addCalendarDay, { day: plainDate(2025, 6, 2), kind: "HOLIDAY", name })),
    );
    expect(both.toSorted()).toEqual(["DUPLICATE_DAY", "ok"]);
    expect((await year(2025)).days).toHaveLength(daysOfYear(2025).length + 1);
  });

  it("is the secretariat's", async () => {
    const day = { day: plainDate(2024, 6, 17), kind: "HOLIDAY" as const, name: "off" };
    expect(await answer(aSecretary(provinceId, june2024, "CLERK"), addCalendarDay, day)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer({ ...quangBinh, scope: { ...quangBinh.scope, homeProvinceId: null } }, addCalendarDay, day)).toBe("OUT_OF_SCOPE");
  });
});
