import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { INSTALLATION_CHAIN } from "@/lib/domain/event";
import { err, ok } from "@/lib/domain/result";
import { appendEvent, runCommand, type Command } from "@/lib/server/command";
import { db } from "@/lib/server/db";
import { asOwner, testDatabase } from "@/tests/support/database";
import { actorAt, IN_2024, seedSmallWorld, unitOf } from "@/tests/support/small-world";

const LENGTH = 50;
process.env["DATABASE_POOL"] = String(LENGTH);

type Told = { readonly provinceId: string | null; readonly note: string; readonly refuse?: boolean };
const tell: Command<Told, null, "NO"> = async (context, { provinceId, note, refuse }) => {
  await appendEvent(context, {
    provinceId,
    subjectType: "report",
    subjectId: randomUUID(),
    action: "test",
    from: "A",
    to: "B",
    reason: note,
    data: { note, "số liệu": [1, 2.5, null, true] },
  });
  return refuse ? err("NO") : ok(null);
};
const run = (actor: Actor, input: Told) => runCommand(actor, { name: "test", key: randomUUID(), input }, tell);

type Link = { id: string; sequence: number; prev_hash: string; hash: string };
const chainOf = (provinceId: string | null) =>
  asOwner<Link>("select id, sequence::int, prev_hash, hash from events where province_id is not distinct from $1 order by sequence", [
    provinceId,
  ]);

let superuser: pg.Client;
type Broken = { id: string | null; sequence: number };

/** Does something to the trail behind every guard, asks the auditor's question, and undoes it. */
async function brokenAfter(
  chain: string,
  ...tampering: readonly [sql: string, values?: readonly unknown[]][]
): Promise<Broken | undefined> {
  await superuser.query("begin");
  try {
    await superuser.query("alter table events disable trigger all");
    for (const [sql, values] of tampering) expect((await superuser.query(sql, [...(values ?? [])])).rowCount, sql).toBeGreaterThan(0);
    const { rows } = await superuser.query<Broken>("select id, sequence::int from first_broken_event($1)", [chain]);
    return rows[0];
  } finally {
    await superuser.query("rollback");
  }
}

const north = unitOf("N");
let secretary: Actor;
let links: Link[];
const linkAt = (place: number): Link => {
  const link = links[place - 1];
  if (!link) throw new Error(`no link ${place}`);
  return link;
};

beforeAll(async () => {
  await seedSmallWorld();
  secretary = await actorAt("N:agency", "PROVINCE_SECRETARY", IN_2024);
  const other = await actorAt("S:agency", "PROVINCE_SECRETARY", IN_2024);
  const { name } = await testDatabase();
  const { superuserUrl } = inject("databaseServer");
  superuser = new pg.Client({ connectionString: superuserUrl.replace(/\/[^/]*$/, `/${name}`) });
  await superuser.connect();
  // Connections first: what is measured is not how long they take.
  await Promise.all(Array.from({ length: LENGTH }, () => db().$executeRaw`select pg_sleep(0.2)`));
  const all = await Promise.all(
    Array.from({ length: LENGTH }, (_, index) => run(secretary, { provinceId: north, note: `north ${index}` })),
  );
  expect(all.every((result) => result.ok)).toBe(true);
  // Chains that have nothing to do with each other, and refusals in between that must leave no gap.
  const mixed = Array.from({ length: 10 }, (_, index) => [
    run(other, { provinceId: unitOf("S"), note: `south ${index}` }),
    run(secretary, { provinceId: north, note: `refused ${index}`, refuse: true }),
    ...(index % 2 === 0 ? [run(other, { provinceId: null, note: `installation ${index}` })] : []),
  ]);
  expect((await Promise.all(mixed.flat())).filter((result) => !result.ok)).toHaveLength(10);
  links = await chainOf(north);
});
afterAll(() => superuser.end());

describe("chains", () => {
  it.each([
    ["a province", north, LENGTH],
    ["another province", unitOf("S"), 10],
    ["the installation", null, 5],
  ])("of %s are consecutive and whole after many deeds at once", async (_, provinceId, length) => {
    const chain = await chainOf(provinceId);
    expect(chain.map((link) => link.sequence)).toEqual(Array.from({ length }, (__, index) => index + 1));
    expect(chain.map((link) => link.prev_hash)).toEqual(["", ...chain.slice(0, -1).map((link) => link.hash)]);
    expect(new Set(chain.map((link) => link.hash)).size).toBe(length);
    expect(await asOwner("select * from first_broken_event($1)", [provinceId ?? INSTALLATION_CHAIN])).toEqual([]);
  });

  it("have the same digest whatever a session sets", async () => {
    await superuser.query("begin");
    for (const setting of [
      "timezone = 'Asia/Kathmandu'",
      "datestyle = 'SQL, DMY'",
      "intervalstyle = 'iso_8601'",
      "extra_float_digits = 0",
      "bytea_output = 'escape'",
    ])
      await superuser.query(`set local ${setting}`);
    expect((await superuser.query("select * from first_broken_event($1)", [north])).rows).toEqual([]);
    await superuser.query("rollback");
  });

  it("do not take a place or a hash from whoever writes", async () => {
    const id = randomUUID();
    const sql = `insert into events (id, sequence, subject_type, subject_id, action, actor_name, actor_title, actor_body, happened_at, business_date, prev_hash, hash)
      values ($1, 999, 'account', $1, 'forged', '', '', '', now(), current_date, 'x', 'y')`;
    await db().$executeRawUnsafe(sql.replaceAll("$1", `'${id}'::uuid`));
    const chain = await chainOf(null);
    expect(chain.at(-1)).toMatchObject({ id, sequence: 6, prev_hash: chain.at(-2)?.hash });
    expect(await asOwner("select * from first_broken_event($1)", [INSTALLATION_CHAIN])).toEqual([]);
  });
});

