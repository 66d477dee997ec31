import type { Condition, Formula, PairOp, Relation } from "@/lib/domain/expression";
import type { FormDefinition, FormRule } from "@/lib/domain/form";
import { formatNumber } from "./format";
import { columnLabel, rowName } from "./format-form";
import { joinText } from "./vi-form-builder";

const SIGNS = { MINUS: "−", TIMES: "×", OVER: "÷" } as const satisfies Record<Exclude<PairOp, "PERCENT">, string>;
const RELATION_SIGNS = {
  EQUAL: "=",
  NOT_EQUAL: "≠",
  LESS: "<",
  AT_MOST: "≤",
  MORE: ">",
  AT_LEAST: "≥",
} as const satisfies Record<Relation, string>;

type Names = Pick<FormDefinition, "rows" | "columns">;

function cellText(form: Names, row: string | null, column: string | null): string {
  const named = form.rows.find((one) => one.code === row);
  const inColumn = form.columns.find((one) => one.code === column);
  const parts = [
    ...(row === null ? [] : [named ? rowName(named) : row]),
    ...(column === null ? [] : [inColumn ? columnLabel(inColumn) : column]),
  ];
  return `[${parts.join(", ")}]`;
}

/** A formula as people write it: "[Số vụ đã điều tra, khám phá] ÷ [Tổng số vụ phạm pháp hình sự] × 100". */
export function formatFormula(form: Names, formula: Formula, isInner = false): string {
  const inner = (part: Formula): string => formatFormula(form, part, true);
  switch (formula.op) {
    case "NUMBER":
      return formatNumber(formula.value);
    case "CELL":
      return cellText(form, formula.row, formula.column);
    case "SUM": {
      const text = formula.of.map(inner).join(" + ");
      return isInner && formula.of.length > 1 ? `(${text})` : text;
    }
    default: {
      const [left, right] = [inner(formula.left), inner(formula.right)];
      const text = formula.op === "PERCENT" ? `${left} ÷ ${right} × 100` : `${left} ${SIGNS[formula.op]} ${right}`;
      return isInner ? `(${text})` : text;
    }
  }
}

/** What must hold: "[Tin đã giải quyết] ≤ [Tin đã tiếp nhận]"; what is joined otherwise within it stands in brackets. */
export function formatCondition(form: Names, condition: Condition): string {
  if ("left" in condition) {
    return `${formatFormula(form, condition.left)} ${RELATION_SIGNS[condition.op]} ${formatFormula(form, condition.right)}`;
  }
  if (condition.op === "NOT") return `không phải (${formatCondition(form, condition.of)})`;
  const inner = (one: Condition): string =>
    one.op === "AND" || one.op === "OR" ? `(${formatCondition(form, one)})` : formatCondition(form, one);
  return condition.of.map(inner).join(` ${joinText[condition.op]} `);
}

/** What a rule asks, in one line. */
export function formatRuleTest(form: Names, { test }: Pick<FormRule, "test">): string {
  if (test.kind === "HOLDS") return formatCondition(form, test.condition);
  return `Chênh lệch so với cùng kỳ không quá ${formatNumber(test.percent)}%, khi cùng kỳ từ ${formatNumber(test.base)} trở lên`;
}
