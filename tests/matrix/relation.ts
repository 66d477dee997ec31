// How a person stands to the subject he asks about; counted, so that no side is forgotten.
import type { Place } from "./door";
import type { Person } from "./people";

export const RELATIONS = ["OWN", "ABOVE", "BELOW", "BESIDE", "PREDECESSOR", "OTHER_PROVINCE", "NONE", "NOT_ACTING"] as const;
export type Relation = (typeof RELATIONS)[number];

/** OWN: his body's or exactly his units; ABOVE: he stands above it; BELOW: it stands above him; PREDECESSOR: read, not written; NONE: no subject. */
export function relationOf({ actor }: Person, place: Place | null): Relation {
  if (actor === null) return "NOT_ACTING";
  if (place === null) return "NONE";
  const { provinceIds, homeProvinceId, unitIds } = actor.scope;
  if (!provinceIds.includes(place.provinceId)) return "OTHER_PROVINCE";
  if (place.provinceId !== homeProvinceId) return "PREDECESSOR";
  if (place.bodyId === actor.bodyId) return "OWN";
  if (unitIds === "ALL") return place.unitIds.length === 0 ? "OWN" : "ABOVE";
  if (place.unitIds.length === 0) return "BELOW";
  const reached = place.unitIds.filter((unit) => unitIds.includes(unit));
  if (reached.length === place.unitIds.length) return unitIds.length > place.unitIds.length ? "ABOVE" : "OWN";
  return reached.length > 0 ? "BELOW" : "BESIDE";
}
