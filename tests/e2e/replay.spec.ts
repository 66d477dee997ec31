// A stolen cookie after each way in which a session or a right ends: replayed as page, as followed link and as deed, to two servers on one
// database. Nothing is let in, from the very next request on. All accounts are of its own.
import { makeAccounts, withOwner } from "../support/e2e-database";
import { followLink, openPage, send, startSecondServer, stealCookie, type Deed } from "../support/replay";
import { expect, PASSWORD, test } from "../support/story";
import { ask, PORT } from "../support/wire";

const SERVERS = [PORT, PORT + 1] as const;
const REPLAYS = 200;
const AT_ONCE = 8;

type Ending = {
  readonly name: string;
  readonly like: string;
  /** A page and a deed that the cookie's owner could have before. */
  readonly page: string;
  readonly deed: Deed;
  /** What the page and the deed answer from then on; signed out where not said. */
  readonly pageAnswer?: string;
  readonly deedAnswer?: string;
  readonly end: (name: string, cookie: string, admin: string) => Promise<unknown>;
};

const READ: Deed = { page: "/", action: "readNoticesAction", input: {} };
const POLICE = { like: "hungtrach.congan", page: "/updates/new", deed: READ };
// Let in, it would be told that its version is not the present one: nothing is changed either way.
const LIMITS = { idleMinutes: 15, adminIdleMinutes: 5, absoluteHours: 10, version: 999_999 };
const ADMINISTRATOR = {
  like: "quantri",
  page: "/admin/accounts",
  deed: { page: "/admin/settings", action: "changeSessionLimitsAction", input: LIMITS },
};
const NEXT_PASSWORD = "Mưa-núi-Thuyền-7-Đèn";

const sql = (text: string, values: readonly unknown[]) =>
  withOwner(async (client) => (await client.query<{ id: string; version: number }>(text, [...values])).rows);
const accountOf = async (username: string) => {
  const [row] = await sql("select id::text, version from users where username = $1", [username]);
  return { accountId: row?.id ?? "", version: row?.version ?? 0 };
};
const sessionOf = async (username: string) => {
  const [row] = await sql(
    "select s.id::text, 0 as version from sessions s join users u on u.id = s.user_id where username = $1 order by s.created_at limit 1",
    [username],
  );
  return row?.id ?? "";
};
const shift = (columns: string) => (name: string) =>
  sql(`update sessions set ${columns} where user_id = (select id from users where username = $1)`, [name]);
const byAdmin = (action: string) => async (name: string, _cookie: string, admin: string) => {
  const input = await accountOf(name);
  expect(await send(PORT, admin, { page: `/admin/accounts/${input.accountId}`, action, input })).toBe("DONE");
};
const byOwner = (action: string, page: string, inputOf: (name: string) => Promise<unknown>) => async (name: string) => {
  const { cookie } = await stealCookie(PORT, name);
  expect(await send(PORT, cookie, { page, action, input: await inputOf(name) })).toBe("DONE");
};

