import "server-only";
import type { OwnAccountRefusal } from "@/lib/domain/account";
import { passwordFault } from "@/lib/domain/password-rule";
import { err, ok } from "@/lib/domain/result";
import type {
  ChangePasswordInput,
  EndOtherSessionsInput,
  EndSessionInput,
  SignOutInput,
  SwitchAssignmentInput,
} from "@/lib/schemas/account";
import { appendAccountEvent, type AccountCommand } from "../account-command";
import { hashPassword, verifyPassword } from "../password";

/** A new password of one's own: the present one is asked for, all other sessions end. While the account is locked no password counts as right. */
export const changePassword: AccountCommand<ChangePasswordInput, { endedSessions: number }, OwnAccountRefusal> = async (context, input) => {
  const { signedIn, tx, now } = context;
  const user = await tx.user.findUniqueOrThrow({ where: { id: signedIn.userId } });
  const isLocked = user.lockedUntil !== null && user.lockedUntil > now;
  if (isLocked || !(await verifyPassword(user.passwordHash, input.current))) return err("WRONG_PASSWORD");
  if (await verifyPassword(user.passwordHash, input.next)) return err("SAME_PASSWORD");
  if (passwordFault(input.next, user.username) !== null) return err("GUESSABLE_PASSWORD");

  // The hash that was verified is what must still stand.
  const changed = await tx.user.updateMany({
    where: { id: user.id, passwordHash: user.passwordHash, disabledAt: null },
    data: { passwordHash: await hashPassword(input.next), mustChangePassword: false, failedCount: 0, version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  const ended = await tx.session.updateMany({
    where: { userId: user.id, endedAt: null, id: { not: signedIn.sessionId } },
    data: { endedAt: now },
  });
  await appendAccountEvent(context, {
    subjectType: "account",
    subjectId: user.id,
    action: "changePassword",
    data: { endedSessions: ended.count },
  });
  return ok({ endedSessions: ended.count });
};

/** From now on this session acts in another of the person's present assignments. */
export const switchAssignment: AccountCommand<SwitchAssignmentInput, { assignmentId: string }, OwnAccountRefusal> = async (
  context,
  input,
) => {
  const { signedIn, tx } = context;
  if (signedIn.mustChangePassword) return err("PASSWORD_FIRST");
  const seat = signedIn.seats.find((one) => one.assignmentId === input.assignmentId);
  if (!seat) return err("NOT_FOUND");
  const switched = await tx.session.updateMany({
    where: { id: signedIn.sessionId, endedAt: null },
    data: { assignmentId: seat.assignmentId },
  });
  if (switched.count === 0) return err("STALE");
  await appendAccountEvent(context, {
    subjectType: "session",
    subjectId: signedIn.sessionId,
    action: "switchAssignment",
    data: { assignmentId: seat.assignmentId, title: seat.title, body: seat.bodyName },
  });
  return ok({ assignmentId: seat.assignmentId });
};

/** Ends this session, or all of the person's. */
export const signOut: AccountCommand<SignOutInput, { endedSessions: number }, OwnAccountRefusal> = async (context, { everywhere }) => {
  const { signedIn, tx, now } = context;
  const ended = await tx.session.updateMany({
    where: { userId: signedIn.userId, endedAt: null, ...(everywhere ? {} : { id: signedIn.sessionId }) },
    data: { endedAt: now },
  });
  await appendAccountEvent(context, {
    subjectType: "session",
    subjectId: signedIn.sessionId,
    action: everywhere ? "signOutEverywhere" : "signOut",
    data: { endedSessions: ended.count },
  });
  return ok({ endedSessions: ended.count });
};

/** Ends one of the person's other sessions. Somebody else's does not exist, nor does one that ended already. */
export const endSession: AccountCommand<EndSessionInput, { sessionId: string }, OwnAccountRefusal> = async (context, { sessionId }) => {
  const { signedIn, tx, now } = context;
  const ended = await tx.session.updateMany({
    where: { id: sessionId, userId: signedIn.userId, endedAt: null, NOT: { id: signedIn.sessionId } },
    data: { endedAt: now },
  });
  if (ended.count === 0) return err("SESSION_GONE");
  await appendAccountEvent(context, { subjectType: "session", subjectId: sessionId, action: "endSession" });
  return ok({ sessionId });
};

/** Ends all sessions of the person but this one. */
export const endOtherSessions: AccountCommand<EndOtherSessionsInput, { endedSessions: number }, OwnAccountRefusal> = async (context) => {
  const { signedIn, tx, now } = context;
  const ended = await tx.session.updateMany({
    where: { userId: signedIn.userId, endedAt: null, NOT: { id: signedIn.sessionId } },
    data: { endedAt: now },
  });
  await appendAccountEvent(context, {
    subjectType: "session",
    subjectId: signedIn.sessionId,
    action: "endOtherSessions",
    data: { endedSessions: ended.count },
  });
  return ok({ endedSessions: ended.count });
};
