import type { Role } from "./access";

/** What a role may do at all; which rows it may do it to is the scope's and the procedures' business. */
export const PERMISSIONS = [
  "VIEW_WORKLIST",
  "VIEW_DASHBOARD",
  "VIEW_CAMPAIGN",
  "EDIT_CAMPAIGN",
  // Plans and decisions alike: issued ones; drafts are narrowed by who works on them.
  "VIEW_PAPERS",
  "DRAFT_LOCAL_PLAN",
  "REVIEW_LOCAL_PLAN",
  "RECORD_DUTY",
  "SIGN_PAPER",
  "DELEGATE",
  "MANAGE_ROUTE",
  "VIEW_REGISTER",
  "KEEP_REGISTER",
  "EDIT_CALENDAR",
  "VIEW_NOMINATIONS",
  "NOMINATE",
  "SUBMIT_NOMINATION",
  "GIVE_OPINION",
  "APPRAISE_NOMINATION",
  "VIEW_LOCALITIES",
  "VIEW_UPDATES",
  "POST_UPDATE",
  "VIEW_FIGURES",
  "ENTER_FIGURES",
  "ENTER_FIGURES_FOR",
  "CONFIRM_FIGURES",
  "VIEW_REPORTS",
  "PREPARE_REPORT",
  "SEND_REPORT",
  "REVIEW_REPORT",
  "OPEN_PERIOD",
  "REQUEST_REPORT",
  "VIEW_CRITERIA",
  "EDIT_CRITERIA",
  "VIEW_ASSESSMENT",
  "SELF_SCORE",
  "COUNCIL_SCORE",
  "RECORD_RESULT",
  "VIEW_UNITS",
  "EDIT_UNITS",
  "MANAGE_ACCOUNTS",
  "MANAGE_SETTINGS",
  "READ_AUDIT_TRAIL",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Everything there is to read of a province's work; rows are narrowed by scope. */
const READS_ALL = [
  "VIEW_WORKLIST",
  "VIEW_DASHBOARD",
  "VIEW_CAMPAIGN",
  "VIEW_PAPERS",
  "VIEW_NOMINATIONS",
  "VIEW_LOCALITIES",
  "VIEW_UPDATES",
  "VIEW_FIGURES",
  "VIEW_REPORTS",
  "VIEW_CRITERIA",
  "VIEW_ASSESSMENT",
  "VIEW_UNITS",
] as const satisfies readonly Permission[];

/** The dossiers of the province: localities, figures, reports that were sent, assessments. */
const READS_DOSSIERS = [
  "VIEW_WORKLIST",
  "VIEW_CAMPAIGN",
  "VIEW_PAPERS",
  "VIEW_NOMINATIONS",
  "VIEW_LOCALITIES",
  "VIEW_FIGURES",
  "VIEW_REPORTS",
  "VIEW_CRITERIA",
  "VIEW_ASSESSMENT",
  "VIEW_UNITS",
] as const satisfies readonly Permission[];

/** The whole policy (procedures.md, "Bodies and roles"). A role without a right cannot be given it by scope. */
export const POLICY = {
  PROVINCE_CHAIR: [...READS_ALL, "SIGN_PAPER", "DELEGATE", "VIEW_REGISTER"],
  PROVINCE_SECRETARY: [
    ...READS_ALL,
    "EDIT_CAMPAIGN",
    "REVIEW_LOCAL_PLAN",
    "RECORD_DUTY",
    "ENTER_FIGURES_FOR",
    "REVIEW_REPORT",
    "OPEN_PERIOD",
    "REQUEST_REPORT",
    "EDIT_CRITERIA",
    "RECORD_RESULT",
    "EDIT_UNITS",
    "NOMINATE",
    "SUBMIT_NOMINATION",
    "MANAGE_ROUTE",
    "VIEW_REGISTER",
    "KEEP_REGISTER",
    "EDIT_CALENDAR",
  ],
  // Enters the components its unit holds; reports are the committees'.
  PROFESSIONAL_OFFICER: [
    "VIEW_WORKLIST",
    "VIEW_DASHBOARD",
    "VIEW_CAMPAIGN",
    "VIEW_PAPERS",
    "VIEW_LOCALITIES",
    "VIEW_UPDATES",
    "VIEW_FIGURES",
    "ENTER_FIGURES",
    "VIEW_CRITERIA",
    "VIEW_UNITS",
    "RECORD_DUTY",
  ],
  CLERK: ["VIEW_WORKLIST", "VIEW_PAPERS", "VIEW_UNITS", "VIEW_REGISTER", "KEEP_REGISTER"],
  COUNCIL_CHAIR: [...READS_DOSSIERS, "REQUEST_REPORT"],
  COUNCIL_SECRETARY: [...READS_DOSSIERS, "COUNCIL_SCORE", "APPRAISE_NOMINATION", "REQUEST_REPORT"],
  COUNCIL_MEMBER: READS_DOSSIERS,
  DISTRICT_OFFICER: [
    ...READS_ALL,
    "ENTER_FIGURES_FOR",
    "PREPARE_REPORT",
    "REVIEW_REPORT",
    "NOMINATE",
    "DRAFT_LOCAL_PLAN",
    "REVIEW_LOCAL_PLAN",
    "RECORD_DUTY",
  ],
  DISTRICT_HEAD: [
    ...READS_ALL,
    "SEND_REPORT",
    "REVIEW_REPORT",
    "SUBMIT_NOMINATION",
    "SIGN_PAPER",
    "DELEGATE",
    "REVIEW_LOCAL_PLAN",
    "RECORD_DUTY",
  ],
  COMMUNE_HEAD: [
    ...READS_ALL,
    "CONFIRM_FIGURES",
    "SEND_REPORT",
    "SELF_SCORE",
    "SUBMIT_NOMINATION",
    "GIVE_OPINION",
    "SIGN_PAPER",
    "DELEGATE",
    "RECORD_DUTY",
  ],
  COMMUNE_PARTY_SECRETARY: READS_ALL,
  COMMUNE_POLICE: [
    ...READS_ALL,
    "POST_UPDATE",
    "ENTER_FIGURES",
    "CONFIRM_FIGURES",
    "PREPARE_REPORT",
    "SELF_SCORE",
    "NOMINATE",
    "DRAFT_LOCAL_PLAN",
    "RECORD_DUTY",
  ],
  // The issued plan, its own report, and what it did in the localities of its body_units.
  DEPARTMENT_OFFICER: [
    "VIEW_WORKLIST",
    "VIEW_PAPERS",
    "VIEW_LOCALITIES",
    "VIEW_UPDATES",
    "POST_UPDATE",
    "VIEW_REPORTS",
    "PREPARE_REPORT",
    "VIEW_UNITS",
    "RECORD_DUTY",
  ],
  CENTRAL_VIEWER: ["VIEW_WORKLIST", "VIEW_PAPERS"],
  AUDITOR: [...READS_ALL, "VIEW_REGISTER", "READ_AUDIT_TRAIL"],
  // Operates the installation and sees no content, not even a list of work.
  SYSTEM_ADMIN: ["MANAGE_ACCOUNTS", "MANAGE_SETTINGS"],
} as const satisfies Record<Role, readonly Permission[]>;

const TABLE: Readonly<Record<Role, readonly Permission[]>> = POLICY;

/** The rights of a role, in no particular order. */
export function permissionsOf(role: Role): readonly Permission[] {
  return TABLE[role];
}

/** Whether a role (or whoever acts in it) has a right at all; asked by navigation, pages and actions before any row is loaded. */
export function can(who: Role | { readonly role: Role }, permission: Permission): boolean {
  return TABLE[typeof who === "string" ? who : who.role].includes(permission);
}
