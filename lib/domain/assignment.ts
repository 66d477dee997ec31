import type { BodyKind, Capacity, Role } from "./access";
import { isDuring, type PlainDate } from "./plain-date";

/** Which roles a body of a kind has (procedures.md, "Bodies and roles"). A role lives in one kind of body only. */
export const ROLES_OF_BODY = {
  PROVINCE_COMMITTEE: ["PROVINCE_CHAIR"],
  STANDING_AGENCY: ["PROVINCE_SECRETARY"],
  PROFESSIONAL_UNIT: ["PROFESSIONAL_OFFICER"],
  CLERK_OFFICE: ["CLERK"],
  APPRAISAL_COUNCIL: ["COUNCIL_CHAIR", "COUNCIL_SECRETARY", "COUNCIL_MEMBER"],
  DISTRICT_COMMITTEE: ["DISTRICT_OFFICER", "DISTRICT_HEAD"],
  COMMUNE_COMMITTEE: ["COMMUNE_HEAD", "COMMUNE_PARTY_SECRETARY"],
  COMMUNE_POLICE: ["COMMUNE_POLICE"],
  DEPARTMENT: ["DEPARTMENT_OFFICER"],
  CENTRAL_COMMITTEE: ["CENTRAL_VIEWER"],
  AUDIT: ["AUDITOR"],
  INSTALLATION: ["SYSTEM_ADMIN"],
} as const satisfies Record<BodyKind, readonly [Role, ...Role[]]>;

const TABLE: Readonly<Record<BodyKind, readonly [Role, ...Role[]]>> = ROLES_OF_BODY;

export function rolesOfBody(kind: BodyKind): readonly [Role, ...Role[]] {
  return TABLE[kind];
}

/** A half-open span of days; an open end is null. */
export type Span = { readonly from: PlainDate | null; readonly to: PlainDate | null };

/** Whether two spans share a day. */
export function spansMeet(a: Span, b: Span): boolean {
  return (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to);
}

export const ASSIGNMENT_TIMES = ["PRESENT", "FUTURE", "PAST"] as const;
export type AssignmentTime = (typeof ASSIGNMENT_TIMES)[number];

/** Whether an assignment holds on a day, will hold, or has ended; the body's own end ends it too. */
export function timeOf(span: Span, body: Span, on: PlainDate): AssignmentTime {
  if (isDuring(on, span.from, span.to) && isDuring(on, body.from, body.to)) return "PRESENT";
  return (span.to !== null && span.to <= on) || (body.to !== null && body.to <= on) ? "PAST" : "FUTURE";
}

export const ASSIGNMENT_REFUSALS = [
  "NOT_FOUND",
  "ROLE_NOT_ALLOWED",
  "STALE",
  "OWN_ACCOUNT",
  "ROLE_NOT_OF_BODY",
  "OUTSIDE_BODY",
  "ALREADY_HELD",
  "ADMIN_KEPT_APART",
  "END_BEFORE_START",
  "ALREADY_ENDED",
] as const;
export type AssignmentRefusal = (typeof ASSIGNMENT_REFUSALS)[number];

export type Seat = { readonly role: Role; readonly bodyId: string; readonly span: Span };
export type NewSeat = Seat & { readonly bodyKind: BodyKind; readonly bodySpan: Span; readonly capacity: Capacity };

/**
 * Whether somebody may be given a seat; null: he may. Nobody gives himself work; who operates the installation holds no role that
 * sees content, and the other way round, in the same days; a role belongs to its kind of body; one holds a seat once.
 */
export function refuseSeat(seat: NewSeat, held: readonly Seat[], isOwnAccount: boolean): AssignmentRefusal | null {
  if (isOwnAccount) return "OWN_ACCOUNT";
  if (!rolesOfBody(seat.bodyKind).includes(seat.role)) return "ROLE_NOT_OF_BODY";
  if (!spansMeet(seat.span, seat.bodySpan)) return "OUTSIDE_BODY";
  const sameDays = held.filter((other) => spansMeet(other.span, seat.span));
  if (sameDays.some((other) => other.bodyId === seat.bodyId && other.role === seat.role)) return "ALREADY_HELD";
  const operates = seat.role === "SYSTEM_ADMIN";
  return sameDays.some((other) => (other.role === "SYSTEM_ADMIN") !== operates) ? "ADMIN_KEPT_APART" : null;
}
