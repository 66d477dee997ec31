import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { INSTALLATION_CHAIN } from "@/lib/domain/event";
import { addDays, plainDateOf } from "@/lib/domain/plain-date";
import { runCommand, type Command } from "@/lib/server/command";
import { createAccount, disableAccount, enableAccount, renameAccount, resetPassword, unlockAccount } from "@/lib/server/commands/accounts";
import { addAssignment, endAssignment } from "@/lib/server/commands/assignments";
import { moveClock } from "@/lib/server/commands/clocks";
import { signIn } from "@/lib/server/commands/sign-in";
import { db } from "@/lib/server/db";
import { firstPassword } from "@/lib/server/password";
import { findAccount, listAccounts, listBodyChoices } from "@/lib/server/queries/accounts";
import { listClocks } from "@/lib/server/queries/clocks";
import { findChainCheck, listEvents, listEventsOf } from "@/lib/server/queries/events";
import { withScope } from "@/lib/server/scope";
import { loadSession } from "@/lib/server/queries/sessions";
import { bodyId, userId } from "@/prisma/seed/demo/people";
import { aCast, castActor, STORIES } from "@/tests/support/cast";
import { asOwner } from "@/tests/support/database";

let admin: Actor;
beforeAll(async () => {
  await aCast();
  admin = await castActor("quantri");
});

const run = <I, T, E extends string>(command: Command<I, T, E>, input: I, actor: Actor = admin, key: string = randomUUID()) =>
  runCommand(actor, { name: command.name, key, input }, command);
const attempt = (username: string, password: string) => signIn({ username, password, userAgent: "" });
const nameFor = () => `moi.${randomUUID().slice(0, 8)}`;

async function anAccount() {
  const username = nameFor();
  const key = randomUUID();
  const result = await run(createAccount, { username, displayName: "Cán bộ mới" }, admin, key);
  if (!result.ok) throw new Error(result.error);
  return { id: result.value.accountId, username, password: firstPassword(key) };
}

const policeSeat = (accountId: string) => ({
  accountId,
  bodyId: bodyId(STORIES.quangBinh, "police:bacly"),
  role: "COMMUNE_POLICE" as const,
  title: "Cán bộ Công an phường",
  capacity: "NONE" as const,
  ground: "",
  validFrom: null,
  validTo: null,
});

describe("opening an account", () => {
  it("opens it once per key with a first password that must be changed, never as a demo account", async () => {
    const username = nameFor();
    const key = randomUUID();
    const first = await run(createAccount, { username, displayName: "Cán bộ mới" }, admin, key);
    expect(await run(createAccount, { username, displayName: "Cán bộ mới" }, admin, key)).toEqual(first);
    const session = await attempt(username, firstPassword(key));
    expect(await loadSession(session ?? "", new Date())).toMatchObject({ mustChangePassword: true, actor: null, seats: [] });
    expect(await asOwner("select is_demo from users where username = $1", [username])).toEqual([{ is_demo: false }]);
    expect(JSON.stringify(await asOwner("select * from idempotency_keys where key = $1", [key]))).not.toContain(firstPassword(key));
  });

  it("refuses a name that is taken, and anyone but the administrator", async () => {
    expect(await run(createAccount, { username: "thuky", displayName: "x" })).toEqual({ ok: false, error: "USERNAME_TAKEN" });
    for (const username of ["thuky", "truongban", "kiemtra"]) {
      const result = await run(createAccount, { username: nameFor(), displayName: "x" }, await castActor(username));
      expect(result).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    }
  });

  it("lets exactly one of two at once have a name", async () => {
    const username = nameFor();
    const results = await Promise.all([1, 2, 3].map(() => run(createAccount, { username, displayName: "x" })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error === "USERNAME_TAKEN")).toHaveLength(2);
  });
});

