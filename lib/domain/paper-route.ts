import { isProvinceWithin, isWritable, type Actor, type BodyKind, type Role } from "./access";
import { covers, type DelegationFacts } from "./delegation";
import { familyOf, STEP_KINDS, type PaperKind, type PaperStatus, type StepKind, type StepStatus } from "./paper";
import type { PlainDate } from "./plain-date";
import { can, type Permission } from "./policy";
import { err, ok, type Result } from "./result";

/** A seat of a step: who holds the role in the body does it. */
export type Seat = { readonly role: Role; readonly bodyId: string };
export type RouteStepDraft = Seat & { readonly kind: StepKind; readonly title: string };

export const ROUTE_FAULTS = ["NO_PREPARE", "NO_SIGN", "NO_NUMBER", "OUT_OF_ORDER", "ROLE_UNFIT"] as const;
export type RouteFault = (typeof ROUTE_FAULTS)[number];

const RIGHTS: Readonly<Partial<Record<StepKind, Permission>>> = { SIGN: "SIGN_PAPER", OFFICE: "VIEW_PAPERS", REVIEW: "VIEW_PAPERS" };

/** What is wrong with a route: one PREPARE first, one SIGN, one NUMBER last, between them opinions alone (procedures.md, phiếu trình). */
export function faultsOfRoute(steps: readonly RouteStepDraft[]): readonly RouteFault[] {
  const count = (kind: StepKind): number => steps.filter((step) => step.kind === kind).length;
  const order = steps.map((step) => STEP_KINDS.indexOf(step.kind));
  const isOrdered = steps.at(0)?.kind === "PREPARE" && steps.at(-1)?.kind === "NUMBER" && steps.at(-2)?.kind === "SIGN";
  const faults: Record<RouteFault, boolean> = {
    NO_PREPARE: count("PREPARE") !== 1,
    NO_SIGN: count("SIGN") !== 1,
    NO_NUMBER: count("NUMBER") !== 1,
    OUT_OF_ORDER: order.length > 0 && !isOrdered,
    ROLE_UNFIT: steps.some((step) => !can(step.role, RIGHTS[step.kind] ?? "VIEW_PAPERS")),
  };
  return ROUTE_FAULTS.filter((fault) => faults[fault]);
}

/** The bodies that a route of a province, or of a district or commune, leads through; null where there is none. */
export type RouteBodies = {
  readonly issuer: string;
  readonly agency: string | null;
  readonly office: string | null;
  readonly police: string | null;
};

/** The way of procedures.md where none is set: cán bộ, chỉ huy, Văn phòng, người ký, văn thư. Titles are left to the words of each kind. */
export function defaultRoute(kind: PaperKind, { issuer, agency, office, police }: RouteBodies): readonly RouteStepDraft[] {
  const step = (of: StepKind, role: Role, bodyId: string): RouteStepDraft => ({ kind: of, title: "", role, bodyId });
  if (kind === "DISTRICT") {
    return [step("PREPARE", "DISTRICT_OFFICER", issuer), step("SIGN", "DISTRICT_HEAD", issuer), step("NUMBER", "DISTRICT_OFFICER", issuer)];
  }
  if (kind === "COMMUNE") {
    const writer = police ?? issuer;
    return [step("PREPARE", "COMMUNE_POLICE", writer), step("SIGN", "COMMUNE_HEAD", issuer), step("NUMBER", "COMMUNE_POLICE", writer)];
  }
  const secretariat = agency ?? issuer;
  return [
    step("PREPARE", "PROVINCE_SECRETARY", secretariat),
    step("REVIEW", "PROVINCE_SECRETARY", secretariat),
    ...(office === null ? [] : [step("OFFICE", "CLERK", office)]),
    step("SIGN", "PROVINCE_CHAIR", issuer),
    office === null ? step("NUMBER", "PROVINCE_SECRETARY", secretariat) : step("NUMBER", "CLERK", office),
  ];
}

export const isLocalKind = (kind: PaperKind): boolean => kind === "DISTRICT" || kind === "COMMUNE";

/** A paper with the steps of its present round, in order. */
export type PaperOnRoute = {
  readonly provinceId: string;
  readonly kind: PaperKind;
  readonly status: PaperStatus;
  /** The commune or district whose plan it is. */
  readonly unitId: string | null;
  /** Who sent it to signature: a user. */
  readonly preparedById: string | null;
  readonly steps: readonly (Seat & { readonly kind: StepKind; readonly position: number; readonly status: StepStatus })[];
};

export const STEP_DEEDS = ["approve", "record", "return", "number"] as const;
export type StepDeed = (typeof STEP_DEEDS)[number];

export type SendRefusal = "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "WRONG_STATUS";
export type StepRefusal =
  | "OUT_OF_SCOPE"
  | "WRONG_STATUS"
  | "STEP_DONE"
  | "OUT_OF_ORDER"
  | "WRONG_STEP"
  | "NOT_YOUR_STEP"
  | "OWN_PAPER"
  | "DELEGATION_MISSING"
  | "DELEGATION_OUTSIDE";

const TIERS: Readonly<Partial<Record<BodyKind, PaperKind>>> = {
  DISTRICT_COMMITTEE: "DISTRICT",
  COMMUNE_COMMITTEE: "COMMUNE",
  COMMUNE_POLICE: "COMMUNE",
};

type Drafted = { readonly kind: PaperKind; readonly unitId: string | null };

