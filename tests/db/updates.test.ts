import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { postUpdateInput, withdrawUpdateInput } from "@/lib/schemas/update";
import { runCommand } from "@/lib/server/command";
import { postUpdate, withdrawUpdate } from "@/lib/server/commands/updates";
import { findMonthSheet } from "@/lib/server/queries/figures";
import { findUpdate, listPostableUnits, listUpdates, type UpdateFilter } from "@/lib/server/queries/updates";
import { withScope } from "@/lib/server/scope";
import { seedDemo } from "@/prisma/seed/demo";
import { unitId } from "@/prisma/seed/territory";
import { asOwner, testDatabase } from "@/tests/support/database";
import { demoActor } from "@/tests/support/demo-actor";

const june2024 = plainDate(2024, 6, 10);
const today = plainDate(2026, 11, 22);
const BAC_LY = unitId("2024", "44", "18859");
const HOA_SON = unitId("2024", "44", "18937");
const TN_PHUONG_1 = unitId("2024", "72", "25456");
const DONG_THUAN = unitId("2025", "44", "18859");

type Update = z.input<typeof postUpdateInput>;
const update = (more: Partial<Update> = {}): Update => ({
  unitId: BAC_LY,
  taskGroup: 4,
  content: "Tuyên truyền phòng, chống ma túy tại tổ dân phố 7",
  happenedOn: "2024-06-10",
  isNothingNew: false,
  counts: [
    { component: "PROP_SESSIONS", value: 1 },
    { component: "PROP_PEOPLE", value: 85 },
  ],
  personalDataChecked: false,
  ...more,
});
const post = (actor: Actor, more: Partial<Update> = {}, key: string = randomUUID()) =>
  runCommand(actor, { name: "postUpdate", key, input: postUpdateInput.parse(update(more)) }, postUpdate);
const withdraw = (actor: Actor, input: z.input<typeof withdrawUpdateInput>) =>
  runCommand(actor, { name: "withdrawUpdate", key: randomUUID(), input: withdrawUpdateInput.parse(input) }, withdrawUpdate);
const list = (actor: Actor, filter: Partial<UpdateFilter> = {}) => withScope(actor, (tx) => listUpdates(tx, actor, { page: 1, ...filter }));
const find = (actor: Actor, updateId: string) => withScope(actor, (tx) => findUpdate(tx, actor, updateId));
const rowCount = async () => (await asOwner<{ n: number }>("select count(*)::int as n from progress_updates"))[0]?.n ?? 0;
const faults = (more: Partial<Update>) => {
  const parsed = postUpdateInput.safeParse(update(more));
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
};
async function posted(actor: Actor, more: Partial<Update> = {}): Promise<string> {
  const result = await post(actor, more);
  if (!result.ok || result.value.kind !== "POSTED") throw new Error(JSON.stringify(result));
  return result.value.updateId;
}

const people: Record<string, Actor> = {};
function who(name: string): Actor {
  const actor = people[name];
  if (!actor) throw new Error(name);
  return actor;
}

beforeAll(async () => {
  await seedDemo((await testDatabase()).ownerUrl, today);
  for (const name of ["bacly.congan", "bacly.chutich", "hoason.congan", "bienphong", "vks", "thuky", "minhhoa.canbo", "kiemtra"])
    people[name] = await demoActor(name, june2024);
  people["tn.phuong1.congan"] = await demoActor("tn.phuong1.congan", plainDate(2019, 11, 11));
  people["qt.dongthuan.congan"] = await demoActor("qt.dongthuan.congan", today);
});

