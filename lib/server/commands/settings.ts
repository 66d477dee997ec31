import "server-only";
import { INSTALLATION_CHAIN } from "@/lib/domain/event";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { SettingsRefusal } from "@/lib/domain/session";
import type { ChangeSessionLimitsInput } from "@/lib/schemas/settings";
import { appendEvent, type Command } from "../command";

/** Sets when sessions end by themselves; every session is held to it at its next request. */
export const changeSessionLimits: Command<ChangeSessionLimitsInput, { version: number }, SettingsRefusal> = async (context, input) => {
  const { actor, tx, now } = context;
  if (!can(actor, "MANAGE_SETTINGS")) return err("ROLE_NOT_ALLOWED");
  const before = await tx.installation.findFirst();
  if (before === null) return err("NOT_FOUND");
  const after = {
    sessionIdleMinutes: input.idleMinutes,
    adminIdleMinutes: input.adminIdleMinutes,
    sessionAbsoluteHours: input.absoluteHours,
  };
  const changed = await tx.installation.updateMany({
    where: { id: before.id, version: input.version },
    data: { ...after, version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");

  // What the old limits ended stays ended: a longer limit must not wake a forgotten browser.
  const { sessionIdleMinutes, adminIdleMinutes, sessionAbsoluteHours } = before;
  await tx.$executeRaw`
    update sessions s set ended_at = ${now}::timestamptz
    where s.ended_at is null and (
      s.created_at <= ${now}::timestamptz - make_interval(hours => ${sessionAbsoluteHours}::int)
      or s.last_seen_at <= ${now}::timestamptz - make_interval(mins => case
        when exists (select from assignments a where a.user_id = s.user_id and a.role = 'SYSTEM_ADMIN') then ${adminIdleMinutes}::int
        else ${sessionIdleMinutes}::int end))`;
  await appendEvent(context, {
    provinceId: null,
    subjectType: "settings",
    subjectId: INSTALLATION_CHAIN,
    action: "changeSessionLimits",
    data: { before: { sessionIdleMinutes, adminIdleMinutes, sessionAbsoluteHours }, after },
  });
  return ok({ version: input.version + 1 });
};
