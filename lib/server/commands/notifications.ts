import "server-only";
import { ok } from "@/lib/domain/result";
import type { Command } from "../command";

/** Marks everything the actor was told as read. His own list only, so it has no event. */
export const readNotices: Command<Record<string, never>, { read: number }, never> = async ({ actor, tx, now }) => {
  const read = await tx.notification.updateMany({ where: { userId: actor.userId, readAt: null }, data: { readAt: now } });
  return ok({ read: read.count });
};
