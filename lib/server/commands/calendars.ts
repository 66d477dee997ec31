import "server-only";
import { daysOfYear } from "@/lib/domain/calendar";
import type { CalendarRefusal } from "@/lib/domain/office-refusal";
import { fromDateColumn, toDateColumn, weekdayOf, yearOf, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { AddCalendarDayInput, RemoveCalendarDayInput } from "@/lib/schemas/calendar";
import { appendEvent, type Command, type CommandContext } from "../command";

/** The days of the year that a day lies in, the actor's province alone; a year nobody touched begins with the days that are known. */
async function takeYear(
  { tx, actor }: CommandContext,
  day: PlainDate,
): Promise<Result<{ provinceId: string; days: readonly PlainDate[] }, CalendarRefusal>> {
  if (!can(actor, "EDIT_CALENDAR")) return err("ROLE_NOT_ALLOWED");
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null) return err("OUT_OF_SCOPE");
  const year = yearOf(day);
  // One at a time, so that two first changes do not both bring in the known days.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`calendar:${provinceId}:${year}`}))`;
  const where = { provinceId, day: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } };
  const present = await tx.calendarDay.findMany({ where, select: { day: true } });
  if (present.length > 0) return ok({ provinceId, days: present.map((row) => fromDateColumn(row.day)) });
  const known = daysOfYear(year);
  await tx.calendarDay.createMany({ data: known.map((one) => ({ provinceId, ...one, day: toDateColumn(one.day) })) });
  return ok({ provinceId, days: known.map((one) => one.day) });
}

/** Adds a day off, or a weekend day that is worked in exchange. */
export const addCalendarDay: Command<AddCalendarDayInput, { year: number }, CalendarRefusal> = async (context, input) => {
  const taken = await takeYear(context, input.day);
  if (!taken.ok) return taken;
  const { provinceId, days } = taken.value;
  if (days.includes(input.day)) return err("DUPLICATE_DAY");
  if (input.kind === "WORKDAY" && weekdayOf(input.day) <= 5) return err("NOT_A_WEEKEND");
  await context.tx.calendarDay.createMany({ data: [{ provinceId, ...input, day: toDateColumn(input.day) }] });
  await appendEvent(context, {
    provinceId,
    subjectType: "calendar",
    subjectId: provinceId,
    action: "addCalendarDay",
    data: { day: input.day, dayKind: input.kind, title: input.name },
  });
  return ok({ year: yearOf(input.day) });
};

/** Takes a day out, so that its weekday decides again. The last one stays where the product knows days of the year: without one it would have those. */
export const removeCalendarDay: Command<RemoveCalendarDayInput, { year: number }, CalendarRefusal> = async (context, { day }) => {
  const taken = await takeYear(context, day);
  if (!taken.ok) return taken;
  const { provinceId, days } = taken.value;
  if (!days.includes(day)) return err("NOT_FOUND");
  if (days.length === 1 && daysOfYear(yearOf(day)).length > 0) return err("LAST_DAY");
  await context.tx.calendarDay.deleteMany({ where: { provinceId, day: toDateColumn(day) } });
  await appendEvent(context, {
    provinceId,
    subjectType: "calendar",
    subjectId: provinceId,
    action: "removeCalendarDay",
    data: { day },
  });
  return ok({ year: yearOf(day) });
};
