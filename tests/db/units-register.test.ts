import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { db } from "@/lib/server/db";
import { findUnit, getUnitRegister, listUnitParents } from "@/lib/server/queries/units";
import { PROVINCE_IDS, unitId } from "@/prisma/seed/territory";
import { aSecretary } from "@/tests/support/secretary";

const june2024 = plainDate(2024, 6, 10);
const december2024 = plainDate(2024, 12, 1);
const today = plainDate(2026, 11, 22);

const quangBinh = aSecretary(PROVINCE_IDS.quangBinh, june2024);
const quangTri = aSecretary(PROVINCE_IDS.quangTri, today);
const tayNinh = aSecretary(PROVINCE_IDS.tayNinh, today);

const register = (actor: Actor, on: PlainDate, more: { search?: string; district?: string; province?: string; page?: number } = {}) =>
  getUnitRegister(actor, { on, search: more.search ?? "", district: more.district, province: more.province, page: more.page ?? 1 });
const names = (rows: readonly { kind: string; name: string }[]) => rows.map((row) => `${row.kind} ${row.name}`);

it("holds the reference data that belongs to every installation", async () => {
  expect(await db().unit.count()).toBeGreaterThan(3900);
  expect(await db().unitSuccession.count()).toBeGreaterThanOrEqual(584);
});

describe("the register as of a date", () => {
  it("shows Quảng Bình of 2024 by district, 151 communes over two pages", async () => {
    const first = await register(quangBinh, june2024);
    expect(first.total).toBe(151);
    expect(first.rows).toHaveLength(100);
    expect(names(first.districts)).toEqual([
      "Thị xã Ba Đồn",
      "Huyện Bố Trạch",
      "Thành phố Đồng Hới",
      "Huyện Lệ Thủy",
      "Huyện Minh Hóa",
      "Huyện Quảng Ninh",
      "Huyện Quảng Trạch",
      "Huyện Tuyên Hóa",
    ]);
    const second = await register(quangBinh, june2024, { page: 2 });
    expect(second.rows).toHaveLength(51);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(151);
    const districtsInOrder = [...first.rows, ...second.rows]
      .map((row) => row.parent?.name)
      .filter((name, index, all) => name !== all[index - 1]);
    expect(districtsInOrder).toEqual(first.districts.map((district) => district.name));
    expect(first.rows.every((row) => row.parent?.level === "DISTRICT" && row.province?.name === "Quảng Bình")).toBe(true);
  });

  it("narrows to a district", async () => {
    const page = await register(quangBinh, june2024, { district: unitId("2024", "44", "452") });
    expect(page.total).toBe(15);
    expect(names(page.rows)).toContain("Xã Hóa Tiến");
    expect(names(page.rows)).not.toContain("Xã Tân Thành");
  });

  it("knows the mergers of 1/12/2024", async () => {
    expect((await register(quangBinh, december2024)).total).toBe(145);
    const minhHoa = await register(quangBinh, december2024, { district: unitId("2024", "44", "452") });
    expect(names(minhHoa.rows)).toContain("Xã Tân Thành");
    expect(names(minhHoa.rows)).not.toContain("Xã Hóa Tiến");
  });

  it("moves with the province: Quảng Bình's secretary sees Quảng Trị today, Quảng Trị's sees a predecessor in 2024", async () => {
    const now = await register(quangBinh, today);
    expect(now.provinceId).toBe(PROVINCE_IDS.quangTri);
    expect(now.total).toBe(78);
    expect(now.districts).toEqual([]);
    const then = await register(quangTri, june2024);
    expect([PROVINCE_IDS.quangBinh, PROVINCE_IDS.oldQuangTri]).toContain(then.provinceId);
  });

  it("lists the 34 provinces of today for the whole country", async () => {
    const page = await register(quangTri, today, { province: "all" });
    expect(page.total).toBe(34);
    expect(page.rows.find((row) => row.id === PROVINCE_IDS.quangTri)?.childCount).toBe(78);
  });

  it("shows the island of Cồn Cỏ, a district without communes, among the units of old Quảng Trị", async () => {
    const page = await register(quangTri, june2024, { province: PROVINCE_IDS.oldQuangTri, page: 1 });
    const all = [...page.rows, ...(await register(quangTri, june2024, { province: PROVINCE_IDS.oldQuangTri, page: 2 })).rows];
    expect(page.total).toBe(120);
    expect(names(all)).toContain("Huyện Cồn Cỏ");
  });
});

