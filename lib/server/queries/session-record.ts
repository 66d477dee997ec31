import "server-only";
import type { BodyKind, Capacity, Role } from "@/lib/domain/access";
import type { InstallationKind } from "@/lib/domain/installation";
import { plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import { DEFAULT_SESSION_LIMITS, type SessionLimits } from "@/lib/domain/session";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "../db";
import { reachColumns, type Reached } from "./reach";

/** An assignment valid on the business date of its province, with its body and what it reaches. */
export type SeatRecord = Reached & {
  readonly assignmentId: string;
  readonly role: Role;
  readonly title: string;
  readonly capacity: Capacity;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly provinceId: string | null;
  /** As it is called on the business date; null where the body belongs to none. */
  readonly provinceName: string | null;
  readonly today: PlainDate;
};

export type SessionRecord = {
  readonly userId: string;
  readonly assignmentId: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
  readonly username: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly isDemo: boolean;
  readonly isDisabled: boolean;
  /** What this installation is; one that does not say is a real one. */
  readonly installation: InstallationKind;
  readonly limits: SessionLimits;
  readonly seats: readonly SeatRecord[];
};

const during = (row: Prisma.Sql) =>
  Prisma.sql`(${row}.valid_from is null or ${row}.valid_from <= d.today) and (${row}.valid_to is null or ${row}.valid_to > d.today)`;

const REACH = reachColumns({
  role: Prisma.sql`a.role::text`,
  province: Prisma.sql`b.province_id`,
  body: Prisma.sql`b.id`,
  day: Prisma.sql`d.today`,
});

/** Everything that a request must know of who asks, in one statement: session, person, seats of today, reach, installation. Null: no such session. */
export async function findSessionRecord(sessionId: string, now: Date): Promise<SessionRecord | null> {
  const { idleMinutes, adminIdleMinutes, absoluteHours } = DEFAULT_SESSION_LIMITS;
  // Clocks are moved only where nobody works for real, whatever their table holds (decision 11).
  const [record] = await db().$queryRaw<SessionRecord[]>`
    select u.id::text as "userId", s.assignment_id::text as "assignmentId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
      s.ended_at as "endedAt", u.username, u.display_name as "displayName", u.must_change_password as "mustChangePassword", u.is_demo as "isDemo",
      u.disabled_at is not null as "isDisabled", i.kind as installation, i.limits,
      coalesce((
        select json_agg(json_build_object('assignmentId', a.id, 'role', a.role, 'title', a.title, 'capacity', a.capacity,
          'bodyId', b.id, 'bodyKind', b.kind, 'bodyName', b.name, 'bodyShortName', b.short_name, 'provinceId', b.province_id, 'provinceName', (
            select v.name from unit_versions v where v.unit_id = b.province_id order by (${during(Prisma.sql`v`)}) desc, v.valid_to desc nulls first limit 1),
          'today', d.today, 'provinceIds', ${REACH.provinces}, 'unitIds', ${REACH.units}) order by a.id)
        from assignments a join bodies b on b.id = a.body_id
          left join province_clocks k on k.province_id = b.province_id and i.kind <> 'PRODUCTION'
          cross join lateral (select ${plainDateOf(now)}::date + coalesce(k.offset_days, 0) as today) d
        where a.user_id = u.id and ${during(Prisma.sql`a`)} and ${during(Prisma.sql`b`)}), '[]') as seats
    from sessions s join users u on u.id = s.user_id
      cross join (select coalesce(max(kind::text), 'PRODUCTION') as kind, json_build_object(
        'idleMinutes', coalesce(max(session_idle_minutes), ${idleMinutes}::int),
        'adminIdleMinutes', coalesce(max(admin_idle_minutes), ${adminIdleMinutes}::int),
        'absoluteHours', coalesce(max(session_absolute_hours), ${absoluteHours}::int)) as limits from installation) i
    where s.id = ${sessionId}::uuid`;
  return record ?? null;
}
