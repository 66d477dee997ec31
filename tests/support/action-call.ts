// Calls of server actions over HTTP, by somebody of whom every trace is counted.
import { makeAccounts, withOwner } from "./e2e-database";
import { actionIds, cookieOf, ORIGIN, type Ask } from "./wire";

/** Everything a person does leaves an event; his sessions and his account are rows of their own. */
export function tracesOf(username: string): Promise<unknown> {
  return withOwner(async (client) => {
    const { rows } = await client.query(
      `select users.*, (select count(*) from events where user_id = users.id) as events,
         (select count(*) from sessions where user_id = users.id and ended_at is null) as sessions,
         (select count(*) from assignments where user_id = users.id) as seats
       from users where username = $1`,
      [username],
    );
    return rows;
  });
}

export const ACTIONS = actionIds();
export const ACTION = ACTIONS[0] ?? "";

/** Signs in an account of its own, in the seats of a provincial secretary; what he posts is an action unless headers say otherwise. */
export async function callerCalled(username: string) {
  await makeAccounts([{ username, like: "thuky" }]);
  const cookie = await cookieOf(username);
  const call = (body: string | Buffer, headers: Ask["headers"] = {}, path = "/"): Ask => ({
    method: "POST",
    path,
    headers: { Cookie: cookie, Origin: ORIGIN, "Content-Type": "text/plain;charset=UTF-8", "Next-Action": ACTION, ...headers },
    body,
  });
  return { cookie, call };
}
