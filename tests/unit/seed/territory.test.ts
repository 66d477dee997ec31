import { describe, expect, it } from "vitest";
import { isDuring, plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { heirsOf, predecessorsOf, versionOn, type UnitLevel } from "@/lib/domain/unit";
import { buildTerritory, PROVINCE_IDS, REFORM_ON, stableId, unitId, type UnitVersionRow } from "@/prisma/seed/territory";
import { readTerritorySource } from "@/prisma/seed/territory-data";

const { units, versions, successions } = buildTerritory(readTerritorySource());
const campaign = plainDate(2024, 6, 10);
const afterMergers = plainDate(2024, 12, 1);
const today = plainDate(2026, 11, 22);

const unitsById = new Map(units.map((unit) => [unit.id, unit]));
const versionsByUnit = new Map<string, UnitVersionRow[]>();
for (const version of versions) versionsByUnit.set(version.unitId, [...(versionsByUnit.get(version.unitId) ?? []), version]);

const standing = (level: UnitLevel, on: PlainDate, provinceId?: string) =>
  units.filter(
    (unit) =>
      unit.level === level && isDuring(on, unit.existsFrom, unit.existsTo) && (provinceId === undefined || unit.provinceId === provinceId),
  );
const label = (id: string, on: PlainDate) => {
  const version = versionOn(versionsByUnit.get(id) ?? [], on);
  return version ? `${version.code} ${version.kind} ${version.name}` : null;
};
const heirLabels = (id: string, on: PlainDate) => heirsOf(id, successions, on).map((kin) => `${label(kin.unitId, on)} ${kin.part}`);

describe("the register of territory", () => {
  it("counts Quảng Bình in 2024, after the mergers, and not after the reform", () => {
    expect(standing("COMMUNE", campaign, PROVINCE_IDS.quangBinh)).toHaveLength(151);
    expect(standing("COMMUNE", plainDate(2024, 11, 30), PROVINCE_IDS.quangBinh)).toHaveLength(151);
    expect(standing("COMMUNE", afterMergers, PROVINCE_IDS.quangBinh)).toHaveLength(145);
    expect(standing("DISTRICT", campaign, PROVINCE_IDS.quangBinh)).toHaveLength(8);
    expect(standing("COMMUNE", REFORM_ON, PROVINCE_IDS.quangBinh)).toHaveLength(0);
    expect(standing("PROVINCE", REFORM_ON, PROVINCE_IDS.quangBinh)).toHaveLength(0);
  });

  it("counts Tây Ninh of old, with nine districts", () => {
    expect(standing("COMMUNE", campaign, PROVINCE_IDS.oldTayNinh)).toHaveLength(94);
    expect(standing("DISTRICT", campaign, PROVINCE_IDS.oldTayNinh)).toHaveLength(9);
  });

  it("counts the country since 1/7/2025, in two tiers", () => {
    for (const on of [REFORM_ON, today]) {
      expect(standing("PROVINCE", on)).toHaveLength(34);
      expect(standing("COMMUNE", on)).toHaveLength(3321);
      expect(standing("DISTRICT", on)).toHaveLength(0);
    }
    expect(standing("COMMUNE", today, PROVINCE_IDS.quangTri)).toHaveLength(78);
    expect(standing("COMMUNE", today, PROVINCE_IDS.tayNinh)).toHaveLength(96);
  });

  it("keeps the published sums of kinds today", () => {
    const kinds = standing("COMMUNE", today).map((unit) => versionOn(versionsByUnit.get(unit.id) ?? [], today)?.kind);
    const count = (kind: string) => kinds.filter((known) => known === kind).length;
    expect([count("Xã"), count("Phường"), count("Đặc khu")]).toEqual([2611, 697, 13]);
  });

  it("hangs every commune of 2024 below a district and every district below its province", () => {
    for (const provinceId of [PROVINCE_IDS.quangBinh, PROVINCE_IDS.oldTayNinh]) {
      for (const level of ["COMMUNE", "DISTRICT"] as const) {
        for (const unit of standing(level, afterMergers, provinceId)) {
          const parent = unitsById.get(versionOn(versionsByUnit.get(unit.id) ?? [], afterMergers)?.parentId ?? "");
          expect(parent?.level).toBe(level === "COMMUNE" ? "DISTRICT" : "PROVINCE");
          expect(parent?.provinceId).toBe(provinceId);
        }
      }
    }
  });

  it("gives every id once, and a parent that stands as long as its child", () => {
    expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length);
    expect(new Set(versions.map((version) => version.id)).size).toBe(versions.length);
    expect(new Set(successions.map((row) => `${row.predecessorId}>${row.successorId}`)).size).toBe(successions.length);
    for (const version of versions) {
      if (version.parentId === null) continue;
      const parent = unitsById.get(version.parentId);
      expect(parent).toBeDefined();
      expect((parent?.existsFrom ?? "") <= (version.validFrom ?? "")).toBe(true);
      expect((version.validTo ?? "9999") <= (parent?.existsTo ?? "9999")).toBe(true);
    }
  });

  it("describes each unit without gap or overlap over its whole existence", () => {
    for (const unit of units) {
      const rows = (versionsByUnit.get(unit.id) ?? []).toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
      expect(rows[0]?.validFrom).toBe(unit.existsFrom);
      expect(rows.at(-1)?.validTo).toBe(unit.existsTo);
      rows.slice(1).forEach((row, index) => expect(row.validFrom).toBe(rows[index]?.validTo));
    }
  });

  it("lets no code be held twice at one level at one time", () => {
    const held = new Map<string, UnitVersionRow[]>();
    for (const version of versions) {
      const holders = held.get(`${version.level}:${version.code}`) ?? [];
      for (const other of holders) {
        const apart = (version.validTo ?? "9999") <= (other.validFrom ?? "") || (other.validTo ?? "9999") <= (version.validFrom ?? "");
        expect(apart, `${version.code}: ${version.name} and ${other.name}`).toBe(true);
      }
      held.set(`${version.level}:${version.code}`, [...holders, version]);
    }
  });

  it("ends a unit on the day its successors begin", () => {
    for (const row of successions) {
      expect(unitsById.get(row.predecessorId)?.existsTo).toBe(row.effectiveOn);
      expect(unitsById.get(row.successorId)?.existsFrom).toBe(row.effectiveOn);
    }
  });

  it("folds what is searched for", () => {
    expect(versionsByUnit.get(unitId("2024", "44", "18859"))?.[0]?.folded).toBe("phuong bac ly");
    expect(versionsByUnit.get(unitId("2025", "44", "19033"))?.[0]?.folded).toBe("xa hoa trach");
    expect(versions.every((version) => /^[a-z0-9 '’-]+$/.test(version.folded))).toBe(true);
  });

  it("keeps ids from one build to the next", () => {
    expect(unitId("2024", "44", "18859")).toBe(stableId("unit:2024:44:18859"));
    expect(stableId("unit:2024:44:18859")).toBe("877c9fd7-243d-8307-900d-d25b4e640935");
    expect(new Set(units.map((unit) => unit.id)).has(unitId("2024-12", "44", "18919"))).toBe(true);
  });
});

describe("heirs in the register", () => {
  it("finds heirs of all 151 communes of Quảng Bình, whole but for Quảng Tiến", () => {
    const divided: string[] = [];
    for (const unit of standing("COMMUNE", campaign, PROVINCE_IDS.quangBinh)) {
      const heirs = heirsOf(unit.id, successions, today);
      expect(heirs.length, label(unit.id, campaign) ?? unit.id).toBeGreaterThan(0);
      for (const heir of heirs) expect(unitsById.get(heir.unitId)?.provinceId).toBe(PROVINCE_IDS.quangTri);
      if (heirs.length > 1 || heirs.some((heir) => heir.part === "PARTIAL")) divided.push(label(unit.id, campaign) ?? "");
    }
    expect(divided).toEqual([expect.stringContaining("Xã Quảng Tiến")]);
  });

  it("gives every commune of the two new provinces its predecessors, and every old one its heirs", () => {
    for (const provinceId of [PROVINCE_IDS.quangTri, PROVINCE_IDS.tayNinh]) {
      for (const unit of standing("COMMUNE", today, provinceId)) expect(predecessorsOf(unit.id, successions, campaign)).not.toEqual([]);
    }
    for (const provinceId of [PROVINCE_IDS.oldTayNinh, PROVINCE_IDS.longAn, PROVINCE_IDS.oldQuangTri]) {
      for (const unit of standing("COMMUNE", campaign, provinceId)) expect(heirsOf(unit.id, successions, today)).not.toEqual([]);
    }
  });

  // knowledge/domain.md 8.1
  it.each([
    ["19210", "Xã Vĩnh Ninh", "19207 Xã Quảng Ninh"],
    ["19024", "Xã Quảng Châu", "19033 Xã Hòa Trạch"],
    ["19108", "Xã Quảng Minh", "19093 Xã Nam Gianh"],
    ["18991", "Xã Phong Hóa", "18991 Xã Tuyên Bình"],
    ["18937", "Xã Hóa Sơn", "18922 Xã Kim Điền"],
    ["19276", "Xã Sơn Thủy", "19246 Xã Lệ Ninh"],
    ["18859", "Phường Bắc Lý", "18859 Phường Đồng Thuận"],
    ["19165", "Thị trấn Phong Nha", "19138 Xã Phong Nha"],
    ["19249", "Thị trấn Kiến Giang", "19249 Xã Lệ Thủy"],
    ["19219", "Xã Hàm Ninh", "19207 Xã Quảng Ninh"],
    ["18877", "Phường Bắc Nghĩa", "18871 Phường Đồng Sơn"],
    ["19156", "Xã Hưng Trạch", "19141 Xã Bố Trạch"],
    ["19105", "Xã Quảng Hòa", "19093 Xã Nam Gianh"],
    ["19015", "Xã Quảng Kim", "19021 Xã Phú Trạch"],
    ["18985", "Xã Thạch Hóa", "18985 Xã Tuyên Phú"],
    ["18919", "Xã Hóa Tiến", "18919 Xã Tân Thành"],
  ])("leads locality %s %s to %s", (code, name, heir) => {
    const id = unitId("2024", "44", code);
    expect(label(id, campaign)).toBe(`${code} ${name}`);
    expect(heirLabels(id, today)).toEqual([`${heir} FULL`]);
  });

  it("holds code 18919 for two communes before the reform and a third since", () => {
    const holders = versions.filter((version) => version.level === "COMMUNE" && version.code === "18919");
    expect(holders.map((version) => `${version.kind} ${version.name} ${version.validFrom} ${version.validTo}`)).toEqual([
      "Xã Hóa Tiến null 2024-12-01",
      "Xã Tân Thành 2024-12-01 2025-07-01",
      "Xã Tân Thành 2025-07-01 null",
    ]);
    expect(new Set(holders.map((version) => version.unitId)).size).toBe(3);
  });

  it("follows Hóa Tiến through both of its heirs", () => {
    const hoaTien = unitId("2024", "44", "18919");
    expect(heirLabels(hoaTien, campaign)).toEqual([]);
    expect(heirLabels(hoaTien, afterMergers)).toEqual(["18919 Xã Tân Thành FULL"]);
    expect(heirsOf(hoaTien, successions, today)).toEqual([
      { unitId: unitId("2025", "44", "18919"), part: "FULL", path: [unitId("2024-12", "44", "18919")] },
    ]);
  });

  it("makes a new unit of a commune that grows, also under its old code and name", () => {
    const small = unitId("2024", "44", "18913");
    const grown = unitId("2024-12", "44", "18913");
    expect([label(small, campaign), label(grown, afterMergers)]).toEqual(["18913 Xã Hồng Hóa", "18913 Xã Hồng Hóa"]);
    expect(predecessorsOf(grown, successions, campaign).map((kin) => label(kin.unitId, campaign))).toEqual([
      "18913 Xã Hồng Hóa",
      "18910 Xã Hóa Phúc",
    ]);
  });

  it("tells the two provinces of code 44 and those of code 80 apart", () => {
    expect(label(PROVINCE_IDS.quangBinh, campaign)).toBe("44 Tỉnh Quảng Bình");
    expect(label(PROVINCE_IDS.quangTri, today)).toBe("44 Tỉnh Quảng Trị");
    expect(label(PROVINCE_IDS.oldQuangTri, campaign)).toBe("45 Tỉnh Quảng Trị");
    expect(label(PROVINCE_IDS.longAn, campaign)).toBe("80 Tỉnh Long An");
    expect(label(PROVINCE_IDS.tayNinh, today)).toBe("80 Tỉnh Tây Ninh");
    const cameFrom = predecessorsOf(PROVINCE_IDS.quangTri, successions, campaign).map((kin) => kin.unitId);
    expect(cameFrom).toEqual([PROVINCE_IDS.quangBinh, PROVINCE_IDS.oldQuangTri]);
  });

  it("makes the district of Cồn Cỏ a special zone", () => {
    const [district] = standing("DISTRICT", campaign, PROVINCE_IDS.oldQuangTri);
    expect(label(district?.id ?? "", campaign)).toBe("471 Huyện Cồn Cỏ");
    expect(heirLabels(district?.id ?? "", today)).toEqual([expect.stringContaining("Đặc khu Cồn Cỏ FULL")]);
  });

  it("calls Đồng Nai a province until 29/4/2026 and a city since", () => {
    const dongNai = unitId("2025", "75");
    expect(label(dongNai, plainDate(2026, 4, 29))).toBe("75 Tỉnh Đồng Nai");
    expect(label(dongNai, plainDate(2026, 4, 30))).toBe("75 Thành phố Đồng Nai");
  });
});
