// A world small enough to write every expectation out: two provinces with two districts and four communes, and what became of them.
import pg from "pg";
import type { Actor, BodyKind, Role } from "@/lib/domain/access";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { SuccessionPart, UnitLevel } from "@/lib/domain/unit";
import { scopeOf } from "@/lib/server/reach";
import { insertRows, type Row } from "@/prisma/seed/rows";
import { stableId } from "@/prisma/seed/territory";
import { testDatabase } from "./database";

export const IN_2024 = plainDate(2024, 6, 20);
export const IN_2026 = plainDate(2026, 6, 20);
const REFORM = plainDate(2025, 7, 1);

/** The same key gives the same id in every test: "unit:N11", "body:N1", "user:N11:COMMUNE_HEAD". */
export const idOf = (key: string): string => stableId(`small-world:${key}`);
export const unitOf = (key: string): string => idOf(`unit:${key}`);
export const bodyOf = (key: string): string => idOf(`body:${key}`);

/**
 * Three tiers until the reform: N and S with districts N1, N2 and communes N11, N12, N21, N22 (S likewise); N11 came from N10 in 2020.
 * Two tiers from then: NN and SS. NN1 is N11; NN2 is N12 and N21 together; N22 was divided into NN3 and NN4. SS1 to SS4 are S11 to S22.
 */
export const COMMUNES = {
  N: ["N11", "N12", "N21", "N22"],
  S: ["S11", "S12", "S21", "S22"],
  NN: ["NN1", "NN2", "NN3", "NN4"],
  SS: ["SS1", "SS2", "SS3", "SS4"],
} as const;
export type ProvinceKey = keyof typeof COMMUNES;
export const PROVINCES = ["N", "S", "NN", "SS"] as const satisfies readonly ProvinceKey[];
export const isOfThreeTiers = (province: ProvinceKey): boolean => province === "N" || province === "S";
export const dayOf = (province: ProvinceKey): PlainDate => (isOfThreeTiers(province) ? IN_2024 : IN_2026);

const SUCCESSIONS: readonly (readonly [string, string, SuccessionPart])[] = [
  ["N", "NN", "FULL"],
  ["S", "SS", "FULL"],
  ["N11", "NN1", "FULL"],
  ["N12", "NN2", "FULL"],
  ["N21", "NN2", "FULL"],
  ["N22", "NN3", "PARTIAL"],
  ["N22", "NN4", "PARTIAL"],
  ["S11", "SS1", "FULL"],
  ["S12", "SS2", "FULL"],
  ["S21", "SS3", "FULL"],
  ["S22", "SS4", "FULL"],
];
/** What a department answers for: two communes of its province. */
export const DEPARTMENT_UNITS = { N: ["N11", "N21"], S: ["S11", "S21"], NN: ["NN1", "NN3"], SS: ["SS1", "SS3"] } as const;

type Tables = Record<"units" | "unit_versions" | "unit_successions" | "bodies" | "body_units" | "users" | "assignments", Row[]>;

const spanOf = (province: ProvinceKey) =>
  isOfThreeTiers(province) ? { valid_from: null, valid_to: REFORM } : { valid_from: REFORM, valid_to: null };

function addUnit(
  tables: Tables,
  key: string,
  level: UnitLevel,
  province: string,
  parent: string | null,
  from: PlainDate | null,
  to: PlainDate | null,
): void {
  tables.units.push({ id: unitOf(key), level, province_id: unitOf(province), exists_from: from, exists_to: to, version: 1 });
  tables.unit_versions.push({
    id: idOf(`version:${key}`),
    unit_id: unitOf(key),
    level,
    code: key,
    kind: level === "PROVINCE" ? "Tỉnh" : level === "DISTRICT" ? "Huyện" : "Xã",
    name: key,
    parent_id: parent === null ? null : unitOf(parent),
    valid_from: from,
    valid_to: to,
    basis: "test",
    folded: key.toLowerCase(),
    created_at: "2024-01-01T00:00:00Z",
  });
}

function addSuccession(tables: Tables, from: string, to: string, part: SuccessionPart, on: PlainDate): void {
  const ids = { id: idOf(`succession:${from}:${to}`), predecessor_id: unitOf(from), successor_id: unitOf(to) };
  tables.unit_successions.push({ ...ids, effective_on: on, part, basis: "test", inferred: false });
}

function addBody(
  tables: Tables,
  key: string,
  kind: BodyKind,
  province: ProvinceKey | null,
  parent: string | null,
  units: readonly string[],
  roles: readonly Role[],
): void {
  const span = province === null ? { valid_from: null, valid_to: null } : spanOf(province);
  tables.bodies.push({
    id: bodyOf(key),
    province_id: province === null ? null : unitOf(province),
    kind,
    name: key,
    short_name: key,
    parent_id: parent === null ? null : bodyOf(parent),
    ...span,
    is_asked: false,
    version: 1,
  });
  for (const unit of units)
    tables.body_units.push({ id: idOf(`body-unit:${key}:${unit}`), body_id: bodyOf(key), unit_id: unitOf(unit), ...span });
  for (const role of roles) {
    const user = idOf(`user:${key}:${role}`);
    tables.users.push({
      id: user,
      username: `${key}.${role}`.toLowerCase(),
      display_name: role,
      password_hash: "no password opens this",
      must_change_password: false,
      is_demo: false,
      failed_count: 0,
      created_at: "2024-01-01T00:00:00Z",
      version: 1,
    });
    tables.assignments.push({
      id: idOf(`assignment:${key}:${role}`),
      user_id: user,
      body_id: bodyOf(key),
      role,
      title: role,
      capacity: "NONE",
      version: 1,
    });
  }
}

