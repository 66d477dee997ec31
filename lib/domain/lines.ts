import type { Component } from "./components";

/** The four groups of the table of figures (domain.md section 12). */
export const LINE_GROUPS = ["I", "II", "III", "IV"] as const;
export type LineGroup = (typeof LINE_GROUPS)[number];

/** A cell of a line: a figure as entered, the sum of several, or a rate in per cent that is reckoned, never typed. */
export type LinePart =
  | { readonly kind: "COMPONENT"; readonly component: Component }
  | { readonly kind: "SUM"; readonly components: readonly Component[] }
  | { readonly kind: "RATIO"; readonly numerator: Component; readonly denominator: Component };

export type Line = { readonly no: number; readonly group: LineGroup; readonly parts: readonly LinePart[] };

const one = (component: Component): LinePart => ({ kind: "COMPONENT", component });
const sum = (...components: Component[]): LinePart => ({ kind: "SUM", components });
const ratio = (numerator: Component, denominator: Component): LinePart => ({ kind: "RATIO", numerator, denominator });
const line = (no: number, group: LineGroup, ...parts: LinePart[]): Line => ({ no, group, parts });

/** The 34 numbered lines of the form, in its order; their words are in lib/text/vi-figures.ts by number. */
export const LINES: readonly Line[] = [
  line(1, "I", one("CRM_TOTAL")),
  line(2, "I", one("CRM_SOCIAL")),
  line(3, "I", one("CRM_ECON")),
  line(4, "I", one("CRM_ENV")),
  line(5, "I", one("CRM_DRUG")),
  line(6, "I", one("CRM_CYBER")),
  line(7, "I", one("CRM_SERIOUS")),
  line(8, "I", one("CRM_SOLVED")),
  line(9, "I", one("CRM_SOLVED_SERIOUS")),
  line(10, "I", ratio("CRM_SOLVED", "CRM_TOTAL")),
  line(11, "I", one("CRM_OFFENDERS")),
  line(12, "I", one("CRM_GANGS")),
  line(13, "I", one("CRM_DEATHS"), one("CRM_INJURIES")),
  line(14, "I", one("CRM_DAMAGE")),
  line(15, "I", one("CRM_WANTED")),
  line(16, "I", one("ADM_VIOLATIONS")),
  line(17, "II", one("TIP_RECEIVED")),
  line(18, "II", one("TIP_RESOLVED")),
  line(19, "II", one("TIP_PUBLIC")),
  line(20, "II", one("SPOT_ACTIVE")),
  line(21, "II", one("SPOT_CLEARED")),
  line(
    22,
    "II",
    sum("DRUG_ADDICTS_COMMUNITY", "DRUG_ADDICTS_CENTRE", "DRUG_ADDICTS_PRISON"),
    one("DRUG_ADDICTS_COMMUNITY"),
    one("DRUG_ADDICTS_CENTRE"),
    one("DRUG_ADDICTS_PRISON"),
  ),
  line(23, "II", one("DRUG_NEW")),
  line(24, "II", one("REINT_TOTAL"), one("REINT_REOFFEND"), ratio("REINT_REOFFEND", "REINT_TOTAL")),
  line(25, "II", one("EDU_COMMUNE"), one("EDU_REHAB"), one("EDU_CENTRE"), one("EDU_REFORM")),
  line(26, "III", one("PROP_SESSIONS"), one("PROP_PEOPLE")),
  line(27, "III", one("PROP_BROADCAST")),
  line(28, "III", one("PROP_PLEDGES")),
  line(29, "III", one("MODEL_TOTAL"), one("MODEL_NEW")),
  line(30, "III", one("MEDIATION_TOTAL"), one("MEDIATION_SUCCESS")),
  line(31, "III", one("WEAPONS_GUNS"), one("WEAPONS_EXPLOSIVES"), one("WEAPONS_EXPLOSIVES_KG"), one("WEAPONS_TOOLS")),
  line(32, "IV", one("LEAD_DOCS"), one("LEAD_INSPECTIONS")),
  line(33, "IV", one("FORCE_TEAMS"), one("FORCE_MEMBERS"), one("FORCE_CAMERAS")),
  line(
    34,
    "IV",
    sum("BUDGET_PROVINCE", "BUDGET_DISTRICT", "BUDGET_COMMUNE", "BUDGET_OTHER"),
    one("BUDGET_PROVINCE"),
    one("BUDGET_DISTRICT"),
    one("BUDGET_COMMUNE"),
    one("BUDGET_OTHER"),
    one("AWARDS_COLLECTIVE"),
    one("AWARDS_PERSON"),
  ),
];

/** Components that stand in no line of the form: asked only where criteria need them. */
export function isOutsideLines(component: Component): boolean {
  return !LINES.some((row) => row.parts.some((part) => part.kind === "COMPONENT" && part.component === component));
}
