import "server-only";
import { createHash } from "node:crypto";
import type { Actor, Role } from "@/lib/domain/access";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { systemClock, type Clock } from "./clock";
import type { Tx } from "./db";
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

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/**
 * Runs a command once per key: the key, the change and its event stand in one transaction.
 * A replay gets the first answer again; the same key with another content is refused (KEY_REUSED).
 */
export async function runCommand<I, T, E extends string>(
  actor: Actor,
  request: { readonly name: string; readonly key: string; readonly input: I },
  command: Command<I, T, E>,
  clock: Clock = systemClock,
): Promise<Result<T, E | "KEY_REUSED">> {
  const requestHash = hashOf([request.name, actor.assignmentId, request.input]);
  try {
    return await withWriteScope(actor, async (tx) => {
      const key = { userId: actor.userId, key: request.key };
      const taken = await tx.idempotencyKey.createMany({ data: [{ ...key, action: request.name, requestHash }], skipDuplicates: true });
      if (taken.count === 0) {
        const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: key } });
        return earlier.requestHash === requestHash ? ok(earlier.response as T) : err("KEY_REUSED");
      }
      const result = await command({ actor, tx, now: clock.now(), key: request.key }, request.input);
      if (!result.ok) throw new Refused(result.error);
      const response = (result.value ?? null) as Prisma.InputJsonValue | null;
      if (response !== null) await tx.idempotencyKey.update({ where: { userId_key: key }, data: { response } });
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return err(error.code as E);
    throw error;
  }
}

export type EventInput = {
  /** Null: the chain of the installation (accounts, settings). */
  readonly provinceId: string | null;
  readonly subjectType: "campaign" | "plan" | "locality" | "period" | "report" | "figure" | "update" | "criteria" | "assessment" | "unit" | "account" | "session" | "clock" | "decision";
  readonly subjectId: string;
  readonly action: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  readonly data?: Prisma.InputJsonObject;
};

/** Appends the event of a change, in the same transaction. The trigger adds its place in the province's chain. */
export async function appendEvent({ actor, tx, now, key }: CommandContext, event: EventInput): Promise<void> {
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
        userId: actor.userId,
        assignmentId: actor.assignmentId,
        bodyId: actor.bodyId,
        role: actor.role,
        capacity: actor.capacity,
        actorName: actor.displayName,
        actorTitle: actor.title,
        actorBody: actor.bodyName,
        happenedAt: now,
        businessDate: toDateColumn(actor.today),
        key,
      },
    ],
  });
}

export type Notice = { readonly kind: string; readonly subjectType: EventInput["subjectType"]; readonly subjectId: string; readonly data?: Prisma.InputJsonObject };

/** Tells everyone who holds one of `roles` in one of `bodyIds` today, the actor excepted. */
export async function notify({ actor, tx, now }: CommandContext, provinceId: string, bodyIds: readonly string[], roles: readonly Role[], notice: Notice): Promise<void> {
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
