import "server-only";
import type { Role, Scope } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import { findReach, scopeFrom } from "./queries/reach";

type Seat = { readonly role: Role; readonly bodyId: string; readonly provinceId: string | null };

/** What an assignment reaches on a date: computed from bodies, units and their succession, never from the request. Requests have it from their session's one statement, of the same parts. */
export async function scopeOf(seat: Seat, on: PlainDate): Promise<Scope> {
  return scopeFrom(seat.role, seat.provinceId, await findReach(seat, on));
}
