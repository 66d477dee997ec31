// Migrations without any download: the schema engine that ships as WebAssembly writes them, `pg` applies them.
// usage: tsx prisma/migrate.ts new <name> [--empty] | apply | check
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { withTemporaryDatabase } from "@/lib/server/operations/temporary-database";
import { applyMigrations } from "./apply-migrations";
import { sqlBetween } from "./schema-engine";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SCHEMA = path.join(HERE, "schema");
const MIGRATIONS = path.join(HERE, "migrations");
/** The schema text that the newest migration leads to: `new` needs no database to know what has changed since. */
const SNAPSHOT = path.join(MIGRATIONS, "schema.snapshot.prisma");

function readSchema(): string {
  const names = readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .sort();
  return names.map((name) => `// ${name}\n${readFileSync(path.join(SCHEMA, name), "utf8").trim()}\n`).join("\n");
}

function readSnapshot(): string | null {
  return existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, "utf8") : null;
}

async function writeMigration(name: string, isEmpty: boolean): Promise<void> {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error("a migration's name is a sentence in lower case with underscores");
  const sql = await sqlBetween(readSnapshot(), readSchema());
  if (isEmpty && sql) throw new Error("the schema has changed: write that migration first, without --empty");
  if (!isEmpty && !sql) throw new Error("the schema has not changed; for SQL that Prisma cannot say add --empty");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = path.join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, "migration.sql"), sql || "-- Written by hand: what Prisma's schema cannot say.\n");
  writeFileSync(path.join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(SNAPSHOT, readSchema());
  console.log(`wrote ${path.relative(process.cwd(), directory)}/migration.sql`);
}

const COLUMNS = `select table_name, column_name, udt_name, is_nullable, column_default, character_maximum_length, numeric_precision,
  numeric_scale, datetime_precision from information_schema.columns where table_schema = $1 and table_name <> '_prisma_migrations' order by 1, 2`;
const ENUMS = `select t.typname, array_agg(e.enumlabel::text order by e.enumsortorder) as labels from pg_enum e
  join pg_type t on t.oid = e.enumtypid join pg_namespace n on n.oid = t.typnamespace where n.nspname = $1 group by 1 order by 1`;
const INDEXES = `select indexdef from pg_indexes where schemaname = $1 and tablename <> '_prisma_migrations' order by 1`;
const CONSTRAINTS = `select c.conrelid::regclass::text as table_name, c.conname, pg_get_constraintdef(c.oid) as definition from pg_constraint c
  join pg_namespace n on n.oid = c.connamespace where n.nspname = $1 and c.contype in ('p', 'u', 'f')
  and c.conrelid <> coalesce(to_regclass('public._prisma_migrations'), 0) order by 1, 2`;

type Shape = { exact: Set<string>; atLeast: Set<string> };

/** What stands in a schema: columns and enums, which must agree exactly, and keys and indexes, of which migrations may have more. */
async function readShape(client: pg.Client, schema: string): Promise<Shape> {
  const list = async (query: string): Promise<string[]> => {
    const result = await client.query<Record<string, unknown>>(query, [schema]);
    return result.rows.map((row) => JSON.stringify(row).replaceAll(`\\"${schema}\\".`, "").replaceAll(`${schema}.`, ""));
  };
  const exact = new Set([...(await list(COLUMNS)), ...(await list(ENUMS))]);
  return { exact, atLeast: new Set([...(await list(INDEXES)), ...(await list(CONSTRAINTS))]) };
}

/** Differences between a migrated database and what prisma/schema alone would create; an empty list means they agree. */
export async function listDrift(url: string): Promise<string[]> {
  const problems: string[] = [];
  if (readSnapshot() !== readSchema()) problems.push("prisma/schema has changed since the last migration: npm run migrate -- new <name>");
  const sql = await sqlBetween(null, readSchema());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    await client.query("begin");
    const actual = await readShape(client, "public");
    await client.query("create schema prisma_says; set local search_path = prisma_says");
    await client.query(sql);
    await client.query("set local search_path = public");
    const expected = await readShape(client, "prisma_says");
    await client.query("rollback");
    for (const line of expected.exact) if (!actual.exact.has(line)) problems.push(`missing in the migrations: ${line}`);
    for (const line of actual.exact) if (!expected.exact.has(line)) problems.push(`missing in prisma/schema: ${line}`);
    for (const line of expected.atLeast) if (!actual.atLeast.has(line)) problems.push(`missing in the migrations: ${line}`);
  } finally {
    await client.end();
  }
  return problems;
}

function ownerUrlOfEnvironment(): string | undefined {
  return process.env["DATABASE_OWNER_URL"] ?? process.env["DATABASE_URL"];
}

async function main(): Promise<number> {
  const [command, name, flag] = process.argv.slice(2);
  const url = ownerUrlOfEnvironment();
  if (command === "new" && name) {
    await writeMigration(name, flag === "--empty");
    return 0;
  }
  if (command === "apply" && url) {
    const applied = await applyMigrations(url);
    console.log(applied.length > 0 ? `applied ${applied.join(", ")}` : "nothing to apply");
    return 0;
  }
  if (command === "check") {
    const check = async (ownerUrl: string): Promise<string[]> => {
      await applyMigrations(ownerUrl);
      return listDrift(ownerUrl);
    };
    const problems = url ? await listDrift(url) : await withTemporaryDatabase(check);
    for (const problem of problems) console.error(problem);
    console.log(problems.length === 0 ? "migrations match prisma/schema" : "DRIFT: migrations do not match prisma/schema");
    return problems.length === 0 ? 0 : 1;
  }
  console.error("usage: npm run migrate -- new <name> [--empty] | check | apply (DATABASE_OWNER_URL or DATABASE_URL set)");
  return 2;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.exit(await main());
