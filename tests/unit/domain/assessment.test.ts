import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import {
  ASSESSMENT_ACTIONS,
  ASSESSMENT_STATUSES,
  availableAssessmentActions,
  decideAssessment,
  localityStepFor,
  type Assessment,
  type AssessmentRequest,
} from "@/lib/domain/assessment";
import { ASSESSMENT_RESULTS } from "@/lib/domain/criteria";
import { LOCALITY_STATES, localityStepsFrom } from "@/lib/domain/locality";
import { plainDate } from "@/lib/domain/plain-date";
import { actorOf } from "@/tests/support/actor";

const today = plainDate(2024, 12, 16);
const decision = { result: "PASSED", number: 12, issuedOn: today } as const;
const sheet: Assessment = {
  status: "DRAFT",
  provinceId: "QB",
  unitId: "bac-ly",
  missingSelf: 0,
  missingCouncil: 0,
  proposed: "PASSED",
  selfScoredById: "head",
  appraisedById: "council",
};

describe("the procedure of an assessment", () => {
  it("cell by cell: every cell not listed is refused", () => {
    const cells = ROLES.flatMap((role) =>
      ASSESSMENT_STATUSES.flatMap((status) =>
        ASSESSMENT_ACTIONS.flatMap((action) => {
          const result = decideAssessment({ ...sheet, status }, { action, actor: actorOf(role), today, reason: "x", decision });
          return result.ok ? [`${role} ${result.value.from} ${action} ${result.value.to}`] : [];
        }),
      ),
    );
    expect(cells).toEqual([
      "PROVINCE_SECRETARY APPRAISED recordResult DECIDED",
      "COUNCIL_SECRETARY SELF_SCORED councilScore SELF_SCORED",
      "COUNCIL_SECRETARY SELF_SCORED appraise APPRAISED",
      "COUNCIL_SECRETARY SELF_SCORED returnToCommune DRAFT",
      "COMMUNE_HEAD DRAFT submitSelfScore SELF_SCORED",
      "COMMUNE_POLICE DRAFT selfScore DRAFT",
    ]);
  });

  const refusal = (over: Partial<Assessment>, request: Omit<AssessmentRequest, "today">) => {
    const result = decideAssessment({ ...sheet, ...over }, { today, ...request });
    return result.ok ? "ALLOWED" : result.error;
  };
  const police = actorOf("COMMUNE_POLICE");
  const council = actorOf("COUNCIL_SECRETARY");
  const secretary = actorOf("PROVINCE_SECRETARY");

  it("does not exist outside one's scope, and is written at home only", () => {
    const other = { ...police, scope: { ...police.scope, unitIds: ["hoa-tien"] } };
    const successor = { ...secretary, scope: { ...secretary.scope, provinceIds: ["QB", "QT"], homeProvinceId: "QT" } };
    expect(refusal({}, { action: "selfScore", actor: other })).toBe("OUT_OF_SCOPE");
    expect(refusal({ status: "APPRAISED" }, { action: "recordResult", actor: successor, decision })).toBe("OUT_OF_SCOPE");
  });
  it("keeps the order of seats and states", () => {
    expect(refusal({}, { action: "submitSelfScore", actor: police })).toBe("ROLE_NOT_ALLOWED");
    expect(refusal({}, { action: "appraise", actor: council })).toBe("WRONG_STATUS");
  });
  it("needs every score before it goes on", () => {
    expect(refusal({ missingSelf: 1 }, { action: "submitSelfScore", actor: actorOf("COMMUNE_HEAD") })).toBe("INCOMPLETE");
    expect(refusal({ missingSelf: 1 }, { action: "selfScore", actor: police })).toBe("ALLOWED");
    expect(refusal({ status: "SELF_SCORED", missingCouncil: 1 }, { action: "appraise", actor: council })).toBe("INCOMPLETE");
    expect(refusal({ status: "SELF_SCORED", missingCouncil: 1 }, { action: "councilScore", actor: council })).toBe("ALLOWED");
  });
  it("nobody judges his own work in another post", () => {
    for (const action of ["appraise", "returnToCommune"] as const)
      expect(refusal({ status: "SELF_SCORED", selfScoredById: council.userId }, { action, actor: council, reason: "x" })).toBe(
        "OWN_SUBMISSION",
      );
    for (const own of [{ selfScoredById: secretary.userId }, { appraisedById: secretary.userId }])
      expect(refusal({ status: "APPRAISED", ...own }, { action: "recordResult", actor: secretary, decision })).toBe("OWN_SUBMISSION");
  });
  it("goes back with a reason", () => {
    expect(refusal({ status: "SELF_SCORED" }, { action: "returnToCommune", actor: council, reason: " " })).toBe("REASON_REQUIRED");
  });
  it("records a decision that exists: a number and a day that has come", () => {
    const record = { action: "recordResult", actor: secretary } as const;
    expect(refusal({ status: "APPRAISED" }, record)).toBe("DECISION_REQUIRED");
    for (const number of [0, -1, 1.5, Number.NaN])
      expect(refusal({ status: "APPRAISED" }, { ...record, decision: { ...decision, number } })).toBe("DECISION_REQUIRED");
    expect(refusal({ status: "APPRAISED" }, { ...record, decision: { ...decision, issuedOn: plainDate(2024, 12, 17) } })).toBe(
      "DATED_IN_FUTURE",
    );
    expect(refusal({ status: "APPRAISED" }, { ...record, decision: { ...decision, number: 1 } })).toBe("ALLOWED");
  });
  it("owes a reason for chưa đạt, and for departing from what the scores propose", () => {
    const record = (proposed: Assessment["proposed"], result: "PASSED" | "FAILED", reason?: string) =>
      refusal({ status: "APPRAISED", proposed }, { action: "recordResult", actor: secretary, decision: { ...decision, result }, reason });
    expect(record("PASSED", "PASSED")).toBe("ALLOWED");
    expect(record("FAILED", "FAILED")).toBe("REASON_REQUIRED");
    expect(record("PASSED", "FAILED")).toBe("REASON_REQUIRED");
    expect(record("FAILED", "PASSED")).toBe("REASON_REQUIRED");
    expect(record(null, "PASSED")).toBe("REASON_REQUIRED");
    expect(record("FAILED", "PASSED", "x")).toBe("ALLOWED");
  });
  it("offers what could be done now", () => {
    expect(availableAssessmentActions({ ...sheet, status: "SELF_SCORED", missingCouncil: 2 }, council, today)).toEqual([
      "councilScore",
      "returnToCommune",
    ]);
    expect(availableAssessmentActions({ ...sheet, status: "APPRAISED" }, secretary, today)).toEqual(["recordResult"]);
    expect(availableAssessmentActions({ ...sheet, status: "DECIDED" }, secretary, today)).toEqual([]);
  });
  it("moves its locality only by steps that are in order there", () => {
    const cells = LOCALITY_STATES.flatMap((state) =>
      ASSESSMENT_RESULTS.flatMap((result) => {
        const step = localityStepFor(state, result);
        if (step !== null) expect(localityStepsFrom(state)).toContain(step);
        return step === null ? [] : [`${state} ${result} ${step}`];
      }),
    );
    expect(cells).toEqual([
      "UNDER_APPRAISAL PASSED recognise",
      "UNDER_APPRAISAL FAILED refuse",
      "MONITORED PASSED sustain",
      "MONITORED FAILED relapse",
    ]);
  });
});
