import { describe, expect, it } from "vitest";
import { COMPONENT_DEFINITIONS, COMPONENTS, definitionOf, FACTS, isComponent, isFact, maySupply } from "@/lib/domain/components";
import { isOutsideLines, LINES } from "@/lib/domain/lines";

describe("components and lines", () => {
  it("has the 34 lines of the form in order, in four groups", () => {
    expect(LINES.map((line) => line.no)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
    const groups = LINES.map((line) => line.group);
    expect(groups.filter((group) => group === "I")).toHaveLength(16);
    expect(groups.filter((group) => group === "II")).toHaveLength(9);
    expect(groups.filter((group) => group === "III")).toHaveLength(6);
    expect(groups.filter((group) => group === "IV")).toHaveLength(3);
  });
  it("asks for each component in one line at most", () => {
    const typed = LINES.flatMap((line) => line.parts.flatMap((part) => (part.kind === "COMPONENT" ? [part.component] : [])));
    expect(new Set(typed).size).toBe(typed.length);
    expect(COMPONENTS.filter(isOutsideLines)).toEqual([
      "CRM_GRAVE_UNSOLVED",
      "SPOT_NEW",
      "HOT_SPOT_EVENTS",
      "COMPLAINTS_LONG",
      "SUBJECTS_TOTAL",
      "SUBJECTS_FILED",
      "MODEL_EFFECTIVE",
      "HOUSEHOLDS_REACHED",
      "SMUGGLING_CASES",
      "ENV_SPOTS_NEW",
    ]);
  });
  it("sums only what has one unit", () => {
    for (const part of LINES.flatMap((line) => line.parts)) {
      if (part.kind !== "SUM") continue;
      expect(new Set(part.components.map((component) => definitionOf(component).unit)).size).toBe(1);
    }
  });
  it("lets professional units supply serious cases and clearance only", () => {
    const shared = COMPONENTS.filter((component) => maySupply(component, "PROFESSIONAL"));
    expect(shared).toEqual(["CRM_SERIOUS", "CRM_SOLVED", "CRM_SOLVED_SERIOUS", "CRM_GRAVE_UNSOLVED"]);
    expect(COMPONENTS.every((component) => maySupply(component, "COMMUNE"))).toBe(true);
  });
  it("counts are whole numbers but for money and weight", () => {
    const decimals = COMPONENTS.filter((component) => COMPONENT_DEFINITIONS[component].kind === "DECIMAL");
    expect(new Set(decimals.map((component) => COMPONENT_DEFINITIONS[component].unit))).toEqual(new Set(["MILLION_DONG", "KILOGRAM"]));
  });
  it("tells components from facts", () => {
    expect(isComponent("CRM_TOTAL")).toBe(true);
    expect(isComponent("CRM_CLEARANCE")).toBe(false);
    expect(isFact("POPULATION")).toBe(true);
    expect(FACTS.some((fact) => isComponent(fact))).toBe(false);
  });
});
