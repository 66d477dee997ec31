import type { Component } from "./components";
import { COMPONENTS, isComponent } from "./components";
import type { Entry } from "./figure";
import { BLANK } from "./figure";
import { NOW_COLUMN, STANDARD_RULES, componentRow } from "./form-standard";
import { brokenRules, componentTotals, formValues } from "./form-values";

/** Figures that do not fit together (domain.md section 12, "Validation"). They ask for an explanation and never block. */
export const CONTRADICTION_CODES = [
  "CLASSES_EXCEED_TOTAL",
  "SOLVED_EXCEED_TOTAL",
  "SERIOUS_EXCEED_TOTAL",
  "SOLVED_SERIOUS_EXCEED_SERIOUS",
  "RESOLVED_EXCEED_RECEIVED",
  "REOFFEND_EXCEED_TOTAL",
  "MEDIATED_EXCEED_TOTAL",
  "PEOPLE_WITHOUT_SESSIONS",
  "LARGE_CHANGE",
] as const;
export type ContradictionCode = (typeof CONTRADICTION_CODES)[number];

export type Contradiction = { readonly code: ContradictionCode; readonly components: readonly Component[] };

type Entries = Partial<Record<Component, Entry>>;

export function isContradiction(code: string): code is ContradictionCode {
  return (CONTRADICTION_CODES as readonly string[]).includes(code);
}

/** Every figure of a month, also those that stand in no line of the form. */
const MONTH_SHEET = { rows: COMPONENTS.map((component) => componentRow(component, "")), columns: [NOW_COLUMN], rules: STANDARD_RULES };

/** What asks for an explanation among the figures of one unit and month, with the same period before where it is known: the rules of the standard form. Blank and unknown contradict nothing. */
export function contradictions(entries: Entries, before: Entries = {}): Contradiction[] {
  const prior = new Map<string, Entry>(Object.entries(before));
  const found = brokenRules(MONTH_SHEET, formValues(MONTH_SHEET, componentTotals(entries)), (row) => prior.get(row) ?? BLANK);
  return found.flatMap(({ code, places }) =>
    isContradiction(code) ? [{ code, components: places.flatMap(({ row }) => (isComponent(row) ? [row] : [])) }] : [],
  );
}
