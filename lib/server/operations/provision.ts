// Roles, database and extensions. The superuser of the embedded server does nothing else: row-level security does not bind superusers.
import pg from "pg";
import { applyMigrations, createExtensions } from "@/prisma/apply-migrations";
import type { Secrets } from "./data-folder";
import type { EmbeddedPostgres } from "./embedded-postgres";

const ROLES = ["ch138_owner", "ch138_app", "ch138_jobs"] as const;
type Role = (typeof ROLES)[number];

export const DATABASE = "chuyenhoa";

export type DatabaseUrls = { url: string; ownerUrl: string; jobsUrl: string };

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    return await work(client);
  } finally {
    await client.end();
  }
}

export function urlsOf(server: EmbeddedPostgres, secrets: Secrets, database: string): DatabaseUrls {
  return {
    url: server.urlFor("ch138_app", secrets.app, database),
    ownerUrl: server.urlFor("ch138_owner", secrets.owner, database),
    jobsUrl: server.urlFor("ch138_jobs", secrets.jobs, database),
  };
}

/** Makes the three roles and one database with its extensions, as far as they do not exist; harmless to repeat. */
export async function provision(server: EmbeddedPostgres, secrets: Secrets, database: string = DATABASE): Promise<DatabaseUrls> {
  const passwords: Record<Role, string> = { ch138_owner: secrets.owner, ch138_app: secrets.app, ch138_jobs: secrets.jobs };
  await withClient(server.superuserUrl(), async (client) => {
    for (const role of ROLES) {
      const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      const verb = rowCount === 0 ? "create" : "alter";
      const rights = "login nosuperuser nobypassrls nocreatedb nocreaterole";
      await client.query(`${verb} role ${role} ${rights} password ${pg.escapeLiteral(passwords[role])}`);
    }
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner ch138_owner`);
  });
  await withClient(server.superuserUrl(database), createExtensions);
  return urlsOf(server, secrets, database);
}

/**
 * Migrates as the owner. The application and the jobs may select, insert and update what the owner creates; a migration that wants it
 * otherwise (append-only tables, deletion) revokes or grants by itself, since these are only defaults for new tables.
 */
export async function migrate(urls: { url: string; ownerUrl: string; jobsUrl?: string }): Promise<string[]> {
  const owner = roleOf(urls.ownerUrl);
  const others = [urls.url, urls.jobsUrl].filter((url) => url !== undefined).map(roleOf);
  const roles = [...new Set(others)].filter((role) => role !== owner);
  const quoted = roles.map((role) => pg.escapeIdentifier(role)).join(", ");
  if (roles.length > 0) {
    await withClient(urls.ownerUrl, async (client) => {
      const to = `to ${quoted}`;
      await client.query(`grant usage on schema public ${to}`);
      await client.query(`alter default privileges in schema public grant select, insert, update on tables ${to}`);
      await client.query(`alter default privileges in schema public grant usage, select on sequences ${to}`);
    });
  }
  const applied = await applyMigrations(urls.ownerUrl);
  if (roles.length > 0) {
    await withClient(urls.ownerUrl, async (client) => {
      await client.query(`revoke all on _prisma_migrations from ${quoted}`);
      for (const role of roles) await welcome(client, role);
    });
  }
  return applied;
}

/** A role that came after the tables (they were made under another address) gets what the defaults would have given it. */
async function welcome(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    `select coalesce(bool_or(has_table_privilege($1, c.oid, 'select, insert, update, delete')), true) as known
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'`,
    [role],
  );
  if (rows[0]?.known !== false) return;
  const quoted = pg.escapeIdentifier(role);
  await client.query(`grant select, insert, update on all tables in schema public to ${quoted}`);
  await client.query(`revoke all on _prisma_migrations from ${quoted}`);
  await client.query(`grant usage, select on all sequences in schema public to ${quoted}`);
  await client.query("select adjust_rights($1)", [role]);
}

/** True when row-level security binds the role of a connection: no superuser, no BYPASSRLS, not the owner of a table, nor a member of such a role. */
export async function isBoundByPolicies({ url, ownerUrl }: Pick<DatabaseUrls, "url" | "ownerUrl">): Promise<boolean> {
  if (roleOf(url) === roleOf(ownerUrl)) return false;
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ bound: boolean }>(
      `select not exists (select from pg_roles r where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'member'))
         and not exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'member')) as bound`,
    );
    return rows[0]?.bound === true;
  });
}

/** What the installation says it is; null before anyone has said. */
export async function findInstallationKind(ownerUrl: string): Promise<string | null> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ kind: string }>("select kind::text from installation");
    return rows[0]?.kind ?? null;
  });
}

/** Says what the installation is, once; a later call changes nothing. */
export async function recordInstallationKind(ownerUrl: string, kind: "PRODUCTION" | "PRACTICE"): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query("insert into installation (id, kind) values (1, $1::installation_kind) on conflict do nothing", [kind]),
  );
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
