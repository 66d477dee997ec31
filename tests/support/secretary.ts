import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Someone of a province's standing agency who stands in no table: scope and events need ids alone. */
export function aSecretary(homeProvinceId: string | null, on: PlainDate, role: Role = "PROVINCE_SECRETARY"): Actor {
  return {
    userId: randomUUID(),
    sessionId: randomUUID(),
    assignmentId: randomUUID(),
    role,
    capacity: "NONE",
    bodyId: randomUUID(),
    bodyKind: "STANDING_AGENCY",
    bodyName: "standing agency",
    displayName: "secretary",
    title: "secretary",
    scope: { provinceIds: homeProvinceId === null ? [] : [homeProvinceId], homeProvinceId, unitIds: "ALL", content: true },
    today: on,
  };
}
