import { isPartial } from "./aggregate";
import { BLANK } from "./figure";
import { cellKey, NOW, type FormDefinition } from "./form";
import { brokenRules, formValues } from "./form-values";
import type { ReportCellView, ReportTable } from "./report-view";

/** The rules of the form that the numbers of a locality break. */
export function warningsOf(form: FormDefinition, cells: readonly ReportCellView[]): ReportTable["warnings"] {
  const entries = new Map(cells.map((cell) => [cellKey(cell.component, cell.column), { ...cell.entry, covered: 1, expected: 1 }]));
  // A sum that still lacks months is not held against a whole period.
  const whole = cells.filter((cell) => cell.column === NOW && (cell.isTyped || !isPartial(cell)));
  const prior = new Map(whole.map((cell) => [cell.component, cell.prior]));
  const explained = new Set(cells.filter((cell) => cell.explanation !== null).map((cell) => cellKey(cell.component, cell.column)));
  return brokenRules(form, formValues(form, entries), (row) => prior.get(row) ?? BLANK).map((found) => ({
    ...found,
    isExplained: found.places.some(({ row, column }) => explained.has(cellKey(row, column))),
  }));
}
