// What a seat reaches, worked out from the tables by the words of procedures.md and decision 4, without the product's own query.
import type { Role, Scope } from "@/lib/domain/access";
import { isDuring, type PlainDate } from "@/lib/domain/plain-date";

type Dated = { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null };
export type Territory = {
  readonly provinceIds: readonly string[];
  readonly parents: readonly (Dated & { readonly unitId: string; readonly parentId: string })[];
  readonly successions: readonly {
    readonly predecessorId: string;
    readonly successorId: string;
    readonly part: "FULL" | "PARTIAL";
    readonly effectiveOn: PlainDate;
  }[];
  readonly answersFor: readonly (Dated & { readonly bodyId: string; readonly unitId: string })[];
};

/** Everything that `next` leads to from the given ids, themselves included. */
function closure(ids: readonly string[], next: (id: string) => readonly string[]): string[] {
  const found = new Set(ids);
  for (const id of found) for (const further of next(id)) found.add(further);
  return [...found];
}

const WHOLE_PROVINCE: readonly Role[] = [
  "PROVINCE_CHAIR",
  "PROVINCE_SECRETARY",
  "PROFESSIONAL_OFFICER",
  "CLERK",
  "COUNCIL_CHAIR",
  "COUNCIL_SECRETARY",
  "COUNCIL_MEMBER",
];

/** The administrator sees no content; auditor and centre read every province, the centre no commune; a province reads what its predecessors left; others the units of their body, what is below them and what went wholly into them. */
export function reachOf(
  seat: { readonly role: Role; readonly bodyId: string; readonly provinceId: string | null },
  today: PlainDate,
  territory: Territory,
): Scope {
  const { role, bodyId, provinceId } = seat;
  if (role === "SYSTEM_ADMIN") return { provinceIds: [], homeProvinceId: null, unitIds: [], content: false };
  if (role === "AUDITOR") return { provinceIds: territory.provinceIds, homeProvinceId: null, unitIds: "ALL", content: true };
  if (role === "CENTRAL_VIEWER") return { provinceIds: territory.provinceIds, homeProvinceId: null, unitIds: [], content: true };
  if (provinceId === null) throw new Error(`${role} belongs to a province`);
  const cameFrom = (id: string) => territory.successions.filter((row) => row.successorId === id).map((row) => row.predecessorId);
  const provinceIds = closure([provinceId], cameFrom);
  if (WHOLE_PROVINCE.includes(role)) return { provinceIds, homeProvinceId: provinceId, unitIds: "ALL", content: true };
  const own = territory.answersFor.filter((row) => row.bodyId === bodyId && isDuring(today, row.validFrom, row.validTo));
  const below = closure(
    own.map((row) => row.unitId),
    (id) => territory.parents.filter((row) => row.parentId === id && isDuring(today, row.validFrom, row.validTo)).map((row) => row.unitId),
  );
  const wentWhollyInto = (id: string) =>
    territory.successions
      .filter((row) => row.successorId === id && row.part === "FULL" && row.effectiveOn <= today)
      .map((row) => row.predecessorId);
  return { provinceIds, homeProvinceId: provinceId, unitIds: closure(below, wentWhollyInto), content: true };
}
