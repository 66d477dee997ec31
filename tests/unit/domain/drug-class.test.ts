// Loại I to III of Quyết định 28/2025/QĐ-TTg, cell by cell (domain.md 1.3). Population 10 000 throughout: 0,5 % is 50 people.
import { describe, expect, it } from "vitest";
import { classifyDrugs, DEFAULT_DRUG_LIMITS, DRUG_BOUNDS, NO_DRUG_INPUTS, parseDrugLimits, type DrugInputs } from "@/lib/domain/drug-class";

const NONE: DrugInputs = { population: 10_000, users: 0, places: 0, offenders: 0, plants: 0, area: 0, isOnRoute: false };
const of = (over: Partial<DrugInputs>) => classifyDrugs({ ...NONE, ...over });
const levelOf = (over: Partial<DrugInputs>, criterion: string) => of(over).criteria.find((one) => one.criterion === criterion)?.level;

describe("each criterion by itself", () => {
  it.each([
    ["USERS", { users: 50 }, 1],
    ["USERS", { users: 49 }, 2],
    ["USERS", { users: 25 }, 2],
    ["USERS", { users: 24 }, null],
    ["PLACES", { places: 3 }, 1],
    ["PLACES", { places: 2 }, 1],
    ["PLACES", { places: 1 }, 2],
    ["PLACES", { places: 0 }, null],
    ["OFFENDERS", { offenders: 10 }, 1],
    ["OFFENDERS", { offenders: 9 }, 2],
    ["OFFENDERS", { offenders: 5 }, 2],
    ["OFFENDERS", { offenders: 4 }, null],
    ["PLANTS", { plants: 3000 }, 1],
    ["PLANTS", { plants: 2999 }, 2],
    ["PLANTS", { plants: 500 }, 2],
    ["PLANTS", { plants: 499 }, null],
    ["PLANTS", { area: 750 }, 1],
    ["PLANTS", { area: 749.999 }, 2],
    ["PLANTS", { area: 125 }, 2],
    ["PLANTS", { area: 124.999 }, null],
    ["PLANTS", { plants: 500, area: 750 }, 1],
  ] as const)("%s with %o is of class %s", (criterion, over, level) => {
    expect(levelOf(over, criterion)).toBe(level);
  });

  it("counts the rate exactly: 0,1 % of 7 000 is 7, not a hair more", () => {
    const rate = (offenders: number) =>
      classifyDrugs({ ...NONE, population: 7000, offenders }).criteria.find((one) => one.criterion === "OFFENDERS")?.level;
    expect(rate(7)).toBe(1);
    expect(rate(6)).toBe(2);
  });
});

describe("the class of the commune", () => {
  it.each([
    ["nothing", {}, null],
    ["one criterion", { places: 1 }, 3],
    ["one of class I's size", { users: 50 }, 3],
    ["two, not on a route", { users: 50, places: 2 }, 3],
    ["three of class II", { users: 25, places: 1, offenders: 5 }, 2],
    ["three of class I", { users: 50, places: 2, offenders: 10 }, 1],
    ["two of class I and one of class II", { users: 50, places: 2, offenders: 5 }, 2],
    ["three of class I by plants", { users: 50, offenders: 10, plants: 3000 }, 1],
    ["four, three of them of class I", { users: 50, places: 2, offenders: 10, area: 125 }, 1],
    ["one on a route", { users: 50, isOnRoute: true }, 3],
    ["two of class II on a route", { users: 25, places: 1, isOnRoute: true }, 2],
    ["two of class I on a route", { users: 50, places: 2, isOnRoute: true }, 1],
    ["one of each on a route", { users: 50, places: 1, isOnRoute: true }, 2],
    ["nothing on a route", { isOnRoute: true }, null],
  ] as const)("%s", (_name, over, drugClass) => {
    expect(of(over).drugClass).toBe(drugClass);
  });
});

describe("what is not known", () => {
  it("knows nothing of a commune without counts", () => {
    expect(classifyDrugs(NO_DRUG_INPUTS)).toMatchObject({ drugClass: null, isComplete: false });
  });
  it("is complete with every count, and once class I is reached", () => {
    expect(of({}).isComplete).toBe(true);
    expect(of({ offenders: null }).isComplete).toBe(false);
    expect(of({ users: 50, places: 2, offenders: 10, plants: null, isOnRoute: null }).isComplete).toBe(true);
  });
  it("has no rate without residents, but nobody is nobody", () => {
    expect(of({ population: null, users: 3 }).criteria[0]).toEqual({ criterion: "USERS", level: null, isKnown: false });
    expect(of({ population: 0, users: 3 }).criteria[0]?.isKnown).toBe(false);
    expect(of({ population: null, users: 0 }).criteria[0]).toEqual({ criterion: "USERS", level: null, isKnown: true });
  });
  it("takes area or number of plants, whichever is known", () => {
    expect(levelOf({ plants: null, area: 800 }, "PLANTS")).toBe(1);
    expect(of({ plants: null, area: 100 }).criteria[3]?.isKnown).toBe(false);
  });
});

describe("limits as settings", () => {
  it("moves with the lower bound of class II, which could not be read", () => {
    const over = { ...NONE, users: 15, places: 1, offenders: 5 };
    expect(classifyDrugs(over).drugClass).toBe(3);
    const limits = {
      ...DEFAULT_DRUG_LIMITS,
      two: { ...DEFAULT_DRUG_LIMITS.two, userRate: 0.1 },
      three: { ...DEFAULT_DRUG_LIMITS.three, userRate: 0.1 },
    };
    expect(classifyDrugs(over, limits).drugClass).toBe(2);
  });
  it("reads what it wrote", () => {
    expect(parseDrugLimits(JSON.parse(JSON.stringify(DEFAULT_DRUG_LIMITS)))).toEqual(DEFAULT_DRUG_LIMITS);
  });
  it.each(DRUG_BOUNDS)("refuses a missing, a nil, a negative and a reversed %s", (bound) => {
    const one = DEFAULT_DRUG_LIMITS.one;
    for (const value of [undefined, null, 0, -1, "1", 0.00001, DEFAULT_DRUG_LIMITS.two[bound] / 2])
      expect(parseDrugLimits({ ...DEFAULT_DRUG_LIMITS, one: { ...one, [bound]: value } })).toBeNull();
  });
  it("refuses what is no set of limits", () => {
    for (const json of [null, [], 3, {}, { ...DEFAULT_DRUG_LIMITS, needed: 9 }, { ...DEFAULT_DRUG_LIMITS, neededOnRoute: 1.5 }])
      expect(parseDrugLimits(json)).toBeNull();
  });
});
