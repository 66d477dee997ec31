import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import {
  countDuties,
  decideDuty,
  decidePlan,
  dutyStanding,
  mayDraftUnder,
  PLAN_ACTIONS,
  tierOfBody,
  type Plan,
  type PlanAction,
} from "@/lib/domain/plan";
import { actorOf } from "@/tests/support/actor";

const plan: Plan = {
  kind: "ANNUAL",
  status: "DRAFT",
  provinceId: "QB",
  campaign: "OPEN",
  unitId: null,
  receivedBy: null,
  isAccepted: false,
  isReturned: false,
};
const commune: Plan = { ...plan, kind: "COMMUNE", unitId: "bac-ly", receivedBy: "DISTRICT" };
const district: Plan = { ...plan, kind: "DISTRICT", unitId: "dong-hoi", receivedBy: "PROVINCE" };

/** Who may take which step on a plan, role by role: the steps he is let. */
function allowed(of: Plan): string {
  const rows = ROLES.flatMap((role) => {
    const actions = PLAN_ACTIONS.filter((action) => decidePlan(of, action, actorOf(role)).ok);
    return actions.length === 0 ? [] : [`${role}: ${actions.join(" ")}`];
  });
  return rows.join("\n");
}

describe("steps on a plan", () => {
  it.each<[string, Plan, string]>([
    ["the province's draft", plan, "PROVINCE_SECRETARY: edit issue"],
    ["on its way to signature", { ...plan, status: "AWAITING_SIGNATURE" }, "PROVINCE_SECRETARY: issue"],
    ["issued", { ...plan, status: "ISSUED" }, "PROVINCE_SECRETARY: amend close"],
    ["closed", { ...plan, status: "CLOSED" }, ""],
    ["of a closed campaign", { ...plan, status: "ISSUED", campaign: "CLOSED" }, ""],
    ["a draft of a closed campaign", { ...plan, campaign: "CLOSED" }, ""],
    ["an amending plan", { ...plan, kind: "AMENDING", status: "ISSUED" }, "PROVINCE_SECRETARY: close"],
    ["a commune's draft", commune, "COMMUNE_HEAD: issue\nCOMMUNE_POLICE: edit"],
    [
      "a commune's, sent to the district",
      { ...commune, status: "ISSUED" },
      "DISTRICT_OFFICER: accept return\nDISTRICT_HEAD: accept return\nCOMMUNE_HEAD: close",
    ],
    [
      "a commune's, sent to the province",
      { ...commune, status: "ISSUED", receivedBy: "PROVINCE" },
      "PROVINCE_SECRETARY: accept return\nCOMMUNE_HEAD: close",
    ],
    ["a commune's, taken note of", { ...commune, status: "ISSUED", isAccepted: true }, "COMMUNE_HEAD: close"],
    ["a commune's, sent back", { ...commune, status: "ISSUED", isReturned: true }, "COMMUNE_HEAD: close\nCOMMUNE_POLICE: revise"],
    ["a district's draft", district, "DISTRICT_OFFICER: edit\nDISTRICT_HEAD: issue"],
    ["a district's, issued", { ...district, status: "ISSUED" }, "PROVINCE_SECRETARY: accept return\nDISTRICT_HEAD: close"],
  ])("%s", (_name, of, expected) => expect(allowed(of)).toBe(expected));

  it.each<[string, Plan, PlanAction, Role, string]>([
    ["elsewhere", { ...plan, provinceId: "QT" }, "edit", "PROVINCE_SECRETARY", "OUT_OF_SCOPE"],
    ["another commune's", { ...commune, unitId: "vinh-ninh" }, "edit", "COMMUNE_POLICE", "OUT_OF_SCOPE"],
    ["not his to write", plan, "edit", "PROVINCE_CHAIR", "ROLE_NOT_ALLOWED"],
    ["the district writes no commune's plan", commune, "edit", "DISTRICT_OFFICER", "ROLE_NOT_ALLOWED"],
    ["being signed", { ...plan, status: "AWAITING_SIGNATURE" }, "edit", "PROVINCE_SECRETARY", "UNDER_SIGNATURE"],
    ["issued", { ...plan, status: "ISSUED" }, "edit", "PROVINCE_SECRETARY", "ISSUED_ALREADY"],
    ["not issued yet", district, "accept", "PROVINCE_SECRETARY", "NOT_ISSUED"],
    ["accepted", { ...district, status: "ISSUED", isAccepted: true }, "return", "PROVINCE_SECRETARY", "ACCEPTED_ALREADY"],
    ["sent back", { ...district, status: "ISSUED", isReturned: true }, "accept", "PROVINCE_SECRETARY", "WRONG_STATUS"],
    ["a draft is not amended", plan, "amend", "PROVINCE_SECRETARY", "NOT_ISSUED"],
    ["nor closed", plan, "close", "PROVINCE_SECRETARY", "NOT_ISSUED"],
  ])("%s: %o", (_name, of, action, role, error) => expect(decidePlan(of, action, actorOf(role))).toEqual({ ok: false, error }));

  it("lets districts and communes begin their own under an issued plan of the year alone", () => {
    const issued = { ...plan, status: "ISSUED" } as const;
    expect(ROLES.filter((role) => mayDraftUnder(issued, actorOf(role)))).toEqual(["DISTRICT_OFFICER", "COMMUNE_POLICE"]);
    for (const parent of [
      plan,
      { ...issued, kind: "REVIEW" as const },
      { ...issued, campaign: "CLOSED" as const },
      { ...issued, provinceId: "QT" },
    ])
      expect(mayDraftUnder(parent, actorOf("COMMUNE_POLICE"))).toBe(false);
  });

  it("knows the level of every body that makes plans", () => {
    expect(tierOfBody("STANDING_AGENCY")).toBe("PROVINCE");
    expect(tierOfBody("DISTRICT_COMMITTEE")).toBe("DISTRICT");
    expect(tierOfBody("COMMUNE_POLICE")).toBe("COMMUNE");
    expect(tierOfBody("DEPARTMENT")).toBeNull();
  });
});

