import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { fromDateColumn, plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { AddUnitInput, CorrectUnitInput } from "@/lib/schemas/unit";
import { addUnit, correctUnit } from "@/lib/server/commands/units";
import { runCommand } from "@/lib/server/command";
import { db } from "@/lib/server/db";
import { findUnit, getUnitRegister } from "@/lib/server/queries/units";
import { PROVINCE_IDS, unitId } from "@/prisma/seed/territory";
import { aSecretary } from "@/tests/support/secretary";

const june2024 = plainDate(2024, 6, 10);
const today = plainDate(2026, 11, 22);
const newYear = plainDate(2027, 1, 1);

const quangBinh = aSecretary(PROVINCE_IDS.quangBinh, june2024);
const quangTri = aSecretary(PROVINCE_IDS.quangTri, today);
const tayNinh = aSecretary(PROVINCE_IDS.tayNinh, today);

const register = (actor: Actor, on: PlainDate, more: { search?: string; district?: string; province?: string; page?: number } = {}) =>
  getUnitRegister(actor, { on, search: more.search ?? "", district: more.district, province: more.province, page: more.page ?? 1 });
const names = (rows: readonly { kind: string; name: string }[]) => rows.map((row) => `${row.kind} ${row.name}`);

const correct = (actor: Actor, input: CorrectUnitInput, key: string = randomUUID()) =>
  runCommand(actor, { name: "correctUnit", key, input }, correctUnit);
const add = (actor: Actor, input: AddUnitInput, key: string = randomUUID()) => runCommand(actor, { name: "addUnit", key, input }, addUnit);

async function versionOf(id: string): Promise<number> {
  return (await db().unit.findUniqueOrThrow({ where: { id } })).version;
}
async function rowsOf(id: string): Promise<string[]> {
  const rows = await db().unitVersion.findMany({ where: { unitId: id }, orderBy: { validFrom: { sort: "asc", nulls: "first" } } });
  const day = (value: Date | null) => (value === null ? "…" : fromDateColumn(value));
  return rows.map((row) => `${row.kind} ${row.name} ${row.code} ${day(row.validFrom)} ${day(row.validTo)}`);
}
/** Events of a unit as one of its province reads them. */
async function actionsOn(id: string, provinceId: string): Promise<string[]> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.provinces', ${`{${provinceId}}`}, true)`;
    const events = await tx.event.findMany({ where: { subjectType: "unit", subjectId: id }, orderBy: { sequence: "asc" } });
    return events.map((event) => event.action);
  });
}

