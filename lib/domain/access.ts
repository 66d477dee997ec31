import type { PlainDate } from "./plain-date";

/** Roles as the procedures name them; the Vietnamese words are in lib/text/vi.ts. */
export const ROLES = [
  "PROVINCE_CHAIR",
  "PROVINCE_SECRETARY",
  "PROFESSIONAL_OFFICER",
  "CLERK",
  "COUNCIL_CHAIR",
  "COUNCIL_SECRETARY",
  "COUNCIL_MEMBER",
  "DISTRICT_OFFICER",
  "DISTRICT_HEAD",
  "COMMUNE_HEAD",
  "COMMUNE_PARTY_SECRETARY",
  "COMMUNE_POLICE",
  "DEPARTMENT_OFFICER",
  "CENTRAL_VIEWER",
  "AUDITOR",
  "SYSTEM_ADMIN",
] as const;
export type Role = (typeof ROLES)[number];

/** In which capacity somebody signs for the head: KT. (deputy), Q. (acting), TL., TUQ. (authorised), TM. (for a collective). */
export const CAPACITIES = ["NONE", "KT", "Q", "TL", "TUQ", "TM"] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const BODY_KINDS = [
  "PROVINCE_COMMITTEE",
  "STANDING_AGENCY",
  "PROFESSIONAL_UNIT",
  "CLERK_OFFICE",
  "APPRAISAL_COUNCIL",
  "DISTRICT_COMMITTEE",
  "COMMUNE_COMMITTEE",
  "COMMUNE_POLICE",
  "DEPARTMENT",
  "CENTRAL_COMMITTEE",
  "AUDIT",
  "INSTALLATION",
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What an assignment lets a person see, as data: one definition, read by the predicate here, by the where of every query and by row-level security. Ids of units, never codes or paths: trees change with time. */
export type Scope = {
  /** Provinces whose rows may be read; a successor province reads what its predecessors left. */
  readonly provinceIds: readonly string[];
  /** The one province whose rows may be written; null for those who only read. */
  readonly homeProvinceId: string | null;
  /** Communes (and districts) answered for on the business date. */
  readonly unitIds: readonly string[] | "ALL";
  /** False for the administrator: no working content at all. The centre has content and no units: papers sent up, nothing of communes. */
  readonly content: boolean;
};

/** Who is acting, in which assignment, on which business date. */
export type Actor = {
  readonly userId: string;
  readonly sessionId: string;
  readonly assignmentId: string;
  readonly role: Role;
  readonly capacity: Capacity;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly bodyName: string;
  /** The person's name as shown, and the post held in this assignment. */
  readonly displayName: string;
  readonly title: string;
  readonly scope: Scope;
  /** Business date of the actor's province. */
  readonly today: PlainDate;
};

/** A row that belongs to a unit of a province. */
export type Placed = { readonly provinceId: string; readonly unitId: string };

/** Whether a row of a unit may be seen at all; outside it the row does not exist for this scope. */
export function isWithin(scope: Scope, row: Placed): boolean {
  return scope.content && scope.provinceIds.includes(row.provinceId) && (scope.unitIds === "ALL" || scope.unitIds.includes(row.unitId));
}

/** Whether rows of a province (campaigns, plans, criteria) may be seen. */
export function isProvinceWithin(scope: Scope, provinceId: string): boolean {
  return scope.content && scope.provinceIds.includes(provinceId);
}

/** Whether a row may be written, the role apart: only at home, never in a province that is merely read. */
export function isWritable(scope: Scope, row: { readonly provinceId: string }): boolean {
  return scope.content && scope.homeProvinceId === row.provinceId;
}
