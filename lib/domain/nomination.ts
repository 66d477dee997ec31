import { isWithin, isWritable, type Actor, type BodyKind } from "./access";
import type { CampaignStatus } from "./campaign";
import { FULL_POINTS } from "./criteria";
import { can, type Permission } from "./policy";
import { err, ok, type Result } from "./result";

/** A commune proposed for next year's campaign; selected or not only by an issued decision (procedures.md, "States"); withdrawn by who proposed it. */
export const NOMINATION_STATUSES = ["DRAFT", "SUBMITTED", "RETURNED", "APPRAISED", "SELECTED", "NOT_SELECTED", "WITHDRAWN"] as const;

export type NominationStatus = (typeof NOMINATION_STATUSES)[number];

/** Ends after which the commune may be proposed for the same campaign anew. */
export const OVER_NOMINATION_STATUSES = ["NOT_SELECTED", "WITHDRAWN"] as const satisfies readonly NominationStatus[];

/** What the appraisal council proposes to the chair. */
export const COUNCIL_OPINIONS = ["SELECT", "DECLINE"] as const;
export type CouncilOpinion = (typeof COUNCIL_OPINIONS)[number];

/** Hồ sơ đề nghị: letter, report on the situation, score sheet, figures of 12 months, minutes of the commune committee. */
export const DOSSIER_ITEM_KINDS = ["LETTER", "SITUATION_REPORT", "SCORE_SHEET", "FIGURES", "MINUTES", "OTHER"] as const;
export type DossierItemKind = (typeof DOSSIER_ITEM_KINDS)[number];

/** The papers of a dossier that should be there (domain.md 3.4); what is missing is said and never blocks. */
export const EXPECTED_DOSSIER = [
  "LETTER",
  "SITUATION_REPORT",
  "SCORE_SHEET",
  "FIGURES",
  "MINUTES",
] as const satisfies readonly DossierItemKind[];

export const NOMINATION_ACTIONS = ["prepare", "withdraw", "submit", "giveOpinion", "returnToNominator", "appraise"] as const;
export type NominationAction = (typeof NOMINATION_ACTIONS)[number];

/** What the procedure needs to know of a nomination. */
export type Nomination = {
  readonly status: NominationStatus;
  readonly provinceId: string;
  readonly unitId: string;
  readonly nominatorId: string;
  readonly nominatorKind: BodyKind;
  readonly campaignStatus: CampaignStatus;
  readonly preparedById: string | null;
  readonly submittedById: string | null;
  readonly score: number | null;
  /** Why it goes to the council; none: it does not, by the rule. */
  readonly grounds: readonly CouncilGround[];
  /** What still lacks before it can be sent. */
  readonly gaps: readonly NominationGap[];
};

/** What a nomination cannot be sent without. */
export const NOMINATION_GAPS = ["TYPES", "SITUATION", "REASON", "SCORES"] as const;
export type NominationGap = (typeof NOMINATION_GAPS)[number];

type Rule = {
  readonly from: readonly NominationStatus[];
  /** Null: stays as it is. */
  readonly to: NominationStatus | null;
  readonly needs: Permission;
  /** The right it takes instead once the nomination went up in its head's name. */
  readonly needsOnceSent?: Permission;
  /** Done by the body that proposes; otherwise by those whom it is sent to. */
  readonly isNominators?: true;
};

/** The whole procedure (procedures.md, "States"); SELECTED and NOT_SELECTED are brought about by an issued decision alone. */
export const NOMINATION_PROCEDURE = {
  prepare: { from: ["DRAFT", "RETURNED"], to: null, needs: "NOMINATE", isNominators: true },
  // Who began it gives it up; what the head has sent once, the head does.
  withdraw: { from: ["DRAFT", "RETURNED"], to: "WITHDRAWN", needs: "NOMINATE", needsOnceSent: "SUBMIT_NOMINATION", isNominators: true },
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED", needs: "SUBMIT_NOMINATION", isNominators: true },
  giveOpinion: { from: ["SUBMITTED"], to: null, needs: "GIVE_OPINION" },
  // Only the secretariat keeps campaigns.
  returnToNominator: { from: ["SUBMITTED"], to: "RETURNED", needs: "EDIT_CAMPAIGN" },
  // Until a decision is issued the council may put its opinion right, with a reason.
  appraise: { from: ["SUBMITTED", "APPRAISED"], to: "APPRAISED", needs: "APPRAISE_NOMINATION" },
} as const satisfies Record<NominationAction, Rule>;

