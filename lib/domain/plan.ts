import { isProvinceWithin, isWithin, isWritable, type Actor, type BodyKind } from "./access";
import { deadlineStanding } from "./calendar";
import type { CampaignStatus } from "./campaign";
import { isIssued, type DutyStatus, type PaperStatus, type PlanKind } from "./paper";
import type { PlainDate } from "./plain-date";
import { can } from "./policy";
import { err, ok, type Result } from "./result";

/** The level whose plan it is, or that acts. */
export const PLAN_TIERS = ["PROVINCE", "DISTRICT", "COMMUNE"] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];

export function tierOfPlan(kind: PlanKind): PlanTier {
  return kind === "DISTRICT" || kind === "COMMUNE" ? kind : "PROVINCE";
}

/** The level a body works at; null for those that make no plans. */
export function tierOfBody(kind: BodyKind): PlanTier | null {
  switch (kind) {
    case "STANDING_AGENCY":
    case "PROVINCE_COMMITTEE":
      return "PROVINCE";
    case "DISTRICT_COMMITTEE":
      return "DISTRICT";
    case "COMMUNE_COMMITTEE":
    case "COMMUNE_POLICE":
      return "COMMUNE";
    default:
      return null;
  }
}

/** A plan as far as its procedure goes. */
export type Plan = {
  readonly kind: PlanKind;
  readonly status: PaperStatus;
  readonly provinceId: string;
  readonly campaign: CampaignStatus;
  /** Whose plan it is, below the province. */
  readonly unitId: string | null;
  /** The level that takes note of it: the district while there is one, else the province; null for the province's own. */
  readonly receivedBy: PlanTier | null;
  readonly isAccepted: boolean;
  readonly isReturned: boolean;
};

/** revise: makes the next one of a plan that was returned; amend: changes an issued one of the province by another paper. */
export const PLAN_ACTIONS = ["edit", "issue", "accept", "return", "revise", "amend", "close"] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];
export type PlanRefusal =
  "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "WRONG_STATUS" | "ISSUED_ALREADY" | "UNDER_SIGNATURE" | "NOT_ISSUED" | "ACCEPTED_ALREADY";

function refusalOfStatus(plan: Plan, action: PlanAction): PlanRefusal | null {
  const stands = isIssued(plan.status);
  switch (action) {
    case "edit":
      // What is being signed stands still until it is returned.
      if (plan.status === "AWAITING_SIGNATURE") return "UNDER_SIGNATURE";
      return stands ? "ISSUED_ALREADY" : plan.campaign === "CLOSED" ? "WRONG_STATUS" : null;
    case "issue":
      return stands ? "ISSUED_ALREADY" : plan.campaign === "CLOSED" ? "WRONG_STATUS" : null;
    case "accept":
    case "return":
      if (!stands) return "NOT_ISSUED";
      return plan.isAccepted ? "ACCEPTED_ALREADY" : plan.isReturned ? "WRONG_STATUS" : null;
    case "revise":
      return plan.isReturned && plan.campaign !== "CLOSED" ? null : "WRONG_STATUS";
    case "amend":
      if (plan.kind === "AMENDING" || plan.campaign === "CLOSED") return "WRONG_STATUS";
      return plan.status === "ISSUED" ? null : stands ? "WRONG_STATUS" : "NOT_ISSUED";
    case "close":
      if (!stands) return "NOT_ISSUED";
      return plan.status === "ISSUED" && plan.campaign !== "CLOSED" ? null : "WRONG_STATUS";
  }
}

/** Whether the actor's seat is one that takes this step on a plan of this level. */
function isSeatFor(plan: Plan, action: PlanAction, actor: Actor): boolean {
  const own = tierOfPlan(plan.kind);
  const tier = tierOfBody(actor.bodyKind);
  switch (action) {
    case "accept":
    case "return":
      return can(actor, "REVIEW_LOCAL_PLAN") && plan.receivedBy !== null && tier === plan.receivedBy;
    case "amend":
      return own === "PROVINCE" && can(actor, "EDIT_CAMPAIGN");
    case "revise":
      return own !== "PROVINCE" && tier === own && can(actor, "DRAFT_LOCAL_PLAN");
    case "edit":
      return own === "PROVINCE" ? can(actor, "EDIT_CAMPAIGN") : tier === own && can(actor, "DRAFT_LOCAL_PLAN");
    case "issue":
    case "close":
      return own === "PROVINCE" ? can(actor, "EDIT_CAMPAIGN") : tier === own && can(actor, "SIGN_PAPER");
  }
}

