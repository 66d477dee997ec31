import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { INSTALLATION_CHAIN } from "@/lib/domain/event";
import { DEFAULT_SESSION_LIMITS, type SessionLimits } from "@/lib/domain/session";
import { changeSessionLimitsInput } from "@/lib/schemas/settings";
import { runAccountCommand, type AccountCommand } from "@/lib/server/account-command";
import { runCommand, type Command } from "@/lib/server/command";
import { endAccountSessions } from "@/lib/server/commands/accounts";
import { endOtherSessions, endSession } from "@/lib/server/commands/own-account";
import { changeSessionLimits } from "@/lib/server/commands/settings";
import { signIn } from "@/lib/server/commands/sign-in";
import { db } from "@/lib/server/db";
import { findAccount } from "@/lib/server/queries/accounts";
import { getOwnAccount } from "@/lib/server/queries/own-account";
import { loadSession, type SignedIn } from "@/lib/server/queries/sessions";
import { withScope } from "@/lib/server/scope";
import { assignmentId, userId } from "@/prisma/seed/demo/people";
import { aCast, aSession, CAST_PASSWORD, castActor } from "@/tests/support/cast";
import { asOwner } from "@/tests/support/database";

let admin: Actor;
beforeAll(async () => {
  await aCast();
  admin = await castActor("quantri");
});
beforeEach(() => setLimits(DEFAULT_SESSION_LIMITS));

const setLimits = ({ idleMinutes, adminIdleMinutes, absoluteHours }: SessionLimits) =>
  asOwner("update installation set session_idle_minutes = $1, admin_idle_minutes = $2, session_absolute_hours = $3, version = 1", [
    idleMinutes,
    adminIdleMinutes,
    absoluteHours,
  ]);

const secondsLater = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);
const minutes = (count: number) => count * 60;
const hours = (count: number) => count * 3600;

const run = <I, T, E extends string>(command: Command<I, T, E>, input: I, actor: Actor = admin, now = new Date(), key = randomUUID()) =>
  runCommand(actor, { name: command.name, key, input }, command, { now: () => now });
const runOwn = <I, T, E extends string>(command: AccountCommand<I, T, E>, input: I, signedIn: SignedIn, key = randomUUID()) =>
  runAccountCommand(signedIn, { name: command.name, key, input }, command);

async function load(session: string): Promise<SignedIn> {
  const signedIn = await loadSession(session, new Date());
  if (!signedIn) throw new Error("the session is over");
  return signedIn;
}

const isAlive = async (session: string, at = new Date()) => (await loadSession(session, at)) !== null;

/** A busy session, so that only its beginning tells how old it is. */
async function aBusySession(username: string, start: Date, lastSeen: Date): Promise<string> {
  const session = await aSession(username, start);
  await asOwner("update sessions set last_seen_at = $2 where id = $1", [session, lastSeen]);
  return session;
}

