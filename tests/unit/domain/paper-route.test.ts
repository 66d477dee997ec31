import { describe, expect, it } from "vitest";
import { ROLES, type Actor } from "@/lib/domain/access";
import type { DelegationFacts } from "@/lib/domain/delegation";
import { PAPER_STATUSES, STEP_KINDS, type PaperKind, type StepKind } from "@/lib/domain/paper";
import type { STEP_DEEDS } from "@/lib/domain/paper-route";
import {
  availableStepDeeds,
  decideSend,
  decideStep,
  defaultRoute,
  faultsOfRoute,
  hindranceOf,
  type PaperOnRoute,
  type RouteStepDraft,
} from "@/lib/domain/paper-route";
import { plainDate } from "@/lib/domain/plain-date";
import { actorOf } from "@/tests/support/actor";

const PROVINCE = { issuer: "PROVINCE_COMMITTEE", agency: "STANDING_AGENCY", office: "CLERK_OFFICE", police: null };
const DISTRICT = { issuer: "DISTRICT_COMMITTEE", agency: "STANDING_AGENCY", office: "CLERK_OFFICE", police: null };
const COMMUNE = { issuer: "COMMUNE_COMMITTEE", agency: "STANDING_AGENCY", office: "CLERK_OFFICE", police: "COMMUNE_POLICE" };
const BODIES = { ANNUAL: PROVINCE, DISTRICT, COMMUNE } as const;
const UNITS = { ANNUAL: null, DISTRICT: "dong-hoi", COMMUNE: "bac-ly" } as const;

/** A paper whose next step is the one of this kind; somebody else prepared it. */
function paperAt(kind: keyof typeof BODIES, step: StepKind, more: Partial<PaperOnRoute> = {}): PaperOnRoute {
  const route = defaultRoute(kind, BODIES[kind]);
  const at = route.findIndex((one) => one.kind === step);
  return {
    provinceId: "QB",
    kind,
    status: "AWAITING_SIGNATURE",
    unitId: UNITS[kind],
    preparedById: "someone",
    steps: route.map((one, position) => ({ ...one, position, status: position < at ? ("DONE" as const) : ("WAITING" as const) })),
    ...more,
  };
}
const positionOf = (paper: PaperOnRoute, step: StepKind) => paper.steps.findIndex((one) => one.kind === step);
const answerOf = (paper: PaperOnRoute, step: StepKind, deed: (typeof STEP_DEEDS)[number], actor: Actor, held: DelegationFacts[] = []) => {
  const decided = decideStep(paper, positionOf(paper, step), deed, actor, held);
  return decided.ok ? "ok" : decided.error;
};

/** Every role with what it may do to each step in its turn; roles and steps that are not listed: nothing. */
function allowed(kind: keyof typeof BODIES): string[] {
  return ROLES.flatMap((role) =>
    STEP_KINDS.flatMap((step) => {
      const paper = paperAt(kind, step);
      if (positionOf(paper, step) < 0) return [];
      const deeds = availableStepDeeds(paper, actorOf(role), []);
      return deeds.length === 0 ? [] : [`${role} ${step}: ${deeds.join(" ")}`];
    }),
  );
}
const lines = (text: string): string[] => text.trim().split(/\n\s*/);

describe("the steps to signature, cell by cell: every cell not listed is refused", () => {
  it("a paper of the province", () =>
    expect(allowed("ANNUAL")).toEqual(
      lines(`
        PROVINCE_CHAIR SIGN: approve return
        PROVINCE_SECRETARY PREPARE: approve record return
        PROVINCE_SECRETARY REVIEW: approve record return
        PROVINCE_SECRETARY OFFICE: record return
        PROVINCE_SECRETARY SIGN: record return
        PROVINCE_SECRETARY NUMBER: return number
        CLERK PREPARE: record return
        CLERK REVIEW: record return
        CLERK OFFICE: approve record return
        CLERK SIGN: record return
        CLERK NUMBER: return number`),
    ));
  it("a district's plan", () =>
    expect(allowed("DISTRICT")).toEqual(
      lines(`
        DISTRICT_OFFICER PREPARE: approve record return
        DISTRICT_OFFICER SIGN: record return
        DISTRICT_OFFICER NUMBER: return number
        DISTRICT_HEAD SIGN: approve return`),
    ));
  it("a commune's plan", () =>
    expect(allowed("COMMUNE")).toEqual(
      lines(`
        COMMUNE_HEAD SIGN: approve return
        COMMUNE_POLICE PREPARE: approve record return
        COMMUNE_POLICE SIGN: record return
        COMMUNE_POLICE NUMBER: return number`),
    ));

  it("in no state but on its way", () => {
    for (const status of PAPER_STATUSES) {
      const paper = paperAt("ANNUAL", "SIGN", { status });
      expect(answerOf(paper, "SIGN", "approve", actorOf("PROVINCE_CHAIR"))).toBe(status === "AWAITING_SIGNATURE" ? "ok" : "WRONG_STATUS");
    }
  });
});

