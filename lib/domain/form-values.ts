import type { Total } from "./aggregate";
import type { Component } from "./components";
import { cellsOfCondition, evaluate, holds, type CellPlace, type CellRef } from "./expression";
import { amountOf, BLANK, type Entry } from "./figure";
import type { FormDefinition, FormRule, RuleEffect, RuleTest } from "./form";
import { cellKey, entryRows, NOW } from "./form";

export type FormValues = (row: string, column?: string) => Total;

const NOTHING: Total = { ...BLANK, covered: 0, expected: 1 };

/**
 * What stands in each cell of a form, given the numbers of its entry cells (by cellKey): reckoned rows within their column, reckoned
 * columns within their row. A cell that is missing is blank, and so is one that would be reckoned of itself.
 */
export function formValues(form: Pick<FormDefinition, "rows" | "columns">, given: ReadonlyMap<string, Total>): FormValues {
  const rows = new Map(form.rows.map((row) => [row.code, row]));
  const columns = new Map(form.columns.map((column) => [column.code, column]));
  const reckoned = new Map<string, Total>();

  function valueAt(rowCode: string, columnCode: string = NOW): Total {
    const [row, column] = [rows.get(rowCode), columns.get(columnCode)];
    if (!row || !column || row.kind === "HEAD") return NOTHING;
    const key = cellKey(rowCode, columnCode);
    const formula = column.kind === "COMPUTED" ? column.formula : row.kind === "COMPUTED" ? row.formula : null;
    if (formula === null) return given.get(key) ?? NOTHING;
    const known = reckoned.get(key);
    if (known) return known;
    reckoned.set(key, NOTHING);
    const value = evaluate(formula, (ref) => valueAt(ref.row ?? rowCode, ref.column ?? columnCode));
    reckoned.set(key, value);
    return value;
  }
  return valueAt;
}

/** A rule that the numbers of one locality break, with the cells it names. */
export type BrokenRule = {
  readonly code: string;
  readonly label: string | null;
  readonly effect: RuleEffect;
  readonly test: RuleTest;
  readonly places: readonly CellPlace[];
};

const placeOf = ({ row, column }: CellRef): readonly CellPlace[] => (row === null ? [] : [{ row, column: column ?? NOW }]);

/** The rules that are broken, in their order; `priorOf` is the same period of last year, blank where it cannot be compared. */
export function brokenRules(
  form: Pick<FormDefinition, "rows" | "rules">,
  values: FormValues,
  priorOf: (row: string) => Entry,
): readonly BrokenRule[] {
  const read = (ref: CellRef): Total => (ref.row === null ? NOTHING : values(ref.row, ref.column ?? NOW));
  const broken = ({ code, label, effect, test }: FormRule, places: readonly CellPlace[]): BrokenRule => ({
    code,
    label,
    effect,
    test,
    places,
  });
  return form.rules.flatMap((rule): readonly BrokenRule[] => {
    const { test } = rule;
    if (test.kind === "HOLDS") {
      if (holds(test.condition, read) !== false) return [];
      const places = cellsOfCondition(test.condition)
        .filter((ref) => amountOf(read(ref)) !== null)
        .flatMap(placeOf);
      return [
        broken(
          rule,
          places.filter(
            (place, index) => places.findIndex((one) => cellKey(one.row, one.column) === cellKey(place.row, place.column)) === index,
          ),
        ),
      ];
    }
    return entryRows(form)
      .filter((row) => {
        const [now, base] = [amountOf(values(row.code)), amountOf(priorOf(row.code))];
        return now !== null && base !== null && base >= test.base && Math.abs(now - base) * 100 > test.percent * base;
      })
      .map((row) => broken(rule, [{ row: row.code, column: NOW }]));
  });
}

/** Entries by component as the numbers of a form. */
export function componentTotals(entries: Partial<Record<Component, Entry>>): Map<string, Total> {
  return new Map(Object.entries(entries).map(([component, entry]) => [cellKey(component), { ...entry, covered: 1, expected: 1 }]));
}
