import "server-only";
import { ROLES, type Actor } from "@/lib/domain/access";
import { fromDateColumn, isDuring, type PlainDate } from "@/lib/domain/plain-date";
import { businessDate, listClockOffsets } from "../clock";
import { isSessionAlive } from "../commands/sign-in";
import { db } from "../db";
import { scopeOf } from "../reach";
import { getInstallationKind } from "./installation";

const SEEN_EVERY_MS = 60_000;

/** One of the assignments a person may act in today. */
export type SeatOption = { readonly assignmentId: string; readonly title: string; readonly bodyName: string; readonly isActive: boolean };

export type SignedIn = {
  readonly sessionId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly seats: readonly SeatOption[];
  /** Null: no assignment is valid today. */
  readonly actor: Actor | null;
};

/** A session with its person, his present assignments and what the active one reaches; null where it ended, or the account may not be used. */
export async function loadSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    include: { user: { include: { assignments: { include: { body: true }, orderBy: { id: "asc" } } } } },
  });
  if (!session || session.user.disabledAt !== null || !isSessionAlive(session, now)) return null;
  if (session.user.isDemo && (await getInstallationKind()) !== "DEMO") return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }

  const offsets = await listClockOffsets();
  const dayOf = (provinceId: string | null): PlainDate => businessDate(now, provinceId === null ? 0 : (offsets.get(provinceId) ?? 0));
  const valid = session.user.assignments.filter((assignment) => {
    const today = dayOf(assignment.body.provinceId);
    return (
      isDuring(today, toPlain(assignment.validFrom), toPlain(assignment.validTo)) &&
      isDuring(today, toPlain(assignment.body.validFrom), toPlain(assignment.body.validTo))
    );
  });
  // Who has not chosen yet acts in the seat that comes first in the procedures' list of roles.
  valid.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const active = valid.find((assignment) => assignment.id === session.assignmentId) ?? valid[0];
  const common = {
    sessionId,
    userId: session.userId,
    displayName: session.user.displayName,
    mustChangePassword: session.user.mustChangePassword,
    seats: valid.map((assignment) => ({
      assignmentId: assignment.id,
      title: assignment.title,
      bodyName: assignment.body.shortName,
      isActive: assignment.id === active?.id,
    })),
  };
  if (!active) return { ...common, actor: null };
  const today = dayOf(active.body.provinceId);
  return {
    ...common,
    actor: {
      userId: session.userId,
      sessionId,
      assignmentId: active.id,
      role: active.role,
      capacity: active.capacity,
      bodyId: active.bodyId,
      bodyKind: active.body.kind,
      bodyName: active.body.name,
      displayName: session.user.displayName,
      title: active.title,
      scope: await scopeOf({ role: active.role, bodyId: active.bodyId, provinceId: active.body.provinceId }, today),
      today,
    },
  };
}

const toPlain = (value: Date | null) => (value === null ? null : fromDateColumn(value));
