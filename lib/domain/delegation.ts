import type { Capacity, Role } from "./access";
import type { PaperKind } from "./paper";
import type { PlainDate } from "./plain-date";

/** In which capacity somebody may be allowed to sign; nobody is given "himself". */
export const DELEGATED_CAPACITIES = ["KT", "Q", "TL", "TUQ", "TM"] as const satisfies readonly Exclude<Capacity, "NONE">[];
export type DelegatedCapacity = (typeof DELEGATED_CAPACITIES)[number];

/** What a head gave somebody, from a day to before another; none from the day of its revocation on. */
export type DelegationFacts = {
  readonly kinds: readonly PaperKind[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly revokedOn: PlainDate | null;
};

export const DELEGATION_STANDINGS = ["NOT_YET", "IN_FORCE", "OVER", "REVOKED"] as const;
export type DelegationStanding = (typeof DELEGATION_STANDINGS)[number];

/** How a delegation stands on a day. */
export function standingOn(delegation: DelegationFacts, day: PlainDate): DelegationStanding {
  if (delegation.revokedOn !== null && day >= delegation.revokedOn) return "REVOKED";
  if (day < delegation.validFrom) return "NOT_YET";
  return day < delegation.validTo ? "IN_FORCE" : "OVER";
}

/** Whether it lets its holder sign a paper of this kind on this day. */
export function covers(delegation: DelegationFacts, kind: PaperKind, day: PlainDate): boolean {
  return delegation.kinds.includes(kind) && standingOn(delegation, day) === "IN_FORCE";
}

/** A seat as delegations see it: an assignment with the dates in which it and its body stand. */
export type SeatFacts = {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly bodyId: string;
  readonly provinceId: string | null;
  readonly capacity: Capacity;
};

export type DelegationRefusal =
  | "OUT_OF_SCOPE"
  | "ROLE_NOT_ALLOWED"
  | "NOT_FOUND"
  | "NOT_HEAD"
  | "DELEGATE_UNFIT"
  | "OWN_DELEGATION"
  | "REVERSED"
  | "OVER_ALREADY"
  | "OVERLAPS";

/** Whether two delegations to one person speak of one paper on one day. */
export function overlap(a: DelegationFacts, b: DelegationFacts): boolean {
  const end = (one: DelegationFacts): PlainDate => (one.revokedOn !== null && one.revokedOn < one.validTo ? one.revokedOn : one.validTo);
  return a.kinds.some((kind) => b.kinds.includes(kind)) && a.validFrom < end(b) && b.validFrom < end(a);
}

/** KT. and Q. are signed by somebody of the same body and rank; TL., TUQ. and TM. by anybody of the province. */
export function fitsCapacity(capacity: DelegatedCapacity, head: SeatFacts, delegate: SeatFacts): boolean {
  if (delegate.provinceId !== head.provinceId || delegate.id === head.id || delegate.userId === head.userId) return false;
  return capacity === "KT" || capacity === "Q" ? delegate.bodyId === head.bodyId && delegate.role === head.role : true;
}

/** Words before an office that say somebody signs in another's place (Nghị định 30/2020, Phụ lục I, mục II.7). */
const IN_PLACE = /^(KT|TL|TUQ|Q)\./u;

/**
 * What stands over the name of who signs in his own office: the drafted block where his title is a line of it, since a board that bears an
 * agency's seal names both offices of its signer (Nghị định 30/2020, Phụ lục I, mục II.7.b); his title alone where the draft was meant for
 * somebody else.
 */
export function ownBlock(drafted: string, title: string): string {
  const own = title.trim().toLocaleUpperCase("vi");
  const lines = drafted
    .split(/\n|,\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const isMeant = lines.some((line) => line.toLocaleUpperCase("vi") === own) && !lines.some((line) => IN_PLACE.test(line));
  return isMeant ? lines.join("\n") : own;
}
