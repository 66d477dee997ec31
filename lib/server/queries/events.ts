import "server-only";
import type { Actor, Capacity, Role } from "@/lib/domain/access";
import {
  INSTALLATION_CHAIN,
  withoutSecrets,
  type ChainCheck,
  type EventEntry,
  type EventPage,
  type EventSubject,
} from "@/lib/domain/event";
import { fold } from "@/lib/domain/fold";
import { fromDateColumn, TIME_ZONE, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";

const EVENTS_PER_PAGE = 50;
const LONGEST_TIMELINE = 200;

type Row = {
  readonly id: string;
  readonly sequence: number;
  readonly provinceId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly data: Record<string, unknown>;
  readonly actorName: string;
  readonly actorTitle: string;
  readonly actorBody: string;
  readonly role: Role | null;
  readonly capacity: Capacity;
  readonly happenedAt: Date;
  readonly businessDate: Date;
};

const COLUMNS = Prisma.sql`e.id::text as id, e.sequence::int as sequence, e.province_id::text as "provinceId", e.subject_type as "subjectType",
  e.subject_id::text as "subjectId", e.action, e.from_state as "from", e.to_state as "to", e.reason, e.data, e.actor_name as "actorName",
  e.actor_title as "actorTitle", e.actor_body as "actorBody", e.role::text as role, e.capacity::text as capacity,
  e.happened_at as "happenedAt", e.business_date as "businessDate"`;

const entryOf = (row: Row): EventEntry => ({ ...row, data: withoutSecrets(row.data), businessDate: fromDateColumn(row.businessDate) });

/** The timeline of one thing, newest first. The caller has found the thing in the actor's scope; row-level security keeps to his provinces. */
export async function listEventsOf(tx: Tx, subjectType: EventSubject, subjectId: string): Promise<EventEntry[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select ${COLUMNS} from events e where e.subject_type = ${subjectType} and e.subject_id = ${subjectId}::uuid
    order by e.happened_at desc, e.sequence desc limit ${LONGEST_TIMELINE}`;
  return rows.map(entryOf);
}

export type EventFilter = {
  /** A province's id or INSTALLATION_CHAIN; undefined: everything the actor reads. */
  readonly chain?: string | undefined;
  readonly subject?: EventSubject | undefined;
  /** Days in Viet Nam, both included. */
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  /** Part of the actor's name, post or body, with or without marks. */
  readonly search: string;
  readonly page: number;
};

/** One page of the trail, newest first: for those who may read the audit trail, and there only what their scope reaches. */
export async function listEvents(tx: Tx, actor: Actor, filter: EventFilter): Promise<EventPage> {
  const where = whereOf(actor, filter);
  const [count] = await tx.$queryRaw<{ total: number }[]>`select count(*)::int as total from events e where ${where}`;
  const rows = await tx.$queryRaw<Row[]>`
    select ${COLUMNS} from events e where ${where}
    order by e.happened_at desc, e.sequence desc, e.id desc
    limit ${EVENTS_PER_PAGE} offset ${(filter.page - 1) * EVENTS_PER_PAGE}`;
  return { rows: rows.map(entryOf), total: count?.total ?? 0, page: filter.page, pageSize: EVENTS_PER_PAGE };
}

function whereOf(actor: Actor, { chain, subject, from, to, search }: EventFilter): Prisma.Sql {
  const readable = [
    Prisma.sql`e.province_id = any(${[...actor.scope.provinceIds]}::uuid[])`,
    ...(can(actor, "READ_AUDIT_TRAIL") ? [Prisma.sql`e.province_id is null`] : []),
  ];
  const term = fold(search);
  const pattern = `%${term.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const day = Prisma.sql`(e.happened_at at time zone ${TIME_ZONE})::date`;
  return Prisma.join(
    [
      Prisma.sql`(${Prisma.join(readable, " or ")})`,
      ...(chain === undefined
        ? []
        : [chain === INSTALLATION_CHAIN ? Prisma.sql`e.province_id is null` : Prisma.sql`e.province_id = ${chain}::uuid`]),
      ...(subject === undefined ? [] : [Prisma.sql`e.subject_type = ${subject}`]),
      ...(from ? [Prisma.sql`${day} >= ${from}::date`] : []),
      ...(to ? [Prisma.sql`${day} <= ${to}::date`] : []),
      ...(term === "" ? [] : [Prisma.sql`unaccent(lower(concat_ws(' ', e.actor_name, e.actor_title, e.actor_body))) like ${pattern}`]),
    ],
    " and ",
  );
}

/** Provinces that have a trail the actor may read; the installation's own chain is always there for him who reads the trail. */
export async function listEventProvinceIds(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct e.province_id::text as id from events e where e.province_id = any(${[...actor.scope.provinceIds]}::uuid[])`;
  return rows.map((row) => row.id);
}

/** Recomputes a chain from its first link: its length, and where it was tampered with, if anywhere. Null where the actor may not read it. */
export async function findChainCheck(tx: Tx, actor: Actor, chain: string): Promise<ChainCheck | null> {
  if (!can(actor, "READ_AUDIT_TRAIL")) return null;
  const isOwn = chain === INSTALLATION_CHAIN || actor.scope.provinceIds.includes(chain);
  if (!isOwn) return null;
  const [broken] = await tx.$queryRaw<{ sequence: number }[]>`select sequence::int as sequence from first_broken_event(${chain}::uuid)`;
  const [count] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from events where coalesce(province_id, ${INSTALLATION_CHAIN}::uuid) = ${chain}::uuid`;
  return { chain, length: count?.total ?? 0, brokenAt: broken?.sequence ?? null };
}
