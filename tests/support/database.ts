import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseUrls } from "@/lib/server/operations/provision";

export type TestDatabase = DatabaseUrls & { name: string };

async function makeDatabase(): Promise<TestDatabase> {
  const { superuserUrl, template, urls } = inject("databaseServer");
  const name = `ch138_test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${template} owner ch138_owner strategy file_copy`);
  } finally {
    await client.end();
  }
  const named = (url: string): string => url.replace(new RegExp(`/${template}$`), `/${name}`);
  return { name, url: named(urls.url), ownerUrl: named(urls.ownerUrl), jobsUrl: named(urls.jobsUrl) };
}

let database: Promise<TestDatabase> | undefined;

/**
 * The database of this test file, copied from a template that is migrated and holds the register of territory, but no body, person or
 * campaign. Addresses for three roles: `url` (the application's, bound by row-level security), `ownerUrl`, `jobsUrl`.
 */
export function testDatabase(): Promise<TestDatabase> {
  database ??= makeDatabase();
  return database;
}

let owner: Promise<pg.Pool> | undefined;

/** Signing in costs more than most statements, so the owner's connection is kept; the test's process ends it. */
async function openOwner(): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl, max: 1, allowExitOnIdle: true });
  pool.on("error", () => undefined);
  return pool;
}

/** Runs SQL as the owner of the tables, for arranging a case or looking at what was written. */
export async function asOwner<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  owner ??= openOwner();
  return (await (await owner).query<Row>(sql, [...values])).rows;
}