describe("duties", () => {
  const duty = {
    provinceId: "QB",
    paper: { kind: "ANNUAL", status: "ISSUED", unitId: null },
    bodyIds: ["DEPARTMENT"],
    status: "OPEN",
  } as const;
  const recorders = (of: Parameters<typeof decideDuty>[0]) => ROLES.filter((role) => decideDuty(of, "record", actorOf(role)).ok);
  it("are recorded by their body, or by who keeps the plan", () => {
    expect(recorders(duty)).toEqual(["PROVINCE_SECRETARY", "DEPARTMENT_OFFICER"]);
    expect(recorders({ ...duty, bodyIds: [] })).toEqual(["PROVINCE_SECRETARY"]);
    expect(recorders({ ...duty, bodyIds: ["COMMUNE_COMMITTEE", "COMMUNE_POLICE"] })).toEqual([
      "PROVINCE_SECRETARY",
      "COMMUNE_HEAD",
      "COMMUNE_POLICE",
    ]);
    expect(recorders({ ...duty, paper: { kind: "COMMUNE", status: "ISSUED", unitId: "bac-ly" } })).toEqual([
      "COMMUNE_POLICE",
      "DEPARTMENT_OFFICER",
    ]);
    expect(recorders({ ...duty, provinceId: "QT" })).toEqual([]);
  });
  it("wait for the issue, and end with the plan", () => {
    const by = actorOf("DEPARTMENT_OFFICER");
    expect(decideDuty({ ...duty, paper: { ...duty.paper, status: "DRAFT" } }, "record", by)).toEqual({ ok: false, error: "NOT_ISSUED" });
    expect(decideDuty({ ...duty, paper: { ...duty.paper, status: "CLOSED" } }, "record", by)).toEqual({ ok: false, error: "WRONG_STATUS" });
    expect(decideDuty(duty, "reopen", by)).toEqual({ ok: false, error: "WRONG_STATUS" });
    expect(decideDuty({ ...duty, status: "DONE" }, "reopen", by).ok).toBe(true);
  });
  it("stand by their last day; who is asked is never late", () => {
    const today = plainDate(2024, 6, 15);
    const due = { status: "OPEN", isAsked: false, dueOn: plainDate(2024, 6, 14) } as const;
    expect(dutyStanding(due, today)).toBe("OVERDUE");
    expect(dutyStanding({ ...due, isAsked: true }, today)).toBe("ASKED");
    expect(dutyStanding({ ...due, dueOn: today }, today)).toBe("DUE_SOON");
    expect(dutyStanding({ ...due, dueOn: null }, today)).toBe("OPEN");
    expect(dutyStanding({ ...due, status: "DONE" }, today)).toBe("DONE");
    expect(countDuties([due, { ...due, isAsked: true }, { ...due, status: "DONE" }], today)).toEqual({ total: 3, done: 1, overdue: 1 });
  });
});
