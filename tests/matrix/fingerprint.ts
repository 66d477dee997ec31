// Whether anything was written between two readings of the database.
import type pg from "pg";
import { list } from "./world";

/** A session also says when it was last seen, which reading changes; all else that can be done to one is in these. */
const SESSIONS = `select 'sessions' as name, count(*) || ' rows, ' || md5(string_agg(concat_ws(' ', id, user_id, assignment_id, ended_at), ',' order by id)) as state from sessions`;

/** For each table how many rows it has and the newest transaction that wrote one: no committed write leaves both as they were. */
export async function readFingerprint(client: pg.Client): Promise<Readonly<Record<string, string>>> {
  const tables = await list<{ name: string }>(
    client,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const parts = tables.map(({ name }) =>
    name === "sessions"
      ? SESSIONS
      : `select '${name}' as name, count(*) || ' rows, newest ' || coalesce(max(xmin::text::bigint), 0) as state from ${name}`,
  );
  const rows = await list<{ name: string; state: string }>(client, parts.join(" union all "));
  return Object.fromEntries(rows.map((row) => [row.name, row.state]));
}