describe("the limits of a session", () => {
  it.each([
    ["thuky", DEFAULT_SESSION_LIMITS, minutes(15)],
    ["quantri", DEFAULT_SESSION_LIMITS, minutes(5)],
    ["thuky", { idleMinutes: 40, adminIdleMinutes: 3, absoluteHours: 10 }, minutes(40)],
    ["quantri", { idleMinutes: 40, adminIdleMinutes: 3, absoluteHours: 10 }, minutes(3)],
  ])("%s is out after its idle span of %j, to the second", async (username, limits, span) => {
    await setLimits(limits);
    const start = new Date();
    expect(await isAlive(await aSession(username, start), secondsLater(start, span - 1))).toBe(true);
    expect(await isAlive(await aSession(username, start), secondsLater(start, span))).toBe(false);
    expect(await isAlive(await aSession(username, start), secondsLater(start, span + 1))).toBe(false);
  });

  it.each(["thuky", "quantri"])("%s is out after the absolute span, however busy, to the second", async (username) => {
    const start = new Date();
    const end = secondsLater(start, hours(10));
    const session = await aBusySession(username, start, secondsLater(end, -5));
    expect(await isAlive(session, secondsLater(end, -1))).toBe(true);
    expect(await isAlive(session, end)).toBe(false);
    expect(await isAlive(session, secondsLater(end, 1))).toBe(false);
  });

  it("a lowered limit binds sessions that are open, at their next request", async () => {
    const start = secondsLater(new Date(), -minutes(9));
    const session = await aSession("thuky", start);
    const old = await aBusySession("thuky", secondsLater(new Date(), -hours(3)), new Date());
    expect([await isAlive(session, secondsLater(start, minutes(8))), await isAlive(old)]).toEqual([true, true]);
    await asOwner("update sessions set last_seen_at = created_at where id = $1", [session]);
    const lowered = { idleMinutes: 8, adminIdleMinutes: 5, absoluteHours: 2, version: 1 };
    expect(await run(changeSessionLimits, lowered)).toEqual({ ok: true, value: { version: 2 } });
    expect([await isAlive(session), await isAlive(old)]).toEqual([false, false]);
  });

  it("a raised limit wakes nothing that was over", async () => {
    const idle = await aSession("thuky", secondsLater(new Date(), -minutes(20)));
    const idleAdmin = await aSession("quantri", secondsLater(new Date(), -minutes(6)));
    const used = await aSession("thuky", secondsLater(new Date(), -minutes(6)));
    const old = await aBusySession("thuky", secondsLater(new Date(), -hours(11)), new Date());
    expect((await run(changeSessionLimits, { idleMinutes: 60, adminIdleMinutes: 60, absoluteHours: 24, version: 1 })).ok).toBe(true);
    expect(await Promise.all([idle, idleAdmin, old, used].map((session) => isAlive(session)))).toEqual([false, false, false, true]);
  });

  it("a request counts soon enough that nobody loses more than a tenth of the idle span", async () => {
    await setLimits({ idleMinutes: 5, adminIdleMinutes: 2, absoluteHours: 10 });
    const start = new Date();
    const session = await aSession("quantri", start);
    expect(await isAlive(session, secondsLater(start, 13))).toBe(true);
    expect(await isAlive(session, secondsLater(start, minutes(2) + 12))).toBe(true);
  });

  it("shows in the lists of sessions, one's own and the administrator's count", async () => {
    await asOwner("update sessions set ended_at = now() where user_id = $1", [userId("hoidong2")]);
    const start = secondsLater(new Date(), -minutes(20));
    await aSession("hoidong2", start);
    const here = await aSession("hoidong2");
    const own = await getOwnAccount(await load(here), new Date());
    expect(own.sessions.map((session) => [session.id, session.isThisOne])).toEqual([[here, true]]);
    const seen = await withScope(admin, (tx) => findAccount(tx, userId("hoidong2"), new Date()));
    expect(seen?.liveSessions).toBe(1);
  });
});

describe("setting the limits", () => {
  const input = { idleMinutes: 20, adminIdleMinutes: 10, absoluteHours: 8, version: 1 };

  it("is the administrator's, once per key, by version, with an event that tells before and after", async () => {
    const key = randomUUID();
    expect(await run(changeSessionLimits, input, admin, new Date(), key)).toEqual({ ok: true, value: { version: 2 } });
    expect(await run(changeSessionLimits, input, admin, new Date(), key)).toEqual({ ok: true, value: { version: 2 } });
    expect(await run(changeSessionLimits, input)).toEqual({ ok: false, error: "STALE" });
    for (const username of ["thuky", "truongban", "kiemtra"]) {
      const result = await run(changeSessionLimits, { ...input, version: 2 }, await castActor(username));
      expect(result).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    }
    const events = await asOwner("select subject_id, data from events where subject_type = 'settings' and key = $1", [key]);
    expect(events).toEqual([
      {
        subject_id: INSTALLATION_CHAIN,
        data: {
          before: { sessionIdleMinutes: 15, adminIdleMinutes: 5, sessionAbsoluteHours: 10 },
          after: { sessionIdleMinutes: 20, adminIdleMinutes: 10, sessionAbsoluteHours: 8 },
        },
      },
    ]);
  });

  it("lets one of two at once through", async () => {
    const results = await Promise.all([20, 30].map((idleMinutes) => run(changeSessionLimits, { ...input, idleMinutes })));
    expect(results.map((result) => (result.ok ? "ok" : result.error)).sort()).toEqual(["STALE", "ok"]);
  });

  it.each([
    [{ idleMinutes: 4, adminIdleMinutes: 3 }, "idleMinutes", "TOO_SMALL 5"],
    [{ idleMinutes: 61 }, "idleMinutes", "TOO_LARGE 60"],
    [{ idleMinutes: 7.5 }, "idleMinutes", "NOT_WHOLE"],
    [{ idleMinutes: Number.NaN }, "idleMinutes", "NOT_A_NUMBER"],
    [{ adminIdleMinutes: 1 }, "adminIdleMinutes", "TOO_SMALL 2"],
    [{ adminIdleMinutes: 21 }, "adminIdleMinutes", "LONGER_THAN_OTHERS"],
    [{ absoluteHours: 0 }, "absoluteHours", "TOO_SMALL 1"],
    [{ absoluteHours: 25 }, "absoluteHours", "TOO_LARGE 24"],
  ])("refuses %j at its field", (over, field, code) => {
    const issues = changeSessionLimitsInput.safeParse({ ...input, ...over }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, code]]);
  });

  it("is refused by the database outside the bounds, to others than the administrator, and for what the installation is", async () => {
    for (const wrong of [
      "session_idle_minutes = 4",
      "session_idle_minutes = 61",
      "admin_idle_minutes = 1",
      "admin_idle_minutes = 16",
      "session_absolute_hours = 25",
    ])
      await expect(asOwner(`update installation set ${wrong}`), wrong).rejects.toThrow("installation_session_limits");
    expect(await db().$executeRaw`update installation set session_idle_minutes = 60`).toBe(0);
    await expect(db().$executeRaw`update installation set kind = 'PRODUCTION'`).rejects.toThrow("permission denied");
    await expect(db().$executeRaw`delete from installation`).rejects.toThrow("permission denied");
    await expect(db().$executeRaw`insert into installation (id, kind) values (2, 'DEMO')`).rejects.toThrow("permission denied");
  });
});