/** Another value for a column, by its type. */
const CHANGED: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => `'${randomUUID()}'`,
  text: (column) => `coalesce(${column}, '') || ' '`,
  jsonb: () => `'{"note": "other"}'`,
  int8: (column) => `${column} + 1000`,
  date: (column) => `${column} + 1`,
  timestamptz: (column) => `${column} + interval '1 millisecond'`,
  role: () => "'AUDITOR'",
  capacity: () => "'KT'",
};

describe("tampering by the superuser is named", () => {
  it("in any column", async () => {
    const columns = await asOwner<{ name: string; type: string }>(
      "select column_name as name, udt_name as type from information_schema.columns where table_name = 'events' and table_schema = 'public'",
    );
    expect(columns.length).toBeGreaterThan(20);
    for (const { name, type } of columns) {
      const value = CHANGED[type]?.(name);
      if (value === undefined) throw new Error(`${name} is of an unknown type ${type}`);
      const broken = await brokenAfter(north, [`update events set ${name} = ${value} where id = $1`, [linkAt(20).id]]);
      // A row that leaves the chain, or goes to its end, is missed where it stood.
      const isMoved = name === "province_id" || name === "sequence";
      expect(broken?.sequence, name).toBe(isMoved ? 21 : 20);
    }
  });

  it("where a row is gone: in the middle, at the beginning, at the end, all of them", async () => {
    const gone = (where: string) => brokenAfter(north, [`delete from events where province_id = '${north}' and ${where}`]);
    expect(await gone("sequence = 20")).toEqual({ id: linkAt(21).id, sequence: 21 });
    expect(await gone("sequence = 1")).toEqual({ id: linkAt(2).id, sequence: 2 });
    expect(await gone("sequence > 45")).toEqual({ id: null, sequence: 46 });
    expect(await gone(`sequence = ${LENGTH}`)).toEqual({ id: null, sequence: LENGTH });
    expect(await gone("true")).toEqual({ id: null, sequence: 1 });
  });

  it("where rows changed places, or one was put in", async () => {
    const place = (link: Link, sequence: number): [string, readonly unknown[]] => [
      "update events set sequence = $2 where id = $1",
      [link.id, sequence],
    ];
    const swapped = await brokenAfter(north, place(linkAt(10), 9999), place(linkAt(11), 10), place(linkAt(10), 11));
    expect(swapped).toEqual({ id: linkAt(11).id, sequence: 10 });
    const copy = `insert into events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'sequence', ${LENGTH + 1}))).* from events e where id = $1`;
    expect((await brokenAfter(north, [copy, [linkAt(LENGTH).id]]))?.sequence).toBe(LENGTH + 1);
  });

  it("where the forger reckons the digest again", async () => {
    const forge = (link: Link): [string, readonly unknown[]][] => [
      ["update events set reason = 'forged' where id = $1", [link.id]],
      ["update events e set hash = event_digest(e) where id = $1", [link.id]],
    ];
    expect(await brokenAfter(north, ...forge(linkAt(30)))).toEqual({ id: linkAt(31).id, sequence: 31 });
    expect((await brokenAfter(north, ...forge(linkAt(LENGTH))))?.sequence).toBe(LENGTH + 1);
  });

  it("and nothing is, where nothing was done", async () => {
    expect(await brokenAfter(north, ["update events set reason = reason where province_id = $1", [north]])).toBeUndefined();
  });
});

describe("the trail is append-only", () => {
  it.each(["update events set reason = 'x'", "delete from events", "truncate events"])("for the owner of the table: %s", async (sql) => {
    await expect(asOwner(sql)).rejects.toThrow("events is append-only");
  });
  it.each([
    "update events set reason = 'x'",
    "delete from events",
    "truncate events",
    "update event_heads set sequence = 0",
    "select * from event_heads",
  ])("for the application: %s", async (sql) => {
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow("permission denied");
  });
});
