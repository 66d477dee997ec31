import "server-only";
import { addDays, plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import { db } from "./db";

/** True time: for sessions, locks, audit, and the instant of every event. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** Business date for an instant in a province whose clock is moved by `offsetDays` (0 but in demo and practice installations). */
export function businessDate(now: Date, offsetDays: number): PlainDate {
  return addDays(plainDateOf(now), offsetDays);
}

/** Days by which the province's business date differs from the real one. Read by key, outside row-level security. */
export async function findClockOffset(provinceId: string): Promise<number> {
  const row = await db().provinceClock.findUnique({ where: { provinceId } });
  return row?.offsetDays ?? 0;
}
