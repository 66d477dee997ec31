import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { can, PERMISSIONS, permissionsOf } from "@/lib/domain/policy";

// Columns in the order of ROLES: chair, secretary, professional, clerk, council chair, secretary, member, district officer, head, commune head, party, police, department, centre, auditor, administrator.
const MATRIX = `
                    Ch Se Pr Cl CC CS CM DO DH CH CP Po De V0 Au Ad
VIEW_WORKLIST       x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  .
VIEW_DASHBOARD      x  x  x  .  .  .  .  x  x  x  x  x  .  .  x  .
VIEW_CAMPAIGN       x  x  x  .  x  x  x  x  x  x  x  x  .  .  x  .
EDIT_CAMPAIGN       .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
VIEW_PAPERS         x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  .
DRAFT_LOCAL_PLAN    .  .  .  .  .  .  .  x  .  .  .  x  .  .  .  .
REVIEW_LOCAL_PLAN   .  x  .  .  .  .  .  x  x  .  .  .  .  .  .  .
RECORD_DUTY         .  x  x  .  .  .  .  x  x  x  .  x  x  .  .  .
SIGN_PAPER          x  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
DELEGATE            x  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
MANAGE_ROUTE        .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
VIEW_REGISTER       x  x  .  x  .  .  .  .  .  .  .  .  .  .  x  .
KEEP_REGISTER       .  x  .  x  .  .  .  .  .  .  .  .  .  .  .  .
EDIT_CALENDAR       .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
VIEW_NOMINATIONS    x  x  .  .  x  x  x  x  x  x  x  x  .  .  x  .
NOMINATE            .  x  .  .  .  .  .  x  .  .  .  x  .  .  .  .
SUBMIT_NOMINATION   .  x  .  .  .  .  .  .  x  x  .  .  .  .  .  .
GIVE_OPINION        .  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .
APPRAISE_NOMINATION .  .  .  .  .  x  .  .  .  .  .  .  .  .  .  .
VIEW_LOCALITIES     x  x  x  .  x  x  x  x  x  x  x  x  x  .  x  .
VIEW_UPDATES        x  x  x  .  .  .  .  x  x  x  x  x  x  .  x  .
POST_UPDATE         .  .  .  .  .  .  .  .  .  .  .  x  x  .  .  .
VIEW_FIGURES        x  x  x  .  x  x  x  x  x  x  x  x  .  .  x  .
ENTER_FIGURES       .  .  x  .  .  .  .  .  .  .  .  x  .  .  .  .
ENTER_FIGURES_FOR   .  x  .  .  .  .  .  x  .  .  .  .  .  .  .  .
CONFIRM_FIGURES     .  .  .  .  .  .  .  .  .  x  .  x  .  .  .  .
VIEW_REPORTS        x  x  .  .  x  x  x  x  x  x  x  x  x  .  x  .
PREPARE_REPORT      .  .  .  .  .  .  .  x  .  .  .  x  x  .  .  .
SEND_REPORT         .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
REVIEW_REPORT       .  x  .  .  .  .  .  x  x  .  .  .  .  .  .  .
OPEN_PERIOD         .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
REQUEST_REPORT      .  x  .  .  x  x  .  .  .  .  .  .  .  .  .  .
VIEW_CRITERIA       x  x  x  .  x  x  x  x  x  x  x  x  .  .  x  .
EDIT_CRITERIA       .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
VIEW_ASSESSMENT     x  x  .  .  x  x  x  x  x  x  x  x  .  .  x  .
SELF_SCORE          .  .  .  .  .  .  .  .  .  x  .  x  .  .  .  .
COUNCIL_SCORE       .  .  .  .  .  x  .  .  .  .  .  .  .  .  .  .
RECORD_RESULT       .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
VIEW_UNITS          x  x  x  x  x  x  x  x  x  x  x  x  x  .  x  .
EDIT_UNITS          .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
MANAGE_ACCOUNTS     .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x
MANAGE_SETTINGS     .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x
READ_AUDIT_TRAIL    .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .
`;

const SHORT = ["Ch", "Se", "Pr", "Cl", "CC", "CS", "CM", "DO", "DH", "CH", "CP", "Po", "De", "V0", "Au", "Ad"];

describe("policy", () => {
  it("is exactly the printed matrix of role and permission", () => {
    const rows = PERMISSIONS.map(
      (permission) => permission.padEnd(20) + ROLES.map((role) => (can(role, permission) ? "x" : ".")).join("  "),
    );
    expect(`\n${" ".repeat(20)}${SHORT.join(" ")}\n${rows.join("\n")}\n`).toBe(MATRIX);
  });
  it("answers for whoever acts as for his role", () => {
    expect(can({ role: "COMMUNE_HEAD" }, "SEND_REPORT")).toBe(true);
    expect(can({ role: "COMMUNE_PARTY_SECRETARY" }, "SEND_REPORT")).toBe(false);
  });
  it("names each right of a role once", () => {
    for (const role of ROLES) expect(new Set(permissionsOf(role)).size).toBe(permissionsOf(role).length);
  });
  it("lets nobody both do and audit: the auditor only reads", () => {
    expect(permissionsOf("AUDITOR").filter((permission) => !permission.startsWith("VIEW_"))).toEqual(["READ_AUDIT_TRAIL"]);
  });
});
