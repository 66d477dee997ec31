// The database under the browser tests, as the owner: to make accounts that no story uses, and to see that nothing was changed.
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { PROJECT, readSecrets } from "@/lib/server/operations/data-folder";
import { DATABASE } from "@/lib/server/operations/provision";
import { settleServerPlace } from "@/lib/server/operations/server-place";
import { E2E_DATA } from "./e2e-data";

const FOLDER = path.join(PROJECT, E2E_DATA);

function urlAs(role: string, secret: string): string {
  const lines = readFileSync(path.join(settleServerPlace(FOLDER).data, "postmaster.pid"), "utf8").split("\n");
  return `postgresql://${role}:${encodeURIComponent(secret)}@127.0.0.1:${lines[3]?.trim() ?? ""}/${DATABASE}`;
}

export const ownerUrl = () => urlAs("ch138_owner", readSecrets(FOLDER).owner);
export const appUrl = () => urlAs("ch138_app", readSecrets(FOLDER).app);

export async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type Account = { readonly username: string; readonly like: string; readonly isLocked?: boolean; readonly isDisabled?: boolean };

/** Accounts with the demo's password, in the seats of another one; made once. */
export async function makeAccounts(accounts: readonly Account[]): Promise<void> {
  await withOwner(async (client) => {
    for (const { username, like, isLocked = false, isDisabled = false } of accounts) {
      await client.query(
        `with made as (
           insert into users (id, username, display_name, password_hash, must_change_password, is_demo, disabled_at, locked_until)
           select gen_random_uuid(), $1, $1, password_hash, false, true,
             case when $3 then now() end, case when $4 then now() + interval '1 day' end
           from users where username = $2
           on conflict (username) do nothing returning id)
         insert into assignments (id, user_id, body_id, role, title, capacity, valid_from, valid_to)
         select gen_random_uuid(), made.id, body_id, role, title, capacity, valid_from, valid_to
         from assignments join users on users.id = user_id, made where username = $2`,
        [username, like, isDisabled, isLocked],
      );
    }
  });
}
