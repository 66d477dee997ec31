import "server-only";
import { ROLES, type Actor } from "@/lib/domain/access";
import type { InstallationKind } from "@/lib/domain/installation";
import { idleSpan, isSessionAlive } from "@/lib/domain/session";
import { db } from "../db";
import { scopeFrom } from "./reach";
import { findSessionRecord, type SeatRecord, type SessionRecord } from "./session-record";

/** A request is written down at most so often, and ten times within the idle limit, so that nobody loses more than a tenth of it. */
const SEEN_EVERY_MS = 60_000;

/** One of the assignments a person may act in today. */
export type SeatOption = { readonly assignmentId: string; readonly title: string; readonly bodyName: string; readonly isActive: boolean };

export type SignedIn = {
  readonly sessionId: string;
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly installation: InstallationKind;
  readonly seats: readonly SeatOption[];
  /** Of the active seat, for the top bar; null where its body belongs to none. */
  readonly homeProvinceName: string | null;
  /** Null: no assignment is valid today. */
  readonly actor: Actor | null;
};

/** A session with its person, his present assignments and what the active one reaches; null where it ended, or the account may not be used. */
export async function loadSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await findSessionRecord(sessionId, now);
  if (!session || session.isDisabled) return null;
  if (session.isDemo && session.installation !== "DEMO") return null;
  const isAdministrator = session.seats.some((seat) => seat.role === "SYSTEM_ADMIN");
  if (!isSessionAlive(session, session.limits, isAdministrator, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > Math.min(SEEN_EVERY_MS, idleSpan(session.limits, isAdministrator) / 10)) {
    await db().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }

  // Who has not chosen yet acts in the seat that comes first in the procedures' list of roles.
  const seats = session.seats.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const active = seats.find((seat) => seat.assignmentId === session.assignmentId) ?? seats[0];
  return {
    sessionId,
    userId: session.userId,
    username: session.username,
    displayName: session.displayName,
    mustChangePassword: session.mustChangePassword,
    installation: session.installation,
    seats: seats.map((seat) => ({
      assignmentId: seat.assignmentId,
      title: seat.title,
      bodyName: seat.bodyShortName,
      isActive: seat === active,
    })),
    homeProvinceName: active?.provinceName ?? null,
    actor: active ? actorOf(session, sessionId, active) : null,
  };
}

const actorOf = (session: SessionRecord, sessionId: string, seat: SeatRecord): Actor => ({
  userId: session.userId,
  sessionId,
  assignmentId: seat.assignmentId,
  role: seat.role,
  capacity: seat.capacity,
  bodyId: seat.bodyId,
  bodyKind: seat.bodyKind,
  bodyName: seat.bodyName,
  displayName: session.displayName,
  title: seat.title,
  scope: scopeFrom(seat.role, seat.provinceId, seat),
  today: seat.today,
});
