import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDateOf } from "@/lib/domain/plain-date";
import { runAccountCommand } from "@/lib/server/account-command";
import { changePassword, signOut, switchAssignment } from "@/lib/server/commands/own-account";
import { signIn } from "@/lib/server/commands/sign-in";
import { db } from "@/lib/server/db";
import { hashPassword } from "@/lib/server/password";
import { loadSession, type SignedIn } from "@/lib/server/queries/sessions";
import { assignmentId } from "@/prisma/seed/demo/people";
import { asOwner } from "@/tests/support/database";
import { aCast, aSession, CAST_PASSWORD, STORIES } from "@/tests/support/cast";

beforeAll(() => aCast());

const attempt = (username: string, password: string, at = new Date()) =>
  signIn({ username, password, userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/130" }, { now: () => at });

const minutesLater = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

async function aUser(over: { isDemo?: boolean; mustChange?: boolean; password?: string } = {}) {
  const id = randomUUID();
  const username = `u${id.slice(0, 8)}`;
  const passwordHash = await hashPassword(over.password ?? "Nghe-An-Chanh-Leo-27");
  await db().user.createMany({
    data: [
      { id, username, displayName: username, passwordHash, isDemo: over.isDemo ?? false, mustChangePassword: over.mustChange ?? false },
    ],
  });
  return { id, username };
}

async function signedInAs(username: string): Promise<SignedIn> {
  const signedIn = await loadSession(await aSession(username), new Date());
  if (!signedIn) throw new Error("no session");
  return signedIn;
}

async function withInstallation<T>(kind: "PRODUCTION" | "PRACTICE", work: () => Promise<T>): Promise<T> {
  await asOwner("update installation set kind = $1::installation_kind", [kind]);
  try {
    return await work();
  } finally {
    await asOwner("update installation set kind = 'DEMO'");
  }
}

describe("signing in", () => {
  it("opens a session for the right name and password, however the name is typed, and tells the trail", async () => {
    const id = await attempt("  ThuKy ", CAST_PASSWORD);
    expect(id).not.toBeNull();
    const signedIn = await loadSession(id ?? "", new Date());
    expect(signedIn?.actor).toMatchObject({ role: "PROVINCE_SECRETARY", today: "2024-06-10" });
    const events = await asOwner("select action, actor_name from events where subject_type = 'session' and subject_id = $1", [id]);
    expect(events).toEqual([{ action: "signIn", actor_name: "Cán bộ Cơ quan Thường trực" }]);
  });

  it("takes a password in composed and decomposed letters alike", async () => {
    const { username } = await aUser({ password: "Đồng-Hới-2024-Nắng" });
    expect(await attempt(username, "Đồng-Hới-2024-Nắng".normalize("NFD"))).not.toBeNull();
  });

  it.each(["", "không có ai", "x".repeat(100_000), "a\0b", "'; drop table users; --"])(
    "answers nothing for the unknown name %#",
    async (name) => {
      expect(await attempt(name, CAST_PASSWORD)).toBeNull();
    },
  );

  it("locks for 15 minutes at the fifth wrong password, the right one included, and opens by itself", async () => {
    const { id, username } = await aUser();
    const start = new Date();
    for (let count = 0; count < 5; count++) expect(await attempt(username, "wrong", start)).toBeNull();
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27", start)).toBeNull();
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27", minutesLater(start, 14))).toBeNull();
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27", minutesLater(start, 15.1))).not.toBeNull();
    expect(await asOwner("select action from events where subject_id = $1", [id])).toEqual([{ action: "lockAccount" }]);
  });

  it("counts only failures in a row", async () => {
    const { username } = await aUser();
    for (let count = 0; count < 4; count++) await attempt(username, "wrong");
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27")).not.toBeNull();
    for (let count = 0; count < 4; count++) await attempt(username, "wrong");
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27")).not.toBeNull();
  });

  it("adds up guesses that come at once", async () => {
    const { id, username } = await aUser();
    await Promise.all(Array.from({ length: 5 }, () => attempt(username, "wrong")));
    const [user] = await asOwner<{ locked: boolean }>("select locked_until > now() as locked from users where id = $1", [id]);
    expect(user?.locked).toBe(true);
  });

  it("does not count guesses against an account that is locked already", async () => {
    const { id, username } = await aUser();
    const start = new Date();
    for (let count = 0; count < 9; count++) await attempt(username, "wrong", start);
    const [user] = await asOwner<{ failed_count: number; locked_until: Date }>(
      "select failed_count, locked_until from users where id = $1",
      [id],
    );
    expect(user).toEqual({ failed_count: 0, locked_until: minutesLater(start, 15) });
  });

  it("refuses a disabled account", async () => {
    const { id, username } = await aUser();
    await asOwner("update users set disabled_at = now() where id = $1", [id]);
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27")).toBeNull();
  });

  it.each(["PRODUCTION", "PRACTICE"] as const)("refuses demo accounts in a %s installation, those signed in too", async (kind) => {
    const session = await attempt("thuky", CAST_PASSWORD);
    const real = await aUser();
    await withInstallation(kind, async () => {
      expect(await attempt("thuky", CAST_PASSWORD)).toBeNull();
      expect(await loadSession(session ?? "", new Date())).toBeNull();
      expect(await attempt(real.username, "Nghe-An-Chanh-Leo-27")).not.toBeNull();
    });
  });
});

describe("a session", () => {
  it("ends after 15 idle minutes and lives on while it is used", async () => {
    const start = new Date();
    const session = await aSession("thuky", start);
    expect(await loadSession(session, minutesLater(start, 14))).not.toBeNull();
    expect(await loadSession(session, minutesLater(start, 28))).not.toBeNull();
    expect(await loadSession(session, minutesLater(start, 43.1))).toBeNull();
  });

  it("ends after ten hours, however busy", async () => {
    const start = new Date(Date.now() - 10 * 3_600_000 + 60_000);
    const session = await aSession("thuky", start);
    await asOwner("update sessions set last_seen_at = now() where id = $1", [session]);
    expect(await loadSession(session, new Date())).not.toBeNull();
    expect(await loadSession(session, minutesLater(new Date(), 1.1))).toBeNull();
  });

  it("is over at the next request when the account is disabled", async () => {
    const session = await aSession("hoidong5");
    expect(await loadSession(session, new Date())).not.toBeNull();
    await asOwner("update users set disabled_at = now() where username = 'hoidong5'");
    expect(await loadSession(session, new Date())).toBeNull();
  });

  it("has no actor once the last assignment ended, on the business date of its province", async () => {
    const session = await aSession("hoidong4");
    const seat = assignmentId("hoidong4", "COUNCIL_MEMBER");
    await asOwner("update assignments set valid_to = '2024-06-11' where id = $1", [seat]);
    expect((await loadSession(session, new Date()))?.actor?.role).toBe("COUNCIL_MEMBER");
    await asOwner("update assignments set valid_to = '2024-06-10' where id = $1", [seat]);
    expect(await loadSession(session, new Date())).toMatchObject({ actor: null, seats: [] });
  });

  it("follows the real date where the installation is no demo, even if a clock was left moved", async () => {
    const { id, username } = await aUser();
    await asOwner(
      "insert into assignments (id, user_id, body_id, role, title) select gen_random_uuid(), $1, id, 'PROVINCE_SECRETARY', 'x' from bodies where kind = 'STANDING_AGENCY' and province_id = $2",
      [id, STORIES.quangTri.provinceId],
    );
    await asOwner(
      "insert into province_clocks (province_id, offset_days) values ($1, -30) on conflict (province_id) do update set offset_days = -30",
      [STORIES.quangTri.provinceId],
    );
    const session = await attempt(username, "Nghe-An-Chanh-Leo-27");
    const now = new Date();
    expect((await loadSession(session ?? "", now))?.actor?.today).not.toBe(plainDateOf(now));
    await withInstallation("PRODUCTION", async () => {
      expect((await loadSession(session ?? "", now))?.actor?.today).toBe(plainDateOf(now));
    });
    await asOwner("delete from province_clocks where province_id = $1", [STORIES.quangTri.provinceId]);
  });
});

describe("switching the active assignment", () => {
  it("starts in the first role of the procedures and goes on in the other, which the trail tells", async () => {
    const session = await aSession("phoban");
    const before = await loadSession(session, new Date());
    expect(before?.actor).toMatchObject({ role: "PROVINCE_CHAIR", capacity: "KT" });
    const target = assignmentId("phoban", "COUNCIL_MEMBER");
    if (!before) throw new Error("no session");
    const request = { name: "t", key: randomUUID(), input: { assignmentId: target } };
    expect(await runAccountCommand(before, request, switchAssignment)).toEqual({ ok: true, value: { assignmentId: target } });
    expect((await loadSession(session, new Date()))?.actor).toMatchObject({
      role: "COUNCIL_MEMBER",
      capacity: "NONE",
      assignmentId: target,
    });
    const events = await asOwner("select action, role::text, province_id from events where subject_id = $1", [session]);
    expect(events).toEqual([{ action: "switchAssignment", role: "PROVINCE_CHAIR", province_id: null }]);
  });

  it("refuses a seat of somebody else, and a password that must first be changed", async () => {
    const signedIn = await signedInAs("phoban");
    const foreign = { name: "t", key: randomUUID(), input: { assignmentId: assignmentId("thuky", "PROVINCE_SECRETARY") } };
    expect(await runAccountCommand(signedIn, foreign, switchAssignment)).toEqual({ ok: false, error: "NOT_FOUND" });
    const own = { name: "t", key: randomUUID(), input: { assignmentId: assignmentId("phoban", "COUNCIL_MEMBER") } };
    const result = await runAccountCommand({ ...signedIn, mustChangePassword: true }, own, switchAssignment);
    expect(result).toEqual({ ok: false, error: "PASSWORD_FIRST" });
  });
});

describe("one's own password and sessions", () => {
  const next = "Cau-Nhat-Le-Buoi-Som-7";

  it("changes the password without any assignment, once per key, and ends all other sessions", async () => {
    const { id, username } = await aUser({ mustChange: true });
    const other = await attempt(username, "Nghe-An-Chanh-Leo-27");
    const session = await attempt(username, "Nghe-An-Chanh-Leo-27");
    const signedIn = await loadSession(session ?? "", new Date());
    if (!signedIn) throw new Error("no session");
    expect(signedIn).toMatchObject({ mustChangePassword: true, actor: null });
    const request = { name: "t", key: randomUUID(), input: { current: "Nghe-An-Chanh-Leo-27", next, again: next } };
    expect(await runAccountCommand(signedIn, request, changePassword)).toEqual({ ok: true, value: { endedSessions: 1 } });
    expect(await runAccountCommand(signedIn, request, changePassword)).toEqual({ ok: true, value: { endedSessions: 1 } });
    expect(await loadSession(other ?? "", new Date())).toBeNull();
    expect((await loadSession(session ?? "", new Date()))?.mustChangePassword).toBe(false);
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27")).toBeNull();
    expect(await attempt(username, next)).not.toBeNull();
    expect(await asOwner("select count(*)::int as n from events where subject_id = $1 and action = 'changePassword'", [id])).toEqual([
      { n: 1 },
    ]);
  });

  it.each([
    ["WRONG_PASSWORD", { current: "wrong", next }],
    ["SAME_PASSWORD", { current: "Nghe-An-Chanh-Leo-27", next: "Nghe-An-Chanh-Leo-27" }],
  ])("refuses %s and writes nothing", async (refusal, input) => {
    const { id, username } = await aUser();
    const signedIn = await loadSession((await attempt(username, "Nghe-An-Chanh-Leo-27")) ?? "", new Date());
    if (!signedIn) throw new Error("no session");
    const request = { name: "t", key: randomUUID(), input: { ...input, again: input.next } };
    expect(await runAccountCommand(signedIn, request, changePassword)).toEqual({ ok: false, error: refusal });
    expect(await asOwner("select 1 from idempotency_keys where user_id = $1", [id])).toEqual([]);
    expect(await attempt(username, "Nghe-An-Chanh-Leo-27")).not.toBeNull();
  });

  it("refuses a password that holds the user's name", async () => {
    const { username } = await aUser();
    const signedIn = await loadSession((await attempt(username, "Nghe-An-Chanh-Leo-27")) ?? "", new Date());
    if (!signedIn) throw new Error("no session");
    const named = `Xin-chao-${username}-2024`;
    const request = { name: "t", key: randomUUID(), input: { current: "Nghe-An-Chanh-Leo-27", next: named, again: named } };
    expect(await runAccountCommand(signedIn, request, changePassword)).toEqual({ ok: false, error: "GUESSABLE_PASSWORD" });
  });

  it("stores no password, nor anything from which the table alone would let one guess it", async () => {
    const { username } = await aUser();
    const signedIn = await loadSession((await attempt(username, "Nghe-An-Chanh-Leo-27")) ?? "", new Date());
    if (!signedIn) throw new Error("no session");
    await runAccountCommand(
      signedIn,
      { name: "t", key: randomUUID(), input: { current: "Nghe-An-Chanh-Leo-27", next, again: next } },
      changePassword,
    );
    const rows = await asOwner<{ all: string }>(
      "select (select coalesce(json_agg(e), '[]')::text from events e) || (select json_agg(k)::text from idempotency_keys k) as all",
    );
    expect(rows[0]?.all).not.toContain(next);
    expect(rows[0]?.all).not.toContain("Nghe-An");
  });

  it("signs out here, or everywhere", async () => {
    const { username } = await aUser();
    const password = "Nghe-An-Chanh-Leo-27";
    const [one, two, three] = [await attempt(username, password), await attempt(username, password), await attempt(username, password)];
    const load = (session: string | null) => loadSession(session ?? "", new Date());
    const first = await load(one);
    const second = await load(two);
    if (!first || !second) throw new Error("no session");
    await runAccountCommand(first, { name: "t", key: randomUUID(), input: { everywhere: false } }, signOut);
    expect([await load(one), (await load(two)) !== null, (await load(three)) !== null]).toEqual([null, true, true]);
    const result = await runAccountCommand(second, { name: "t", key: randomUUID(), input: { everywhere: true } }, signOut);
    expect(result).toEqual({ ok: true, value: { endedSessions: 2 } });
    expect([await load(two), await load(three)]).toEqual([null, null]);
  });
});
