import type { Total } from "./aggregate";
import { aggregateUnits, isPartial } from "./aggregate";
import { exactSum } from "./exact";
import type { Entry } from "./figure";
import { amountOf, BLANK, NIL, UNKNOWN, valueEntry } from "./figure";

/** A cell of a form; null stands for the row or the column at hand. */
export type CellRef = { readonly op: "CELL"; readonly row: string | null; readonly column: string | null };

export const PAIR_OPS = ["MINUS", "TIMES", "OVER", "PERCENT"] as const;
export type PairOp = (typeof PAIR_OPS)[number];

/** What is reckoned of other cells: a tree, so that nothing is ever run as text. */
export type Formula =
  | { readonly op: "NUMBER"; readonly value: number }
  | CellRef
  | { readonly op: "SUM"; readonly of: readonly Formula[] }
  | { readonly op: PairOp; readonly left: Formula; readonly right: Formula };

export const RELATIONS = ["EQUAL", "NOT_EQUAL", "LESS", "AT_MOST", "MORE", "AT_LEAST"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What must hold between cells. */
export type Condition =
  | { readonly op: Relation; readonly left: Formula; readonly right: Formula }
  | { readonly op: "AND" | "OR"; readonly of: readonly Condition[] }
  | { readonly op: "NOT"; readonly of: Condition };

export type CellPlace = { readonly row: string; readonly column: string };

/** What stands in a cell: both null are resolved by whoever reads. */
export type ReadCell = (ref: CellRef) => Total;

const whole = (entry: Entry, isShort: boolean): Total => ({ ...entry, covered: isShort ? 0 : 1, expected: 1 });

/** Amounts of money and weight have three decimals; what is reckoned of them is not shown finer. */
const toThousandth = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * The value of a formula. A sum leaves out what is nil, unknown or blank and names its coverage. Of two operands one that is blank makes
 * the result blank, else one that is unknown makes it unknown; a division by nil or 0 is nil, neither 0 nor 100 % (procedures.md).
 */
export function evaluate(formula: Formula, read: ReadCell): Total {
  switch (formula.op) {
    case "NUMBER":
      return whole(valueEntry(formula.value), false);
    case "CELL":
      return read(formula);
    case "SUM":
      return aggregateUnits(formula.of.map((part) => evaluate(part, read)));
    default: {
      const [left, right] = [evaluate(formula.left, read), evaluate(formula.right, read)];
      return whole(pair(formula.op, left, right), isPartial(left) || isPartial(right));
    }
  }
}

function pair(op: PairOp, left: Entry, right: Entry): Entry {
  const [a, b] = [amountOf(left), amountOf(right)];
  const isRate = op === "OVER" || op === "PERCENT";
  if (isRate && b === 0) return NIL;
  if (a === null || b === null) return [left.state, right.state].includes("BLANK") ? BLANK : UNKNOWN;
  if (op === "PERCENT") return valueEntry((a * 100) / b);
  if (op === "OVER") return valueEntry(toThousandth(a / b));
  if (op === "TIMES") return left.state === "NIL" || right.state === "NIL" ? NIL : valueEntry(toThousandth(a * b));
  return left.state === "NIL" && right.state === "NIL" ? NIL : valueEntry(exactSum([a, -b]));
}

const HOLDS: Readonly<Record<Relation, (left: number, right: number) => boolean>> = {
  EQUAL: (left, right) => left === right,
  NOT_EQUAL: (left, right) => left !== right,
  LESS: (left, right) => left < right,
  AT_MOST: (left, right) => left <= right,
  MORE: (left, right) => left > right,
  AT_LEAST: (left, right) => left >= right,
};

const isRelation = (condition: Condition): condition is Extract<Condition, { op: Relation }> => "left" in condition;

/** Whether a condition holds; null where a cell that decides it is blank or unknown, which contradicts nothing. */
export function holds(condition: Condition, read: ReadCell): boolean | null {
  if (isRelation(condition)) {
    const [left, right] = [amountOf(evaluate(condition.left, read)), amountOf(evaluate(condition.right, read))];
    return left === null || right === null ? null : HOLDS[condition.op](left, right);
  }
  if (condition.op === "NOT") {
    const inner = holds(condition.of, read);
    return inner === null ? null : !inner;
  }
  const parts = condition.of.map((part) => holds(part, read));
  const decisive = condition.op === "OR";
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}

/** The cells that a formula reads, in its order. */
export function cellsOf(formula: Formula): readonly CellRef[] {
  switch (formula.op) {
    case "NUMBER":
      return [];
    case "CELL":
      return [formula];
    case "SUM":
      return formula.of.flatMap(cellsOf);
    default:
      return [...cellsOf(formula.left), ...cellsOf(formula.right)];
  }
}

/** The cells that a condition reads, in its order. */
export function cellsOfCondition(condition: Condition): readonly CellRef[] {
  if (isRelation(condition)) return [...cellsOf(condition.left), ...cellsOf(condition.right)];
  return condition.op === "NOT" ? cellsOfCondition(condition.of) : condition.of.flatMap(cellsOfCondition);
}