describe("a step is refused", () => {
  const chair = actorOf("PROVINCE_CHAIR");
  const paper = paperAt("ANNUAL", "REVIEW");

  it("out of its order, once it is done, and for a deed that is not its own", () => {
    expect(answerOf(paper, "SIGN", "approve", chair)).toBe("OUT_OF_ORDER");
    expect(answerOf(paper, "PREPARE", "approve", actorOf("PROVINCE_SECRETARY"))).toBe("STEP_DONE");
    expect(decideStep(paper, -1, "approve", chair, [])).toEqual({ ok: false, error: "STEP_DONE" });
    expect(answerOf(paper, "REVIEW", "number", actorOf("CLERK"))).toBe("WRONG_STEP");
    expect(answerOf(paperAt("ANNUAL", "NUMBER"), "NUMBER", "record", actorOf("CLERK"))).toBe("WRONG_STEP");
    expect(answerOf(paper, "REVIEW", "approve", chair)).toBe("NOT_YOUR_STEP");
  });

  it("to who prepared the paper, on the screen; what was signed on paper he records", () => {
    const secretary = actorOf("PROVINCE_SECRETARY");
    const own = paperAt("ANNUAL", "REVIEW", { preparedById: secretary.userId });
    expect(answerOf(own, "REVIEW", "approve", secretary)).toBe("OWN_PAPER");
    expect(answerOf(own, "REVIEW", "record", secretary)).toBe("ok");
    const chairs = paperAt("ANNUAL", "SIGN", { preparedById: chair.userId });
    expect(answerOf(chairs, "SIGN", "approve", chair)).toBe("OWN_PAPER");
  });

  it("to another province, and to who merely reads this one", () => {
    expect(answerOf(paperAt("ANNUAL", "SIGN", { provinceId: "QT" }), "SIGN", "approve", chair)).toBe("OUT_OF_SCOPE");
    expect(answerOf(paperAt("ANNUAL", "SIGN"), "SIGN", "approve", actorOf("AUDITOR"))).toBe("OUT_OF_SCOPE");
  });
});

describe("a delegation at the signature", () => {
  const paper = paperAt("ANNUAL", "SIGN");
  const given: DelegationFacts = {
    kinds: ["ANNUAL"],
    validFrom: plainDate(2024, 6, 1),
    validTo: plainDate(2024, 7, 1),
    revokedOn: null,
  };
  const deputy = actorOf("PROVINCE_CHAIR", { capacity: "KT", userId: "deputy" });
  const secretary = actorOf("PROVINCE_SECRETARY");

  it("is what a deputy signs by, and in force on the day", () => {
    expect(answerOf(paper, "SIGN", "approve", deputy)).toBe("DELEGATION_MISSING");
    expect(answerOf(paper, "SIGN", "approve", deputy, [given])).toBe("ok");
    expect(answerOf(paper, "SIGN", "approve", { ...deputy, today: plainDate(2024, 5, 31) }, [given])).toBe("DELEGATION_OUTSIDE");
    expect(answerOf(paper, "SIGN", "approve", { ...deputy, today: plainDate(2024, 7, 1) }, [given])).toBe("DELEGATION_OUTSIDE");
    expect(answerOf(paper, "SIGN", "approve", deputy, [{ ...given, revokedOn: deputy.today }])).toBe("DELEGATION_OUTSIDE");
    expect(answerOf(paper, "SIGN", "approve", deputy, [{ ...given, kinds: ["SELECTION"] }])).toBe("DELEGATION_OUTSIDE");
    expect(hindranceOf(paper, { ...deputy, today: plainDate(2024, 5, 31) }, [given])).toBe("DELEGATION_OUTSIDE");
    expect(hindranceOf(paper, deputy, [given])).toBeNull();
  });

  it("opens the step to somebody of another seat, and never to who prepared the paper", () => {
    expect(answerOf(paper, "SIGN", "approve", secretary)).toBe("NOT_YOUR_STEP");
    expect(answerOf(paper, "SIGN", "approve", secretary, [given])).toBe("ok");
    expect(answerOf({ ...paper, preparedById: secretary.userId }, "SIGN", "approve", secretary, [given])).toBe("OWN_PAPER");
  });
});

