import "server-only";
import type { PlaceName } from "@/lib/domain/decision-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { nearestVersion } from "./units";

type Row = { id: string; kind: string; name: string; districtKind: string | null; districtName: string | null };

/** Communes with their districts, by the names of a day: "Xã Vĩnh Ninh, huyện Quảng Ninh". */
export async function listPlaces(tx: Tx, unitIds: readonly string[], day: PlainDate): Promise<Map<string, PlaceName>> {
  if (unitIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    select u.id::text as id, v.kind, v.name, p.kind as "districtKind", p.name as "districtName"
    from units u
      cross join lateral (${nearestVersion(Prisma.sql`u.id`, day)}) v
      left join lateral (select d.* from (${nearestVersion(Prisma.sql`v.parent_id`, day)}) d where d.level = 'DISTRICT') p on true
    where u.id = any(${[...unitIds]}::uuid[])`;
  return new Map(
    rows.map(({ id, kind, name, districtKind, districtName }) => [
      id,
      { kind, name, district: districtKind === null || districtName === null ? null : { kind: districtKind, name: districtName } },
    ]),
  );
}