describe("correcting a unit", () => {
  const id = unitId("2025", "44", "18859");
  const input = async (more: Partial<CorrectUnitInput> = {}): Promise<CorrectUnitInput> => ({
    unitId: id,
    version: await versionOf(id),
    from: newYear,
    kind: "Phường",
    name: "Đồng Thuận Mới",
    code: "18859",
    parentId: PROVINCE_IDS.quangTri,
    basis: "Nghị quyết thử",
    ...more,
  });

  it("refuses each thing that is wrong and writes nothing", async () => {
    const before = await rowsOf(id);
    const refusal = async (actor: Actor, more: Partial<CorrectUnitInput>) => {
      const result = await correct(actor, await input(more));
      return result.ok ? "ok" : result.error;
    };
    expect(await refusal(aSecretary(PROVINCE_IDS.quangTri, today, "PROVINCE_CHAIR"), {})).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal(aSecretary(null, today), {})).toBe("OUT_OF_SCOPE");
    expect(await refusal(tayNinh, {})).toBe("NOT_FOUND");
    expect(await refusal(quangTri, { unitId: randomUUID() })).toBe("NOT_FOUND");
    expect(await refusal(quangTri, { version: 99 })).toBe("STALE");
    expect(await refusal(quangTri, { kind: "Huyện" })).toBe("KIND_NOT_OF_LEVEL");
    expect(await refusal(quangTri, { code: "188" })).toBe("CODE_NOT_OF_LEVEL");
    expect(await refusal(quangTri, { code: "18871" })).toBe("CODE_TAKEN");
    expect(await refusal(quangTri, { parentId: PROVINCE_IDS.tayNinh })).toBe("UNFIT_PARENT");
    expect(await refusal(quangTri, { parentId: null })).toBe("UNFIT_PARENT");
    expect(await refusal(quangTri, { parentId: unitId("2025", "44", "18871") })).toBe("UNFIT_PARENT");
    expect(await refusal(quangTri, { from: "2025-06-30" })).toBe("OUTSIDE_EXISTENCE");
    expect(await refusal(quangTri, { from: null })).toBe("OUTSIDE_EXISTENCE");
    expect(await refusal(quangTri, { name: "Đồng Thuận" })).toBe("NO_CHANGE");
    expect(await rowsOf(id)).toEqual(before);
    expect(await actionsOn(id, PROVINCE_IDS.quangTri)).toEqual([]);
  });

  it("lets one of two simultaneous corrections through, acts once for one key, and leaves one event each", async () => {
    const both = await input();
    const results = await Promise.all([correct(quangTri, both), correct(quangTri, { ...both, name: "Đồng Thuận Khác" })]);
    expect(results.map((result) => (result.ok ? "ok" : result.error)).sort()).toEqual(["STALE", "ok"]);
    expect(await actionsOn(id, PROVINCE_IDS.quangTri)).toEqual(["correctUnit"]);
    const [first, second] = await rowsOf(id);
    expect(first).toBe("Phường Đồng Thuận 18859 2025-07-01 2027-01-01");
    expect(second).toMatch(/^Phường Đồng Thuận (Mới|Khác) 18859 2027-01-01 …$/);

    const key = randomUUID();
    const again = await input({ name: "Đồng Thuận Ba" });
    expect(await correct(quangTri, again, key)).toEqual({ ok: true, value: { unitId: id } });
    expect(await correct(quangTri, again, key)).toEqual({ ok: true, value: { unitId: id } });
    expect(await rowsOf(id)).toEqual(["Phường Đồng Thuận 18859 2025-07-01 2027-01-01", "Phường Đồng Thuận Ba 18859 2027-01-01 …"]);
    expect(await actionsOn(id, PROVINCE_IDS.quangTri)).toEqual(["correctUnit", "correctUnit"]);
  });

  it("is found by the old and the new name afterwards", async () => {
    const lake = unitId("2025", "44", "18871");
    const result = await correct(quangTri, await input({ unitId: lake, version: await versionOf(lake), code: "18871", name: "Hồ Thử" }));
    expect(result.ok).toBe(true);
    for (const search of ["ho thu", "dong son"]) {
      const found = (await register(quangTri, plainDate(2027, 6, 1), { search })).rows.find((row) => row.id === lake);
      expect(found?.name).toBe("Hồ Thử");
    }
    expect((await findUnit(quangTri, lake, today))?.label.name).toBe("Đồng Sơn");
  });

  it("puts right what was recorded from the start", async () => {
    const old = unitId("2024", "44", "18853");
    const result = await correct(quangBinh, {
      unitId: old,
      version: await versionOf(old),
      from: null,
      kind: "Phường",
      name: "Hải Thành Đúng",
      code: "18853",
      parentId: unitId("2024", "44", "450"),
      basis: "Sửa lỗi ghi",
    });
    expect(result.ok).toBe(true);
    expect(await rowsOf(old)).toEqual(["Phường Hải Thành Đúng 18853 … 2025-07-01"]);
  });
});

