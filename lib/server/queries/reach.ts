import "server-only";
import type { Role, Scope } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "../db";

/** What a seat reaches in the register of territory, before its role says what that is worth. */
export type Reached = { readonly provinceIds: readonly string[]; readonly unitIds: readonly string[] };

/** They read every province; no province is theirs. */
const EVERYWHERE = ["AUDITOR", "CENTRAL_VIEWER"] as const satisfies readonly Role[];

/** They answer for units, and see no further. */
const BY_UNITS = [
  "DISTRICT_OFFICER",
  "DISTRICT_HEAD",
  "COMMUNE_HEAD",
  "COMMUNE_PARTY_SECRETARY",
  "COMMUNE_POLICE",
  "DEPARTMENT_OFFICER",
] as const satisfies readonly Role[];

/** A province and those it succeeded: its secretariat reads what they left. */
const provinceAndPredecessors = (province: Prisma.Sql) => Prisma.sql`array(
  with recursive line as (
    select ${province} as id
    union
    select s.predecessor_id from unit_successions s join line on s.successor_id = line.id
  ) select id from line where id is not null)`;

/** The units a body answers for on a day, those below them, and what wholly went into them: their past is its past. */
const reachedUnits = (body: Prisma.Sql, day: Prisma.Sql) => Prisma.sql`array(
  with recursive own as (
    select unit_id as id from body_units
    where body_id = ${body} and (valid_from is null or valid_from <= ${day}) and (valid_to is null or valid_to > ${day})
    union
    select v.unit_id from unit_versions v join own on v.parent_id = own.id
    where (v.valid_from is null or v.valid_from <= ${day}) and (v.valid_to is null or v.valid_to > ${day})
  ), line as (
    select id from own
    union
    select s.predecessor_id from unit_successions s join line on s.successor_id = line.id where s.part = 'FULL' and s.effective_on <= ${day}
  ) select id from line)`;

/** The provinces and units that a seat's role, province, body and day (columns or values) reach, as two columns. */
export function reachColumns(seat: Readonly<Record<"role" | "province" | "body" | "day", Prisma.Sql>>): {
  readonly provinces: Prisma.Sql;
  readonly units: Prisma.Sql;
} {
  return {
    provinces: Prisma.sql`case when ${seat.role} = any(${[...EVERYWHERE]}::text[]) then array(select id from units where level = 'PROVINCE')
      else ${provinceAndPredecessors(seat.province)} end`,
    units: Prisma.sql`case when ${seat.role} = any(${[...BY_UNITS]}::text[]) then ${reachedUnits(seat.body, seat.day)} else array[]::uuid[] end`,
  };
}

/** The same for one seat that is known already. */
export async function findReach(
  { role, bodyId, provinceId }: { readonly role: Role; readonly bodyId: string; readonly provinceId: string | null },
  on: PlainDate,
): Promise<Reached> {
  const { provinces, units } = reachColumns({
    role: Prisma.sql`${role}::text`,
    province: Prisma.sql`${provinceId}::uuid`,
    body: Prisma.sql`${bodyId}::uuid`,
    day: Prisma.sql`${on}::date`,
  });
  const [reached] = await db().$queryRaw<Reached[]>`select to_json(${provinces}) as "provinceIds", to_json(${units}) as "unitIds"`;
  return reached ?? { provinceIds: [], unitIds: [] };
}

/** What an assignment may see: by its role, of what it reaches; never by anything in the request. */
export function scopeFrom(role: Role, homeProvinceId: string | null, { provinceIds, unitIds }: Reached): Scope {
  switch (role) {
    case "SYSTEM_ADMIN":
      return { provinceIds: [], homeProvinceId: null, unitIds: [], content: false };
    case "AUDITOR":
      return { provinceIds, homeProvinceId: null, unitIds: "ALL", content: true };
    case "CENTRAL_VIEWER":
      return { provinceIds, homeProvinceId: null, unitIds: [], content: true };
    case "PROVINCE_CHAIR":
    case "PROVINCE_SECRETARY":
    case "PROFESSIONAL_OFFICER":
    case "CLERK":
    case "COUNCIL_CHAIR":
    case "COUNCIL_SECRETARY":
    case "COUNCIL_MEMBER":
      return { provinceIds, homeProvinceId, unitIds: "ALL", content: true };
    case "DISTRICT_OFFICER":
    case "DISTRICT_HEAD":
    case "COMMUNE_HEAD":
    case "COMMUNE_PARTY_SECRETARY":
    case "COMMUNE_POLICE":
    case "DEPARTMENT_OFFICER":
      return { provinceIds, homeProvinceId, unitIds, content: true };
  }
}
