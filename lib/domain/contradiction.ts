import type { Component } from "./components";
import { COMPONENTS } from "./components";
import type { Entry } from "./figure";
import { amountOf } from "./figure";
import { exactSum } from "./exact";

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

type Bound = { readonly code: ContradictionCode; readonly parts: readonly Component[]; readonly whole: Component };

/** The parts together may not exceed the whole. Line 6 overlaps with 2 to 5, so it is not among the classes. */
const BOUNDS: readonly Bound[] = [
  { code: "CLASSES_EXCEED_TOTAL", parts: ["CRM_SOCIAL", "CRM_ECON", "CRM_ENV", "CRM_DRUG"], whole: "CRM_TOTAL" },
  { code: "SOLVED_EXCEED_TOTAL", parts: ["CRM_SOLVED"], whole: "CRM_TOTAL" },
  { code: "SERIOUS_EXCEED_TOTAL", parts: ["CRM_SERIOUS"], whole: "CRM_TOTAL" },
  { code: "SOLVED_SERIOUS_EXCEED_SERIOUS", parts: ["CRM_SOLVED_SERIOUS"], whole: "CRM_SERIOUS" },
  { code: "RESOLVED_EXCEED_RECEIVED", parts: ["TIP_RESOLVED"], whole: "TIP_RECEIVED" },
  { code: "REOFFEND_EXCEED_TOTAL", parts: ["REINT_REOFFEND"], whole: "REINT_TOTAL" },
  { code: "MEDIATED_EXCEED_TOTAL", parts: ["MEDIATION_SUCCESS"], whole: "MEDIATION_TOTAL" },
];

export const LARGE_CHANGE_PERCENT = 50;
/** Below this base a rate says nothing (product.md B19). */
export const LARGE_CHANGE_BASE = 10;

const amount = (entries: Entries, component: Component): number | null => {
  const entry = entries[component];
  return entry ? amountOf(entry) : null;
};

/** What asks for an explanation among the figures of one unit and period, with the same period before where it is known. Blank and unknown contradict nothing. */
export function contradictions(entries: Entries, before: Entries = {}): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { code, parts, whole } of BOUNDS) {
    const total = amount(entries, whole);
    const given = parts.filter((part) => amount(entries, part) !== null);
    const sum = exactSum(given.map((part) => amount(entries, part) ?? 0));
    if (total !== null && sum > total) found.push({ code, components: [...given, whole] });
  }
  const people = amount(entries, "PROP_PEOPLE");
  if (people !== null && people > 0 && amount(entries, "PROP_SESSIONS") === 0) {
    found.push({ code: "PEOPLE_WITHOUT_SESSIONS", components: ["PROP_PEOPLE", "PROP_SESSIONS"] });
  }
  for (const component of COMPONENTS) {
    const now = amount(entries, component);
    const base = amount(before, component);
    if (now === null || base === null || base < LARGE_CHANGE_BASE) continue;
    if (Math.abs(now - base) * 100 > LARGE_CHANGE_PERCENT * base) found.push({ code: "LARGE_CHANGE", components: [component] });
  }
  return found;
}