export const NOMINATION_REFUSALS = [
  "OUT_OF_SCOPE",
  "ROLE_NOT_ALLOWED",
  "OTHER_NOMINATOR",
  "OWN_NOMINATION",
  "CAMPAIGN_CLOSED",
  "WRONG_STATUS",
  "OWN_SUBMISSION",
  "TYPES_REQUIRED",
  "SITUATION_REQUIRED",
  "GROUNDS_REQUIRED",
  "SCORES_REQUIRED",
  "REASON_REQUIRED",
  "OVERRIDE_REASON_REQUIRED",
  "SELECT_REASON_REQUIRED",
  "SCORE_OUT_OF_RANGE",
] as const;
export type NominationRefusal = (typeof NOMINATION_REFUSALS)[number];

/** What the council says: its opinion, its points of 100, and why. */
export type Appraisal = { readonly opinion: CouncilOpinion; readonly score: number };

export type NominationRequest = {
  readonly action: NominationAction;
  readonly actor: Actor;
  readonly reason?: string | undefined;
  readonly appraisal?: Appraisal | undefined;
};
export type NominationStep = { readonly from: NominationStatus; readonly to: NominationStatus };

const COMMUNE_BODIES: readonly BodyKind[] = ["COMMUNE_COMMITTEE", "COMMUNE_POLICE"];

/** Whether an actor works for the body that proposes: a commune's police prepares what its committee sends. */
export function isNominator(
  nomination: Pick<Nomination, "provinceId" | "unitId" | "nominatorId" | "nominatorKind">,
  actor: Actor,
): boolean {
  if (actor.bodyId === nomination.nominatorId) return true;
  const { unitIds } = actor.scope;
  const isOfCommune = COMMUNE_BODIES.includes(nomination.nominatorKind) && COMMUNE_BODIES.includes(actor.bodyKind);
  return isOfCommune && unitIds !== "ALL" && isWithin(actor.scope, nomination);
}

/** What was never sent, given up or not, is its nominator's own, and the auditor's to see; afterwards whoever reaches the commune sees it. */
export function seesNomination(
  nomination: Pick<Nomination, "status" | "provinceId" | "unitId" | "nominatorId" | "nominatorKind" | "submittedById">,
  actor: Actor,
): boolean {
  if (!isWithin(actor.scope, nomination)) return false;
  const { status, submittedById } = nomination;
  const wasSent = status === "WITHDRAWN" ? submittedById !== null : status !== "DRAFT";
  return wasSent || actor.role === "AUDITOR" || isNominator(nomination, actor);
}

const GAP_REFUSALS = {
  TYPES: "TYPES_REQUIRED",
  SITUATION: "SITUATION_REQUIRED",
  REASON: "GROUNDS_REQUIRED",
  SCORES: "SCORES_REQUIRED",
} as const satisfies Record<NominationGap, NominationRefusal>;

function appraisalRefusal(nomination: Nomination, { appraisal, reason }: NominationRequest): NominationRefusal | null {
  const isInRange = appraisal !== undefined && appraisal.score >= 0 && appraisal.score <= FULL_POINTS;
  if (!isInRange || Number(appraisal.score.toFixed(2)) !== appraisal.score) return "SCORE_OUT_OF_RANGE";
  const isGiven = reason !== undefined && reason.trim() !== "";
  if (appraisal.score !== nomination.score && !isGiven) return "OVERRIDE_REASON_REQUIRED";
  if (appraisal.opinion === "SELECT" && nomination.grounds.length === 0 && !isGiven) return "SELECT_REASON_REQUIRED";
  const owesReason = appraisal.opinion === "DECLINE" || nomination.status === "APPRAISED";
  return owesReason && !isGiven ? "REASON_REQUIRED" : null;
}

/** Steps that say nothing without words. */
const OWES_WORDS: readonly NominationAction[] = ["withdraw", "giveOpinion", "returnToNominator"];

