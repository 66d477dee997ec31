import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { homeOf, navigationOf, pathAfterSignIn, phoneOrderOf } from "@/lib/domain/navigation";

const MATRIX = `
PROVINCE_CHAIR           / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /registers /delegations /units /criteria
PROVINCE_SECRETARY       / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /registers /papers/route /units /criteria /forms /calendar
PROFESSIONAL_OFFICER     / /dashboard /campaigns /localities /updates /figures /decisions /plans /units /criteria
CLERK                    / /decisions /plans /registers /units
COUNCIL_CHAIR            / /campaigns /nominations /localities /figures /reports /assessments /decisions /plans /units /criteria
COUNCIL_SECRETARY        / /campaigns /nominations /localities /figures /reports /assessments /decisions /plans /units /criteria
COUNCIL_MEMBER           / /campaigns /nominations /localities /figures /reports /assessments /decisions /plans /units /criteria
DISTRICT_OFFICER         / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /units /criteria
DISTRICT_HEAD            / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /delegations /units /criteria
COMMUNE_HEAD             / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /delegations /units /criteria
COMMUNE_PARTY_SECRETARY  / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /units /criteria
COMMUNE_POLICE           / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /units /criteria
DEPARTMENT_OFFICER       / /localities /updates /reports /decisions /plans /units
CENTRAL_VIEWER           / /decisions /plans
AUDITOR                  / /dashboard /campaigns /nominations /localities /updates /figures /reports /assessments /decisions /plans /registers /units /criteria /audit
SYSTEM_ADMIN             /admin/accounts /admin/settings /admin/clock
`;

describe("navigation", () => {
  it("leads each role exactly where it may go", () => {
    const rows = ROLES.map(
      (role) =>
        `${role.padEnd(25)}${navigationOf(role, { movesClock: true })
          .map((place) => place.href)
          .join(" ")}`,
    );
    expect(`\n${rows.join("\n")}\n`).toBe(MATRIX);
  });

  it("has no clock where it cannot be moved", () => {
    expect(navigationOf("SYSTEM_ADMIN", { movesClock: false }).map((place) => place.href)).toEqual(["/admin/accounts", "/admin/settings"]);
  });

  it("puts a role's own deeds under the thumb of a phone, and loses no place", () => {
    const phone = (role: (typeof ROLES)[number]) => phoneOrderOf(role, navigationOf(role, { movesClock: true })).map((place) => place.href);
    expect(phone("COMMUNE_POLICE").slice(0, 4)).toEqual(["/", "/updates", "/figures", "/reports"]);
    expect(phone("COMMUNE_HEAD").slice(0, 4)).toEqual(["/", "/reports", "/dashboard", "/campaigns"]);
    for (const role of ROLES) {
      const all = navigationOf(role, { movesClock: true }).map((place) => place.href);
      expect(phone(role).toSorted()).toEqual(all.toSorted());
    }
  });

  it("begins where the first entry leads", () => {
    for (const role of ROLES) expect(homeOf(role)).toBe(navigationOf(role, { movesClock: true })[0]?.href);
  });
});

describe("the path after sign-in", () => {
  it.each(["/reports/1?tab=a#b", "/", "/units?on=2024-06-10", "/signs", "/apiary"])("keeps %s", (path) => {
    expect(pathAfterSignIn(path)).toBe(path);
  });

  it.each([
    undefined,
    ["/a", "/b"],
    "",
    "reports",
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/a\nb",
    "/sign-in",
    "/sign-in?from=/x",
    "/api/auth/csrf",
    `/${"a".repeat(600)}`,
  ])("turns %j into the first page", (path) => {
    expect(pathAfterSignIn(path)).toBe("/");
  });
});