const ENDINGS: readonly Ending[] = [
  {
    ...POLICE,
    name: "signing out",
    end: async (_name, cookie) =>
      expect(await send(PORT, cookie, { page: "/account", action: "signOutAction", input: { everywhere: false } })).toBe("DONE"),
  },
  { ...POLICE, name: "signing out everywhere", end: byOwner("signOutAction", "/account", async () => ({ everywhere: true })) },
  {
    ...POLICE,
    name: "a change of password",
    end: byOwner("changePasswordAction", "/account/password", async () => ({
      current: PASSWORD,
      next: NEXT_PASSWORD,
      again: NEXT_PASSWORD,
    })),
  },
  {
    ...POLICE,
    name: "its end in one's list",
    end: byOwner("endSessionAction", "/account", async (name) => ({ sessionId: await sessionOf(name) })),
  },
  { ...POLICE, name: "the end of one's other sessions", end: byOwner("endOtherSessionsAction", "/account", async () => ({})) },
  { ...POLICE, name: "its end by the administrator", end: byAdmin("endAccountSessionsAction") },
  { ...POLICE, name: "a password set by the administrator", end: byAdmin("resetPasswordAction") },
  { ...POLICE, name: "a disabled account", end: byAdmin("disableAccountAction") },
  { ...POLICE, name: "15 idle minutes", end: shift("last_seen_at = now() - interval '15 minutes 1 second'") },
  { ...POLICE, name: "10 hours", end: shift("created_at = now() - interval '10 hours 1 second'") },
  {
    ...ADMINISTRATOR,
    name: "5 idle minutes of an administrator",
    end: shift("last_seen_at = now() - interval '5 minutes 1 second'"),
  },
  {
    ...ADMINISTRATOR,
    name: "another role",
    end: (name) => sql("update assignments set role = 'CENTRAL_VIEWER' where user_id = (select id from users where username = $1)", [name]),
    pageAnswer: "403",
    deedAnswer: "ROLE_NOT_ALLOWED",
  },
  {
    ...POLICE,
    name: "the end of the assignment",
    end: (name) => sql("update assignments set valid_to = '2024-06-10' where user_id = (select id from users where username = $1)", [name]),
    pageAnswer: "/account",
    deedAnswer: "NO_SEAT",
  },
];

const nameOf = (place: number) => `phien.lap${place}`;
const ADMIN = "phien.lap.quantri";
let stopSecond: (() => Promise<void>) | undefined;

test.beforeAll(async () => {
  const own = ENDINGS.map(({ like }, place) => ({ username: nameOf(place), like }));
  await makeAccounts([...own, { username: ADMIN, like: "quantri" }]);
  stopSecond = await startSecondServer(SERVERS[1]);
});
test.afterAll(() => stopSecond?.());

const serverOf = (turn: number) => SERVERS[turn % 2] ?? PORT;

/** Three ways to use a cookie, in turn, at both servers in turn; how often each was answered otherwise than it must be. */
async function replay(cookie: string, { page, deed, pageAnswer = "/sign-in", deedAnswer = "SIGNED_OUT" }: Ending): Promise<string[]> {
  const wrong: string[] = [];
  let turn = 0;
  const one = async (): Promise<void> => {
    for (let mine = turn++; mine < REPLAYS; mine = turn++) {
      // The first goes to the other server than the one that ended it.
      const server = serverOf(mine + 1);
      const way = mine % 4;
      const [found, expected] =
        way === 0
          ? [await send(server, cookie, deed), deedAnswer]
          : way === 1
            ? [await followLink(server, cookie, page), pageAnswer === "403" ? "REFUSED" : pageAnswer]
            : [await openPage(server, cookie, page), pageAnswer];
      if (found !== expected) wrong.push(`${mine}: ${found} instead of ${expected}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return wrong;
}

for (const [place, ending] of ENDINGS.entries()) {
  test(`after ${ending.name} a stolen cookie opens nothing, ${REPLAYS} times`, async () => {
    const name = nameOf(place);
    const { cookie } = await stealCookie(PORT, name);
    const admin = (await stealCookie(PORT, ADMIN)).cookie;
    for (const server of SERVERS) {
      expect([await openPage(server, cookie, ending.page), await followLink(server, cookie, ending.page)]).toEqual(["OPEN", "OPEN"]);
      expect(["DONE", "STALE"]).toContain(await send(server, cookie, ending.deed));
    }
    await ending.end(name, cookie, admin);
    expect(await replay(cookie, ending)).toEqual([]);
  });
}

test("the cookie lives as long as the absolute limit at most, and no answer renews it", async () => {
  const { cookie, expires } = await stealCookie(PORT, ADMIN);
  const hours = (expires.getTime() - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(9.9);
  expect(hours).toBeLessThanOrEqual(10.01);
  for (const address of ["/admin/accounts", "/account", "/api/auth/session"]) {
    const answer = await ask({ port: PORT, path: address, headers: { Cookie: cookie } });
    expect(answer.headers.get("set-cookie"), address).toBeUndefined();
  }
});