describe("search", () => {
  it.each(["bac ly", "Bắc Lý", "BẮC LÝ", "bắc lý".normalize("NFD"), "phuong bac ly"])(
    "finds %j of old by today's date, with its heir",
    async (search) => {
      const page = await register(quangTri, today, { search });
      expect(names(page.rows)).toContain("Phường Bắc Lý");
      const found = page.rows.find((row) => row.name === "Bắc Lý");
      expect(found?.isStanding).toBe(false);
      expect(found?.existsTo).toBe("2025-07-01");
      expect(names(found?.heirs ?? [])).toEqual(["Phường Đồng Thuận"]);
    },
  );

  it("finds both spellings of a tone and the đ", async () => {
    const spelled = [await register(quangTri, today, { search: "Hoá Tiến" }), await register(quangTri, today, { search: "Hóa Tiến" })];
    expect(spelled.map((page) => names(page.rows))).toEqual([["Xã Hóa Tiến"], ["Xã Hóa Tiến"]]);
    expect(names((await register(quangTri, today, { search: "dong hoi" })).rows)).toEqual(["Phường Đồng Hới", "Thành phố Đồng Hới"]);
  });

  it("finds every holder a code ever had, the standing one first", async () => {
    const page = await register(quangTri, today, { search: "18919" });
    expect(page.rows.map((row) => `${row.name} ${row.existsTo}`).sort()).toEqual([
      "Hóa Tiến 2024-12-01",
      "Tân Thành 2025-07-01",
      "Tân Thành null",
    ]);
    expect(page.rows[0]?.isStanding).toBe(true);
    expect(page.rows.filter((row) => !row.isStanding).flatMap((row) => row.heirs.map((heir) => heir.id))).toEqual([
      unitId("2025", "44", "18919"),
      unitId("2025", "44", "18919"),
    ]);
  });

  it("marks the heirs of a divided commune as partial", async () => {
    const page = await register(quangTri, today, { search: "quang tien" });
    const divided = page.rows.find((row) => row.name === "Quảng Tiến");
    expect(divided?.heirs.map((heir) => heir.part)).toEqual(["PARTIAL", "PARTIAL"]);
  });

  it("keeps to the line of the province, unless the whole country is asked for", async () => {
    const near = await register(quangTri, today, { search: "xa tan thanh" });
    expect(near.rows.every((row) => row.province?.name === "Quảng Trị" || row.province?.name === "Quảng Bình")).toBe(true);
    const all = await register(quangTri, today, { search: "xa tan thanh", province: "all" });
    expect(all.total).toBeGreaterThan(near.total);
  });

  it("takes signs of patterns as letters", async () => {
    for (const search of ["%", "_", "\\", "'; drop table units; --"]) expect((await register(quangTri, today, { search })).total).toBe(0);
  });
});

describe("one unit", () => {
  it("tells what Hóa Tiến became, step by step, seen from today", async () => {
    const unit = await findUnit(quangTri, unitId("2024", "44", "18919"), today);
    expect(unit?.isStanding).toBe(false);
    expect(names(unit?.above ?? [])).toEqual(["Huyện Minh Hóa", "Tỉnh Quảng Bình"]);
    expect(unit?.became.map((row) => `${row.name} ${row.effectiveOn} ${row.part} ${row.basis} ${row.inferred}`)).toEqual([
      "Tân Thành 2024-12-01 FULL Nghị quyết 1242/NQ-UBTVQH15 false",
    ]);
    expect(unit?.heirs).toEqual([
      { id: unitId("2025", "44", "18919"), level: "COMMUNE", code: "18919", kind: "Xã", name: "Tân Thành", part: "FULL", steps: 2 },
    ]);
  });

  it("tells what stood in its place in 2024", async () => {
    const unit = await findUnit(quangTri, unitId("2025", "44", "18919"), june2024);
    expect(names(unit?.predecessors ?? [])).toEqual(expect.arrayContaining(["Xã Hóa Tiến", "Xã Hóa Thanh"]));
    expect(names(unit?.predecessors ?? [])).not.toContain("Xã Tân Thành");
  });

  it("is read across provinces and is null where there is none", async () => {
    expect((await findUnit(tayNinh, unitId("2025", "44", "18919"), today))?.label.name).toBe("Tân Thành");
    expect(await findUnit(tayNinh, randomUUID(), today)).toBeNull();
  });
});

describe("parents for a new unit", () => {
  it("are the districts of 2024, the province alone today", async () => {
    expect((await listUnitParents(quangBinh, june2024)).districts).toHaveLength(8);
    expect(await listUnitParents(quangTri, today)).toMatchObject({ province: { id: PROVINCE_IDS.quangTri }, districts: [] });
  });
});
