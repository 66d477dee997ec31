import "server-only";
import { plainDateOf } from "@/lib/domain/plain-date";
import { insertEvent } from "../command";
import { systemClock, type Clock } from "../clock";
import { db } from "../db";
import { UNKNOWN_PASSWORD_HASH, verifyPassword } from "../password";

const FAILURES_BEFORE_LOCK = 5;
const LOCK_MINUTES = 15;
const MAX_LENGTH = 200;
/** Letters may be typed as several code points each; what is longer was never a password here. */
const MAX_RAW_LENGTH = 1000;

export type Attempt = {
  readonly username: string;
  readonly password: string;
  readonly userAgent: string;
  /** The assignment to go on in, for somebody whose session ended while he worked; another's is passed over. */
  readonly seat?: string | undefined;
};

/**
 * Checks a name and a password and opens a session; its id, or null. Unknown, wrong, locked, disabled and refused demo
 * accounts get the same answer after the same work: one hash is verified and one row is asked for on every path.
 */
export async function signIn({ username, password, userAgent, seat }: Attempt, clock: Clock = systemClock): Promise<string | null> {
  const now = clock.now();
  const name = normalized(username).trim().toLowerCase();
  const user = name.includes("\0") ? null : await db().user.findUnique({ where: { username: name } });
  const isLocked = user?.lockedUntil != null && user.lockedUntil > now;
  const isRefused = user === null || user.disabledAt !== null || isLocked || (user.isDemo && !(await allowsDemoAccounts()));
  const isRight = await verifyPassword(isRefused ? UNKNOWN_PASSWORD_HASH : user.passwordHash, normalized(password));
  if (user === null || isRefused || !isRight) {
    await recordFailure(isRefused ? null : user.id, now);
    return null;
  }
  return openSession(user, { userAgent, seat }, now);
}

const normalized = (text: string) => text.slice(0, MAX_RAW_LENGTH).normalize("NFC").slice(0, MAX_LENGTH);

/** The right password was given; a lock or a closing that came meanwhile, by guesses at the same moment, still stands. */
async function openSession(
  user: { id: string; displayName: string },
  { userAgent, seat }: Pick<Attempt, "userAgent" | "seat">,
  now: Date,
): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const opened = await tx.user.updateMany({
      where: { id: user.id, disabledAt: null, OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] },
      data: { failedCount: 0, lockedUntil: null },
    });
    if (opened.count === 0) return null;
    const own = seat === undefined ? null : await tx.assignment.findFirst({ where: { id: seat, userId: user.id }, select: { id: true } });
    const session = await tx.session.create({
      data: { userId: user.id, assignmentId: own?.id ?? null, createdAt: now, lastSeenAt: now, userAgent: userAgent.slice(0, 300) },
      select: { id: true },
    });
    await insertEvent(tx, stranger(user, now), now, null, {
      provinceId: null,
      subjectType: "session",
      subjectId: session.id,
      action: "signIn",
    });
    return session.id;
  });
}

/** Counts in the database, so that guesses at several processes add up; the fifth locks, and that is told to the trail. */
export async function recordFailure(userId: string | null, now: Date): Promise<void> {
  const lockedUntil = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  await db().$transaction(async (tx) => {
    const [user] = await tx.$queryRaw<{ id: string; displayName: string; failedCount: number }[]>`
      update users set failed_count = case when failed_count + 1 >= ${FAILURES_BEFORE_LOCK} then 0 else failed_count + 1 end,
        locked_until = case when failed_count + 1 >= ${FAILURES_BEFORE_LOCK} then ${lockedUntil}::timestamptz else locked_until end
      where id = ${userId}::uuid and (locked_until is null or locked_until <= ${now}::timestamptz)
      returning id::text, display_name as "displayName", failed_count as "failedCount"`;
    if (user?.failedCount !== 0) return;
    await insertEvent(tx, stranger(user, now), now, null, {
      provinceId: null,
      subjectType: "account",
      subjectId: user.id,
      action: "lockAccount",
    });
  });
}

/** Somebody who is not yet known to be who he says: an event names the account alone. */
const stranger = (user: { id: string; displayName: string }, now: Date) => ({
  userId: user.id,
  assignmentId: null,
  bodyId: null,
  role: null,
  capacity: "NONE" as const,
  displayName: user.displayName,
  title: "",
  bodyName: "",
  today: plainDateOf(now),
});

/** Demo accounts open nothing where people work for real. */
async function allowsDemoAccounts(): Promise<boolean> {
  const installation = await db().installation.findFirst();
  return installation?.kind === "DEMO";
}