describe("posting", () => {
  it("writes the update, its counts and one event", async () => {
    const police = who("bacly.congan");
    const updateId = await posted(police);
    expect(await find(police, updateId)).toMatchObject({
      unit: { name: "Bắc Lý" },
      bodyName: "Công an phường Bắc Lý",
      taskGroup: 4,
      happenedOn: "2024-06-10",
      counts: [
        { component: "PROP_SESSIONS", value: 1 },
        { component: "PROP_PEOPLE", value: 85 },
      ],
      canWithdraw: true,
      withdrawnAt: null,
    });
    const events = await asOwner(
      "select action, business_date::text as day from events where subject_type = 'update' and subject_id = $1",
      [updateId],
    );
    expect(events).toEqual([{ action: "postUpdate", day: "2024-06-10" }]);
  });

  it("suggests its counts beside the figures of the month", async () => {
    const police = who("bacly.congan");
    const sheet = await withScope(police, (tx) => findMonthSheet(tx, police, BAC_LY, plainDate(2024, 5, 15)));
    expect(sheet?.cells.PROP_PEOPLE).toMatchObject({ fromUpdates: 85, counting: { state: "BLANK" } });
    expect(sheet?.cells.TIP_RECEIVED.fromUpdates).toBeNull();
  });

  it("takes “Không có gì mới” in one tap, without group and words", async () => {
    const updateId = await posted(who("bacly.congan"), { isNothingNew: true, taskGroup: null, content: "", counts: [] });
    expect(await find(who("bacly.congan"), updateId)).toMatchObject({ isNothingNew: true, content: "" });
  });

  it("is open to a department for the communes of its body, as its contribution", async () => {
    const updateId = await posted(who("bienphong"), {
      unitId: HOA_SON,
      taskGroup: 3,
      counts: [],
      content: "Phối hợp tuần tra khu vực biên giới",
    });
    expect(await find(who("hoason.congan"), updateId)).toMatchObject({ bodyName: "Bộ đội Biên phòng tỉnh", canWithdraw: false });
    expect(await post(who("bienphong"))).toEqual({ ok: false, error: "NOT_FOUND" });
    expect((await withScope(who("bienphong"), (tx) => listPostableUnits(tx, who("bienphong")))).map((unit) => unit.name)).toEqual([
      "Hóa Sơn",
      "Hóa Tiến",
    ]);
  });

  it("acts once for a replayed key", async () => {
    const key = randomUUID();
    const first = await post(who("bacly.congan"), { counts: [] }, key);
    const written = await rowCount();
    expect(await post(who("bacly.congan"), { counts: [] }, key)).toEqual(first);
    expect(await rowCount()).toBe(written);
    expect(await post(who("bacly.congan"), { counts: [], content: "Khác" }, key)).toEqual({ ok: false, error: "KEY_REUSED" });
  });
});

describe("what is refused, with nothing written", () => {
  it("names each field that is wrong", () => {
    expect(faults({ taskGroup: null, content: "  ", counts: [] })).toEqual(["taskGroup REQUIRED", "content REQUIRED"]);
    expect(faults({ content: "a".repeat(1001) })).toEqual(["content TOO_LONG 1000 1001"]);
    expect(faults({ happenedOn: "31/6/2024" })).toEqual(["happenedOn NOT_A_DATE"]);
    expect(faults({ counts: [{ component: "PROP_SESSIONS", value: -1 }] })).toEqual(["counts.0.value NEGATIVE"]);
    expect(faults({ counts: [{ component: "PROP_SESSIONS", value: 1.5 }] })).toEqual(["counts.0.value NOT_WHOLE"]);
    expect(faults({ counts: [{ component: "CRM_TOTAL", value: 1 }] })).toEqual(["counts NOT_A_CHOICE"]);
    expect(faults({ isNothingNew: true })).toEqual(["counts INVALID"]);
    expect(postUpdateInput.safeParse({ ...update(), taskGroup: 7 }).success).toBe(false);
  });

  it("the wrong role, unit and day", async () => {
    const before = await rowCount();
    const refusal = async (name: string, more: Partial<Update> = {}) => {
      const result = await post(who(name), more);
      return result.ok ? result.value.kind : result.error;
    };
    expect(await refusal("hoason.congan")).toBe("NOT_FOUND");
    expect(await refusal("tn.phuong1.congan")).toBe("NOT_FOUND");
    expect(await refusal("bacly.congan", { unitId: TN_PHUONG_1 })).toBe("NOT_FOUND");
    expect(await refusal("bacly.congan", { unitId: randomUUID() })).toBe("NOT_FOUND");
    expect(await refusal("bacly.chutich")).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal("thuky")).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal("kiemtra")).toBe("NOT_FOUND");
    expect(await refusal("bacly.congan", { happenedOn: "2024-06-11" })).toBe("FUTURE_DAY");
    expect(await refusal("bacly.congan", { happenedOn: "2021-06-11" })).toBe("TOO_OLD");
    // The present commune reads what was there before it, and writes about itself alone.
    expect(await refusal("qt.dongthuan.congan", { happenedOn: "2026-11-20" })).toBe("NOT_FOUND");
    expect(await rowCount()).toBe(before);
    expect(await refusal("qt.dongthuan.congan", { unitId: DONG_THUAN, happenedOn: "2026-11-20" })).toBe("POSTED");
  });

  it("asks about what seems to name a person, and refuses numbers of persons outright", async () => {
    const police = who("bacly.congan");
    const before = await rowCount();
    const asked = await post(police, { content: "Gọi hỏi, răn đe đối tượng Nguyễn Văn Mẫu", counts: [] });
    if (!asked.ok || asked.value.kind !== "PERSONAL_DATA") throw new Error("not asked");
    expect(asked.value.isRefused).toBe(false);
    expect(asked.value.found.map((passage) => [passage.kind, passage.text])).toEqual([["NAME", "Nguyễn Văn Mẫu"]]);
    for (const content of ["Thu giữ căn cước 044090001234", "Liên hệ 0912 345 678"]) {
      const refused = await post(police, { content, counts: [], personalDataChecked: true });
      expect(refused).toMatchObject({ ok: true, value: { kind: "PERSONAL_DATA", isRefused: true } });
    }
    expect(await rowCount()).toBe(before);
    const confirmed = await post(police, { content: "Họp tại Nhà văn hóa Nguyễn Văn Mẫu", counts: [], personalDataChecked: true });
    expect(confirmed).toMatchObject({ value: { kind: "POSTED" } });
  });
});

