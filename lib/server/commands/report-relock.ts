import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Capacity, Role } from "@/lib/domain/access";
import { insertEvent, type Command, type CommandContext } from "../command";
import { findReportRecord } from "../queries/report-records";

type Unlocking = {
  userId: string;
  role: Role;
  bodyId: string;
  capacity: Capacity;
  displayName: string;
  title: string;
  bodyName: string;
};

/**
 * Where the time of an unlock is over: the report stands again as it did, with the version that was accepted; what was begun is kept and
 * was never sent. The event bears whoever set the time, since nobody acts. The report's row is locked by the caller.
 */
export async function settleUnlock(context: CommandContext, reportId: string): Promise<boolean> {
  const { tx, actor, now } = context;
  const [unlock] = await tx.reportUnlock.findMany({ where: { reportId, endedAt: null, relockAt: { lte: now } } });
  if (!unlock || unlock.provinceId !== actor.scope.homeProvinceId) return false;
  await tx.reportUnlock.updateMany({ where: { id: unlock.id, endedAt: null }, data: { endedAt: now, ending: "RELOCKED" } });
  const before = await tx.report.findUniqueOrThrow({ where: { id: reportId } });
  await tx.report.updateMany({
    where: { id: reportId },
    data: { status: unlock.fromStatus, currentNo: unlock.versionNo, version: { increment: 1 } },
  });
  const [author] = await tx.$queryRaw<Unlocking[]>`
    select user_id::text as "userId", role::text as role, body_id::text as "bodyId", capacity::text as capacity, actor_name as "displayName",
      actor_title as title, actor_body as "bodyName"
    from events where subject_type = 'report' and subject_id = ${reportId}::uuid and action = 'unlockReport' order by sequence desc limit 1`;
  if (!author) throw new Error(`Unlock ${unlock.id} has no event`);
  await insertEvent(tx, { ...author, assignmentId: null, today: actor.today }, now, null, {
    provinceId: unlock.provinceId,
    subjectType: "report",
    subjectId: reportId,
    action: "relockReport",
    from: before.status,
    to: unlock.fromStatus,
    data: { versionNo: unlock.versionNo },
  });
  return true;
}

/** Writes down what the clock has done to a report, for a page that finds its time over. */
export const relockReport: Command<{ readonly reportId: string }, { readonly isRelocked: boolean }, "NOT_FOUND"> = async (
  context,
  { reportId },
): Promise<Result<{ readonly isRelocked: boolean }, "NOT_FOUND">> => {
  const record = await findReportRecord(context.tx, context.actor, reportId);
  if (!record) return err("NOT_FOUND");
  await context.tx.$executeRaw`select 1 from reports where id = ${reportId}::uuid for update`;
  return ok({ isRelocked: await settleUnlock(context, reportId) });
};
