import "server-only";
import type { BodyKind } from "@/lib/domain/access";
import {
  accountState,
  type AccountDetail,
  type AccountListRow,
  type AccountPage,
  type AccountState,
  type AssignmentView,
  type BodyChoice,
} from "@/lib/domain/account";
import { timeOf } from "@/lib/domain/assignment";
import { fold } from "@/lib/domain/fold";
import { fromDateColumn, plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import { isSessionAlive } from "@/lib/domain/session";
import { Prisma } from "@/lib/generated/prisma/client";
import { businessDate, listClockOffsets } from "../clock";
import type { Tx } from "../db";
import { getInstallation } from "./installation";

const ACCOUNTS_PER_PAGE = 50;
const SEATS_SHOWN = 3;
const BODIES_SHOWN = 30;

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));
/** The words of a search as patterns: all of them must be found, in any order. */
const wordsOf = (search: string): string[] =>
  fold(search)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);

/** The business date of a body's province, in SQL: `b` is the body, `c` its province's clock. */
const dayOfBody = (now: Date) => Prisma.sql`(${plainDateOf(now)}::date + coalesce(c.offset_days, 0))`;
const CLOCK_OF_BODY = Prisma.sql`left join province_clocks c on c.province_id = b.province_id and exists (select from installation where kind in ('DEMO', 'PRACTICE'))`;

const during = (alias: string, day: Prisma.Sql) => {
  const row = Prisma.raw(alias);
  return Prisma.sql`(${row}.valid_from is null or ${row}.valid_from <= ${day}) and (${row}.valid_to is null or ${row}.valid_to > ${day})`;
};

export type AccountFilter = { readonly search: string; readonly state?: AccountState | undefined; readonly page: number };

