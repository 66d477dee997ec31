import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { routeOf, type RouteBody } from "@/lib/domain/route";

const merged = plainDate(2025, 7, 1);
const body = (id: string, kind: RouteBody["kind"], parentId: string | null, over: Partial<RouteBody> = {}): RouteBody => ({
  id,
  kind,
  parentId,
  provinceId: "QB",
  validFrom: null,
  validTo: null,
  ...over,
});

const bodies: readonly RouteBody[] = [
  body("centre", "CENTRAL_COMMITTEE", null, { provinceId: null }),
  body("qb", "PROVINCE_COMMITTEE", "centre", { validTo: merged, successorId: "qt" }),
  body("qb-agency", "STANDING_AGENCY", "qb", { validTo: merged, successorId: "qt-agency" }),
  body("dong-hoi", "DISTRICT_COMMITTEE", "qb", { validTo: merged }),
  body("bac-ly", "COMMUNE_COMMITTEE", "dong-hoi", { validTo: merged }),
  body("stays", "COMMUNE_COMMITTEE", "dong-hoi"),
  body("bac-ly-police", "COMMUNE_POLICE", "bac-ly"),
  body("border", "DEPARTMENT", "qb-agency"),
  body("qt", "PROVINCE_COMMITTEE", "centre", { provinceId: "QT", validFrom: merged }),
  body("qt-agency", "STANDING_AGENCY", "qt", { provinceId: "QT", validFrom: merged }),
  body("dong-thuan", "COMMUNE_COMMITTEE", "qt", { provinceId: "QT", validFrom: merged }),
];
const june2024 = plainDate(2024, 6, 17);
const lastDay = plainDate(2025, 6, 30);

describe("the route of a report", () => {
  it("three tiers: commune, district, province, received by the standing agency", () => {
    const expected = [
      { bodyId: "dong-hoi", tier: "DISTRICT" },
      { bodyId: "qb-agency", tier: "PROVINCE" },
    ];
    expect(routeOf("bac-ly", bodies, june2024)).toEqual(expected);
    expect(routeOf("bac-ly", bodies, lastDay)).toEqual(expected);
    expect(routeOf("dong-hoi", bodies, june2024)).toEqual([{ bodyId: "qb-agency", tier: "PROVINCE" }]);
  });
  it("two tiers since 1/7/2025: commune, province", () =>
    expect(routeOf("dong-thuan", bodies, merged)).toEqual([{ bodyId: "qt-agency", tier: "PROVINCE" }]));
  it("passes over a closed district, and a closed province to its successor", () =>
    expect(routeOf("stays", bodies, merged)).toEqual([{ bodyId: "qt-agency", tier: "PROVINCE" }]));
  it("departments report to the province", () =>
    expect(routeOf("border", bodies, june2024)).toEqual([{ bodyId: "qb-agency", tier: "PROVINCE" }]));
  it("passes over bodies that receive nothing", () =>
    expect(routeOf("bac-ly-police", bodies, june2024).map((stop) => stop.bodyId)).toEqual(["dong-hoi", "qb-agency"]));
  it("is empty for a body that does not exist on the day, is unknown, or stands at the top", () => {
    expect(routeOf("bac-ly", bodies, merged)).toEqual([]);
    expect(routeOf("dong-thuan", bodies, lastDay)).toEqual([]);
    expect(routeOf("nobody", bodies, june2024)).toEqual([]);
    expect(routeOf("qb", bodies, june2024)).toEqual([]);
    expect(routeOf("qb-agency", bodies, june2024)).toEqual([]);
  });
  it("without a standing agency the committee receives itself", () => {
    const without = bodies.filter((row) => row.kind !== "STANDING_AGENCY");
    expect(routeOf("dong-hoi", without, june2024)).toEqual([{ bodyId: "qb", tier: "PROVINCE" }]);
  });
  it("ends where a parent is missing or the rows form a ring", () => {
    const ring = [body("a", "COMMUNE_COMMITTEE", "b"), body("b", "DISTRICT_COMMITTEE", "a"), body("c", "COMMUNE_COMMITTEE", "gone")];
    expect(routeOf("a", ring, june2024)).toEqual([{ bodyId: "b", tier: "DISTRICT" }]);
    expect(routeOf("c", ring, june2024)).toEqual([]);
  });
});
