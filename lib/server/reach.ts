import "server-only";
import type { Role, Scope } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import { db } from "./db";

type Seat = { readonly role: Role; readonly bodyId: string; readonly provinceId: string | null };

/** What an assignment reaches on a date: computed from bodies, units and their succession, never from the request. */
export async function scopeOf(seat: Seat, on: PlainDate): Promise<Scope> {
  switch (seat.role) {
    case "SYSTEM_ADMIN":
      return { provinceIds: [], homeProvinceId: null, unitIds: [], content: false };
    case "AUDITOR":
      return { provinceIds: await listProvinceIds(), homeProvinceId: null, unitIds: "ALL", content: true };
    case "CENTRAL_VIEWER":
      return { provinceIds: await listProvinceIds(), homeProvinceId: null, unitIds: [], content: true };
    case "PROVINCE_CHAIR":
    case "PROVINCE_SECRETARY":
    case "PROFESSIONAL_OFFICER":
    case "CLERK":
    case "COUNCIL_CHAIR":
    case "COUNCIL_SECRETARY":
    case "COUNCIL_MEMBER":
      return { provinceIds: await withPredecessors(seat.provinceId), homeProvinceId: seat.provinceId, unitIds: "ALL", content: true };
    case "DISTRICT_OFFICER":
    case "DISTRICT_HEAD":
    case "COMMUNE_HEAD":
    case "COMMUNE_PARTY_SECRETARY":
    case "COMMUNE_POLICE":
    case "DEPARTMENT_OFFICER":
      return {
        provinceIds: await withPredecessors(seat.provinceId),
        homeProvinceId: seat.provinceId,
        unitIds: await listReachedUnits(seat.bodyId, on),
        content: true,
      };
  }
}

async function listProvinceIds(): Promise<string[]> {
  const rows = await db().unit.findMany({ where: { level: "PROVINCE" }, select: { id: true } });
  return rows.map((row) => row.id);
}

/** A province and those it succeeded: its secretariat reads what they left. */
async function withPredecessors(provinceId: string | null): Promise<string[]> {
  if (provinceId === null) return [];
  const rows = await db().$queryRaw<{ id: string }[]>`
    with recursive line as (
      select ${provinceId}::uuid as id
      union
      select s.predecessor_id from unit_successions s join line on s.successor_id = line.id
    ) select id::text from line`;
  return rows.map((row) => row.id);
}

/** The units a body answers for on a date, those below them, and what wholly went into them: their past is its past. */
async function listReachedUnits(bodyId: string, on: PlainDate): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    with recursive own as (
      select unit_id as id from body_units
      where body_id = ${bodyId}::uuid and (valid_from is null or valid_from <= ${on}::date) and (valid_to is null or valid_to > ${on}::date)
      union
      select v.unit_id from unit_versions v join own on v.parent_id = own.id
      where (v.valid_from is null or v.valid_from <= ${on}::date) and (v.valid_to is null or v.valid_to > ${on}::date)
    ), line as (
      select id from own
      union
      select s.predecessor_id from unit_successions s join line on s.successor_id = line.id where s.part = 'FULL' and s.effective_on <= ${on}::date
    ) select id::text from line`;
  return rows.map((row) => row.id);
}