describe("withdrawing", () => {
  it("needs a reason, is its own body's, happens once, and the update stays readable", async () => {
    const police = who("bacly.congan");
    const updateId = await posted(police);
    const input = { updateId, version: 1, reason: "Gửi nhầm ngày" };
    expect(withdrawUpdateInput.safeParse({ ...input, reason: " " }).error?.issues[0]?.message).toBe("REQUIRED");
    expect(await withdraw(who("tn.phuong1.congan"), input)).toEqual({ ok: false, error: "NOT_FOUND" });
    expect(await withdraw(who("vks"), input)).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect(await withdraw(who("bacly.chutich"), input)).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect(await withdraw(police, { ...input, version: 7 })).toEqual({ ok: false, error: "STALE" });
    expect(await withdraw(police, { ...input, reason: "Ghi nhầm tên Nguyễn Văn Mẫu" })).toEqual({ ok: false, error: "PERSONAL_DATA" });
    const results = await Promise.all([withdraw(police, input), withdraw(police, input)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    // Told at the row or at the compare-and-set, whichever comes first.
    expect(results.flatMap((result) => (result.ok ? [] : [result.error]))).toEqual([expect.stringMatching(/^(STALE|WRONG_STATUS)$/)]);
    expect(await withdraw(police, { ...input, version: 2 })).toEqual({ ok: false, error: "WRONG_STATUS" });
    expect(await find(police, updateId)).toMatchObject({ withdrawnFor: "Gửi nhầm ngày", canWithdraw: false, version: 2 });
    const sheet = await withScope(police, (tx) => findMonthSheet(tx, police, BAC_LY, plainDate(2024, 5, 15)));
    expect(sheet?.cells.PROP_PEOPLE.fromUpdates).toBe(85);
  });
});

describe("the list", () => {
  it("shows everyone his own units, filtered by unit, group and days", async () => {
    const all = await list(who("thuky"));
    expect(all.total).toBeGreaterThan(100);
    expect(all.rows).toHaveLength(all.pageSize);
    const days = all.rows.map((row) => row.happenedOn);
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set((await list(who("bacly.congan"))).rows.map((row) => row.unit.name))).toEqual(new Set(["Bắc Lý"]));
    const district = await list(who("minhhoa.canbo"));
    expect(district.units.map((unit) => unit.name)).toEqual(["Hóa Sơn", "Hóa Tiến"]);
    expect(district.rows.every((row) => ["Hóa Sơn", "Hóa Tiến"].includes(row.unit.name))).toBe(true);
    const may = { from: plainDate(2024, 5, 1), to: plainDate(2024, 5, 31) };
    const filtered = await list(who("thuky"), { unitId: BAC_LY, taskGroup: 4, ...may });
    expect(filtered.total).toBeGreaterThan(0);
    expect(filtered.rows.every((row) => row.taskGroup === 4 && row.unit.id === BAC_LY && row.happenedOn.startsWith("2024-05"))).toBe(true);
    expect((await list(who("bacly.congan"), { unitId: HOA_SON })).total).toBe(0);
  });

  it("row-level security alone shows nothing of another province", async () => {
    const stranger = who("tn.phuong1.congan");
    expect(await withScope(stranger, (tx) => tx.progressUpdate.count({ where: { unitId: BAC_LY } }))).toBe(0);
  });
});
