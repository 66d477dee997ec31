import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/access";
import { COMPONENTS } from "@/lib/domain/components";
import { BLANK, NIL, valueEntry } from "@/lib/domain/figure";
import {
  callLine,
  checkCell,
  checkMonth,
  contradictionKey,
  entryMode,
  FORM_COMPONENTS,
  mayConfirm,
  monthOfCampaigns,
  NO_BASE,
  OTHER_COMPONENTS,
  type FigureUnit,
} from "@/lib/domain/figure-entry";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { plainDate } from "@/lib/domain/plain-date";
import { mayPost } from "@/lib/domain/update";
import { actorOf } from "@/tests/support/actor";

const bacLy: FigureUnit = {
  unitId: "bac-ly",
  provinceId: "QB",
  level: "COMMUNE",
  parentLevel: "DISTRICT",
  existsFrom: null,
  existsTo: null,
};
const outcome = (result: { ok: true; value: unknown } | { ok: false; error: string }): unknown => (result.ok ? result.value : result.error);

describe("who enters figures, and how", () => {
  const EXPECTED: Partial<Record<Role, string>> = {
    COMMUNE_POLICE: "OWN",
    PROFESSIONAL_OFFICER: "PROFESSIONAL",
    DISTRICT_OFFICER: "FOR",
    PROVINCE_SECRETARY: "NOT_LEVEL_ABOVE",
    AUDITOR: "NOT_FOUND",
    CENTRAL_VIEWER: "NOT_FOUND",
    SYSTEM_ADMIN: "NOT_FOUND",
  };
  it.each(ROLES)("%s in three tiers", (role) => {
    expect(outcome(entryMode(actorOf(role), bacLy))).toBe(EXPECTED[role] ?? "ROLE_NOT_ALLOWED");
  });

  it("in two tiers the province is the level above", () => {
    expect(outcome(entryMode(actorOf("PROVINCE_SECRETARY"), { ...bacLy, parentLevel: "PROVINCE" }))).toBe("FOR");
  });

  it.each(ROLES)("%s finds neither another unit, nor another province, nor a district", (role) => {
    const elsewhere = { ...bacLy, provinceId: "TN" };
    expect(outcome(entryMode(actorOf(role), elsewhere))).toBe("NOT_FOUND");
    expect(outcome(entryMode(actorOf(role), { ...bacLy, unitId: "dong-hoi", level: "DISTRICT" }))).toBe("NOT_FOUND");
    const unit = { ...bacLy, unitId: "quang-minh" };
    if (actorOf(role).scope.unitIds !== "ALL") expect(outcome(entryMode(actorOf(role), unit))).toBe("NOT_FOUND");
  });

  it.each(ROLES)("%s confirms only for its own commune", (role) => {
    const expected = ["COMMUNE_HEAD", "COMMUNE_POLICE"].includes(role)
      ? null
      : ["AUDITOR", "CENTRAL_VIEWER", "SYSTEM_ADMIN"].includes(role)
        ? "NOT_FOUND"
        : "ROLE_NOT_ALLOWED";
    expect(outcome(mayConfirm(actorOf(role), bacLy))).toBe(expected);
  });

  it.each(ROLES)("%s posts updates only as commune police or department", (role) => {
    const expected = ["COMMUNE_POLICE", "DEPARTMENT_OFFICER"].includes(role)
      ? null
      : ["AUDITOR", "CENTRAL_VIEWER", "SYSTEM_ADMIN"].includes(role)
        ? "NOT_FOUND"
        : "ROLE_NOT_ALLOWED";
    expect(outcome(mayPost(actorOf(role), bacLy))).toBe(expected);
    if (expected === null)
      expect(outcome(mayPost(actorOf(role), { ...bacLy, existsTo: plainDate(2024, 6, 15) }))).toBe("UNIT_NOT_STANDING");
  });
});

