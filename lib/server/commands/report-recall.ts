import "server-only";
import { seatRoles } from "@/lib/domain/report";
import { notify, type CommandContext } from "../command";
import type { ReportRecord } from "../queries/report-records";
import { tellSeats } from "./report-access";

/**
 * What going up ends: an unlock, and of a replacing report the version that it recalls. The recall is told to whoever received it, and to
 * those whose reports were built on it, upwards: what they hold is stale from now on. The facts belong to the event of the sending.
 */
export async function recallReplaced(context: CommandContext, record: ReportRecord): Promise<{ readonly replacesNo?: number }> {
  const { tx, now } = context;
  await tx.reportUnlock.updateMany({ where: { reportId: record.id, endedAt: null }, data: { endedAt: now, ending: "SENT" } });
  const { replacesNo, replaceReason } = record;
  if (replacesNo === null) return {};
  await tellSeats(context, record, ["RECEIVER"], "REPORT_RECALLED", {
    versionNo: record.currentNo,
    replacesNo,
    ...(replaceReason === null ? {} : { reason: replaceReason }),
  });
  for (const above of await listBuiltOn(context, record.id, replacesNo)) {
    const seats = ["PREPARER", "HEAD", "RECEIVER"] as const;
    await notify(
      context,
      record.provinceId,
      [...new Set([above.bodyId, ...above.receiverBodyIds])],
      [...new Set(seats.flatMap((seat) => seatRoles(above, seat)))],
      {
        kind: "REPORT_RECALLED",
        subjectType: "report",
        subjectId: above.id,
        data: { period: record.period.title, body: record.body.shortName, versionNo: record.currentNo, replacesNo },
      },
    );
  }
  return { replacesNo };
}

/**
 * What a withdrawal brings back: the unlock under which the version went up, with its places and its end. Where its time is over meanwhile,
 * the clock locks the report at once, and the accepted version stands. Rows of unlocks end once, so this is a new one.
 */
export async function resumeUnlock({ tx }: CommandContext, { id: reportId, sentAt }: ReportRecord): Promise<void> {
  if (sentAt === null) return;
  const ended = await tx.reportUnlock.findMany({ where: { reportId, ending: "SENT", endedAt: sentAt } });
  await tx.reportUnlock.createMany({
    data: ended.map(({ id: _, endedAt: __, ending: ___, scope, ...unlock }) => ({ ...unlock, scope: scope ?? {} })),
  });
}

type BuiltOn = Pick<ReportRecord, "id" | "tier" | "receivedBy" | "bodyId" | "receiverBodyIds">;

/** Reports that were sent with numbers of this version; whoever sends need not see them himself. */
function listBuiltOn({ tx }: CommandContext, reportId: string, no: number): Promise<BuiltOn[]> {
  return tx.$queryRaw<BuiltOn[]>`
    select distinct a.id::text as id, a.tier::text as tier, a.body_id::text as "bodyId",
      case rb.kind when 'DISTRICT_COMMITTEE' then 'DISTRICT' else 'PROVINCE' end as "receivedBy",
      array(select a.receiver_id::text union select x.id::text from bodies x where rb.kind = 'PROVINCE_COMMITTEE' and x.parent_id = rb.id
        and x.kind = 'STANDING_AGENCY') as "receiverBodyIds"
    from report_versions v
    join report_cells c on c.version_id = v.id
    join cell_sources s on s.kind = 'REPORT_CELL' and s.source_id = c.id
    join report_cells u on u.id = s.cell_id
    join report_versions w on w.id = u.version_id and w.sent_at is not null
    join reports a on a.id = w.report_id
    join bodies rb on rb.id = a.receiver_id
    where v.report_id = ${reportId}::uuid and v.no = ${no} order by 1`;
}
