import "server-only";
import { randomUUID } from "node:crypto";
import { refuseSeat, type AssignmentRefusal } from "@/lib/domain/assignment";
import { fromDateColumn, parsePlainDate, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { AddAssignmentInput, EndAssignmentInput } from "@/lib/schemas/account";
import { businessDate, findClockOffset } from "../clock";
import { appendEvent, type Command } from "../command";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));
const column = (text: string | null): Date | null => (text === null ? null : toDateColumn(parseOrThrow(text)));
const spanOf = (row: { validFrom: Date | null; validTo: Date | null }) => ({ from: plain(row.validFrom), to: plain(row.validTo) });

function parseOrThrow(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new RangeError("a date that the schema let through is none");
  return date;
}

/** Gives a person a role in a body. Two at once for one person wait for each other, so that the second sees the first. */
export const addAssignment: Command<AddAssignmentInput, { assignmentId: string }, AssignmentRefusal> = async (context, input) => {
  const { actor, tx } = context;
  if (!can(actor, "MANAGE_ACCOUNTS")) return err("ROLE_NOT_ALLOWED");
  const locked = await tx.$queryRaw<{ id: string }[]>`select id::text from users where id = ${input.accountId}::uuid for update`;
  const body = await tx.body.findUnique({ where: { id: input.bodyId } });
  if (locked.length === 0 || !body) return err("NOT_FOUND");
  const held = await tx.assignment.findMany({ where: { userId: input.accountId } });
  const span = spanOf({ validFrom: column(input.validFrom), validTo: column(input.validTo) });
  const refusal = refuseSeat(
    { role: input.role, bodyId: body.id, span, bodyKind: body.kind, bodySpan: spanOf(body), capacity: input.capacity },
    held.map((row) => ({ role: row.role, bodyId: row.bodyId, span: spanOf(row) })),
    input.accountId === actor.userId,
  );
  if (refusal !== null) return err(refusal);

  const assignmentId = randomUUID();
  await tx.assignment.createMany({
    data: [
      {
        id: assignmentId,
        userId: input.accountId,
        bodyId: body.id,
        role: input.role,
        title: input.title,
        capacity: input.capacity,
        ground: input.ground === "" ? null : input.ground,
        validFrom: column(input.validFrom),
        validTo: column(input.validTo),
      },
    ],
  });
  await appendEvent(context, {
    provinceId: null,
    subjectType: "account",
    subjectId: input.accountId,
    action: "addAssignment",
    reason: input.ground === "" ? null : input.ground,
    data: {
      assignmentId,
      bodyId: body.id,
      body: body.name,
      role: input.role,
      title: input.title,
      capacity: input.capacity,
      validFrom: input.validFrom,
      validTo: input.validTo,
    },
  });
  return ok({ assignmentId });
};

/** Ends an assignment from a day on, in the calendar of its body's province; whoever acts in it is out of it at his next request of that day. */
export const endAssignment: Command<EndAssignmentInput, { assignmentId: string }, AssignmentRefusal> = async (context, input) => {
  const { actor, tx, now } = context;
  if (!can(actor, "MANAGE_ACCOUNTS")) return err("ROLE_NOT_ALLOWED");
  const assignment = await tx.assignment.findUnique({ where: { id: input.assignmentId }, include: { body: true } });
  if (!assignment) return err("NOT_FOUND");
  if (assignment.userId === actor.userId) return err("OWN_ACCOUNT");
  const validTo = parseOrThrow(input.validTo);
  const claimed = await tx.assignment.updateManyAndReturn({
    where: { id: assignment.id, version: input.version },
    data: { version: { increment: 1 } },
  });
  if (claimed.length === 0) return err("STALE");
  const { from, to } = spanOf(assignment);
  const { provinceId } = assignment.body;
  const today = businessDate(now, provinceId === null ? 0 : await findClockOffset(provinceId));
  if (to !== null && to <= today) return err("ALREADY_ENDED");
  if (from !== null && validTo <= from) return err("END_BEFORE_START");
  await tx.assignment.update({ where: { id: assignment.id }, data: { validTo: toDateColumn(validTo) } });
  await appendEvent(context, {
    provinceId: null,
    subjectType: "account",
    subjectId: assignment.userId,
    action: "endAssignment",
    data: { assignmentId: assignment.id, body: assignment.body.name, role: assignment.role, before: to, validTo },
  });
  return ok({ assignmentId: assignment.id });
};
