import "server-only";
import type { Actor } from "@/lib/domain/access";
import { fold } from "@/lib/domain/fold";
import { addDays, fromDateColumn, isDuring, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { heirsOf, predecessorsOf, type Kin, type Succession, type UnitLevel } from "@/lib/domain/unit";
import type { UnitDetail, UnitKin, UnitLabel, UnitListRow, UnitParents, UnitRegister, UnitRelative } from "@/lib/domain/unit-view";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { withScope } from "../scope";

const UNITS_PER_PAGE = 100;

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** The row of a unit that holds on `on`, else the one nearest in time: what a unit that is gone was last called. */
export const nearestVersion = (unitId: Prisma.Sql, on: PlainDate | Prisma.Sql) => Prisma.sql`
  select near.* from unit_versions near where near.unit_id = ${unitId}
  order by (near.valid_from is null or near.valid_from <= ${on}::date) and (near.valid_to is null or near.valid_to > ${on}::date) desc,
    case when near.valid_to <= ${on}::date then ${on}::date - near.valid_to else coalesce(near.valid_from - ${on}::date, 0) end
  limit 1`;

const stands = (alias: string, on: PlainDate) => {
  const unit = Prisma.raw(alias);
  return Prisma.sql`(${unit}.exists_from is null or ${unit}.exists_from <= ${on}::date) and (${unit}.exists_to is null or ${unit}.exists_to > ${on}::date)`;
};

export async function listLabels(tx: Tx, unitIds: readonly string[], on: PlainDate): Promise<Map<string, UnitLabel>> {
  if (unitIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<UnitLabel[]>`
    select u.id::text as id, v.level::text as level, v.code, v.kind, v.name
    from units u cross join lateral (${nearestVersion(Prisma.sql`u.id`, on)}) v
    where u.id = any(${[...unitIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every succession that leads forwards or backwards from the given units. */
export async function listLine(tx: Tx, unitIds: readonly string[], direction: "heirs" | "predecessors"): Promise<Succession[]> {
  if (unitIds.length === 0) return [];
  const [near, far] = direction === "heirs" ? ["predecessor_id", "successor_id"] : ["successor_id", "predecessor_id"];
  const rows = await tx.$queryRaw<(Omit<Succession, "effectiveOn"> & { effectiveOn: Date })[]>`
    with recursive line as (
      select unnest(${[...unitIds]}::uuid[]) as id
      union
      select s.${Prisma.raw(far ?? "")} from unit_successions s join line on s.${Prisma.raw(near ?? "")} = line.id
    )
    select s.predecessor_id::text as "predecessorId", s.successor_id::text as "successorId", s.effective_on as "effectiveOn", s.part::text as part
    from unit_successions s join line on s.${Prisma.raw(near ?? "")} = line.id`;
  return rows.map((row) => ({ ...row, effectiveOn: fromDateColumn(row.effectiveOn) }));
}

type ListedRow = UnitLabel & {
  existsFrom: Date | null;
  existsTo: Date | null;
  isStanding: boolean;
  childCount: number;
  parentId: string | null;
  provinceId: string;
  total: number;
};

type RegisterFilter = {
  readonly on: PlainDate;
  /** Undefined: the actor's own on that date. */
  readonly province?: string | "all" | undefined;
  readonly district?: string | undefined;
  readonly search: string;
  readonly page: number;
};

/** One page of the register on a date. A search looks at all names and codes a unit ever had and also finds units that are gone. */
export function getUnitRegister(actor: Actor, filter: RegisterFilter): Promise<UnitRegister> {
  const { on } = filter;
  return withScope(actor, async (tx) => {
    const provinces = await listStanding(tx, "PROVINCE", on, null);
    const provinceId = await chooseProvince(tx, actor, filter, provinces);
    const districts = provinceId === null ? [] : await listStanding(tx, "DISTRICT", on, provinceId);
    const term = fold(filter.search);
    const where = term === "" ? listedWhere(on, provinceId, filter.district) : await foundWhere(tx, term, provinceId);
    const rows = await tx.$queryRaw<ListedRow[]>`
      select u.id::text as id, u.level::text as level, v.code, v.kind, v.name, u.exists_from as "existsFrom", u.exists_to as "existsTo",
        (${stands("u", on)}) as "isStanding", v.parent_id::text as "parentId", u.province_id::text as "provinceId", count(*) over ()::int as total,
        (select count(*)::int from unit_versions c where c.parent_id = u.id
          and (c.valid_from is null or c.valid_from <= ${on}::date) and (c.valid_to is null or c.valid_to > ${on}::date)) as "childCount"
      from units u
        cross join lateral (${nearestVersion(Prisma.sql`u.id`, on)}) v
        left join lateral (${nearestVersion(Prisma.sql`v.parent_id`, on)}) p on true
      where ${where}
      order by "isStanding" desc, ${term === "" ? Prisma.sql`p.name collate "vi-x-icu" nulls first, p.code nulls first` : Prisma.sql`v.folded not like ${`%${term}`}`},
        v.name collate "vi-x-icu", v.code, u.exists_from desc nulls last
      limit ${UNITS_PER_PAGE} offset ${(filter.page - 1) * UNITS_PER_PAGE}`;
    return {
      on,
      provinceId,
      provinces,
      districts,
      rows: await completeRows(tx, rows, on),
      total: rows[0]?.total ?? 0,
      page: filter.page,
      pageSize: UNITS_PER_PAGE,
    };
  });
}

/** Without a search: the communes of a province, or of a district (districts without communes stand for themselves); of the whole country its provinces. */
function listedWhere(on: PlainDate, provinceId: string | null, districtId: string | undefined): Prisma.Sql {
  if (provinceId === null) return Prisma.sql`u.level = 'PROVINCE' and ${stands("u", on)}`;
  const below = districtId === undefined ? Prisma.sql`true` : Prisma.sql`v.parent_id = ${districtId}::uuid`;
  return Prisma.sql`u.province_id = ${provinceId}::uuid and ${stands("u", on)} and ${below}
    and (u.level = 'COMMUNE' or (u.level = 'DISTRICT' and not exists (select from unit_versions c where c.parent_id = u.id)))`;
}

/** With a search in a province: also in those that it came from or went into, since people ask by the old name. */
async function foundWhere(tx: Tx, term: string, provinceId: string | null): Promise<Prisma.Sql> {
  const pattern = `%${term.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const named = Prisma.sql`exists (select from unit_versions n where n.unit_id = u.id and (n.folded like ${pattern} or n.code = ${term}))`;
  if (provinceId === null) return named;
  const lines = [...(await listLine(tx, [provinceId], "heirs")), ...(await listLine(tx, [provinceId], "predecessors"))];
  const family = new Set([provinceId, ...lines.flatMap((row) => [row.predecessorId, row.successorId])]);
  return Prisma.sql`${named} and u.province_id = any(${[...family]}::uuid[])`;
}

async function listStanding(tx: Tx, level: UnitLevel, on: PlainDate, provinceId: string | null): Promise<UnitLabel[]> {
  const within = provinceId === null ? Prisma.sql`true` : Prisma.sql`u.province_id = ${provinceId}::uuid`;
  return tx.$queryRaw<UnitLabel[]>`
    select u.id::text as id, v.level::text as level, v.code, v.kind, v.name
    from units u cross join lateral (${nearestVersion(Prisma.sql`u.id`, on)}) v
    where u.level = ${level}::unit_level and ${stands("u", on)} and ${within}
    order by v.name collate "vi-x-icu", v.code`;
}

/** The province asked for if it stands on the date, else what it came from or became; by default the actor's own. */
async function chooseProvince(tx: Tx, actor: Actor, filter: RegisterFilter, standing: readonly UnitLabel[]): Promise<string | null> {
  if (filter.province === "all") return null;
  const wanted = filter.province ?? actor.scope.homeProvinceId;
  if (wanted === null) return null;
  if (standing.some((province) => province.id === wanted)) return wanted;
  const kin = [
    ...heirsOf(wanted, await listLine(tx, [wanted], "heirs"), filter.on),
    ...predecessorsOf(wanted, await listLine(tx, [wanted], "predecessors"), filter.on),
  ];
  return kin.find((candidate) => standing.some((province) => province.id === candidate.unitId))?.unitId ?? null;
}

async function completeRows(tx: Tx, rows: readonly ListedRow[], on: PlainDate): Promise<UnitListRow[]> {
  const gone = rows.filter((row) => !row.isStanding).map((row) => row.id);
  const line = await listLine(tx, gone, "heirs");
  const heirs = new Map(gone.map((id) => [id, heirsOf(id, line, on)]));
  const named = new Set([...rows.flatMap((row) => [row.provinceId, ...(row.parentId === null ? [] : [row.parentId])])]);
  for (const kin of [...heirs.values()].flat()) named.add(kin.unitId);
  const labels = await listLabels(tx, [...named], on);
  return rows.map((row) => ({
    id: row.id,
    level: row.level,
    code: row.code,
    kind: row.kind,
    name: row.name,
    existsFrom: plain(row.existsFrom),
    existsTo: plain(row.existsTo),
    isStanding: row.isStanding,
    childCount: row.childCount,
    parent: row.parentId === null ? null : (labels.get(row.parentId) ?? null),
    province: labels.get(row.provinceId) ?? null,
    heirs: (heirs.get(row.id) ?? []).flatMap((kin) => {
      const label = labels.get(kin.unitId);
      return label ? [{ ...label, part: kin.part }] : [];
    }),
  }));
}

/** A unit over all time, seen from a date; null where there is none. Territory is public: every province may be read. */
export function findUnit(actor: Actor, unitId: string, on: PlainDate): Promise<UnitDetail | null> {
  return withScope(actor, async (tx) => {
    // One after the other: a transaction has one connection, and `include` would ask it several things at once.
    const unit = await tx.unit.findUnique({ where: { id: unitId } });
    if (!unit) return null;
    const rows = await tx.unitVersion.findMany({ where: { unitId } });
    const into = await tx.unitSuccession.findMany({ where: { successorId: unitId } });
    const outOf = await tx.unitSuccession.findMany({ where: { predecessorId: unitId } });
    const existsFrom = plain(unit.existsFrom);
    const existsTo = plain(unit.existsTo);
    const isStanding = isDuring(on, existsFrom, existsTo);
    const heirs = heirsOf(unitId, await listLine(tx, [unitId], "heirs"), on);
    const predecessors = predecessorsOf(unitId, await listLine(tx, [unitId], "predecessors"), on);
    // A unit that does not stand on the date hangs below what stood above it while it did.
    const seen =
      isStanding || existsTo === null || on < existsTo ? (existsFrom !== null && on < existsFrom ? existsFrom : on) : addDays(existsTo, -1);
    const parentIds = rows.flatMap((version) => (version.parentId === null ? [] : [version.parentId]));
    const relativeIds = [...into.map((row) => row.predecessorId), ...outOf.map((row) => row.successorId)];
    const kinIds = [...heirs, ...predecessors].map((kin) => kin.unitId);
    const labels = await listLabels(tx, [unitId, unit.provinceId, ...parentIds, ...relativeIds, ...kinIds], seen);
    const kinLabels = await listLabels(tx, kinIds, on);
    const label = labels.get(unitId);
    if (!label) return null;

    const versions = rows
      .map((version) => ({
        id: version.id,
        code: version.code,
        kind: version.kind,
        name: version.name,
        parent: version.parentId === null ? null : (labels.get(version.parentId) ?? null),
        validFrom: plain(version.validFrom),
        validTo: plain(version.validTo),
        basis: version.basis,
      }))
      .sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
    const relatives = (links: typeof into, side: "predecessorId" | "successorId"): UnitRelative[] =>
      links.flatMap((row) => {
        const other = labels.get(row[side]);
        const effectiveOn = fromDateColumn(row.effectiveOn);
        return other ? [{ ...other, part: row.part, effectiveOn, basis: row.basis, inferred: row.inferred }] : [];
      });
    const parent = versions.find((version) => isDuring(seen, version.validFrom, version.validTo))?.parent ?? null;
    const province = labels.get(unit.provinceId);
    const above = parent === null ? [] : parent.level === "PROVINCE" || !province ? [parent] : [parent, province];
    return {
      id: unit.id,
      level: unit.level,
      provinceId: unit.provinceId,
      existsFrom,
      existsTo,
      version: unit.version,
      on,
      isStanding,
      label,
      above,
      versions,
      cameFrom: relatives(into, "predecessorId"),
      became: relatives(outOf, "successorId"),
      heirs: named(heirs, kinLabels),
      predecessors: named(predecessors, kinLabels),
      childCount: await tx.unitVersion.count({ where: { parentId: unitId, ...validOn(on) } }),
    };
  });
}

const named = (kin: readonly Kin[], labels: ReadonlyMap<string, UnitLabel>): UnitKin[] =>
  kin.flatMap((one) => {
    const label = labels.get(one.unitId);
    return label ? [{ ...label, part: one.part, steps: one.path.length + 1 }] : [];
  });

const validOn = (on: PlainDate) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: toDateColumn(on) } }] },
    { OR: [{ validTo: null }, { validTo: { gt: toDateColumn(on) } }] },
  ],
});

/** Where a unit of the actor's home province can hang on a date. */
export function listUnitParents(actor: Actor, on: PlainDate): Promise<UnitParents> {
  return withScope(actor, async (tx) => {
    const home = actor.scope.homeProvinceId;
    if (home === null) return { province: null, districts: [] };
    const provinces = await listStanding(tx, "PROVINCE", on, home);
    return { province: provinces[0] ?? null, districts: await listStanding(tx, "DISTRICT", on, home) };
  });
}

/** Units of the actor's home province that stand on a date: what a new unit may have come from. */
export function listStandingUnits(actor: Actor, level: UnitLevel, on: PlainDate): Promise<UnitLabel[]> {
  return withScope(actor, async (tx) => {
    const home = actor.scope.homeProvinceId;
    return home === null ? [] : listStanding(tx, level, on, home);
  });
}