/** Who drafts a paper: the secretariat those of the province, a district or commune its own plan. */
function drafts(paper: Drafted, actor: Actor): boolean {
  if (!isLocalKind(paper.kind)) return can(actor, "EDIT_CAMPAIGN");
  const { unitIds } = actor.scope;
  const reaches = paper.unitId !== null && (unitIds === "ALL" || unitIds.includes(paper.unitId));
  return can(actor, "DRAFT_LOCAL_PLAN") && TIERS[actor.bodyKind] === paper.kind && reaches;
}

/** Whose office records, numbers and sends a paper: the clerk and the secretariat, of a local plan those who drafted it. */
export function keepsOffice(paper: Drafted, actor: Actor): boolean {
  return isLocalKind(paper.kind) ? drafts(paper, actor) : can(actor, "KEEP_REGISTER");
}

const isHome = (paper: PaperOnRoute, actor: Actor): boolean =>
  isProvinceWithin(actor.scope, paper.provinceId) && isWritable(actor.scope, paper);

/** Whether the actor may send a draft to signature. */
export function decideSend(paper: PaperOnRoute, actor: Actor): Result<null, SendRefusal> {
  if (!isHome(paper, actor)) return err("OUT_OF_SCOPE");
  if (!drafts(paper, actor)) return err("ROLE_NOT_ALLOWED");
  return paper.status === "DRAFT" ? ok(null) : err("WRONG_STATUS");
}

/** The step that is next; null once the round is over, or where there is none. */
export function nextStep<Step extends { readonly status: StepStatus }>(steps: readonly Step[]): Step | null {
  return steps.find((step) => step.status === "WAITING") ?? null;
}

/** Delegations that the actor's seat holds from the head of a step's body. */
export type Held<D extends DelegationFacts> = readonly D[];

/**
 * Decides one deed on one step: in its turn, by who holds its seat (who signs is the head himself, or somebody with a delegation in force on
 * the business date), never by who prepared the paper. Paper that was signed on paper is recorded by the secretariat or the clerk.
 */
export function decideStep<D extends DelegationFacts>(
  paper: PaperOnRoute,
  position: number,
  deed: StepDeed,
  actor: Actor,
  held: Held<D>,
): Result<D | null, StepRefusal> {
  if (!isHome(paper, actor)) return err("OUT_OF_SCOPE");
  if (paper.status !== "AWAITING_SIGNATURE") return err("WRONG_STATUS");
  const step = paper.steps.find((one) => one.position === position);
  if (!step || step.status !== "WAITING") return err("STEP_DONE");
  if (nextStep(paper.steps) !== step) return err("OUT_OF_ORDER");
  const isNumbering = step.kind === "NUMBER";
  if (deed !== "return" && isNumbering !== (deed === "number")) return err("WRONG_STEP");

  const holds = actor.role === step.role && actor.bodyId === step.bodyId;
  const isOffice = keepsOffice(paper, actor);
  // What was signed, or sent back, on paper is recorded by the office.
  if (deed === "record" || (deed === "return" && isOffice)) return isOffice ? ok(null) : err("NOT_YOUR_STEP");
  if (isNumbering) return holds || isOffice ? ok(null) : err("NOT_YOUR_STEP");
  if (step.kind !== "SIGN") {
    if (!holds) return err("NOT_YOUR_STEP");
    return deed === "approve" && paper.preparedById === actor.userId ? err("OWN_PAPER") : ok(null);
  }
  const isHead = holds && actor.capacity === "NONE";
  const inForce = held.find((one) => covers(one, paper.kind, actor.today)) ?? null;
  if (!isHead && inForce === null) {
    if (held.length > 0) return err("DELEGATION_OUTSIDE");
    return err(holds ? "DELEGATION_MISSING" : "NOT_YOUR_STEP");
  }
  if (deed === "approve" && paper.preparedById === actor.userId) return err("OWN_PAPER");
  return ok(isHead ? null : inForce);
}

/** What the actor may do to the step that is next. */
export function availableStepDeeds<D extends DelegationFacts>(paper: PaperOnRoute, actor: Actor, held: Held<D>): readonly StepDeed[] {
  const next = nextStep(paper.steps);
  return next === null ? [] : STEP_DEEDS.filter((deed) => decideStep(paper, next.position, deed, actor, held).ok);
}

/** Refusals that somebody meets at his own step, and that he would otherwise see only as a button that is not there. */
export type Hindrance = Extract<StepRefusal, "OWN_PAPER" | "DELEGATION_MISSING" | "DELEGATION_OUTSIDE">;

/** Why the actor cannot approve the step that is next though it is his; null where he can, or where it is another's. */
export function hindranceOf<D extends DelegationFacts>(paper: PaperOnRoute, actor: Actor, held: Held<D>): Hindrance | null {
  const next = nextStep(paper.steps);
  const decided = next === null ? null : decideStep(paper, next.position, "approve", actor, held);
  if (decided === null || decided.ok) return null;
  const { error } = decided;
  return error === "OWN_PAPER" || error === "DELEGATION_MISSING" || error === "DELEGATION_OUTSIDE" ? error : null;
}

/** A day on which something was signed on paper: not to come. */
export function refuseSignedDay(signedOn: PlainDate, today: PlainDate): "SIGNED_IN_FUTURE" | null {
  return signedOn > today ? "SIGNED_IN_FUTURE" : null;
}

/** The page of a paper itself. */
export const paperHref = (kind: PaperKind, paperId: string): string =>
  familyOf(kind) === "PLAN" ? `/plans/${paperId}` : `/decisions/${paperId}`;
