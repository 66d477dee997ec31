import "server-only";
import { addDays, momentOn, plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import { db } from "./db";

/** True time: for sessions, locks, audit, and the instant of every event. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** Business date for an instant in a province whose clock is moved by `offsetDays` (0 but in demo and practice installations). */
export function businessDate(now: Date, offsetDays: number): PlainDate {
  return addDays(plainDateOf(now), offsetDays);
}

/** An instant as a province shows it whose clock is moved: on its business date, at the true time of day. */
export function shownInstant(instant: Date, offsetDays: number): Date {
  return momentOn(businessDate(instant, offsetDays), instant);
}

/** Days by which the business date of each province is moved; none where people work for real, whatever the table holds (decision 11). */
export async function listClockOffsets(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<{ provinceId: string; offsetDays: number }[]>`
    select province_id::text as "provinceId", offset_days as "offsetDays" from province_clocks
    where exists (select from installation where kind in ('DEMO', 'PRACTICE'))`;
  return new Map(rows.map((row) => [row.provinceId, row.offsetDays]));
}

/** Days by which the province's business date differs from the real one. Read by key, outside row-level security. */
export async function findClockOffset(provinceId: string): Promise<number> {
  return (await listClockOffsets()).get(provinceId) ?? 0;
}
