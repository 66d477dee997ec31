import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { lineValues, type Total } from "@/lib/domain/aggregate";
import { BLANK, NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import { cellKey, partsOf } from "@/lib/domain/form";
import { STANDARD_COMPONENTS, STANDARD_FORM } from "@/lib/domain/form-standard";
import { formValues } from "@/lib/domain/form-values";
import { formDefinition } from "@/lib/schemas/form-definition";
import { partTitle, rowLabel, ruleText, sectionLabel } from "@/lib/text/format-form";

const entry: fc.Arbitrary<Entry> = fc.oneof(fc.integer({ min: 0, max: 500 }).map(valueEntry), fc.constantFrom(NIL, UNKNOWN, BLANK));
const total: fc.Arbitrary<Total> = fc
  .record({ entry, covered: fc.integer({ min: 0, max: 6 }) })
  .map(({ entry: one, covered }) => ({ ...one, covered, expected: 6 }));

describe("the standard form", () => {
  it("is what it was when the first reports were made with it", async () => {
    const lines = Object.entries(STANDARD_FORM).flatMap(([part, items]) => items.map((item) => `${part} ${JSON.stringify(item)}`));
    await expect(lines.join("\n")).toMatchFileSnapshot("standard-form.txt");
  });

  it("is a form like those that provinces make", () => {
    expect(formDefinition.parse(JSON.parse(JSON.stringify(STANDARD_FORM)))).toEqual(STANDARD_FORM);
  });

  it("has words for everything it names", () => {
    const named = [
      ...STANDARD_FORM.rows.map((row) => [row.code, rowLabel(row)]),
      ...STANDARD_FORM.sections.map((section) => [section.code, sectionLabel(section)]),
      ...STANDARD_FORM.rules.map((rule) => [rule.code, ruleText(rule)]),
      ...STANDARD_FORM.outline.map((part) => [part.code, partTitle(part)]),
    ];
    expect(named.filter(([code, words]) => code === words)).toEqual([]);
    expect(rowLabel({ code: "CRM_SOCIAL", label: null, isPart: false })).toBe("Trong đó: tội phạm về trật tự xã hội");
    expect(rowLabel({ code: "CRM_SOCIAL", label: null, isPart: true })).toBe("Tội phạm về trật tự xã hội");
  });

  it("reckons sums and rates as the 34 lines do", () => {
    fc.assert(
      fc.property(fc.array(total, { minLength: STANDARD_COMPONENTS.length, maxLength: STANDARD_COMPONENTS.length }), (totals) => {
        const given = STANDARD_COMPONENTS.flatMap((component, index) => {
          const one = totals[index];
          return one ? [[component, one] as const] : [];
        });
        const values = formValues(STANDARD_FORM, new Map(given.map(([component, one]) => [cellKey(component), one])));
        for (const { line, cells } of lineValues(Object.fromEntries(given))) {
          for (const cell of cells) {
            if (cell.kind === "COMPONENT") expect(values(cell.component)).toEqual(cell.total);
            else if (cell.kind === "SUM") expect(values(`LINE_${line.no}_SUM`)).toEqual(cell.total);
            else {
              const rate = values(`LINE_${line.no}_RATE`);
              expect(rate.state).toBe(cell.ratio.kind);
              expect(rate.value).toBe(cell.ratio.kind === "VALUE" ? cell.ratio.value : null);
              expect(rate.covered < rate.expected).toBe(cell.isPartial);
            }
          }
        }
      }),
    );
  });

  it("asks a department for its own results, and for followed localities only after six months", () => {
    const codes = (tier: "COMMUNE" | "DEPARTMENT", periodKind: "SIX_MONTH" | "YEAR", listings: ("SELECTED" | "FOLLOWED")[]) =>
      partsOf(STANDARD_FORM, { tier, periodKind, listings }).map((part) => part.code);
    expect(codes("DEPARTMENT", "YEAR", [])).toEqual(["RESULTS", "DIFFICULTIES", "PROPOSALS"]);
    expect(codes("COMMUNE", "SIX_MONTH", ["SELECTED"])).toEqual(["LEADERSHIP", "PREVENTION", "SUPPRESSION", "DIFFICULTIES", "PROPOSALS"]);
    expect(codes("COMMUNE", "SIX_MONTH", ["FOLLOWED"])).toContain("FOLLOW_UP");
    expect(codes("COMMUNE", "YEAR", ["FOLLOWED"])).not.toContain("FOLLOW_UP");
  });
});
