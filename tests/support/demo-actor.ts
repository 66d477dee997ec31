import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import { db } from "@/lib/server/db";
import { scopeOf } from "@/lib/server/reach";

/** Somebody of the demo data in his first seat, with the scope that the product gives him on a day. */
export async function demoActor(username: string, today: PlainDate): Promise<Actor> {
  const user = await db().user.findUniqueOrThrow({
    where: { username },
    include: { assignments: { include: { body: true }, orderBy: { id: "asc" } } },
  });
  const [seat] = user.assignments;
  if (!seat) throw new Error(`${username} has no seat`);
  return {
    userId: user.id,
    sessionId: randomUUID(),
    assignmentId: seat.id,
    role: seat.role,
    capacity: seat.capacity,
    bodyId: seat.bodyId,
    bodyKind: seat.body.kind,
    bodyName: seat.body.name,
    displayName: user.displayName,
    title: seat.title,
    scope: await scopeOf({ role: seat.role, bodyId: seat.bodyId, provinceId: seat.body.provinceId }, today),
    today,
  };
}
