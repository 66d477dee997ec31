// Doors of plans and of what they oblige.
import { isProvinceWithin, type Actor } from "@/lib/domain/access";
import { decideDuty, type DutyAction } from "@/lib/domain/plan";
import { can } from "@/lib/domain/policy";
import { action, page, place, type Needs } from "../door";
import type { DutyRow } from "../plan-world";
import type { CampaignRow, PlanRow, World } from "../world";
import { asVerdict, campaigns, codeFor, DAY, isAllowed, subject } from "./campaigns";

const PLANS_FILE = "app/(work)/plans/actions.ts";
export const plans = (world: World) =>
  world.plans.map(
    subject<PlanRow>(
      (row) => `plan ${row.status} of a campaign ${row.campaign}`,
      (row) => row.status === "ISSUED" || row.campaign !== "OPEN",
    ),
  );
/** An issued paper is read by all who read plans there, whatever its campaign; a draft by those who write it. */
export const visiblePlan = (actor: Actor, row: PlanRow): boolean =>
  isProvinceWithin(actor.scope, row.provinceId) &&
  (can(actor, "EDIT_CAMPAIGN") || row.status === "ISSUED" || row.status === "CLOSED" || passes(actor, row));
/** On its way to signature it is read by those whom it passes. */
const passes = (actor: Actor, row: PlanRow): boolean =>
  row.status === "AWAITING_SIGNATURE" && row.seats.some((seat) => seat.role === actor.role && seat.bodyId === actor.bodyId);
const isDraftPlan = (row: PlanRow): boolean => row.status === "DRAFT" || row.status === "AWAITING_SIGNATURE";
const planForm = (pattern: string, offered: string, needs: Needs = ["EDIT_CAMPAIGN", "DRAFT_LOCAL_PLAN"]) =>
  page<PlanRow>(pattern, needs, {
    of: plans,
    params: (row) => ({ planId: row.id }),
    // While it is being signed the text stands still; what was issued on paper may be recorded.
    verdict: (actor, row) =>
      asVerdict((offered === "issuePlanAction" ? isDraftPlan(row) : row.status === "DRAFT") && isAllowed(actor, row, "edit")),
    // A plan is issued under its number: without one the page sends back to the draft.
    offers: { [offered]: (_actor, row) => offered !== "issuePlanAction" || row.number !== null },
  });
/** An issued plan is closed, or changed by another, by those who keep it. */
const planStep = (pattern: string, needs: Needs, offered: string) =>
  page<PlanRow>(pattern, needs, {
    of: plans,
    params: (row) => ({ planId: row.id }),
    verdict: (actor, row) => asVerdict(row.status === "ISSUED" && isAllowed(actor, row, "edit")),
    offers: { [offered]: () => true },
  });
/** A duty of a plan of the province is read with its plan. */
const seesDuty = (actor: Actor, row: DutyRow): boolean =>
  isProvinceWithin(actor.scope, row.provinceId) && (can(actor, "EDIT_CAMPAIGN") || row.paper.status !== "DRAFT");
const duties = (world: World) =>
  world.duties
    .filter((row) => row.paper.unitId === null)
    .map(
      subject<DutyRow>(
        (row) => `duty ${row.status} of ${row.bodyIds.length === 0 ? "no body" : "a body"}`,
        (row) => row.status === "OPEN" && row.bodyIds.length > 0,
      ),
    );
