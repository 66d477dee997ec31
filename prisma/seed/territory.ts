import { fold } from "@/lib/domain/fold";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { splitUnitName, type UnitLevel } from "@/lib/domain/unit";
import type { TerritorySource } from "./territory-data";
import { stableId, unitId, unitKey } from "./territory-keys";
import type { TerritoryRows, UnitRow, UnitSuccessionRow, UnitVersionRow } from "./territory-rows";

export { PROVINCE_IDS, stableId, unitId } from "./territory-keys";
export type { TerritoryRows, UnitVersionRow } from "./territory-rows";

export const MERGERS_ON = plainDate(2024, 12, 1);
export const REFORM_ON = plainDate(2025, 7, 1);

const DONG_NAI = "75";
const DONG_NAI_CITY_ON = plainDate(2026, 4, 30);

const BASIS_2024 = "Danh mục đơn vị hành chính trước 01/12/2024 (Tổng cục Thống kê)";
const BASIS_FROM_SUCCESSION = "Ghi theo danh sách sắp xếp ngày 01/07/2025; tình trạng trước đó chưa tra cứu";
const BASIS_PROVINCES = "Nghị quyết 202/2025/QH15";
const BASIS_COMMUNES: Readonly<Record<string, string>> = { "44": "Nghị quyết 1680/NQ-UBTVQH15", "80": "Nghị quyết 1682/NQ-UBTVQH15" };
const BASIS_COMMUNES_ELSEWHERE = "Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025";
const BASIS_DONG_NAI = "Nghị quyết 30/2026/QH16";

type Span = { readonly from: PlainDate | null; readonly to: PlainDate | null };
type NewUnit = Span & {
  readonly key: string;
  readonly level: UnitLevel;
  readonly code: string;
  readonly fullName: string;
  readonly parentId: string | null;
  readonly provinceId: string;
  readonly basis: string;
};
type Origin = { readonly code: string; readonly name: string; readonly part: "full" | "partial" };

class Register {
  readonly units: UnitRow[] = [];
  readonly versions: UnitVersionRow[] = [];
  readonly successions: UnitSuccessionRow[] = [];

  /** Adds a unit with its first dated row, which may end before the unit does; answers its id. */
  add(unit: NewUnit, describedTo: PlainDate | null = unit.to): string {
    const id = stableId(unit.key);
    this.units.push({ id, level: unit.level, provinceId: unit.provinceId, existsFrom: unit.from, existsTo: unit.to });
    this.describe(id, { ...unit, to: describedTo });
    return id;
  }

  describe(id: string, unit: Omit<NewUnit, "key" | "provinceId">): void {
    const parts = splitUnitName(unit.level, unit.fullName);
    if (!parts) throw new Error(`${unit.code} ${unit.fullName}: no known kind`);
    this.versions.push({
      id: stableId(`version:${id}:${unit.from ?? "open"}`),
      unitId: id,
      level: unit.level,
      code: unit.code,
      kind: parts.kind,
      name: parts.name,
      parentId: unit.parentId,
      validFrom: unit.from,
      validTo: unit.to,
      basis: unit.basis,
      folded: fold(`${parts.kind} ${parts.name}`),
    });
  }

  succeed(predecessorId: string, successorId: string, effectiveOn: PlainDate, part: Origin["part"], basis: string, inferred = false): void {
    const id = stableId(`succession:${predecessorId}:${successorId}`);
    this.successions.push({ id, predecessorId, successorId, effectiveOn, part: part === "full" ? "FULL" : "PARTIAL", basis, inferred });
  }
}

/** A commune still standing while the lists are walked through in the order of time. */
type Standing = { readonly id: string; readonly name: string; readonly districtId: string };

/** Builds the whole register from the published lists; throws where two lists do not fit together by code and name. Rules: prisma/seed/data/README.md. */
export function buildTerritory(source: TerritorySource): TerritoryRows {
  const register = new Register();
  const standing = addBefore2025(register, source);
  addPresent(register, source);
  addSuccession2025(register, source, standing);
  const rank: Record<UnitLevel, number> = { PROVINCE: 0, DISTRICT: 1, COMMUNE: 2 };
  return {
    units: register.units.toSorted((a, b) => rank[a.level] - rank[b.level]),
    versions: register.versions,
    successions: register.successions,
  };
}

/** Provinces, districts and communes of 2024 and the mergers of 1/12/2024. Answers what stood on 30/6/2025, by code (codes of communes are unique in the country at one time). */
function addBefore2025(register: Register, source: TerritorySource): Map<string, Standing> {
  const toReform = { from: null, to: REFORM_ON, basis: BASIS_2024 };
  const standing = new Map<string, Standing>();
  for (const province of source.before2025.provinces) {
    const mergers = province.code === source.mergers2024.province.code ? source.mergers2024.communes : [];
    const endsEarly = new Set(mergers.flatMap((merger) => merger.from.map((origin) => origin.code)));
    const key = unitKey("2024", province.code);
    const provinceId = stableId(key);
    register.add({ ...toReform, key, level: "PROVINCE", code: province.code, fullName: province.name, parentId: null, provinceId });
    const districtIds = new Map<string, string>();
    for (const district of province.districts) {
      const districtId = register.add({
        ...toReform,
        key: unitKey("2024", province.code, district.code),
        level: "DISTRICT",
        code: district.code,
        fullName: district.name,
        parentId: provinceId,
        provinceId,
      });
      districtIds.set(district.name, districtId);
      for (const commune of district.communes) {
        const id = register.add({
          ...toReform,
          to: endsEarly.has(commune.code) ? MERGERS_ON : REFORM_ON,
          key: unitKey("2024", province.code, commune.code),
          level: "COMMUNE",
          code: commune.code,
          fullName: commune.name,
          parentId: districtId,
          provinceId,
        });
        standing.set(commune.code, { id, name: commune.name, districtId });
      }
    }
    for (const merger of mergers) {
      const districtId = districtIds.get(merger.district);
      if (!districtId) throw new Error(`${merger.name}: no district ${merger.district}`);
      const origins = merger.from.map((origin) => ({ ...origin, unit: take(standing, origin) }));
      const id = register.add({
        key: unitKey("2024-12", province.code, merger.code),
        level: "COMMUNE",
        code: merger.code,
        fullName: merger.name,
        parentId: districtId,
        provinceId,
        from: MERGERS_ON,
        to: REFORM_ON,
        basis: source.mergers2024.basis,
      });
      for (const origin of origins)
        register.succeed(origin.unit.id, id, MERGERS_ON, origin.part, source.mergers2024.basis, merger.inferred);
      for (const origin of merger.from) standing.delete(origin.code);
      standing.set(merger.code, { id, name: merger.name, districtId });
    }
  }
  return standing;
}

