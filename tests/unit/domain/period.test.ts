import { describe, expect, it } from "vitest";
import { spanOfYear, VN_CALENDAR } from "@/lib/domain/calendar";
import { campaignDay, listingDay, planReports, proposePeriods, workingDaysAfter } from "@/lib/domain/period";
import { plainDate } from "@/lib/domain/plain-date";
import type { RouteBody } from "@/lib/domain/route";

const merged = plainDate(2025, 7, 1);
const dues = { dueCommune: plainDate(2024, 6, 17), dueDistrict: plainDate(2024, 6, 18), dueProvince: plainDate(2024, 6, 25) };
const body = (id: string, kind: RouteBody["kind"], parentId: string | null, over: Partial<RouteBody> = {}): RouteBody => ({
  id,
  kind,
  parentId,
  provinceId: "QB",
  validFrom: null,
  validTo: merged,
  ...over,
});
const bodies = [
  body("qb", "PROVINCE_COMMITTEE", null),
  body("agency", "STANDING_AGENCY", "qb"),
  body("dong-hoi", "DISTRICT_COMMITTEE", "qb"),
  body("idle", "DISTRICT_COMMITTEE", "qb"),
  body("bac-ly", "COMMUNE_COMMITTEE", "dong-hoi"),
  body("bac-nghia", "COMMUNE_COMMITTEE", "dong-hoi"),
  body("border", "DEPARTMENT", "qb"),
  body("gone", "DEPARTMENT", "qb", { validTo: plainDate(2024, 6, 1) }),
  body("elsewhere", "DEPARTMENT", "qb", { provinceId: "TN" }),
];
const answers = (bodyId: string, unitId: string, over = {}) => ({ bodyId, unitId, validFrom: null, validTo: null, ...over });
const territory = { provinceId: "QB", bodies, answering: [answers("bac-ly", "u1"), answers("bac-nghia", "u2"), answers("border", "u1")] };
const place = (unitId: string, ...heirs: string[]) => ({ unitId, standingIds: [unitId, ...heirs] });

describe("who owes a report", () => {
  it("each commune in the campaign, the districts above them, the province's departments of that day", () => {
    expect(planReports(dues, [place("u1")], territory)).toEqual({
      ok: true,
      value: {
        reports: [
          { bodyId: "bac-ly", tier: "COMMUNE", receiverId: "dong-hoi", dueOn: dues.dueCommune },
          { bodyId: "dong-hoi", tier: "DISTRICT", receiverId: "agency", dueOn: dues.dueDistrict },
          { bodyId: "border", tier: "DEPARTMENT", receiverId: "agency", dueOn: dues.dueDistrict },
        ],
        unansweredUnitIds: [],
      },
    });
  });
  it("a commune listed twice owes one; a unit without a committee is named; an heir's committee answers", () => {
    const plan = planReports(dues, [place("u1"), place("u1"), place("u9"), place("u8", "u2")], territory);
    expect(plan.ok && plan.value.reports.filter((report) => report.tier === "COMMUNE").map((report) => report.bodyId)).toEqual([
      "bac-ly",
      "bac-nghia",
    ]);
    expect(plan.ok && plan.value.unansweredUnitIds).toEqual(["u9"]);
  });
  it("answers by the spans of the due date", () => {
    const ended = { ...territory, answering: [answers("bac-ly", "u1", { validTo: dues.dueCommune })] };
    expect(planReports(dues, [place("u1")], ended)).toEqual({ ok: false, error: "NO_REPORTING_BODY" });
  });
  it("needs a due date for a district on the way, and somebody above", () => {
    expect(planReports({ ...dues, dueDistrict: null }, [place("u1")], territory)).toEqual({ ok: false, error: "DISTRICT_DUE_MISSING" });
    const orphan = { ...territory, bodies: [...bodies, body("orphan", "DEPARTMENT", null)] };
    expect(planReports(dues, [place("u1")], orphan)).toEqual({ ok: false, error: "NO_RECEIVER" });
  });
  it("a district that closes between the two dates owes nothing", () => {
    const atTheEnd = { dueCommune: plainDate(2025, 6, 30), dueDistrict: merged, dueProvince: plainDate(2025, 7, 8) };
    const plan = planReports(atTheEnd, [place("u1")], { ...territory, bodies: bodies.filter((one) => one.kind !== "DEPARTMENT") });
    expect(plan.ok && plan.value.reports.map((report) => report.bodyId)).toEqual(["bac-ly"]);
  });
});

describe("the periods of a year", () => {
  const standing = { validFrom: null, validTo: null };
  it("are its first half and the whole, due by working days", () => {
    const [half, year] = proposePeriods(spanOfYear(2024, 15), 15, standing, VN_CALENDAR);
    expect(half).toEqual({
      kind: "SIX_MONTH",
      figures: { from: "2023-12-15", to: "2024-06-14" },
      opensOn: "2024-06-01",
      dueCommune: "2024-06-17",
      dueDistrict: "2024-06-18",
      dueProvince: "2024-06-25",
    });
    expect(year).toMatchObject({ kind: "YEAR", figures: { from: "2023-12-15", to: "2024-12-14" }, dueCommune: "2024-12-16" });
    expect(proposePeriods(spanOfYear(2026, 15), 15, null, VN_CALENDAR).map((period) => period.dueDistrict)).toEqual([null, null]);
    // Districts ceased on 1/7/2025: the half year still goes through them, the year no longer.
    const until = { validFrom: null, validTo: merged };
    expect(proposePeriods(spanOfYear(2025, 15), 15, until, VN_CALENDAR).map((period) => period.dueDistrict)).toEqual(["2025-06-17", null]);
  });
  it("are none where the figures are no year of whole months", () => {
    expect(proposePeriods({ from: plainDate(2023, 12, 15), to: plainDate(2024, 11, 14) }, 15, standing, VN_CALENDAR)).toEqual([]);
    expect(proposePeriods(spanOfYear(2024, 15), 16, standing, VN_CALENDAR)).toEqual([]);
  });
  it("are told as working days after the cut-off, where they are", () => {
    expect(workingDaysAfter(plainDate(2024, 6, 14), plainDate(2024, 6, 17), VN_CALENDAR)).toBe(1);
    expect(workingDaysAfter(plainDate(2024, 6, 14), plainDate(2024, 6, 25), VN_CALENDAR)).toBe(7);
    expect(workingDaysAfter(plainDate(2024, 6, 14), plainDate(2024, 6, 16), VN_CALENDAR)).toBeNull();
    expect(workingDaysAfter(plainDate(2024, 6, 14), plainDate(2024, 6, 14), VN_CALENDAR)).toBeNull();
    expect(workingDaysAfter(plainDate(2024, 6, 14), plainDate(2024, 12, 16), VN_CALENDAR)).toBeNull();
  });
});

describe("the days by which a campaign goes", () => {
  const from = plainDate(2024, 1, 23);
  const to = plainDate(2024, 12, 14);
  it("shows names of its first day, or of today before it", () => {
    expect(campaignDay(from, plainDate(2026, 1, 1))).toBe(from);
    expect(campaignDay(from, plainDate(2023, 11, 1))).toBe("2023-11-01");
  });
  it("lists units that stand today, or stood on its last day", () => {
    expect(listingDay(to, plainDate(2024, 6, 10))).toBe("2024-06-10");
    expect(listingDay(to, plainDate(2026, 1, 1))).toBe(to);
  });
});