describe("sending to signature", () => {
  it("is for who drafts such papers, from a draft alone", () => {
    const who = (kind: keyof typeof BODIES) =>
      ROLES.filter((role) => decideSend(paperAt(kind, "PREPARE", { status: "DRAFT" }), actorOf(role)).ok);
    expect(who("ANNUAL")).toEqual(["PROVINCE_SECRETARY"]);
    expect(who("DISTRICT")).toEqual(["DISTRICT_OFFICER"]);
    expect(who("COMMUNE")).toEqual(["COMMUNE_POLICE"]);
    for (const status of PAPER_STATUSES) {
      const sent = decideSend(paperAt("ANNUAL", "PREPARE", { status }), actorOf("PROVINCE_SECRETARY"));
      expect(sent.ok ? "ok" : sent.error).toBe(status === "DRAFT" ? "ok" : "WRONG_STATUS");
    }
  });
});

describe("a route", () => {
  const step = (kind: StepKind, role: RouteStepDraft["role"] = kind === "SIGN" ? "PROVINCE_CHAIR" : "CLERK"): RouteStepDraft => ({
    kind,
    title: "",
    role,
    bodyId: "b",
  });
  const route = (...kinds: StepKind[]) => kinds.map((kind) => step(kind));

  it("prepares first, signs last but one, numbers last", () => {
    expect(faultsOfRoute(route("PREPARE", "SIGN", "NUMBER"))).toEqual([]);
    expect(faultsOfRoute(route("PREPARE", "OFFICE", "REVIEW", "REVIEW", "SIGN", "NUMBER"))).toEqual([]);
    expect(faultsOfRoute(route("SIGN", "NUMBER"))).toEqual(["NO_PREPARE", "OUT_OF_ORDER"]);
    expect(faultsOfRoute(route("PREPARE", "NUMBER"))).toEqual(["NO_SIGN", "OUT_OF_ORDER"]);
    expect(faultsOfRoute(route("PREPARE", "SIGN"))).toEqual(["NO_NUMBER", "OUT_OF_ORDER"]);
    expect(faultsOfRoute(route("PREPARE", "SIGN", "REVIEW", "NUMBER"))).toEqual(["OUT_OF_ORDER"]);
    expect(faultsOfRoute(route("PREPARE", "SIGN", "SIGN", "NUMBER"))).toEqual(["NO_SIGN"]);
    expect(faultsOfRoute([step("PREPARE"), step("SIGN", "CLERK"), step("NUMBER")])).toEqual(["ROLE_UNFIT"]);
    expect(faultsOfRoute([])).toEqual(["NO_PREPARE", "NO_SIGN", "NO_NUMBER"]);
  });

  it("stands for every kind of paper where none is set, with an Office or without", () => {
    const kinds: readonly PaperKind[] = ["ANNUAL", "SELECTION", "DISTRICT", "COMMUNE"];
    for (const kind of kinds) {
      for (const office of ["office", null]) {
        expect(faultsOfRoute(defaultRoute(kind, { issuer: "i", agency: "a", office, police: "p" }))).toEqual([]);
      }
    }
    expect(defaultRoute("ANNUAL", PROVINCE).map((one) => one.kind)).toEqual([...STEP_KINDS]);
  });
});
