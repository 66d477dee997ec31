import "server-only";
import { deviceOf, type OwnAccount } from "@/lib/domain/account";
import { isSessionAlive } from "@/lib/domain/session";
import { db } from "../db";
import { isAdministrator, listAssignmentsOf } from "./accounts";
import { getInstallation } from "./installation";
import type { SignedIn } from "./sessions";

/** What a person sees of himself: his assignments and the browsers in which he is signed in now. Needs no assignment, hence no scope. */
export async function getOwnAccount(signedIn: SignedIn, now: Date): Promise<OwnAccount> {
  const { userId, sessionId } = signedIn;
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const assignments = await listAssignmentsOf(db(), userId, now);
  const { sessions: limits } = await getInstallation();
  const sessions = await db().session.findMany({ where: { userId, endedAt: null }, orderBy: { lastSeenAt: "desc" } });
  return {
    username: user.username,
    displayName: user.displayName,
    isDemo: user.isDemo,
    assignments,
    limits,
    isAdministrator: isAdministrator(assignments),
    sessions: sessions
      .filter((session) => isSessionAlive(session, limits, isAdministrator(assignments), now))
      .map((session) => ({
        id: session.id,
        isThisOne: session.id === sessionId,
        device: deviceOf(session.userAgent),
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
      })),
  };
}
