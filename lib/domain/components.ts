/** Units of measure; their words are in lib/text/vi-figures.ts. */
export const MEASURE_UNITS = [
  "CASE",
  "PERSON",
  "GROUP",
  "MILLION_DONG",
  "TIP",
  "SPOT",
  "SESSION",
  "ATTENDANCE",
  "TIMES",
  "HOUSEHOLD",
  "PLEDGE",
  "MODEL",
  "GUN",
  "ROUND",
  "KILOGRAM",
  "PIECE",
  "DOCUMENT",
  "MEETING",
  "TEAM",
  "COLLECTIVE",
] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** How the months of a period make one figure: SUM of what happened, LAST for what there is on the closing day. Across communes both are summed. */
export const TIME_RULES = ["SUM", "LAST"] as const;
export type TimeRule = (typeof TIME_RULES)[number];

export const FIGURE_KINDS = ["INTEGER", "DECIMAL"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How a number is written: `unit` is a MeasureUnit, "%", or a word of a form's own. */
export type Quantity = { readonly unit: string; readonly kind: FigureKind };

/** Who may supply a component: the commune, a professional unit (PC01, PC02 …), or both, which are then reconciled. */
export const SUPPLIERS = ["COMMUNE", "PROFESSIONAL"] as const;
export type Supplier = (typeof SUPPLIERS)[number];

/** The six tasks of the programme (Tây Ninh plan; domain.md section 5): 1 leadership, 2 political system, 3 police, 4 outreach, 5 prevention and administration, 6 enforcement. */
export const TASK_GROUPS = [1, 2, 3, 4, 5, 6] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

/** The atomic figures behind the 34 lines (domain.md section 12), then those that only criteria ask for (section 11). */
export const COMPONENTS = [
  "CRM_TOTAL",
  "CRM_SOCIAL",
  "CRM_ECON",
  "CRM_ENV",
  "CRM_DRUG",
  "CRM_CYBER",
  "CRM_SERIOUS",
  "CRM_SOLVED",
  "CRM_SOLVED_SERIOUS",
  "CRM_OFFENDERS",
  "CRM_GANGS",
  "CRM_DEATHS",
  "CRM_INJURIES",
  "CRM_DAMAGE",
  "CRM_WANTED",
  "ADM_VIOLATIONS",
  "TIP_RECEIVED",
  "TIP_RESOLVED",
  "TIP_PUBLIC",
  "SPOT_ACTIVE",
  "SPOT_CLEARED",
  "DRUG_ADDICTS_COMMUNITY",
  "DRUG_ADDICTS_CENTRE",
  "DRUG_ADDICTS_PRISON",
  "DRUG_NEW",
  "REINT_TOTAL",
  "REINT_REOFFEND",
  "EDU_COMMUNE",
  "EDU_REHAB",
  "EDU_CENTRE",
  "EDU_REFORM",
  "PROP_SESSIONS",
  "PROP_PEOPLE",
  "PROP_BROADCAST",
  "PROP_PLEDGES",
  "MODEL_TOTAL",
  "MODEL_NEW",
  "MEDIATION_TOTAL",
  "MEDIATION_SUCCESS",
  "WEAPONS_GUNS",
  "WEAPONS_EXPLOSIVES",
  "WEAPONS_EXPLOSIVES_KG",
  "WEAPONS_TOOLS",
  "LEAD_DOCS",
  "LEAD_INSPECTIONS",
  "FORCE_TEAMS",
  "FORCE_MEMBERS",
  "FORCE_CAMERAS",
  "BUDGET_PROVINCE",
  "BUDGET_DISTRICT",
  "BUDGET_COMMUNE",
  "BUDGET_OTHER",
  "AWARDS_COLLECTIVE",
  "AWARDS_PERSON",
  "CRM_GRAVE_UNSOLVED",
  "SPOT_NEW",
  "HOT_SPOT_EVENTS",
  "COMPLAINTS_LONG",
  "SUBJECTS_TOTAL",
  "SUBJECTS_FILED",
  "MODEL_EFFECTIVE",
  "HOUSEHOLDS_REACHED",
  "SMUGGLING_CASES",
  "ENV_SPOTS_NEW",
] as const;
export type Component = (typeof COMPONENTS)[number];

export type ComponentDefinition = {
  readonly unit: MeasureUnit;
  readonly time: TimeRule;
  readonly kind: FigureKind;
  readonly suppliers: readonly Supplier[];
  readonly taskGroup: TaskGroup;
};

const define = (
  unit: MeasureUnit,
  taskGroup: TaskGroup,
  over: Partial<Pick<ComponentDefinition, "time" | "kind" | "suppliers">> = {},
): ComponentDefinition => ({ unit, taskGroup, time: "SUM", kind: "INTEGER", suppliers: ["COMMUNE"], ...over });

const LAST = { time: "LAST" } as const;
const DECIMAL = { kind: "DECIMAL" } as const;
/** Serious cases and clearance are held by the professional units too (procedures.md, "Bodies and roles"). */
const SHARED = { suppliers: ["COMMUNE", "PROFESSIONAL"] } as const;

export const COMPONENT_DEFINITIONS = {
  CRM_TOTAL: define("CASE", 6),
  CRM_SOCIAL: define("CASE", 6),
  CRM_ECON: define("CASE", 6),
  CRM_ENV: define("CASE", 6),
  CRM_DRUG: define("CASE", 6),
  CRM_CYBER: define("CASE", 6),
  CRM_SERIOUS: define("CASE", 6, SHARED),
  CRM_SOLVED: define("CASE", 6, SHARED),
  CRM_SOLVED_SERIOUS: define("CASE", 6, SHARED),
  CRM_OFFENDERS: define("PERSON", 6),
  CRM_GANGS: define("GROUP", 6),
  CRM_DEATHS: define("PERSON", 6),
  CRM_INJURIES: define("PERSON", 6),
  CRM_DAMAGE: define("MILLION_DONG", 6, DECIMAL),
  CRM_WANTED: define("PERSON", 6),
  ADM_VIOLATIONS: define("CASE", 5),
  TIP_RECEIVED: define("TIP", 6),
  TIP_RESOLVED: define("TIP", 6),
  TIP_PUBLIC: define("TIP", 6),
  SPOT_ACTIVE: define("SPOT", 6, LAST),
  SPOT_CLEARED: define("SPOT", 6),
  DRUG_ADDICTS_COMMUNITY: define("PERSON", 5, LAST),
  DRUG_ADDICTS_CENTRE: define("PERSON", 5, LAST),
  DRUG_ADDICTS_PRISON: define("PERSON", 5, LAST),
  DRUG_NEW: define("PERSON", 5),
  REINT_TOTAL: define("PERSON", 5, LAST),
  REINT_REOFFEND: define("PERSON", 5),
  EDU_COMMUNE: define("PERSON", 5),
  EDU_REHAB: define("PERSON", 5),
  EDU_CENTRE: define("PERSON", 5),
  EDU_REFORM: define("PERSON", 5),
  PROP_SESSIONS: define("SESSION", 4),
  PROP_PEOPLE: define("ATTENDANCE", 4),
  PROP_BROADCAST: define("TIMES", 4),
  PROP_PLEDGES: define("PLEDGE", 4),
  MODEL_TOTAL: define("MODEL", 4, LAST),
  MODEL_NEW: define("MODEL", 4),
  MEDIATION_TOTAL: define("CASE", 4),
  MEDIATION_SUCCESS: define("CASE", 4),
  WEAPONS_GUNS: define("GUN", 4),
  WEAPONS_EXPLOSIVES: define("ROUND", 4),
  WEAPONS_EXPLOSIVES_KG: define("KILOGRAM", 4, DECIMAL),
  WEAPONS_TOOLS: define("PIECE", 4),
  LEAD_DOCS: define("DOCUMENT", 1),
  LEAD_INSPECTIONS: define("MEETING", 1),
  FORCE_TEAMS: define("TEAM", 3, LAST),
  FORCE_MEMBERS: define("PERSON", 3, LAST),
  FORCE_CAMERAS: define("PIECE", 3, LAST),
  BUDGET_PROVINCE: define("MILLION_DONG", 1, DECIMAL),
  BUDGET_DISTRICT: define("MILLION_DONG", 1, DECIMAL),
  BUDGET_COMMUNE: define("MILLION_DONG", 1, DECIMAL),
  BUDGET_OTHER: define("MILLION_DONG", 1, DECIMAL),
  AWARDS_COLLECTIVE: define("COLLECTIVE", 1),
  AWARDS_PERSON: define("PERSON", 1),
  CRM_GRAVE_UNSOLVED: define("CASE", 6, { ...SHARED, ...LAST }),
  SPOT_NEW: define("SPOT", 6),
  HOT_SPOT_EVENTS: define("CASE", 5),
  COMPLAINTS_LONG: define("CASE", 5, LAST),
  SUBJECTS_TOTAL: define("PERSON", 5, LAST),
  SUBJECTS_FILED: define("PERSON", 5, LAST),
  MODEL_EFFECTIVE: define("MODEL", 4, LAST),
  HOUSEHOLDS_REACHED: define("HOUSEHOLD", 4, LAST),
  SMUGGLING_CASES: define("CASE", 6),
  ENV_SPOTS_NEW: define("SPOT", 6),
} as const satisfies Record<Component, ComponentDefinition>;

const TABLE: Readonly<Record<Component, ComponentDefinition>> = COMPONENT_DEFINITIONS;

export function definitionOf(component: Component): ComponentDefinition {
  return TABLE[component];
}

const KNOWN_UNITS: ReadonlySet<string> = new Set(MEASURE_UNITS);

export function isMeasureUnit(unit: string): unit is MeasureUnit {
  return KNOWN_UNITS.has(unit);
}

const KNOWN: ReadonlySet<string> = new Set(COMPONENTS);

export function isComponent(code: string): code is Component {
  return KNOWN.has(code);
}

/** Whether entries of this source may be written for a component at all. */
export function maySupply(component: Component, supplier: Supplier): boolean {
  return TABLE[component].suppliers.includes(supplier);
}

/** What no month holds: yearly facts of a unit (unit_facts.kind). YES_NO facts are 1 and 0; DRUG_CLASS is 1 to 3 for loại I to III of Quyết định 28/2025/QĐ-TTg, NIL for none. */
export const FACTS = [
  "POPULATION",
  "HOUSEHOLDS",
  "PROVINCE_POPULATION",
  "PROVINCE_CASES",
  "DRUG_CLASS",
  "DRUG_CLASS_FELL",
  "SECURITY_SAFE",
  "ORGANISED_CRIME_SIGNS",
  "PLAN_AND_COMMITTEE",
  "COMMUNITY_RULES",
  "GRASSROOTS_SOUND",
] as const;
export type Fact = (typeof FACTS)[number];

export const FACT_KINDS = {
  POPULATION: "NUMBER",
  HOUSEHOLDS: "NUMBER",
  PROVINCE_POPULATION: "NUMBER",
  PROVINCE_CASES: "NUMBER",
  DRUG_CLASS: "NUMBER",
  DRUG_CLASS_FELL: "YES_NO",
  SECURITY_SAFE: "YES_NO",
  ORGANISED_CRIME_SIGNS: "YES_NO",
  PLAN_AND_COMMITTEE: "YES_NO",
  COMMUNITY_RULES: "YES_NO",
  GRASSROOTS_SOUND: "YES_NO",
} as const satisfies Record<Fact, "NUMBER" | "YES_NO">;

const KNOWN_FACTS: ReadonlySet<string> = new Set(FACTS);

export function isFact(code: string): code is Fact {
  return KNOWN_FACTS.has(code);
}

/** What a rule of a criterion may read. */
export type Measure = Component | Fact;
