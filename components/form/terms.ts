import type { Condition, Formula, PairOp, Relation } from "@/lib/domain/expression";
import { NOW } from "@/lib/domain/form";
import { parseNumber } from "@/lib/text/format";
import { numberToType } from "@/lib/text/typed-values";

/** What the terms of a formula name: rows in the column at hand, columns in the row at hand, or cells by both. */
export type Axis = "row" | "column" | "cell";

/** One number as it is chosen: a row or column by its code (of a cell also the column), or a number that is typed. */
export type Term = { readonly code: string; readonly column: string; readonly number: string };
/** Numbers that are added up. */
export type Side = readonly Term[];

/** In the place of a code: a number that is typed. */
export const NUMBER = "#";
export const NO_TERM: Term = { code: "", column: NOW, number: "" };

function termOf(formula: Formula, axis: Axis): Term | null {
  if (formula.op === "NUMBER") return { ...NO_TERM, code: NUMBER, number: numberToType(formula.value) };
  if (formula.op !== "CELL") return null;
  const { row, column } = formula;
  if (axis === "column") return column !== null && row === null ? { ...NO_TERM, code: column } : null;
  if (row === null || (axis === "row" && column !== null)) return null;
  return { ...NO_TERM, code: row, column: column ?? NOW };
}

/** The terms that a formula adds up; null where it is more than a sum. */
export function sideOf(formula: Formula, axis: Axis): Side | null {
  const parts: readonly (Side | null)[] =
    formula.op === "SUM"
      ? formula.of.map((part) => sideOf(part, axis))
      : [termOf(formula, axis)].map((term) => (term === null ? null : [term]));
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

function formulaOfTerm({ code, column, number }: Term, axis: Axis): Formula | null {
  if (code === "") return null;
  if (code === NUMBER) {
    const value = parseNumber(number);
    return value === null ? null : { op: "NUMBER", value };
  }
  if (axis === "column") return { op: "CELL", row: null, column: code };
  return { op: "CELL", row: code, column: axis === "row" || column === NOW ? null : column };
}

/** The sum of the terms, or the one there is; null while one of them is not chosen. */
export function formulaOfSide(side: Side, axis: Axis): Formula | null {
  const of = side.map((term) => formulaOfTerm(term, axis)).filter((part) => part !== null);
  const [only] = of;
  if (of.length < side.length || !only) return null;
  return of.length === 1 ? only : { op: "SUM", of };
}

export type FormulaOp = PairOp | "SUM";
/** A sum, or an operation between two sums. */
export type FormulaChoice = { readonly op: FormulaOp; readonly left: Side; readonly right: Side };

/** What a formula chooses; null where it is composed of more than the fields can show. */
export function choiceOf(formula: Formula, axis: Axis): FormulaChoice | null {
  const isPair = "left" in formula;
  const left = sideOf(isPair ? formula.left : formula, axis);
  const right = isPair ? sideOf(formula.right, axis) : [NO_TERM];
  return left && right ? { op: isPair ? formula.op : "SUM", left, right } : null;
}

/** The formula of a choice; null while something of it is not chosen. */
export function formulaOf({ op, left, right }: FormulaChoice, axis: Axis): Formula | null {
  const a = formulaOfSide(left, axis);
  if (op === "SUM") return a && a.op !== "SUM" ? { op: "SUM", of: [a] } : a;
  const b = formulaOfSide(right, axis);
  return a && b ? { op, left: a, right: b } : null;
}

export type Join = "AND" | "OR";
export type Comparison = { readonly left: Side; readonly relation: Relation; readonly right: Side };
/** Comparisons that must all hold, or of which one must. */
export type ConditionChoice = { readonly join: Join; readonly lines: readonly Comparison[] };

export const NO_COMPARISON: Comparison = { left: [NO_TERM], relation: "AT_MOST", right: [NO_TERM] };

const OPPOSITE = {
  EQUAL: "NOT_EQUAL",
  NOT_EQUAL: "EQUAL",
  LESS: "AT_LEAST",
  AT_LEAST: "LESS",
  MORE: "AT_MOST",
  AT_MOST: "MORE",
} as const satisfies Record<Relation, Relation>;

/** The same condition without NOT: a comparison is turned round, and what is joined by "and" is joined by "or". */
function affirmed(condition: Condition, isDenied = false): Condition {
  if ("left" in condition) return isDenied ? { ...condition, op: OPPOSITE[condition.op] } : condition;
  if (condition.op === "NOT") return affirmed(condition.of, !isDenied);
  const op = isDenied ? (condition.op === "AND" ? "OR" : "AND") : condition.op;
  return { op, of: condition.of.map((part) => affirmed(part, isDenied)) };
}

/** What a condition chooses; null where "and" and "or" stand within each other, or a side is more than a sum. */
export function conditionChoiceOf(condition: Condition): ConditionChoice | null {
  const plain = affirmed(condition);
  const parts = "left" in plain || plain.op === "NOT" ? [plain] : plain.of;
  const lines = parts.map((part): Comparison | null => {
    if (!("left" in part)) return null;
    const [left, right] = [sideOf(part.left, "cell"), sideOf(part.right, "cell")];
    return left && right ? { left, relation: part.op, right } : null;
  });
  const join = plain.op === "OR" ? "OR" : "AND";
  return lines.every((line) => line !== null) ? { join, lines } : null;
}

/** The condition of a choice; null while something of it is not chosen. */
export function conditionOf({ join, lines }: ConditionChoice): Condition | null {
  const of = lines.map(({ left, relation, right }): Condition | null => {
    const [a, b] = [formulaOfSide(left, "cell"), formulaOfSide(right, "cell")];
    return a && b ? { op: relation, left: a, right: b } : null;
  });
  const [only] = of;
  if (!only || !of.every((part) => part !== null)) return null;
  return of.length === 1 ? only : { op: join, of };
}