describe("ending sessions", () => {
  it("ends one of one's own others, once, and tells the trail", async () => {
    const [here, there, third] = [await aSession("thuky"), await aSession("thuky"), await aSession("thuky")];
    const signedIn = await load(here);
    expect(await runOwn(endSession, { sessionId: there }, signedIn)).toEqual({ ok: true, value: { sessionId: there } });
    expect(await Promise.all([here, there, third].map((session) => isAlive(session)))).toEqual([true, false, true]);
    expect(await asOwner("select action from events where subject_id = $1", [there])).toEqual([{ action: "endSession" }]);
    expect(await runOwn(endSession, { sessionId: there }, signedIn)).toEqual({ ok: false, error: "SESSION_GONE" });
  });

  it("gives somebody else's session, an unknown one and the present one the same answer, and ends none", async () => {
    const here = await aSession("thuky");
    const foreign = await aSession("truongban");
    const signedIn = await load(here);
    for (const sessionId of [foreign, here, randomUUID()]) {
      expect(await runOwn(endSession, { sessionId }, signedIn)).toEqual({ ok: false, error: "SESSION_GONE" });
    }
    expect(await Promise.all([here, foreign].map((session) => isAlive(session)))).toEqual([true, true]);
    expect(await asOwner("select 1 from events where subject_id in ($1, $2)", [here, foreign])).toEqual([]);
  });

  it("ends all others, and leaves this one and other people's", async () => {
    const sessions = [await aSession("hoidong3"), await aSession("hoidong3"), await aSession("hoidong3"), await aSession("thuky")];
    const [here = ""] = sessions;
    expect(await runOwn(endOtherSessions, {}, await load(here))).toEqual({ ok: true, value: { endedSessions: 2 } });
    expect(await Promise.all(sessions.map((session) => isAlive(session)))).toEqual([true, false, false, true]);
    expect(await asOwner("select action, data from events where subject_id = $1", [here])).toEqual([
      { action: "endOtherSessions", data: { endedSessions: 2 } },
    ]);
  });

  it("by the administrator ends every session of an account, not his own, and nobody else may", async () => {
    const target = userId("hoidong5");
    const [one, two] = [await aSession("hoidong5"), await aSession("hoidong5")];
    const [row] = await asOwner<{ version: number }>("select version from users where id = $1", [target]);
    const ref = { accountId: target, version: row?.version ?? 0 };
    expect(await run(endAccountSessions, ref, await castActor("thuky"))).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect(await isAlive(one)).toBe(true);
    expect((await run(endAccountSessions, ref)).ok).toBe(true);
    expect([await isAlive(one), await isAlive(two)]).toEqual([false, false]);
    expect(await run(endAccountSessions, ref)).toEqual({ ok: false, error: "STALE" });
    const [own] = await asOwner<{ version: number }>("select version from users where id = $1", [admin.userId]);
    expect(await run(endAccountSessions, { accountId: admin.userId, version: own?.version ?? 0 })).toEqual({
      ok: false,
      error: "OWN_ACCOUNT",
    });
    const [event] = await asOwner<{ data: unknown }>("select data from events where subject_id = $1 and action = 'endAccountSessions'", [
      target,
    ]);
    expect(event?.data).toEqual({ username: "hoidong5", endedSessions: 2 });
    expect(await signIn({ username: "hoidong5", password: CAST_PASSWORD, userAgent: "" })).not.toBeNull();
  });
});

describe("signing in again in the middle of work", () => {
  const again = (seat: string) => signIn({ username: "phoban", password: CAST_PASSWORD, userAgent: "", seat });

  it("goes on in the seat that was held", async () => {
    const seat = assignmentId("phoban", "COUNCIL_MEMBER");
    expect((await load((await again(seat)) ?? "")).actor).toMatchObject({ role: "COUNCIL_MEMBER", assignmentId: seat });
  });

  it.each([
    ["another's", assignmentId("thuky", "PROVINCE_SECRETARY")],
    ["an unknown one", randomUUID()],
  ])("passes over %s", async (_name, seat) => {
    expect((await load((await again(seat)) ?? "")).actor?.role).toBe("PROVINCE_CHAIR");
  });
});
