import "server-only";
import { db } from "../db";
import { env } from "../env";
import { systemClock } from "../clock";
import { UNKNOWN_PASSWORD_HASH, verifyPassword } from "../password";

const FAILURES_BEFORE_LOCK = 5;
const LOCK_MINUTES = 15;
const MAX_LENGTH = 200;

export type Attempt = { readonly username: string; readonly password: string; readonly userAgent: string };

/**
 * Checks a name and a password and opens a session; its id, or null. Unknown, wrong, locked, disabled and refused demo
 * accounts get the same answer after the same work: exactly one hash is verified on every path.
 */
export async function signIn({ username, password, userAgent }: Attempt): Promise<string | null> {
  const now = systemClock.now();
  const name = username.normalize("NFC").trim().toLowerCase().slice(0, MAX_LENGTH);
  const user = await db().user.findUnique({ where: { username: name } });
  const isLocked = user?.lockedUntil != null && user.lockedUntil > now;
  const isRefused = user === null || user.disabledAt !== null || isLocked || (user.isDemo && !(await allowsDemoAccounts()));
  const isRight = await verifyPassword(isRefused || user === null ? UNKNOWN_PASSWORD_HASH : user.passwordHash, password.slice(0, MAX_LENGTH));
  if (user === null || isRefused) return null;
  if (!isRight) {
    await recordFailure(user.id, now);
    return null;
  }
  await db().user.update({ where: { id: user.id }, data: { failedCount: 0, lockedUntil: null } });
  const session = await db().session.create({
    data: { userId: user.id, createdAt: now, lastSeenAt: now, userAgent: userAgent.slice(0, 300) },
    select: { id: true },
  });
  return session.id;
}

/** Counts in the database, so that guesses at several processes add up. */
async function recordFailure(userId: string, now: Date): Promise<void> {
  const lockedUntil = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  await db().$executeRaw`
    update users set failed_count = case when failed_count + 1 >= ${FAILURES_BEFORE_LOCK} then 0 else failed_count + 1 end,
      locked_until = case when failed_count + 1 >= ${FAILURES_BEFORE_LOCK} then ${lockedUntil}::timestamptz else locked_until end
    where id = ${userId}::uuid`;
}

/** Demo accounts open nothing where people work for real. */
async function allowsDemoAccounts(): Promise<boolean> {
  const installation = await db().installation.findFirst();
  return installation?.kind === "DEMO";
}

/** When a session ends by itself: idle, or after its absolute span. */
export function isSessionAlive(session: { createdAt: Date; lastSeenAt: Date; endedAt: Date | null }, now: Date): boolean {
  const { SESSION_IDLE_MINUTES, SESSION_ABSOLUTE_HOURS } = env();
  return (
    session.endedAt === null &&
    now.getTime() - session.lastSeenAt.getTime() < SESSION_IDLE_MINUTES * 60_000 &&
    now.getTime() - session.createdAt.getTime() < SESSION_ABSOLUTE_HOURS * 3_600_000
  );
}
