import { describe, expect, it } from "vitest";
import { DECISION_KINDS } from "@/lib/domain/paper";
import { applyLocalityStep, decisionFor, firstStateOf, LOCALITY_STATES, LOCALITY_STEPS, localityStepsFrom } from "@/lib/domain/locality";

// state, step, decision it rests on → next state; every cell not listed is refused.
const ALLOWED = `
IN_TRANSFORMATION beginAppraisal - UNDER_APPRAISAL
UNDER_APPRAISAL recognise RESULT ACHIEVED
UNDER_APPRAISAL refuse RESULT NOT_ACHIEVED
ACHIEVED follow - MONITORED
ACHIEVED remove REMOVAL REMOVED
NOT_ACHIEVED carryOver - CARRIED_OVER
MONITORED sustain FOLLOW_UP SUSTAINED
MONITORED relapse FOLLOW_UP RELAPSED
SUSTAINED relapse FOLLOW_UP RELAPSED
SUSTAINED remove REMOVAL REMOVED
`;

describe("states of a locality", () => {
  it("moves exactly by the printed cells", () => {
    const cells = LOCALITY_STATES.flatMap((state) =>
      LOCALITY_STEPS.flatMap((kind) => {
        const decision = decisionFor(kind);
        const next = applyLocalityStep(state, { kind, decision, reason: "x" });
        return next.ok ? [`${state} ${kind} ${decision ?? "-"} ${next.value}`] : [];
      }),
    );
    expect(`\n${cells.join("\n")}\n`).toBe(ALLOWED);
  });
  it("rests on a decision of its own kind and no other", () => {
    for (const kind of LOCALITY_STEPS) {
      const needed = decisionFor(kind);
      const state = LOCALITY_STATES.find((from) => localityStepsFrom(from).includes(kind));
      if (state === undefined) throw new Error(`${kind} starts nowhere`);
      const answers = [null, ...DECISION_KINDS].map((decision) => {
        const result = applyLocalityStep(state, { kind, decision, reason: "x" });
        return result.ok ? "ALLOWED" : result.error;
      });
      const expected = [null, ...DECISION_KINDS].map((decision) => {
        if (needed === null || decision === needed) return "ALLOWED";
        return decision === null ? "DECISION_REQUIRED" : "WRONG_DECISION";
      });
      expect(answers).toEqual(expected);
    }
  });
  it("owes a reason for not achieving and for relapsing", () => {
    for (const reason of [undefined, " "]) {
      expect(applyLocalityStep("UNDER_APPRAISAL", { kind: "refuse", decision: "RESULT", reason })).toEqual({
        ok: false,
        error: "REASON_REQUIRED",
      });
      expect(applyLocalityStep("SUSTAINED", { kind: "relapse", decision: "FOLLOW_UP", reason })).toEqual({
        ok: false,
        error: "REASON_REQUIRED",
      });
      expect(applyLocalityStep("UNDER_APPRAISAL", { kind: "recognise", decision: "RESULT", reason })).toEqual({
        ok: true,
        value: "ACHIEVED",
      });
    }
    expect(applyLocalityStep("REMOVED", { kind: "relapse", decision: "FOLLOW_UP", reason: "x" })).toEqual({
      ok: false,
      error: "WRONG_STATUS",
    });
  });
  it("ends in states without a way on, and enters by its listing", () => {
    expect(LOCALITY_STATES.filter((state) => localityStepsFrom(state).length === 0)).toEqual(["RELAPSED", "REMOVED", "CARRIED_OVER"]);
    expect(firstStateOf("SELECTED")).toBe("IN_TRANSFORMATION");
    expect(firstStateOf("FOLLOWED")).toBe("MONITORED");
  });
});