describe("changing an account", () => {
  it("disables: signed-in people are out at once, and back only after it is enabled", async () => {
    const { id, username, password } = await anAccount();
    const session = await attempt(username, password);
    expect((await run(disableAccount, { accountId: id, version: 1 })).ok).toBe(true);
    expect(await loadSession(session ?? "", new Date())).toBeNull();
    expect(await attempt(username, password)).toBeNull();
    expect(await run(disableAccount, { accountId: id, version: 2 })).toEqual({ ok: false, error: "WRONG_STATUS" });
    expect((await run(enableAccount, { accountId: id, version: 2 })).ok).toBe(true);
    expect(await loadSession(session ?? "", new Date())).toBeNull();
    expect(await attempt(username, password)).not.toBeNull();
  });

  it("resets a password: the old one and its sessions are gone", async () => {
    const { id, username, password } = await anAccount();
    const session = await attempt(username, password);
    const key = randomUUID();
    expect((await run(resetPassword, { accountId: id, version: 1 }, admin, key)).ok).toBe(true);
    expect(await loadSession(session ?? "", new Date())).toBeNull();
    expect(await attempt(username, password)).toBeNull();
    expect(await attempt(username, firstPassword(key))).not.toBeNull();
  });

  it("unlocks, and only what is locked", async () => {
    const { id, username, password } = await anAccount();
    expect(await run(unlockAccount, { accountId: id, version: 1 })).toEqual({ ok: false, error: "WRONG_STATUS" });
    for (let count = 0; count < 5; count++) await attempt(username, "wrong");
    expect(await attempt(username, password)).toBeNull();
    expect((await run(unlockAccount, { accountId: id, version: 1 })).ok).toBe(true);
    expect(await attempt(username, password)).not.toBeNull();
  });

  it("refuses a stale version, an unknown account, and what one would do to oneself", async () => {
    const { id } = await anAccount();
    expect((await run(renameAccount, { accountId: id, version: 1, displayName: "Tên khác" })).ok).toBe(true);
    expect(await run(renameAccount, { accountId: id, version: 1, displayName: "Tên thứ ba" })).toEqual({ ok: false, error: "STALE" });
    expect(await run(disableAccount, { accountId: randomUUID(), version: 1 })).toEqual({ ok: false, error: "NOT_FOUND" });
    for (const command of [disableAccount, resetPassword]) {
      expect(await run(command, { accountId: admin.userId, version: 1 })).toEqual({ ok: false, error: "OWN_ACCOUNT" });
    }
  });

  it("lets exactly one of two edits at once through", async () => {
    const { id } = await anAccount();
    const results = await Promise.all(["a", "b"].map((displayName) => run(renameAccount, { accountId: id, version: 1, displayName })));
    expect(results.map((result) => (result.ok ? "ok" : result.error)).sort()).toEqual(["STALE", "ok"]);
  });
});

