import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { db, type Tx } from "@/lib/server/db";
import { withAccountScope, withScope, withWriteScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { fullProvince } from "@/tests/support/full-province";
import { actorAt, IN_2024, seedSmallWorld, unitOf, writeRows } from "@/tests/support/small-world";

// One connection: whatever a transaction left behind on it, the next one would find.
process.env["DATABASE_POOL"] = "1";

const north = unitOf("N");
const south = unitOf("S");

/** Tables with a province that anybody may read: territory is public, bodies and clocks are read before anyone is known. */
const PUBLIC: readonly string[] = ["units", "bodies", "province_clocks"];
/** Told to one person, not to a province. */
const PERSONAL: readonly string[] = ["notifications"];
/** What does not take an update that changes nothing from its own province either, and why. */
const NO_UPDATE: Readonly<Record<string, string>> = {
  events: "append-only",
  ...{ nomination_submissions: "as it was sent", pin_notes: "as it was written", report_corrections: "as it was written" },
  province_clocks: "the administrator's",
};

/** Asked of the database, so that a table made tomorrow is tested tomorrow. */
let tables: string[] = [];
let secretary: Actor;
let southerner: Actor;

const countOf = (tx: Tx, table: string, where = "true") =>
  tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from ${table} where ${where}`).then((rows) => rows[0]?.n);
const of = (province: string) => `province_id = '${province}'`;

async function columnsOf(table: string): Promise<string[]> {
  const columns = "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1";
  const rows = await asOwner<{ name: string }>(`${columns} order by ordinal_position`, [table]);
  return rows.map((row) => row.name);
}
/** Everything a province has in a table, as one text. */
async function contentOf(table: string, province: string): Promise<string> {
  const [row] = await asOwner<{ all: string }>(
    `select string_agg(t::text, E'\\n' order by t::text) as all from ${table} t where province_id = $1`,
    [province],
  );
  return row?.all ?? "";
}
/** The message of the database where it refuses, or how many rows were changed; nothing of it remains. */
async function attempt(actor: Actor, sql: string): Promise<string | number> {
  const undo = new Error("undo");
  let answer: string | number = "";
  await withWriteScope(actor, async (tx) => {
    answer = await tx.$executeRawUnsafe(sql);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) answer = String(error);
  });
  return answer;
}
/** Inserts a copy of a row of `from` as one of `to`, with an id of its own. */
async function insertCopy(actor: Actor, table: string, from: string, to: string): Promise<string | number> {
  const columns = await columnsOf(table);
  const [row] = await asOwner<{ row: string }>(
    `select row_to_json(t)::text as row from ${table} t where province_id = $1 order by 1 limit 1`,
    [from],
  );
  if (!row) throw new Error(`${table} is empty`);
  const own = {
    province_id: to,
    ...(columns.includes("id") ? { id: table === "units" && row.row.includes('"PROVINCE"') ? to : randomUUID() } : {}),
  };
  const json = JSON.stringify({ ...(JSON.parse(row.row) as object), ...own }).replaceAll("'", "''");
  const names = columns.map((name) => `"${name}"`).join(", ");
  return attempt(actor, `insert into ${table} (${names}) select ${names} from json_populate_record(null::${table}, '${json}')`);
}

beforeAll(async () => {
  await seedSmallWorld();
  for (const province of ["N", "S"] as const) await writeRows(fullProvince(province));
  const rows = await asOwner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'province_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
  );
  tables = rows.map((row) => row.name);
  secretary = await actorAt("N:agency", "PROVINCE_SECRETARY", IN_2024);
  southerner = await actorAt("S:agency", "PROVINCE_SECRETARY", IN_2024);
});

describe("two provinces in every table", () => {
  it("each has rows of both, so that nothing below is empty by chance", async () => {
    expect(tables.length).toBeGreaterThanOrEqual(24);
    for (const table of tables) {
      for (const province of [north, south]) expect(await contentOf(table, province), table).not.toBe("");
    }
  });

  it("nothing of another province is read, and everything of one's own", async () => {
    for (const table of tables) {
      const [foreign, own] = await withScope(secretary, async (tx) => [
        await countOf(tx, table, of(south)),
        await countOf(tx, table, of(north)),
      ]);
      if (PERSONAL.includes(table)) {
        expect([foreign, own], table).toEqual([0, 0]);
        continue;
      }
      if (!PUBLIC.includes(table)) expect(foreign, table).toBe(0);
      const [all] = await asOwner<{ n: number }>(`select count(*)::int as n from ${table} where ${of(north)}`);
      expect(own, table).toBe(all?.n);
    }
  });

  it("a subquery, a join or a function of the session does not read it either", async () => {
    await withScope(secretary, async (tx) => {
      const rows = await tx.$queryRawUnsafe(
        "select 1 from bodies b join reports r on r.body_id = b.id where b.province_id = $1::uuid",
        south,
      );
      expect(rows).toEqual([]);
      const [found] = await tx.$queryRawUnsafe<{ n: number }[]>(
        "select (select count(*) from campaigns where province_id = $1::uuid)::int as n",
        south,
      );
      expect(found?.n).toBe(0);
    });
  });

  it("nothing is inserted for another province", async () => {
    for (const table of tables) {
      const answer = await insertCopy(secretary, table, south, south);
      expect(String(answer), table).toMatch(/row-level security/);
      // The same row at home is not refused by the policies: only by what is unique, or by who may write there at all.
      const atHome = await insertCopy(secretary, table, north, north);
      if (table !== "province_clocks") expect(String(atHome), table).not.toMatch(/row-level security|permission denied/);
    }
  });

  it("nothing of another province is updated, taken over, or given away", async () => {
    const before = new Map<string, string>();
    for (const table of tables) before.set(table, await contentOf(table, south));
    for (const table of tables) {
      const same = (province: string) => attempt(secretary, `update ${table} set province_id = province_id where ${of(province)}`);
      const foreign = await same(south);
      if (table === "events") expect(foreign).toMatch(/permission denied/);
      else expect(foreign, table).toBe(0);
      const taken = await attempt(secretary, `update ${table} set province_id = '${north}' where ${of(south)}`);
      if (table !== "events") expect(taken, table).toBe(0);
      if (table in NO_UPDATE || PERSONAL.includes(table)) continue;
      expect(await same(north), table).toBeGreaterThan(0);
      const given = await attempt(secretary, `update ${table} set province_id = '${south}' where ${of(north)}`);
      expect(given, table).toMatch(/row-level security|append-only/);
    }
    for (const table of tables) expect(await contentOf(table, south), table).toBe(before.get(table));
  });

  it("nothing of another province is deleted", async () => {
    for (const table of tables) {
      const foreign = await attempt(secretary, `delete from ${table} where ${of(south)}`);
      if (foreign !== 0) expect(String(foreign), table).toMatch(/permission denied/);
      const all = await attempt(secretary, `truncate ${table} cascade`);
      expect(String(all), table).toMatch(/permission denied/);
    }
  });

  it("work in hand at home may be taken away again", async () => {
    for (const table of ["cell_sources", "criterion_scores"])
      expect(await attempt(secretary, `delete from ${table} where ${of(north)}`)).toBe(1);
  });
});

describe("without a word of who asks", () => {
  it("nothing is read but what is public", async () => {
    for (const table of tables) {
      const [row] = await db().$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
      if (PUBLIC.includes(table)) expect(row?.n, table).toBeGreaterThan(0);
      else expect(row?.n, table).toBe(0);
    }
  });

  it("nothing is written", async () => {
    for (const table of tables) {
      const update = await db().$executeRawUnsafe(`update ${table} set province_id = province_id`).catch(String);
      if (table === "events") expect(update).toMatch(/permission denied/);
      else expect(update, table).toBe(0);
    }
  });

  it("nor in what a person changes about himself, whatever seat he holds", async () => {
    await withAccountScope(secretary.userId, async (tx) => {
      for (const table of tables) if (!PUBLIC.includes(table)) expect(await countOf(tx, table), table).toBe(0);
    });
  });

  it("a person without content reads nothing: the administrator", async () => {
    const administrator = await actorAt("installation", "SYSTEM_ADMIN", IN_2024);
    await withScope({ ...administrator, scope: { ...administrator.scope, provinceIds: [north] } }, async (tx) => {
      for (const table of tables) if (!PUBLIC.includes(table)) expect(await countOf(tx, table), table).toBe(0);
    });
  });
});

describe("a connection that is used again", () => {
  const who = async () => {
    const [row] = await db().$queryRaw<{ pid: number; left: string }[]>`
      select pg_backend_pid() as pid, concat(current_setting('app.provinces', true), current_setting('app.home', true), current_setting('app.user', true),
        current_setting('app.audit', true), current_setting('app.admin', true), nullif(current_setting('transaction_read_only'), 'off')) as left`;
    return row;
  };
  it("remembers nothing of whoever had it: after reading, writing, a refusal, a broken statement", async () => {
    const first = await who();
    const deeds = [
      () => withScope(secretary, (tx) => countOf(tx, "campaigns")),
      () => withWriteScope(southerner, (tx) => countOf(tx, "campaigns")),
      () => withWriteScope(secretary, () => Promise.reject(new Error("refused"))),
      () => withScope(secretary, (tx) => tx.$queryRawUnsafe("select 1 / 0")),
      () => withScope(secretary, (tx) => tx.$executeRawUnsafe("update campaigns set version = version")),
    ];
    for (const deed of deeds) {
      await deed().catch(() => undefined);
      expect(await who()).toEqual({ pid: first?.pid, left: "" });
      expect(await db().campaign.count()).toBe(0);
    }
    const provincesOf = (actor: Actor) => withScope(actor, (tx) => tx.campaign.findMany({ select: { provinceId: true } }));
    for (const [actor, province] of [
      [secretary, north],
      [southerner, south],
      [secretary, north],
    ] as const)
      expect(await provincesOf(actor)).toEqual([{ provinceId: province }]);
  });
});

describe("notifications", () => {
  it("are read and marked by their addressee alone", async () => {
    const addressee = await actorAt("N11", "COMMUNE_HEAD", IN_2024);
    expect(await withScope(addressee, (tx) => countOf(tx, "notifications"))).toBe(1);
    expect(await attempt(addressee, "update notifications set read_at = now()")).toBe(1);
    const audience = [
      secretary,
      southerner,
      await actorAt("N11", "COMMUNE_PARTY_SECRETARY", IN_2024),
      await actorAt("audit", "AUDITOR", IN_2024),
    ];
    for (const other of audience) {
      expect(await withScope(other, (tx) => countOf(tx, "notifications")), other.role).toBe(0);
      expect(await attempt(other, "update notifications set read_at = now()"), other.role).toBe(0);
    }
    expect(await attempt(addressee, `update notifications set user_id = '${secretary.userId}'`)).toMatch(/row-level security/);
  });
});

describe("the trail", () => {
  it("of the installation is the auditor's to read", async () => {
    await asOwner(
      `insert into events (id, subject_type, subject_id, action, actor_name, actor_title, actor_body, happened_at, business_date)
       values (gen_random_uuid(), 'account', gen_random_uuid(), 'test', '', '', '', now(), current_date)`,
    );
    const auditor = await actorAt("audit", "AUDITOR", IN_2024);
    expect(await withScope(auditor, (tx) => countOf(tx, "events", "province_id is null"))).toBe(1);
    for (const actor of [secretary, southerner])
      expect(await withScope(actor, (tx) => countOf(tx, "events", "province_id is null"))).toBe(0);
  });

  it("is only appended to, and its heads are nobody's", async () => {
    expect(await attempt(secretary, "update events set reason = 'x'")).toMatch(/permission denied/);
    expect(await attempt(secretary, "delete from events")).toMatch(/permission denied/);
    for (const sql of [
      "select * from event_heads",
      "update event_heads set sequence = 0",
      "insert into event_heads values (gen_random_uuid(), 0, '')",
    ])
      expect(await attempt(secretary, sql), sql).toMatch(/permission denied/);
  });
});

describe("what reads only", () => {
  it("writes nothing, not even at home, and cannot make itself write", async () => {
    for (const table of tables) {
      const write = withScope(secretary, (tx) => tx.$executeRawUnsafe(`update ${table} set province_id = province_id where ${of(north)}`));
      await expect(write, table).rejects.toThrow(table === "events" ? /read-only|permission denied/ : /read-only/);
    }
    const unlocked = withScope(secretary, async (tx) => {
      await tx.$queryRaw`select 1`;
      await tx.$executeRawUnsafe("set transaction read write");
    });
    await expect(unlocked).rejects.toThrow(/read-write mode/);
  });

  it("the auditor and the centre write nowhere", async () => {
    for (const [body, role] of [
      ["audit", "AUDITOR"],
      ["central", "CENTRAL_VIEWER"],
    ] as const) {
      const actor = await actorAt(body, role, IN_2024);
      for (const table of tables.filter((name) => name !== "events"))
        expect(await attempt(actor, `update ${table} set province_id = province_id`), table).toBe(0);
    }
  });
});