function find(standing: ReadonlyMap<string, Standing>, origin: Origin): Standing | null {
  const unit = standing.get(origin.code);
  if (!unit) return null;
  if (fold(unit.name) !== fold(origin.name)) throw new Error(`${origin.code} is ${unit.name}, not ${origin.name}`);
  return unit;
}

function take(standing: ReadonlyMap<string, Standing>, origin: Origin): Standing {
  const unit = find(standing, origin);
  if (!unit) throw new Error(`${origin.code} ${origin.name} does not stand`);
  return unit;
}

/** The provinces and communes since 1/7/2025, in the state of July 2026. */
function addPresent(register: Register, source: TerritorySource): void {
  const names = new Map(source.succession2025.provinces.flatMap((p) => p.communes.map((c) => [`${p.code}:${c.code}`, c.name] as const)));
  for (const province of source.present.provinces) {
    const key = unitKey("2025", province.code);
    const provinceId = stableId(key);
    const unit = { key, level: "PROVINCE", code: province.code, parentId: null, provinceId, basis: BASIS_PROVINCES } as const;
    if (province.code === DONG_NAI) {
      const id = register.add({ ...unit, fullName: "Tỉnh Đồng Nai", from: REFORM_ON, to: null }, DONG_NAI_CITY_ON);
      register.describe(id, { ...unit, fullName: province.name, from: DONG_NAI_CITY_ON, to: null, basis: BASIS_DONG_NAI });
    } else {
      register.add({ ...unit, fullName: province.name, from: REFORM_ON, to: null });
    }
    for (const commune of province.communes) {
      const spelled = names.get(`${province.code}:${commune.code}`);
      if (spelled !== undefined && fold(spelled) !== fold(commune.name)) throw new Error(`${commune.code}: ${spelled} or ${commune.name}?`);
      register.add({
        key: unitKey("2025", province.code, commune.code),
        level: "COMMUNE",
        code: commune.code,
        fullName: spelled ?? commune.name,
        parentId: provinceId,
        provinceId,
        from: REFORM_ON,
        to: null,
        basis: BASIS_COMMUNES[province.code] ?? BASIS_COMMUNES_ELSEWHERE,
      });
    }
  }
}

/** Who came from whom on 1/7/2025. Predecessors that no list of 2024 holds (old Quảng Trị, Long An) are added from here, directly under their province. */
function addSuccession2025(register: Register, source: TerritorySource, standing: ReadonlyMap<string, Standing>): void {
  const listed = new Set(source.before2025.provinces.map((province) => province.code));
  for (const province of source.succession2025.provinces) {
    const unlisted = province.from.filter((origin) => !listed.has(origin.code));
    const [other, ...more] = unlisted;
    if (!other || more.length > 0) throw new Error(`${province.name}: exactly one predecessor must be unlisted`);
    const known = { from: null, to: REFORM_ON, basis: BASIS_FROM_SUCCESSION } as const;
    const otherKey = unitKey("2024", other.code);
    const otherId = stableId(otherKey);
    register.add({
      ...known,
      key: otherKey,
      level: "PROVINCE",
      code: other.code,
      fullName: other.name,
      parentId: null,
      provinceId: otherId,
    });
    for (const origin of province.from) {
      register.succeed(unitId("2024", origin.code), unitId("2025", province.code), REFORM_ON, "full", BASIS_PROVINCES);
    }
    const basis = BASIS_COMMUNES[province.code] ?? BASIS_COMMUNES_ELSEWHERE;
    const added = new Map<string, Standing>();
    for (const commune of province.communes) {
      for (const origin of commune.from) {
        let unit = find(standing, origin) ?? find(added, origin);
        if (!unit) {
          // Cồn Cỏ was a district without communes: three digits, not five.
          const level: UnitLevel = origin.code.length === 3 ? "DISTRICT" : "COMMUNE";
          const key = unitKey("2024", other.code, origin.code);
          const id = register.add({
            ...known,
            key,
            level,
            code: origin.code,
            fullName: origin.name,
            parentId: otherId,
            provinceId: otherId,
          });
          unit = { id, name: origin.name, districtId: otherId };
          added.set(origin.code, unit);
        }
        register.succeed(unit.id, unitId("2025", province.code, commune.code), REFORM_ON, origin.part, basis);
      }
    }
  }
}
