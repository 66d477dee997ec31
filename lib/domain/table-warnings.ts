import { isPartial, type Total } from "./aggregate";
import { BLANK, type Entry } from "./figure";
import { cellKey, NOW, type FormDefinition } from "./form";
import { brokenRules, formValues } from "./form-values";
import type { ReportCellView, ReportTable } from "./report-view";

/** What the rules of a form look at in the cells of a locality; a cell that is told again takes the place of what it was. */
export class RuleFacts {
  private readonly entries = new Map<string, Total>();
  private readonly prior = new Map<string, Entry>();
  private readonly explained = new Set<string>();

  constructor(private readonly form: FormDefinition) {}

  take(cell: ReportCellView): void {
    const key = cellKey(cell.component, cell.column);
    this.entries.set(key, { ...cell.entry, covered: 1, expected: 1 });
    // A sum that still lacks months is not held against a whole period.
    const isWhole = cell.isTyped || !isPartial(cell);
    if (cell.column === NOW) this.prior.set(cell.component, isWhole ? cell.prior : BLANK);
    if (cell.explanation === null) this.explained.delete(key);
    else this.explained.add(key);
  }

  warnings(): ReportTable["warnings"] {
    const values = formValues(this.form, this.entries);
    return brokenRules(this.form, values, (row) => this.prior.get(row) ?? BLANK).map((found) => ({
      ...found,
      isExplained: found.places.some(({ row, column }) => this.explained.has(cellKey(row, column))),
    }));
  }
}

/** The rules of the form that the numbers of a locality break. */
export function warningsOf(form: FormDefinition, cells: readonly ReportCellView[]): ReportTable["warnings"] {
  const facts = new RuleFacts(form);
  for (const cell of cells) facts.take(cell);
  return facts.warnings();
}
