import "server-only";
import { createHmac } from "node:crypto";
import type { Actor, Capacity, Role } from "@/lib/domain/access";
import type { EventSubject } from "@/lib/domain/event";
import { toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { systemClock, type Clock } from "./clock";
import { isConflict, type Tx } from "./db";
import { env } from "./env";
import { withWriteScope } from "./scope";

/** What a command works with: who, the transaction in his scope, true time, and the form's key. */
export type CommandContext = { readonly actor: Actor; readonly tx: Tx; readonly now: Date; readonly key: string };

/** One deed on one aggregate: changes rows and appends its event in the transaction it is given; a refusal undoes everything. */
export type Command<I, T, E extends string> = (context: CommandContext, input: I) => Promise<Result<T, E>>;

class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

// Keyed, since some inputs hold a password: the table alone must not let anyone guess it.
const hashOf = (value: unknown) => createHmac("sha256", env().NEXTAUTH_SECRET).update(JSON.stringify(value)).digest("hex");

/** How often a deed is begun again where the database ended it for another's sake. */
const ATTEMPTS = 3;

/** Who sends which content under which key. `content` is all that must be the same in a replay. */
export type KeyedRequest = { readonly userId: string; readonly name: string; readonly key: string; readonly content: unknown };

/**
 * Runs a deed once per key inside the transaction that `open` opens: the key, the change and its event stand or fall together.
 * A replay gets the first answer again; the same key with another content is refused (KEY_REUSED).
 */
export async function runOnce<T, E extends string>(
  open: <R>(run: (tx: Tx) => Promise<R>) => Promise<R>,
  request: KeyedRequest,
  deed: (tx: Tx) => Promise<Result<T, E>>,
  attempt = 1,
): Promise<Result<T, E | "KEY_REUSED">> {
  const requestHash = hashOf([request.name, request.content]);
  try {
    return await open<Result<T, E | "KEY_REUSED">>(async (tx) => {
      const key = { userId: request.userId, key: request.key };
      const taken = await tx.idempotencyKey.createMany({ data: [{ ...key, action: request.name, requestHash }], skipDuplicates: true });
      if (taken.count === 0) {
        const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: key } });
        return earlier.requestHash === requestHash ? ok(earlier.response as T) : err("KEY_REUSED");
      }
      const result = await deed(tx);
      if (!result.ok) throw new Refused(result.error);
      const response = (result.value ?? null) as Prisma.InputJsonValue | null;
      if (response !== null) await tx.idempotencyKey.update({ where: { userId_key: key }, data: { response } });
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return err(error.code as E);
    if (isConflict(error) && attempt < ATTEMPTS) return runOnce(open, request, deed, attempt + 1);
    throw error;
  }
}

/** Runs a command once per key, in the actor's write scope. */
export function runCommand<I, T, E extends string>(
  actor: Actor,
  request: { readonly name: string; readonly key: string; readonly input: I },
  command: Command<I, T, E>,
  clock: Clock = systemClock,
): Promise<Result<T, E | "KEY_REUSED">> {
  return runOnce(
    (run) => withWriteScope(actor, run),
    { userId: actor.userId, name: request.name, key: request.key, content: [actor.assignmentId, request.input] },
    (tx) => command({ actor, tx, now: clock.now(), key: request.key }, request.input),
  );
}

export type EventInput = {
  /** Null: the chain of the installation (accounts, settings). */
  readonly provinceId: string | null;
  readonly subjectType: EventSubject;
  readonly subjectId: string;
  readonly action: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  readonly data?: Prisma.InputJsonObject;
};

/** Whom an event names: an actor, or somebody who is signed in without an assignment, or is just signing in. */
export type EventAuthor = {
  readonly userId: string;
  readonly assignmentId: string | null;
  readonly bodyId: string | null;
  readonly role: Role | null;
  readonly capacity: Capacity;
  readonly displayName: string;
  readonly title: string;
  readonly bodyName: string;
  readonly today: PlainDate;
};

/** Appends the event of a change, in the same transaction. The trigger adds its place in the province's chain. */
export function appendEvent({ actor, tx, now, key }: CommandContext, event: EventInput): Promise<void> {
  return insertEvent(tx, actor, now, key, event);
}

export async function insertEvent(tx: Tx, author: EventAuthor, now: Date, key: string | null, event: EventInput): Promise<void> {
  // createMany: an event outside what the actor may read must not be read back (decision 14).
  await tx.event.createMany({
    data: [
      {
        provinceId: event.provinceId,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        action: event.action,
        fromState: event.from ?? null,
        toState: event.to ?? null,
        reason: event.reason ?? null,
        data: event.data ?? {},
        userId: author.userId,
        assignmentId: author.assignmentId,
        bodyId: author.bodyId,
        role: author.role,
        capacity: author.capacity,
        actorName: author.displayName,
        actorTitle: author.title,
        actorBody: author.bodyName,
        happenedAt: now,
        businessDate: toDateColumn(author.today),
        key,
      },
    ],
  });
}

export type Notice = {
  readonly kind: string;
  readonly subjectType: EventSubject;
  readonly subjectId: string;
  readonly data?: Prisma.InputJsonObject;
};

/** Tells everyone who holds one of `roles` in one of `bodyIds` today, the actor excepted. */
export async function notify(
  { actor, tx, now }: CommandContext,
  provinceId: string,
  bodyIds: readonly string[],
  roles: readonly Role[],
  notice: Notice,
): Promise<void> {
  const today = toDateColumn(actor.today);
  const holders = await tx.assignment.findMany({
    where: {
      bodyId: { in: [...bodyIds] },
      role: { in: [...roles] },
      userId: { not: actor.userId },
      user: { disabledAt: null },
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
    },
    select: { userId: true },
    distinct: ["userId"],
  });
  if (holders.length === 0) return;
  await tx.notification.createMany({
    data: holders.map(({ userId }) => ({
      provinceId,
      userId,
      kind: notice.kind,
      subjectType: notice.subjectType,
      subjectId: notice.subjectId,
      data: notice.data ?? {},
      createdAt: now,
    })),
  });
}
