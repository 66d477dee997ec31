import type { Actor, BodyKind, Role, Scope } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";

const KIND_OF: Record<Role, BodyKind> = {
  PROVINCE_CHAIR: "PROVINCE_COMMITTEE",
  PROVINCE_SECRETARY: "STANDING_AGENCY",
  PROFESSIONAL_OFFICER: "PROFESSIONAL_UNIT",
  CLERK: "CLERK_OFFICE",
  COUNCIL_CHAIR: "APPRAISAL_COUNCIL",
  COUNCIL_SECRETARY: "APPRAISAL_COUNCIL",
  COUNCIL_MEMBER: "APPRAISAL_COUNCIL",
  DISTRICT_OFFICER: "DISTRICT_COMMITTEE",
  DISTRICT_HEAD: "DISTRICT_COMMITTEE",
  COMMUNE_HEAD: "COMMUNE_COMMITTEE",
  COMMUNE_PARTY_SECRETARY: "COMMUNE_COMMITTEE",
  COMMUNE_POLICE: "COMMUNE_POLICE",
  DEPARTMENT_OFFICER: "DEPARTMENT",
  CENTRAL_VIEWER: "CENTRAL_COMMITTEE",
  AUDITOR: "AUDIT",
  SYSTEM_ADMIN: "INSTALLATION",
};

/** Everybody in the province QB: the commune "bac-ly" of the district "dong-hoi", one body of each kind, its id being the kind. */
export function scopeOf(role: Role): Scope {
  const content = role !== "SYSTEM_ADMIN";
  const readsOnly = !content || role === "AUDITOR" || role === "CENTRAL_VIEWER";
  const unitIds =
    !content || role === "CENTRAL_VIEWER"
      ? []
      : role.startsWith("COMMUNE_") || role === "DEPARTMENT_OFFICER"
        ? ["bac-ly"]
        : role.startsWith("DISTRICT_")
          ? ["dong-hoi", "bac-ly"]
          : ("ALL" as const);
  return { provinceIds: ["QB"], homeProvinceId: readsOnly ? null : "QB", unitIds, content };
}

/** Someone acting in a role on 15/6/2024; `over` changes what a test is about. */
export function actorOf(role: Role, over: Partial<Actor> = {}): Actor {
  return {
    userId: `user:${role}`,
    sessionId: "session",
    assignmentId: `assignment:${role}`,
    role,
    capacity: "NONE",
    bodyId: KIND_OF[role],
    bodyKind: KIND_OF[role],
    bodyName: KIND_OF[role],
    displayName: role,
    title: role,
    scope: scopeOf(role),
    today: plainDate(2024, 6, 15),
    ...over,
  };
}