describe("adding a unit", () => {
  const input = (more: Partial<AddUnitInput> = {}): AddUnitInput => ({
    level: "COMMUNE",
    kind: "Xã",
    name: "Thử Nghiệm",
    code: "19141",
    parentId: PROVINCE_IDS.quangTri,
    from: newYear,
    basis: "Nghị quyết thử",
    predecessors: [
      { unitId: unitId("2025", "44", "19141"), part: "FULL" },
      { unitId: unitId("2025", "44", "19138"), part: "FULL" },
    ],
    ...more,
  });

  it("refuses each thing that is wrong and writes nothing", async () => {
    const before = await db().unit.count();
    const refusal = async (actor: Actor, more: Partial<AddUnitInput> = {}) => {
      const result = await add(actor, input(more));
      return result.ok ? "ok" : result.error;
    };
    expect(await refusal(aSecretary(PROVINCE_IDS.quangTri, today, "COMMUNE_POLICE"))).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal(tayNinh)).toBe("UNFIT_PARENT");
    expect(await refusal(tayNinh, { parentId: PROVINCE_IDS.tayNinh })).toBe("OUT_OF_SCOPE");
    expect(await refusal(quangTri, { predecessors: [] })).toBe("CODE_TAKEN");
    expect(await refusal(quangTri, { from: "2025-01-01", predecessors: [] })).toBe("UNFIT_PARENT");
    expect(await refusal(quangTri, { predecessors: [{ unitId: randomUUID(), part: "FULL" }] })).toBe("NOT_FOUND");
    expect(await refusal(quangTri, { predecessors: [{ unitId: unitId("2024", "44", "18859"), part: "FULL" }] })).toBe(
      "PREDECESSOR_NOT_STANDING",
    );
    expect(await db().unit.count()).toBe(before);
    expect(await rowsOf(unitId("2025", "44", "19141"))).toEqual(["Xã Bố Trạch 19141 2025-07-01 …"]);
  });

  it("ends its predecessors on its first day and takes their code over", async () => {
    const result = await add(quangTri, input());
    if (!result.ok) throw new Error(result.error);
    const id = result.value.unitId;
    expect(await rowsOf(unitId("2025", "44", "19141"))).toEqual(["Xã Bố Trạch 19141 2025-07-01 2027-01-01"]);
    const unit = await findUnit(quangTri, id, newYear);
    expect(names(unit?.cameFrom ?? []).sort()).toEqual(["Xã Bố Trạch", "Xã Phong Nha"]);
    expect(await actionsOn(id, PROVINCE_IDS.quangTri)).toEqual(["addUnit"]);
    const hungTrach = await findUnit(quangTri, unitId("2024", "44", "19156"), newYear);
    expect(hungTrach?.heirs.map((heir) => heir.id)).toEqual([id]);
  });

  it("lets one of two additions under one code through", async () => {
    const twin = input({ code: "99998", predecessors: [] });
    const results = await Promise.all([add(quangTri, twin), add(quangTri, { ...twin, name: "Thử Hai" })]);
    expect(results.map((result) => (result.ok ? "ok" : result.error)).sort()).toEqual(["CODE_TAKEN", "ok"]);
  });
});

describe("the database itself", () => {
  it("refuses overlapping spans and two holders of a code, and writes outside the home province", async () => {
    const id = unitId("2025", "44", "18880");
    const overlapping = {
      level: "COMMUNE",
      code: "99997",
      kind: "Xã",
      name: "x",
      basis: "x",
      folded: "x",
      validFrom: new Date("2026-01-01"),
    } as const;
    const asHome = (home: string, data: typeof overlapping & { unitId: string }) =>
      db().$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.home', ${home}, true)`;
        await tx.unitVersion.createMany({ data: [data] });
      });
    await expect(asHome(PROVINCE_IDS.quangTri, { ...overlapping, unitId: id })).rejects.toThrow(/one_at_a_time/);
    await expect(asHome(PROVINCE_IDS.tayNinh, { ...overlapping, unitId: id })).rejects.toThrow(/row-level security/);
    await expect(asHome("", { ...overlapping, unitId: id })).rejects.toThrow(/row-level security/);
  });
});