/** One page of the accounts of the installation, by name. A search also looks at posts and bodies, with or without marks. */
export async function listAccounts(tx: Tx, filter: AccountFilter, now: Date): Promise<AccountPage> {
  const day = dayOfBody(now);
  const isDisabled = Prisma.sql`u.disabled_at is not null`;
  const isLocked = Prisma.sql`u.disabled_at is null and u.locked_until > ${now}::timestamptz`;
  const isOpen = Prisma.sql`u.disabled_at is null and (u.locked_until is null or u.locked_until <= ${now}::timestamptz)`;
  const states: Record<AccountState, Prisma.Sql> = {
    DISABLED: isDisabled,
    LOCKED: isLocked,
    NEW: Prisma.sql`${isOpen} and u.must_change_password`,
    ACTIVE: Prisma.sql`${isOpen} and not u.must_change_password`,
  };
  const where = Prisma.join(
    [
      filter.state === undefined ? Prisma.sql`true` : states[filter.state],
      ...wordsOf(filter.search).map(
        (word) => Prisma.sql`unaccent(lower(concat_ws(' ', u.username, u.display_name, (
          select string_agg(concat_ws(' ', a.title, b.name), ' ') from assignments a join bodies b on b.id = a.body_id where a.user_id = u.id)))) like ${word}`,
      ),
    ],
    " and ",
  );
  type Row = {
    readonly id: string;
    readonly username: string;
    readonly displayName: string;
    readonly isDemo: boolean;
    readonly disabledAt: Date | null;
    readonly lockedUntil: Date | null;
    readonly mustChangePassword: boolean;
    readonly seats: { readonly title: string; readonly bodyName: string }[];
    readonly total: number;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select u.id::text as id, u.username, u.display_name as "displayName", u.is_demo as "isDemo", u.disabled_at as "disabledAt",
      u.locked_until as "lockedUntil", u.must_change_password as "mustChangePassword", s.seats, count(*) over ()::int as total
    from users u
      cross join lateral (
        select coalesce(json_agg(json_build_object('title', a.title, 'bodyName', b.short_name) order by a.id), '[]') as seats
        from assignments a join bodies b on b.id = a.body_id ${CLOCK_OF_BODY}
        where a.user_id = u.id and ${during("a", day)} and ${during("b", day)}) s
    where ${where}
    order by substring(u.display_name from '[^ ]+$') collate "vi-x-icu", u.display_name collate "vi-x-icu", u.username
    limit ${ACCOUNTS_PER_PAGE} offset ${(filter.page - 1) * ACCOUNTS_PER_PAGE}`;
  const listed = rows.map((row): AccountListRow => ({
    id: row.id,
    username: row.username,
    displayName: row.displayName,
    isDemo: row.isDemo,
    state: accountState(row, now),
    seats: row.seats.slice(0, SEATS_SHOWN),
    seatCount: row.seats.length,
  }));
  return { rows: listed, total: rows[0]?.total ?? 0, page: filter.page, pageSize: ACCOUNTS_PER_PAGE };
}

/** An account with all its assignments, past ones too. */
export async function findAccount(tx: Tx, accountId: string, now: Date): Promise<AccountDetail | null> {
  const user = await tx.user.findUnique({ where: { id: accountId }, include: { sessions: { where: { endedAt: null } } } });
  if (!user) return null;
  const assignments = await listAssignmentsOf(tx, accountId, now);
  const { sessions: limits } = await getInstallation();
  return {
    id: user.id,
    version: user.version,
    username: user.username,
    displayName: user.displayName,
    state: accountState(user, now),
    isDemo: user.isDemo,
    createdAt: user.createdAt,
    disabledAt: user.disabledAt,
    lockedUntil: user.lockedUntil,
    assignments,
    liveSessions: user.sessions.filter((session) => isSessionAlive(session, limits, isAdministrator(assignments), now)).length,
  };
}

/** Whether a person administers the installation today: his sessions are the shorter ones. */
export function isAdministrator(assignments: readonly AssignmentView[]): boolean {
  return assignments.some((one) => one.role === "SYSTEM_ADMIN" && one.time === "PRESENT");
}

const TIME_ORDER = { PRESENT: 0, FUTURE: 1, PAST: 2 };

/** The assignments of a person, present ones first, each seen from the business date of its body's province. */
export async function listAssignmentsOf(tx: Tx, userId: string, now: Date): Promise<AssignmentView[]> {
  const offsets = await listClockOffsets();
  const rows = await tx.assignment.findMany({ where: { userId }, include: { body: true }, orderBy: { id: "asc" } });
  return rows
    .map(({ body, ...row }): AssignmentView => {
      const today = businessDate(now, body.provinceId === null ? 0 : (offsets.get(body.provinceId) ?? 0));
      const span = { from: plain(row.validFrom), to: plain(row.validTo) };
      return {
        id: row.id,
        version: row.version,
        role: row.role,
        title: row.title,
        capacity: row.capacity,
        ground: row.ground,
        bodyName: body.name,
        validFrom: span.from,
        validTo: span.to,
        time: timeOf(span, { from: plain(body.validFrom), to: plain(body.validTo) }, today),
        today,
      };
    })
    .sort((a, b) => TIME_ORDER[a.time] - TIME_ORDER[b.time]);
}

type BodyRow = {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly provinceName: string | null;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
  readonly today: Date;
};

const bodyRows = (tx: Tx, now: Date, where: Prisma.Sql) => tx.$queryRaw<BodyRow[]>`
  select b.id::text as id, b.kind::text as kind, b.name, p.name as "provinceName", b.valid_from as "validFrom", b.valid_to as "validTo",
    ${dayOfBody(now)} as today
  from bodies b ${CLOCK_OF_BODY}
    left join lateral (
      select v.name from unit_versions v where v.unit_id = b.province_id
      order by (${during("v", dayOfBody(now))}) desc, v.valid_to desc nulls first limit 1) p on true
  where ${where}
  order by b.name collate "vi-x-icu", p.name collate "vi-x-icu", b.id limit ${BODIES_SHOWN}`;

const choiceOf = (row: BodyRow): BodyChoice => ({
  ...row,
  validFrom: plain(row.validFrom),
  validTo: plain(row.validTo),
  today: fromDateColumn(row.today),
});

/** Bodies that have not ended, by part of their name or their province's, with or without marks; the first thirty. */
export async function listBodyChoices(tx: Tx, search: string, now: Date): Promise<BodyChoice[]> {
  const words = wordsOf(search);
  if (words.length === 0) return [];
  const matches = words.map((word) => Prisma.sql`unaccent(lower(concat_ws(' ', b.name, b.short_name, p.name))) like ${word}`);
  const rows = await bodyRows(
    tx,
    now,
    Prisma.sql`(b.valid_to is null or b.valid_to > ${dayOfBody(now)}) and ${Prisma.join(matches, " and ")}`,
  );
  return rows.map(choiceOf);
}

export async function findBodyChoice(tx: Tx, bodyId: string, now: Date): Promise<BodyChoice | null> {
  const [row] = await bodyRows(tx, now, Prisma.sql`b.id = ${bodyId}::uuid`);
  return row ? choiceOf(row) : null;
}
