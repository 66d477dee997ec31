import { describe, expect, it } from "vitest";
import { choiceOf, conditionChoiceOf, conditionOf, formulaOf, NO_COMPARISON, NO_TERM, NUMBER, sideOf } from "@/components/form/terms";
import { RELATIONS, type CellRef, type Condition, type Formula } from "@/lib/domain/expression";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { holds } from "@/lib/domain/expression";
import { UNKNOWN, valueEntry } from "@/lib/domain/figure";
import { formatCondition } from "@/lib/text/format-formula";

const cell = (row: string, column: string | null = null): CellRef => ({ op: "CELL", row, column });
const number = (value: number): Formula => ({ op: "NUMBER", value });
const sum = (...of: readonly Formula[]): Formula => ({ op: "SUM", of });
const above: Condition = { op: "MORE", left: cell("A"), right: number(0) };
const below: Condition = { op: "AT_MOST", left: sum(cell("A"), cell("B", "NIGHT")), right: cell("C") };

const composed = (condition: Condition) => {
  const choice = conditionChoiceOf(condition);
  return choice && conditionOf(choice);
};

describe("the composer of a rule", () => {
  it("shows every rule of the standard form that holds between numbers, and gives it back with the same meaning", () => {
    const rules = STANDARD_FORM.rules.flatMap(({ test }) => (test.kind === "HOLDS" ? [test.condition] : []));
    for (const condition of rules) {
      const back = composed(condition);
      expect(back && formatCondition(STANDARD_FORM, back)).toBe(formatCondition(STANDARD_FORM, condition));
    }
  });

  it.each([above, below, { op: "AND", of: [above, below] }, { op: "OR", of: [below, above, below] }] as const)(
    "gives back %j",
    (condition) => {
      expect(composed(condition)).toEqual(condition);
    },
  );

  it("turns what is denied round, so that it holds, fails and stays open where it did", () => {
    const inner: readonly Condition[] = RELATIONS.map((op) => ({ op, left: cell("A"), right: number(1) }));
    const denied: readonly Condition[] = [
      ...inner.map((of): Condition => ({ op: "NOT", of })),
      { op: "NOT", of: { op: "AND", of: inner.slice(0, 2) } },
      { op: "NOT", of: { op: "OR", of: [inner[2], { op: "NOT", of: inner[3] }].filter((one) => one !== undefined) as Condition[] } },
    ];
    for (const condition of denied) {
      const back = composed(condition);
      if (!back) throw new Error("not shown");
      for (const entry of [valueEntry(0), valueEntry(1), valueEntry(2), UNKNOWN]) {
        const read = () => ({ ...entry, covered: 1, expected: 1 });
        expect(holds(back, read)).toBe(holds(condition, read));
      }
    }
  });

  it("leaves alone what it cannot show: joins within joins, and more than sums", () => {
    expect(conditionChoiceOf({ op: "AND", of: [above, { op: "OR", of: [above, below] }] })).toBeNull();
    expect(conditionChoiceOf({ op: "LESS", left: { op: "MINUS", left: cell("A"), right: cell("B") }, right: number(1) })).toBeNull();
  });

  it("says nothing while a number is not chosen or not typed", () => {
    expect(conditionOf({ join: "AND", lines: [NO_COMPARISON] })).toBeNull();
    const typed = {
      left: [{ ...NO_TERM, code: "A" }],
      relation: "LESS",
      right: [{ ...NO_TERM, code: NUMBER, number: "1.250,5" }],
    } as const;
    expect(conditionOf({ join: "AND", lines: [typed] })).toEqual({ op: "LESS", left: cell("A"), right: number(1250.5) });
    expect(conditionOf({ join: "AND", lines: [typed, { ...typed, right: [{ ...NO_TERM, code: NUMBER, number: "x" }] }] })).toBeNull();
    expect(conditionOf({ join: "AND", lines: [] })).toBeNull();
  });
});

describe("a formula as it is chosen", () => {
  it("is a sum, or an operation between two sums", () => {
    const share: Formula = { op: "PERCENT", left: sum(cell("A"), cell("B")), right: cell("C") };
    const choice = choiceOf(share, "row");
    expect(choice && formulaOf(choice, "row")).toEqual(share);
    const total = sum(cell("A"));
    const ofTotal = choiceOf(total, "row");
    expect(ofTotal && formulaOf(ofTotal, "row")).toEqual(total);
    expect(choiceOf({ op: "MINUS", left: share, right: cell("C") }, "row")).toBeNull();
  });

  it("names columns by themselves, and no cell of another column in a row's formula", () => {
    const column: Formula = { op: "CELL", row: null, column: "NIGHT" };
    expect(sideOf(column, "column")).toEqual([{ ...NO_TERM, code: "NIGHT" }]);
    expect(sideOf(cell("A", "NIGHT"), "row")).toBeNull();
    expect(formulaOf({ op: "MINUS", left: [{ ...NO_TERM, code: "NOW" }], right: [NO_TERM] }, "column")).toBeNull();
  });
});
