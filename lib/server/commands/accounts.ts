import "server-only";
import { randomUUID } from "node:crypto";
import { accountState, type AccountRefusal, type AccountState } from "@/lib/domain/account";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { AccountRef, CreateAccountInput, RenameAccountInput } from "@/lib/schemas/account";
import { appendEvent, type Command, type CommandContext } from "../command";
import { firstPassword, hashPassword } from "../password";

/** Opens an account without any assignment. Its first password comes from the form's key (password.ts) and must be changed at the first sign-in. */
export const createAccount: Command<CreateAccountInput, { accountId: string }, AccountRefusal> = async (context, input) => {
  const { actor, tx, now, key } = context;
  if (!can(actor, "MANAGE_ACCOUNTS")) return err("ROLE_NOT_ALLOWED");
  const accountId = randomUUID();
  const created = await tx.user.createMany({
    data: [
      {
        id: accountId,
        username: input.username,
        displayName: input.displayName,
        passwordHash: await hashPassword(firstPassword(key)),
        mustChangePassword: true,
        isDemo: false,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (created.count === 0) return err("USERNAME_TAKEN");
  await appendEvent(context, {
    provinceId: null,
    subjectType: "account",
    subjectId: accountId,
    action: "createAccount",
    data: { username: input.username },
  });
  return ok({ accountId });
};

export const renameAccount: Command<RenameAccountInput, { accountId: string }, AccountRefusal> = (context, input) =>
  changeAccount(context, input, { action: "renameAccount", change: { displayName: input.displayName } });

/** Closes an account: whoever is signed in with it is out at his next request. */
export const disableAccount: Command<AccountRef, { accountId: string }, AccountRefusal> = (context, ref) =>
  changeAccount(context, ref, {
    action: "disableAccount",
    from: ["ACTIVE", "NEW", "LOCKED"],
    change: { disabledAt: context.now },
    notOwn: true,
    endsSessions: true,
  });

export const enableAccount: Command<AccountRef, { accountId: string }, AccountRefusal> = (context, ref) =>
  changeAccount(context, ref, {
    action: "enableAccount",
    from: ["DISABLED"],
    change: { disabledAt: null, failedCount: 0, lockedUntil: null },
  });

/** Lifts the lock after five wrong passwords before its time. */
export const unlockAccount: Command<AccountRef, { accountId: string }, AccountRefusal> = (context, ref) =>
  changeAccount(context, ref, { action: "unlockAccount", from: ["LOCKED"], change: { failedCount: 0, lockedUntil: null } });

/** A new first password, drawn from the form's key; every session ends. One's own is changed by oneself. */
export const resetPassword: Command<AccountRef, { accountId: string }, AccountRefusal> = async (context, ref) =>
  changeAccount(context, ref, {
    action: "resetPassword",
    from: ["ACTIVE", "NEW", "LOCKED"],
    change: { passwordHash: await hashPassword(firstPassword(context.key)), mustChangePassword: true, failedCount: 0, lockedUntil: null },
    notOwn: true,
    endsSessions: true,
  });

/** Signs a person out of every device; he may sign in again. One's own are ended on one's own page. */
export const endAccountSessions: Command<AccountRef, { accountId: string }, AccountRefusal> = (context, ref) =>
  changeAccount(context, ref, {
    action: "endAccountSessions",
    from: ["ACTIVE", "NEW", "LOCKED"],
    change: {},
    notOwn: true,
    endsSessions: true,
  });

type Change = {
  readonly action: string;
  /** States from which it may be done; any where not given. */
  readonly from?: readonly AccountState[];
  readonly change: Prisma.UserUpdateManyMutationInput;
  readonly notOwn?: boolean;
  readonly endsSessions?: boolean;
};

async function changeAccount(
  context: CommandContext,
  ref: AccountRef,
  deed: Change,
): Promise<Result<{ accountId: string }, AccountRefusal>> {
  const { actor, tx, now } = context;
  if (!can(actor, "MANAGE_ACCOUNTS")) return err("ROLE_NOT_ALLOWED");
  const user = await tx.user.findUnique({ where: { id: ref.accountId } });
  if (!user) return err("NOT_FOUND");
  if (deed.notOwn && user.id === actor.userId) return err("OWN_ACCOUNT");
  const changed = await tx.user.updateManyAndReturn({
    where: { id: user.id, version: ref.version },
    data: { ...deed.change, version: { increment: 1 } },
  });
  const after = changed[0];
  if (!after) return err("STALE");
  const before = accountState(user, now);
  if (deed.from && !deed.from.includes(before)) return err("WRONG_STATUS");
  const ended = deed.endsSessions
    ? await tx.session.updateMany({ where: { userId: user.id, endedAt: null }, data: { endedAt: now } })
    : null;
  await appendEvent(context, {
    provinceId: null,
    subjectType: "account",
    subjectId: user.id,
    action: deed.action,
    from: before,
    to: accountState(after, now),
    data: { username: user.username, ...(ended && { endedSessions: ended.count }) },
  });
  return ok({ accountId: user.id });
}
