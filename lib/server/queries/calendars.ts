import "server-only";
import type { Actor } from "@/lib/domain/access";
import { daysOfYear, VN_CALENDAR, type CalendarDay, type WorkCalendar } from "@/lib/domain/calendar";
import { fromDateColumn, yearOf } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import type { Tx } from "../db";

/** The working days of a province: its own days in the years that have any, the known ones of all others. */
export async function findWorkCalendar(tx: Tx, provinceId: string): Promise<WorkCalendar> {
  const rows = await tx.calendarDay.findMany({ where: { provinceId } });
  if (rows.length === 0) return VN_CALENDAR;
  const days = rows.map((row) => ({ day: fromDateColumn(row.day), kind: row.kind }));
  const own = new Set(days.map(({ day }) => yearOf(day)));
  const known = (dates: ReadonlySet<(typeof days)[number]["day"]>) => [...dates].filter((day) => !own.has(yearOf(day)));
  const ofKind = (kind: (typeof days)[number]["kind"]) => days.flatMap((one) => (one.kind === kind ? [one.day] : []));
  return {
    holidays: new Set([...known(VN_CALENDAR.holidays), ...ofKind("HOLIDAY")]),
    workdays: new Set([...known(VN_CALENDAR.workdays), ...ofKind("WORKDAY")]),
  };
}

export type CalendarYear = {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  /** False: nobody has touched the year, its days are those the product knows. */
  readonly isOwn: boolean;
  readonly canEdit: boolean;
};

/** The days of a year in the actor's own province, in order. */
export async function findCalendarYear(tx: Tx, actor: Actor, year: number): Promise<CalendarYear> {
  const provinceId = actor.scope.homeProvinceId;
  const rows =
    provinceId === null
      ? []
      : await tx.calendarDay.findMany({
          where: { provinceId, day: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } },
          orderBy: { day: "asc" },
        });
  const own = rows.map(({ day, kind, name }) => ({ day: fromDateColumn(day), kind, name }));
  return {
    year,
    days: own.length > 0 ? own : daysOfYear(year),
    isOwn: own.length > 0,
    canEdit: can(actor, "EDIT_CALENDAR") && provinceId !== null,
  };
}
