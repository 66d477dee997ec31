import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

const MIGRATIONS = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");
/** Any number will do, as long as every migrating process takes the same one. */
const ADVISORY_LOCK = 138;

/** Trusted extensions all three: the database's owner may create them. */
const EXTENSIONS = ["btree_gist", "unaccent", "pg_trgm"];

export async function createExtensions(client: pg.Client): Promise<void> {
  for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension}`);
}

const CREATE_LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text,
  rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

function listMigrations(): { name: string; sql: string; checksum: string }[] {
  if (!existsSync(MIGRATIONS)) return [];
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Applies each pending file whole, by one simple query inside one transaction: the engine's own apply splits files at ";" and breaks
 * functions. The record is Prisma's own table, so `prisma migrate deploy` stays usable elsewhere. Returns the names applied.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
    await createExtensions(client);
    await client.query(CREATE_LEDGER);
    const ledger = await client.query<{ migration_name: string; checksum: string }>(
      "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const done = new Map(ledger.rows.map((row) => [row.migration_name, row.checksum]));
    const migrations = listMigrations();
    const known = new Set(migrations.map((migration) => migration.name));
    const ahead = [...done.keys()].filter((name) => !known.has(name));
    if (ahead.length > 0) throw new Error(`the database is newer than this code: it knows ${ahead.join(", ")}`);
    const applied: string[] = [];
    for (const { name, sql, checksum } of migrations) {
      const recorded = done.get(name);
      if (recorded !== undefined && recorded !== checksum) throw new Error(`${name} was edited after it was applied`);
      if (recorded !== undefined) continue;
      await client.query("begin");
      try {
        await client.query(sql);
        await client.query(
          "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)",
          [randomUUID(), checksum, name],
        );
        await client.query("commit");
      } catch (cause) {
        await client.query("rollback");
        throw new Error(`${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}