/** Decides one step; pure, so a page asks it which buttons to show and an action asks it again before writing. */
export function decideNomination(nomination: Nomination, request: NominationRequest): Result<NominationStep, NominationRefusal> {
  const { action, actor, reason } = request;
  const rule: Rule = NOMINATION_PROCEDURE[action];
  if (!seesNomination(nomination, actor) || !isWritable(actor.scope, nomination)) return err("OUT_OF_SCOPE");
  const isSent = nomination.status !== "DRAFT";
  if (!can(actor, isSent ? (rule.needsOnceSent ?? rule.needs) : rule.needs)) return err("ROLE_NOT_ALLOWED");
  if (rule.isNominators && !isNominator(nomination, actor)) return err("OTHER_NOMINATOR");
  if (action === "giveOpinion" && isNominator(nomination, actor)) return err("OWN_NOMINATION");
  if (nomination.campaignStatus === "CLOSED") return err("CAMPAIGN_CLOSED");
  if (!rule.from.includes(nomination.status)) return err("WRONG_STATUS");
  if (action === "submit") {
    const [gap] = nomination.gaps;
    if (gap) return err(GAP_REFUSALS[gap]);
  }
  if (action === "appraise") {
    if ([nomination.submittedById, nomination.preparedById].includes(actor.userId)) return err("OWN_SUBMISSION");
    const fault = appraisalRefusal(nomination, request);
    if (fault) return err(fault);
  }
  if (OWES_WORDS.includes(action) && !reason?.trim()) return err("REASON_REQUIRED");
  return ok({ from: nomination.status, to: rule.to ?? nomination.status });
}

/** The steps an actor could take now, words being given in time and what lacks being filled in. */
export function availableNominationActions(nomination: Nomination, actor: Actor): readonly NominationAction[] {
  const given = { reason: "-", appraisal: { opinion: "DECLINE", score: 0 } } as const;
  const whole = { ...nomination, gaps: [] };
  return NOMINATION_ACTIONS.filter((action) => decideNomination(whole, { action, actor, ...given }).ok);
}

/** Where a commune would be proposed: its place, its tier on the day, and what stands in the campaign already. */
export type NewNomination = {
  readonly provinceId: string;
  readonly unitId: string;
  readonly isStanding: boolean;
  /** A district stands between the commune and the province on that day. */
  readonly hasDistrict: boolean;
  readonly campaignStatus: CampaignStatus;
  readonly isNominated: boolean;
  readonly isListed: boolean;
};

export const NEW_NOMINATION_REFUSALS = [
  "NOT_FOUND",
  "ROLE_NOT_ALLOWED",
  "CAMPAIGN_CLOSED",
  "UNIT_NOT_STANDING",
  "OTHER_UNIT",
  "DISTRICT_NOMINATES",
  "ALREADY_NOMINATED",
  "ALREADY_LISTED",
] as const;
export type NewNominationRefusal = (typeof NEW_NOMINATION_REFUSALS)[number];

/** Whether an actor may begin to propose a commune: the district its communes in three tiers, the commune itself in two, the standing agency any of the province. */
export function decideNewNomination(proposed: NewNomination, actor: Actor): Result<null, NewNominationRefusal> {
  if (!can(actor, "NOMINATE")) return err("ROLE_NOT_ALLOWED");
  if (!isWritable(actor.scope, proposed)) return err("NOT_FOUND");
  if (proposed.campaignStatus === "CLOSED") return err("CAMPAIGN_CLOSED");
  if (!proposed.isStanding) return err("UNIT_NOT_STANDING");
  if (!isWithin(actor.scope, proposed)) return err("OTHER_UNIT");
  if (proposed.hasDistrict && actor.role === "COMMUNE_POLICE") return err("DISTRICT_NOMINATES");
  if (proposed.isListed) return err("ALREADY_LISTED");
  return proposed.isNominated ? err("ALREADY_NOMINATED") : ok(null);
}

/** Why a candidate goes to the council (domain.md 11.a): enough points, signs of organised crime, or a class I drug locality. */
export const COUNCIL_GROUNDS = ["POINTS", "ORGANISED_CRIME", "DRUG_CLASS_ONE"] as const;
export type CouncilGround = (typeof COUNCIL_GROUNDS)[number];

export function councilGrounds(candidate: {
  readonly score: number | null;
  readonly passMark: number;
  readonly hasOrganisedCrime: boolean;
  readonly drugClass: number | null;
}): readonly CouncilGround[] {
  const holds: Record<CouncilGround, boolean> = {
    POINTS: candidate.score !== null && candidate.score >= candidate.passMark,
    ORGANISED_CRIME: candidate.hasOrganisedCrime,
    DRUG_CLASS_ONE: candidate.drugClass === 1,
  };
  return COUNCIL_GROUNDS.filter((ground) => holds[ground]);
}
