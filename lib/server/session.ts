import "server-only";
import { cache } from "react";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/domain/access";
import { isDuring, fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can, type Permission } from "@/lib/domain/policy";
import { readSessionId } from "./auth";
import { businessDate, systemClock } from "./clock";
import { isSessionAlive } from "./commands/sign-in";
import { db } from "./db";
import { scopeOf } from "./reach";

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

/** Who is signed in, read from the database once per request: session, user, assignments, bodies and scope as they are now. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionId();
  return sessionId === null ? null : loadSession(sessionId, systemClock.now());
});

export async function loadSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    include: { user: { include: { assignments: { include: { body: true }, orderBy: { id: "asc" } } } } },
  });
  if (!session || session.user.disabledAt !== null || !isSessionAlive(session, now)) return null;
  if (session.user.isDemo && (await db().installation.findFirst())?.kind !== "DEMO") return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }

  const clocks = await db().provinceClock.findMany();
  const dayOf = (provinceId: string | null): PlainDate => businessDate(now, clocks.find((row) => row.provinceId === provinceId)?.offsetDays ?? 0);
  const valid = session.user.assignments.filter((assignment) => {
    const today = dayOf(assignment.body.provinceId);
    return (
      isDuring(today, toPlain(assignment.validFrom), toPlain(assignment.validTo)) &&
      isDuring(today, toPlain(assignment.body.validFrom), toPlain(assignment.body.validTo))
    );
  });
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

/** The actor of this request, or null; a person who must first change his password is no actor yet. */
export async function getActor(): Promise<Actor | null> {
  const signedIn = await getSignedIn();
  return signedIn === null || signedIn.mustChangePassword ? null : signedIn.actor;
}

/** For pages: signed out goes to sign-in, first sign-in to the new password, no assignment to "forbidden". */
export async function requireActor(): Promise<Actor> {
  const signedIn = await getSignedIn();
  if (signedIn === null) redirect("/sign-in");
  if (signedIn.mustChangePassword) redirect("/account/password");
  if (signedIn.actor === null) forbidden();
  return signedIn.actor;
}

/** For pages: the same, and the role must hold a permission. */
export async function requirePermission(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  if (!can(actor.role, permission)) forbidden();
  return actor;
}

/** For pages: what is out of scope does not exist. */
export function orNotFound<T>(value: T | null): T {
  if (value === null) notFound();
  return value;
}
