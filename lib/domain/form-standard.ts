import type { Component } from "./components";
import { definitionOf, isComponent } from "./components";
import type { CellRef, Condition, Formula } from "./expression";
import type { EntryRow, FormColumn, FormDefinition, FormPart, FormRow, FormRule } from "./form";
import { NOW, PERCENT } from "./form";
import type { LinePart } from "./lines";
import { LINE_GROUPS, LINES } from "./lines";
import { BODY_TIERS } from "./report";
import { isRequiredPart, REPORT_PARTS, type ReportPartCode } from "./report-outline";

const cell = (row: Component): CellRef => ({ op: "CELL", row, column: null });
const sum = (...rows: readonly Component[]): Formula => ({ op: "SUM", of: rows.map(cell) });

const rule = (code: string, condition: Condition): FormRule => ({ code, label: null, effect: "SOFT", test: { kind: "HOLDS", condition } });
const bound = (code: string, parts: readonly Component[], whole: Component): FormRule =>
  rule(code, { op: "AT_MOST", left: sum(...parts), right: cell(whole) });

export const LARGE_CHANGE_PERCENT = 50;
/** Below this base a rate says nothing (product.md B19). */
export const LARGE_CHANGE_BASE = 10;

/** domain.md section 12, "Validation". Line 6 overlaps with 2 to 5, so it is not among the classes. */
export const STANDARD_RULES: readonly FormRule[] = [
  bound("CLASSES_EXCEED_TOTAL", ["CRM_SOCIAL", "CRM_ECON", "CRM_ENV", "CRM_DRUG"], "CRM_TOTAL"),
  bound("SOLVED_EXCEED_TOTAL", ["CRM_SOLVED"], "CRM_TOTAL"),
  bound("SERIOUS_EXCEED_TOTAL", ["CRM_SERIOUS"], "CRM_TOTAL"),
  bound("SOLVED_SERIOUS_EXCEED_SERIOUS", ["CRM_SOLVED_SERIOUS"], "CRM_SERIOUS"),
  bound("RESOLVED_EXCEED_RECEIVED", ["TIP_RESOLVED"], "TIP_RECEIVED"),
  bound("REOFFEND_EXCEED_TOTAL", ["REINT_REOFFEND"], "REINT_TOTAL"),
  bound("MEDIATED_EXCEED_TOTAL", ["MEDIATION_SUCCESS"], "MEDIATION_TOTAL"),
  rule("PEOPLE_WITHOUT_SESSIONS", {
    op: "OR",
    of: [
      { op: "AT_MOST", left: cell("PROP_PEOPLE"), right: { op: "NUMBER", value: 0 } },
      { op: "NOT_EQUAL", left: cell("PROP_SESSIONS"), right: { op: "NUMBER", value: 0 } },
    ],
  }),
  { code: "LARGE_CHANGE", label: null, effect: "SOFT", test: { kind: "CHANGE", percent: LARGE_CHANGE_PERCENT, base: LARGE_CHANGE_BASE } },
];

/** Row of a component: its unit and time rule are the catalogue's. */
export function componentRow(component: Component, section: string, isPart = false): EntryRow {
  const { unit, kind, time } = definitionOf(component);
  return { code: component, label: null, section, isPart, kind: "ENTRY", unit, number: kind, time, isRequired: true };
}

function rowOf(no: number, section: string, part: LinePart, isPart: boolean): FormRow {
  if (part.kind === "COMPONENT") return componentRow(part.component, section, isPart);
  if (part.kind === "RATIO") {
    const formula: Formula = { op: "PERCENT", left: cell(part.numerator), right: cell(part.denominator) };
    return { code: `LINE_${no}_RATE`, label: null, section, isPart, kind: "COMPUTED", unit: PERCENT, formula };
  }
  const [first] = part.components;
  const unit = first === undefined ? "" : definitionOf(first).unit;
  return { code: `LINE_${no}_SUM`, label: null, section, isPart, kind: "COMPUTED", unit, formula: sum(...part.components) };
}

const ROWS: readonly FormRow[] = LINES.flatMap(({ no, group, parts }): readonly FormRow[] => {
  const [only] = parts;
  if (parts.length === 1 && only) return [rowOf(no, group, only, false)];
  const head: FormRow = { code: `LINE_${no}`, label: null, section: group, isPart: false, kind: "HEAD" };
  return [head, ...parts.map((part) => rowOf(no, group, part, true))];
});

export const NOW_COLUMN: FormColumn = { code: NOW, label: null, unit: null, kind: "ENTRY", isRequired: true };

const part = (code: ReportPartCode): FormPart => ({
  code,
  label: null,
  isRequired: isRequiredPart(code),
  tiers:
    code === "RESULTS"
      ? ["DEPARTMENT"]
      : code === "DIFFICULTIES" || code === "PROPOSALS"
        ? BODY_TIERS
        : ["COMMUNE", "DISTRICT", "PROVINCE"],
  when: code === "FOLLOW_UP" ? "FOLLOWED_SIX_MONTHS" : "ALWAYS",
});

/** The components of the standard form, in its order. */
export const STANDARD_COMPONENTS: readonly Component[] = ROWS.flatMap((row) => (isComponent(row.code) ? [row.code] : []));

/** The form that the product brings: the 34 lines of domain.md section 12. A period that names no other form uses it; it never changes. */
export const STANDARD_FORM: FormDefinition = {
  sections: LINE_GROUPS.map((code) => ({ code, label: null })),
  rows: ROWS,
  columns: [NOW_COLUMN],
  rules: STANDARD_RULES,
  outline: REPORT_PARTS.map(part),
};