/** Decides one step on a plan (procedures.md, "States": plan); a plan below the province belongs to those who answer for its unit. */
export function decidePlan(plan: Plan, action: PlanAction, actor: Actor): Result<null, PlanRefusal> {
  const { provinceId, unitId } = plan;
  const reaches = unitId === null ? isProvinceWithin(actor.scope, provinceId) : isWithin(actor.scope, { provinceId, unitId });
  if (!reaches || !isWritable(actor.scope, plan)) return err("OUT_OF_SCOPE");
  if (!isSeatFor(plan, action, actor)) return err("ROLE_NOT_ALLOWED");
  const refusal = refusalOfStatus(plan, action);
  return refusal === null ? ok(null) : err(refusal);
}

export function availablePlanActions(plan: Plan, actor: Actor): readonly PlanAction[] {
  return PLAN_ACTIONS.filter((action) => decidePlan(plan, action, actor).ok);
}

/** Whether the actor may begin a plan of his own level under a plan of the province. */
export function mayDraftUnder(parent: Plan, actor: Actor): boolean {
  const tier = tierOfBody(actor.bodyKind);
  return (
    can(actor, "DRAFT_LOCAL_PLAN") &&
    (tier === "DISTRICT" || tier === "COMMUNE") &&
    parent.kind === "ANNUAL" &&
    parent.status === "ISSUED" &&
    parent.campaign !== "CLOSED" &&
    isProvinceWithin(actor.scope, parent.provinceId) &&
    isWritable(actor.scope, parent)
  );
}

/** A duty as far as who may record it goes. */
export type Duty = {
  readonly provinceId: string;
  readonly paper: Pick<Plan, "kind" | "status" | "unitId">;
  /** The body that answers for it, and those that work for that body. */
  readonly bodyIds: readonly string[];
  readonly status: DutyStatus;
};

export const DUTY_ACTIONS = ["record", "reopen"] as const;
export type DutyAction = (typeof DUTY_ACTIONS)[number];
export type DutyRefusal = "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "NOT_ISSUED" | "WRONG_STATUS";

/** Notes that a duty was done, or takes that back: its body does it, or the one who keeps the plan for it. */
export function decideDuty(duty: Duty, action: DutyAction, actor: Actor): Result<null, DutyRefusal> {
  if (!isProvinceWithin(actor.scope, duty.provinceId) || !isWritable(actor.scope, duty)) return err("OUT_OF_SCOPE");
  const { paper } = duty;
  const tier = tierOfPlan(paper.kind);
  const keepsPlan =
    tier === "PROVINCE"
      ? can(actor, "EDIT_CAMPAIGN")
      : can(actor, "DRAFT_LOCAL_PLAN") &&
        tierOfBody(actor.bodyKind) === tier &&
        paper.unitId !== null &&
        isWithin(actor.scope, { provinceId: duty.provinceId, unitId: paper.unitId });
  if (!can(actor, "RECORD_DUTY") || !(keepsPlan || duty.bodyIds.includes(actor.bodyId))) return err("ROLE_NOT_ALLOWED");
  if (paper.status !== "ISSUED") return err(paper.status === "CLOSED" ? "WRONG_STATUS" : "NOT_ISSUED");
  return duty.status === (action === "record" ? "OPEN" : "DONE") ? ok(null) : err("WRONG_STATUS");
}

/** How a duty stands: courts and procuracies are asked and never late. */
export const DUTY_STANDINGS = ["DONE", "OVERDUE", "DUE_SOON", "OPEN", "ASKED"] as const;
export type DutyStanding = (typeof DUTY_STANDINGS)[number];

type DutyTerm = { readonly status: DutyStatus; readonly isAsked: boolean; readonly dueOn: PlainDate | null };

export function dutyStanding(duty: DutyTerm, today: PlainDate): DutyStanding {
  if (duty.status === "DONE") return "DONE";
  if (duty.isAsked) return "ASKED";
  const standing = duty.dueOn === null ? "LATER" : deadlineStanding(duty.dueOn, today).standing;
  return standing === "LATER" ? "OPEN" : standing;
}

export type DutyCounts = { readonly total: number; readonly done: number; readonly overdue: number };

export function countDuties(duties: readonly DutyTerm[], today: PlainDate): DutyCounts {
  const standings = duties.map((duty) => dutyStanding(duty, today));
  return {
    total: duties.length,
    done: standings.filter((one) => one === "DONE").length,
    overdue: standings.filter((one) => one === "OVERDUE").length,
  };
}