describe("assignments", () => {
  it("gives a seat that works at the next request, and takes it on a day of the province's calendar", async () => {
    const { id, username, password } = await anAccount();
    const session = (await attempt(username, password)) ?? "";
    const added = await run(addAssignment, policeSeat(id));
    if (!added.ok) throw new Error(added.error);
    const actor = (await loadSession(session, new Date()))?.actor;
    expect(actor).toMatchObject({ role: "COMMUNE_POLICE", today: "2024-06-10" });
    const end = { assignmentId: added.value.assignmentId, version: 1, validTo: "2024-06-10" };
    expect((await run(endAssignment, end)).ok).toBe(true);
    expect((await loadSession(session, new Date()))?.actor).toBeNull();
    expect(await run(endAssignment, { ...end, version: 2 })).toEqual({ ok: false, error: "ALREADY_ENDED" });
  });

  it("refuses what is not the body's, what is held already, and mixing operation with work", async () => {
    const { id } = await anAccount();
    expect(await run(addAssignment, { ...policeSeat(id), role: "COMMUNE_HEAD" })).toEqual({ ok: false, error: "ROLE_NOT_OF_BODY" });
    expect(await run(addAssignment, { ...policeSeat(id), validFrom: "2030-01-01" })).toEqual({ ok: false, error: "OUTSIDE_BODY" });
    expect(await run(addAssignment, { ...policeSeat(id), bodyId: randomUUID() })).toEqual({ ok: false, error: "NOT_FOUND" });
    expect((await run(addAssignment, policeSeat(id))).ok).toBe(true);
    expect(await run(addAssignment, policeSeat(id))).toEqual({ ok: false, error: "ALREADY_HELD" });
    const operator = { ...policeSeat(id), bodyId: admin.bodyId, role: "SYSTEM_ADMIN" as const };
    expect(await run(addAssignment, operator)).toEqual({ ok: false, error: "ADMIN_KEPT_APART" });
    expect(await run(addAssignment, policeSeat(admin.userId))).toEqual({ ok: false, error: "OWN_ACCOUNT" });
    const own = { assignmentId: admin.assignmentId, version: 1, validTo: addDays(plainDateOf(new Date()), 1) };
    expect(await run(endAssignment, own)).toEqual({ ok: false, error: "OWN_ACCOUNT" });
  });

  it("lets exactly one of two that give the same seat at once through", async () => {
    const { id } = await anAccount();
    const results = await Promise.all([1, 2].map(() => run(addAssignment, policeSeat(id))));
    expect(results.map((result) => (result.ok ? "ok" : result.error)).sort()).toEqual(["ALREADY_HELD", "ok"]);
  });

  it("does not end before it began", async () => {
    const { id } = await anAccount();
    const added = await run(addAssignment, { ...policeSeat(id), validFrom: "2024-06-01" });
    if (!added.ok) throw new Error(added.error);
    const end = { assignmentId: added.value.assignmentId, version: 1 };
    expect(await run(endAssignment, { ...end, validTo: "2024-06-01" })).toEqual({ ok: false, error: "END_BEFORE_START" });
    expect((await run(endAssignment, { ...end, validTo: "2024-06-30" })).ok).toBe(true);
    expect((await run(endAssignment, { ...end, version: 1, validTo: "2024-06-20" })).ok).toBe(false);
  });
});

describe("looking accounts up", () => {
  const search = (text: string) => withScope(admin, (tx) => listAccounts(tx, { search: text, page: 1 }, new Date()));

  it.each(["cong an bac ly", "CÔNG AN BẮC LÝ", "bacly.congan"])("finds %j with or without marks, in any order of words", async (text) => {
    expect((await search(text)).rows.map((row) => row.username)).toContain("bacly.congan");
  });

  it("takes signs of patterns as letters and pages by fifty", async () => {
    for (const text of ["%", "_", "\\"]) expect((await search(text)).total).toBe(0);
    const all = await search("");
    expect(all.rows).toHaveLength(50);
    expect(all.total).toBeGreaterThan(100);
  });

  it("filters by state and shows present seats only", async () => {
    const { id } = await anAccount();
    await run(disableAccount, { accountId: id, version: 1 });
    const disabled = await withScope(admin, (tx) => listAccounts(tx, { search: "", state: "DISABLED", page: 1 }, new Date()));
    expect(disabled.rows.map((row) => row.id)).toContain(id);
    expect(disabled.rows.every((row) => row.state === "DISABLED")).toBe(true);
    const [chair] = (await search("phoban")).rows;
    expect(chair?.seatCount).toBe(2);
    const account = await withScope(admin, (tx) => findAccount(tx, userId("phoban"), new Date()));
    expect(account?.assignments.map((one) => one.time)).toEqual(["PRESENT", "PRESENT"]);
  });

  it("offers bodies that have not ended on their province's business date", async () => {
    const bodies = await withScope(admin, (tx) => listBodyChoices(tx, "cong an bac ly", new Date()));
    expect(bodies.map((body) => [body.name, body.provinceName, body.today])).toContainEqual([
      "Công an phường Bắc Lý",
      "Quảng Bình",
      "2024-06-10",
    ]);
    await asOwner("update bodies set valid_to = '2024-06-10' where id = $1", [bodyId(STORIES.quangBinh, "police:bacly")]);
    expect(await withScope(admin, (tx) => listBodyChoices(tx, "cong an bac ly", new Date()))).toEqual([]);
    await asOwner("update bodies set valid_to = null where id = $1", [bodyId(STORIES.quangBinh, "police:bacly")]);
  });
});

