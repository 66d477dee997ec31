import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Joins `sent`, the newest version that a report `r` sent, where that stands (not returned, not withdrawn). While an accepted report is
 * changed, unlocked or to be replaced, the accepted version stands until a newer one goes up.
 */
export const STANDING_VERSION = Prisma.sql`
    left join report_unlocks k on k.report_id = r.id and k.ended_at is null
    left join report_versions h on h.report_id = r.id and h.no = r.current_no and h.sent_at is null
    left join lateral (
      select v.id, v.no from report_versions v where v.report_id = r.id and v.sent_at is not null
        and (r.status in ('SUBMITTED', 'ACCEPTED', 'LOCKED') or v.no in (k.version_no, h.replaces_no))
      order by v.no desc limit 1) sent on true`;