describe("which months", () => {
  const quangBinh = { figures: { from: plainDate(2023, 12, 15), to: plainDate(2024, 12, 14) }, monthStartDay: 15 };
  const tayNinh = { figures: { from: plainDate(2018, 11, 16), to: plainDate(2019, 11, 15) }, monthStartDay: 16 };

  it("are those of a campaign and of the year before it", () => {
    const month = (year: number, at: number, day: number) => monthOfCampaigns(plainDate(year, at, day), [tayNinh, quangBinh]);
    expect(month(2024, 5, 15)).toEqual({ from: "2024-05-15", to: "2024-06-14" });
    expect(month(2022, 12, 15)).toEqual({ from: "2022-12-15", to: "2023-01-14" });
    expect(month(2024, 11, 15)).toEqual({ from: "2024-11-15", to: "2024-12-14" });
    expect(month(2019, 10, 16)).toEqual({ from: "2019-10-16", to: "2019-11-15" });
    expect([month(2022, 11, 15), month(2024, 12, 15), month(2024, 5, 16), month(2024, 5, 1), month(2019, 11, 16)]).toEqual(
      Array(5).fill(null),
    );
    expect(monthOfCampaigns(plainDate(2024, 5, 15), [])).toBeNull();
  });

  it("must have begun, and the unit must have stood in them", () => {
    const month = { from: plainDate(2025, 6, 15), to: plainDate(2025, 7, 14) };
    const reform = plainDate(2025, 7, 1);
    const ever = { existsFrom: null, existsTo: null };
    expect(outcome(checkMonth(month, ever, plainDate(2025, 6, 14)))).toBe("FUTURE_MONTH");
    expect(checkMonth(month, ever, plainDate(2025, 6, 15)).ok).toBe(true);
    expect(checkMonth(month, { existsFrom: reform, existsTo: null }, reform).ok).toBe(true);
    expect(checkMonth(month, { existsFrom: null, existsTo: reform }, reform).ok).toBe(true);
    expect(outcome(checkMonth(month, { existsFrom: plainDate(2025, 7, 15), existsTo: null }, plainDate(2026, 1, 1)))).toBe(
      "UNIT_NOT_STANDING",
    );
    expect(outcome(checkMonth(month, { existsFrom: null, existsTo: plainDate(2025, 6, 15) }, plainDate(2026, 1, 1)))).toBe(
      "UNIT_NOT_STANDING",
    );
  });
});

describe("which cells", () => {
  const own = { revision: 1, entry: valueEntry(3), isEnteredFor: false, isConfirmed: false };

  it("from above only where the commune holds nothing of its own", () => {
    expect(checkCell("FOR", "CRM_TOTAL", NO_BASE).ok).toBe(true);
    expect(checkCell("FOR", "CRM_TOTAL", { ...own, isEnteredFor: true }).ok).toBe(true);
    expect(checkCell("FOR", "CRM_TOTAL", { ...own, entry: BLANK }).ok).toBe(true);
    expect(outcome(checkCell("FOR", "CRM_TOTAL", own))).toBe("ALREADY_ENTERED");
    expect(outcome(checkCell("FOR", "CRM_TOTAL", { ...own, entry: NIL }))).toBe("ALREADY_ENTERED");
    expect(outcome(checkCell("FOR", "CRM_TOTAL", { ...own, isEnteredFor: true, isConfirmed: true }))).toBe("ALREADY_ENTERED");
    expect(checkCell("OWN", "CRM_TOTAL", { ...own, isEnteredFor: true, isConfirmed: true }).ok).toBe(true);
  });

  it("of a professional unit only what it supplies", () => {
    const supplied = COMPONENTS.filter((component) => checkCell("PROFESSIONAL", component, NO_BASE).ok);
    expect(supplied).toEqual(["CRM_SERIOUS", "CRM_SOLVED", "CRM_SOLVED_SERIOUS", "CRM_GRAVE_UNSOLVED"]);
    expect(COMPONENTS.every((component) => checkCell("OWN", component, NO_BASE).ok)).toBe(true);
  });

  it("the form holds 54, the criteria ten more, none twice", () => {
    expect(FORM_COMPONENTS).toHaveLength(54);
    expect(new Set([...FORM_COMPONENTS, ...OTHER_COMPONENTS])).toEqual(new Set(COMPONENTS));
    expect(OTHER_COMPONENTS).toHaveLength(10);
  });
});

it("names a large change by its component, any other contradiction once", () => {
  expect(contradictionKey({ code: "LARGE_CHANGE", components: ["CRM_TOTAL"] })).toBe("LARGE_CHANGE:CRM_TOTAL");
  expect(contradictionKey({ code: "SOLVED_EXCEED_TOTAL", components: ["CRM_SOLVED", "CRM_TOTAL"] })).toBe("SOLVED_EXCEED_TOTAL");
});

it("records a call by post, time and day", () => {
  expect(callLine("Trưởng Công an xã", plainDate(2024, 6, 9), "09:30")).toBe("Trưởng Công an xã; 09:30, 09/06/2024");
});

describe("personal data in free text", () => {
  it("asks about names, refuses numbers even when confirmed", () => {
    expect(checkPersonalData("Tuyên truyền tại tổ dân phố 7", false)).toEqual({ kind: "CLEAN" });
    expect(checkPersonalData("Bắt đối tượng Nguyễn Văn Mẫu", false)).toMatchObject({ kind: "ASK", found: [{ kind: "NAME" }] });
    expect(checkPersonalData("Bắt đối tượng Nguyễn Văn Mẫu", true)).toEqual({ kind: "CLEAN" });
    expect(checkPersonalData("Nguyễn Văn Mẫu, căn cước 044090001234", true)).toMatchObject({
      kind: "REFUSED",
      found: [{ kind: "ID_NUMBER" }],
    });
    expect(checkPersonalData("Gọi 0912 345 678", true)).toMatchObject({ kind: "REFUSED", found: [{ kind: "PHONE" }] });
  });
});