const PAPER = {
  kind: "ANNUAL",
  number: 1,
  notation: "KH-BCĐ",
  issuedOn: "2099-01-01",
  issuer: "BCĐ",
  subject: "Kế hoạch",
  signerTitle: "",
  bases: [],
  recipients: [],
};
export const PLAN_PAGES = [
  place("/plans", ["VIEW_PAPERS"]),
  page<PlanRow>("/plans/[planId]", ["VIEW_PAPERS"], {
    of: plans,
    params: (row) => ({ planId: row.id }),
    verdict: (actor, row) => asVerdict(visiblePlan(actor, row)),
  }),
  planForm("/plans/[planId]/edit", "editPlanAction"),
  planForm("/plans/[planId]/issue", "issuePlanAction", ["EDIT_CAMPAIGN", "SIGN_PAPER"]),
  planForm("/plans/[planId]/content", "savePlanContentAction"),
  planForm("/plans/[planId]/duties/edit", "saveDutiesAction"),
  planStep("/plans/[planId]/close", ["EDIT_CAMPAIGN", "SIGN_PAPER"], "closePlanAction"),
  planStep("/plans/[planId]/amend", ["EDIT_CAMPAIGN"], "amendPlanAction"),
  page<PlanRow>("/plans/[planId]/differences", ["VIEW_PAPERS"], {
    of: plans,
    params: (row) => ({ planId: row.id }),
    verdict: (actor, row) => asVerdict(visiblePlan(actor, row) && row.hasOrigin),
  }),
  page<PlanRow>("/plans/[planId]/duties", ["VIEW_PAPERS"], {
    of: plans,
    params: (row) => ({ planId: row.id }),
    verdict: (actor, row) => asVerdict(visiblePlan(actor, row)),
  }),
  page<DutyRow>("/duties/[dutyId]", ["VIEW_PAPERS"], {
    of: duties,
    params: (row) => ({ dutyId: row.id }),
    verdict: (actor, row) => asVerdict(seesDuty(actor, row)),
    offers: {
      recordDutyAction: (actor, row) => decideDuty(row, "record", actor).ok,
      reopenDutyAction: (actor, row) => decideDuty(row, "reopen", actor).ok,
    },
  }),
];

const onPlan = (name: string, input: object = {}) =>
  action<PlanRow>(PLANS_FILE, name, {
    of: plans,
    id: "planId",
    version: (row) => row.version,
    // A draft of a plan is there for those who write it alone.
    code: (actor, row) => {
      if (!visiblePlan(actor, row)) return "NOT_FOUND";
      const isFrozen = row.status === "AWAITING_SIGNATURE" && name !== "issuePlanAction";
      return codeFor(actor, row, "edit") ?? (isFrozen ? "UNDER_SIGNATURE" : isDraftPlan(row) ? "STALE" : "ISSUED_ALREADY");
    },
    input: (row, version) => ({ planId: row.id, version, ...input }),
  });

const onIssuedPlan = (name: string, input: object = {}) =>
  action<PlanRow>(PLANS_FILE, name, {
    of: plans,
    id: "planId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!visiblePlan(actor, row)) return "NOT_FOUND";
      return codeFor(actor, row, "edit") ?? (isDraftPlan(row) ? "NOT_ISSUED" : row.status === "CLOSED" ? "WRONG_STATUS" : "STALE");
    },
    input: (row, version) => ({ planId: row.id, version, ...input }),
  });
const onDuty = (name: string, step: DutyAction, input: (row: DutyRow) => object = () => ({})) =>
  action<DutyRow>(PLANS_FILE, name, {
    of: duties,
    id: "dutyId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!seesDuty(actor, row)) return "NOT_FOUND";
      const decided = decideDuty(row, step, actor);
      return decided.ok ? "STALE" : decided.error;
    },
    input: (row, version) => ({ dutyId: row.id, version, ...input(row) }),
  });

export const PLAN_ACTIONS = [
  action<CampaignRow>(PLANS_FILE, "createPlanAction", {
    of: campaigns,
    id: "campaignId",
    code: (actor, row) => codeFor(actor, { ...row, campaign: row.status }, "edit") ?? "ISSUED_IN_FUTURE",
    input: (row) => ({ campaignId: row.id, ...PAPER }),
  }),
  onPlan("editPlanAction", { ...PAPER, issuedOn: DAY }),
  onPlan("issuePlanAction"),
  onPlan("savePlanContentAction", { sections: [] }),
  onPlan("saveDutiesAction", { duties: [] }),
  onIssuedPlan("closePlanAction"),
  onIssuedPlan("amendPlanAction", { basis: "Kế hoạch", subject: "Kế hoạch" }),
  onDuty("recordDutyAction", "record", (row) => ({ doneOn: row.issuedOn, note: "" })),
  onDuty("reopenDutyAction", "reopen"),
];
