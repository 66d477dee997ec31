import { randomBytes } from "node:crypto";
import pg from "pg";
import { hashPassword } from "@/lib/server/password";

export const FIRST_ADMINISTRATOR = "quantri";

/**
 * On an installation without a single account: creates the administrator, with a password that must be changed at the first
 * sign-in and is nowhere kept. Answers the password, to be shown once; null where there are people already.
 */
export async function createFirstAdministrator(ownerUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    // Two servers started at once make one administrator.
    await client.query("lock table users in exclusive mode");
    const people = await client.query("select 1 from users limit 1");
    if (people.rowCount !== 0) return null;
    const password = `Ch-138-${randomBytes(12).toString("base64url")}`;
    await client.query(
      `with body as (
        insert into bodies (id, kind, name, short_name) values (gen_random_uuid(), 'INSTALLATION', 'Quản trị hệ thống', 'Quản trị') returning id
      ), person as (
        insert into users (id, username, display_name, password_hash) values (gen_random_uuid(), $1, 'Quản trị viên', $2) returning id
      )
      insert into assignments (id, user_id, body_id, role, title)
      select gen_random_uuid(), person.id, body.id, 'SYSTEM_ADMIN', 'Quản trị viên' from person, body`,
      [FIRST_ADMINISTRATOR, await hashPassword(password)],
    );
    await client.query("commit");
    return password;
  } finally {
    await client.end();
  }
}