function addProvince(tables: Tables, province: ProvinceKey): void {
  const { valid_from: from, valid_to: to } = spanOf(province);
  addUnit(tables, province, "PROVINCE", province, null, from, to);
  const body = (suffix: string, kind: BodyKind, units: readonly string[], ...roles: Role[]) =>
    addBody(tables, `${province}:${suffix}`, kind, province, suffix === "committee" ? null : `${province}:committee`, units, roles);
  body("committee", "PROVINCE_COMMITTEE", [], "PROVINCE_CHAIR");
  body("agency", "STANDING_AGENCY", [], "PROVINCE_SECRETARY");
  body("pc02", "PROFESSIONAL_UNIT", [], "PROFESSIONAL_OFFICER");
  body("clerks", "CLERK_OFFICE", [], "CLERK");
  body("council", "APPRAISAL_COUNCIL", [], "COUNCIL_CHAIR", "COUNCIL_SECRETARY", "COUNCIL_MEMBER");
  body("department", "DEPARTMENT", DEPARTMENT_UNITS[province], "DEPARTMENT_OFFICER");
  const districts = isOfThreeTiers(province) ? [`${province}1`, `${province}2`] : [];
  for (const district of districts) {
    addUnit(tables, district, "DISTRICT", province, province, from, to);
    addBody(tables, district, "DISTRICT_COMMITTEE", province, `${province}:committee`, [district], ["DISTRICT_OFFICER", "DISTRICT_HEAD"]);
  }
  for (const commune of COMMUNES[province]) {
    const above = isOfThreeTiers(province) ? commune.slice(0, 2) : province;
    addUnit(tables, commune, "COMMUNE", province, above, commune === "N11" ? plainDate(2020, 1, 1) : from, to);
    const aboveBody = isOfThreeTiers(province) ? above : `${province}:committee`;
    addBody(tables, commune, "COMMUNE_COMMITTEE", province, aboveBody, [commune], ["COMMUNE_HEAD", "COMMUNE_PARTY_SECRETARY"]);
    addBody(tables, `${commune}:police`, "COMMUNE_POLICE", province, commune, [commune], ["COMMUNE_POLICE"]);
  }
}

function buildWorld(): Tables {
  const tables: Tables = { units: [], unit_versions: [], unit_successions: [], bodies: [], body_units: [], users: [], assignments: [] };
  for (const province of PROVINCES) addProvince(tables, province);
  addUnit(tables, "N10", "COMMUNE", "N", "N1", null, plainDate(2020, 1, 1));
  addSuccession(tables, "N10", "N11", "FULL", plainDate(2020, 1, 1));
  for (const [from, to, part] of SUCCESSIONS) addSuccession(tables, from, to, part, REFORM);
  addBody(tables, "central", "CENTRAL_COMMITTEE", null, null, [], ["CENTRAL_VIEWER"]);
  addBody(tables, "audit", "AUDIT", null, null, [], ["AUDITOR"]);
  addBody(tables, "installation", "INSTALLATION", null, null, [], ["SYSTEM_ADMIN"]);
  return tables;
}

/** Writes rows of many tables as the owner, in one transaction and in the order given. */
export async function writeRows(tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  const client = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    for (const [table, rows] of Object.entries(tables)) await insertRows(client, table, rows);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

export const seedSmallWorld = (): Promise<void> => writeRows(buildWorld());

/** Body, role and province of everybody who acts on a day of a province (or of none). */
export function seatsOf(province: ProvinceKey): readonly { readonly body: string; readonly role: Role }[] {
  const bodies = buildWorld().bodies.filter((row) => row["province_id"] === unitOf(province) || row["province_id"] === null);
  const rows = new Map(bodies.map((row) => [row["id"], row["name"]]));
  return buildWorld().assignments.flatMap((row) => {
    const body = rows.get(row["body_id"]);
    const role = row["title"];
    return typeof body === "string" && isRole(role) ? [{ body, role }] : [];
  });
}
const isRole = (text: unknown): text is Role => typeof text === "string";

/** Somebody of the small world on a day, with the scope that the product gives him. `over` is for what a test pretends. */
export async function actorAt(body: string, role: Role, today: PlainDate, over: Partial<Actor> = {}): Promise<Actor> {
  const row = buildWorld().bodies.find((candidate) => candidate["id"] === bodyOf(body));
  if (!row) throw new Error(`no body ${body}`);
  const provinceId = typeof row["province_id"] === "string" ? row["province_id"] : null;
  return {
    userId: idOf(`user:${body}:${role}`),
    sessionId: idOf(`session:${body}:${role}`),
    assignmentId: idOf(`assignment:${body}:${role}`),
    role,
    capacity: "NONE",
    bodyId: bodyOf(body),
    // Foreign data: the row of a table.
    bodyKind: row["kind"] as BodyKind,
    bodyName: body,
    displayName: role,
    title: role,
    scope: await scopeOf({ role, bodyId: bodyOf(body), provinceId }, today),
    today,
    ...over,
  };
}