describe("the clock", () => {
  const tayNinh = STORIES.tayNinh.provinceId;

  it("moves a province's business date by version", async () => {
    const [clock] = (await withScope(admin, (tx) => listClocks(tx, new Date()))).filter((row) => row.provinceId === tayNinh);
    expect(clock).toMatchObject({ today: "2019-11-11", version: 1 });
    expect((await run(moveClock, { provinceId: tayNinh, version: 1, date: "2019-12-01" })).ok).toBe(true);
    expect((await castActor("tn.thuky")).today).toBe("2019-12-01");
    expect(await run(moveClock, { provinceId: tayNinh, version: 1, date: "2019-12-02" })).toEqual({ ok: false, error: "STALE" });
  });

  it("starts one that was never moved", async () => {
    const { provinceId } = STORIES.quangTri;
    const results = await Promise.all([1, 2].map(() => run(moveClock, { provinceId, version: 0, date: "2026-11-01" })));
    expect(results.map((result) => (result.ok ? "ok" : result.error)).sort()).toEqual(["STALE", "ok"]);
  });

  it("refuses a real installation, a province without a committee, and anyone but the administrator", async () => {
    const input = { provinceId: tayNinh, version: 2, date: "2019-12-03" };
    expect(await run(moveClock, { ...input, provinceId: randomUUID() })).toEqual({ ok: false, error: "NOT_FOUND" });
    expect(await run(moveClock, input, await castActor("tn.thuky"))).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    await asOwner("update installation set kind = 'PRODUCTION'");
    expect(await run(moveClock, input)).toEqual({ ok: false, error: "NOT_A_DEMO" });
    await asOwner("update installation set kind = 'PRACTICE'");
    expect((await run(moveClock, input)).ok).toBe(true);
    await asOwner("update installation set kind = 'DEMO'");
  });
});

describe("the trail", () => {
  const read = (actor: Actor, filter: Partial<Parameters<typeof listEvents>[2]> = {}) =>
    withScope(actor, (tx) => listEvents(tx, actor, { search: "", page: 1, ...filter }));

  it("shows the installation's chain to the auditor alone, newest first, and filters it", async () => {
    const auditor = await castActor("kiemtra");
    const { id } = await anAccount();
    const accounts = await read(auditor, { chain: INSTALLATION_CHAIN, subject: "account", search: "quan tri vien" });
    expect(accounts.rows[0]).toMatchObject({ action: "createAccount", subjectId: id, actorName: "Quản trị viên", provinceId: null });
    expect(accounts.rows.every((row) => row.subjectType === "account")).toBe(true);
    const today = plainDateOf(new Date());
    expect((await read(auditor, { from: today, to: today })).total).toBeGreaterThan(0);
    expect((await read(auditor, { from: addDays(today, 1) })).total).toBe(0);
    for (const username of ["thuky", "quantri", "truongban"]) {
      const others = await read(await castActor(username));
      expect(others.rows.filter((row) => row.provinceId === null)).toEqual([]);
    }
    expect(await withScope(auditor, (tx) => listEventsOf(tx, "account", id))).toHaveLength(1);
    const secretary = await castActor("thuky");
    expect(await withScope(secretary, (tx) => listEventsOf(tx, "account", id))).toEqual([]);
  });

  it("verifies a chain and names the link that was tampered with; who may not read the trail gets no answer", async () => {
    const auditor = await castActor("kiemtra");
    const check = () => withScope(auditor, (tx) => findChainCheck(tx, auditor, INSTALLATION_CHAIN));
    const before = await check();
    expect(before).toMatchObject({ brokenAt: null });
    expect(before?.length).toBeGreaterThan(3);
    expect(await withScope(admin, (tx) => findChainCheck(tx, admin, INSTALLATION_CHAIN))).toBeNull();
    await asOwner("alter table events disable trigger events_append_only");
    await asOwner("update events set actor_name = 'Người khác' where province_id is null and sequence = 3");
    expect(await check()).toMatchObject({ brokenAt: 3 });
  });

  it("cannot be changed by the application", async () => {
    await expect(db().$executeRaw`update events set reason = 'x'`).rejects.toThrow();
    await expect(db().$executeRaw`delete from events`).rejects.toThrow();
  });
});
