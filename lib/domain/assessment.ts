import { isWithin, isWritable, type Actor, type Role } from "./access";
import type { AssessmentResult } from "./criteria";
import type { LocalityState, LocalityStepKind } from "./locality";
import type { PlainDate } from "./plain-date";
import { err, ok, type Result } from "./result";

export const ASSESSMENT_STATUSES = ["DRAFT", "SELF_SCORED", "APPRAISED", "DECIDED"] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

export const ASSESSMENT_ACTIONS = ["selfScore", "submitSelfScore", "councilScore", "appraise", "returnToCommune", "recordResult"] as const;
export type AssessmentAction = (typeof ASSESSMENT_ACTIONS)[number];

/** What the procedure needs to know of a locality's assessment. */
export type Assessment = {
  readonly status: AssessmentStatus;
  readonly provinceId: string;
  readonly unitId: string;
  /** Criteria without the commune's, and without the council's score. */
  readonly missingSelf: number;
  readonly missingCouncil: number;
  /** By rule, from the council's scores; null until they are complete. */
  readonly proposed: AssessmentResult | null;
  readonly selfScoredById: string | null;
  readonly appraisedById: string | null;
};

type Rule = {
  readonly from: AssessmentStatus;
  readonly to: AssessmentStatus;
  readonly by: Role;
  readonly needsReason?: true;
  /** Whoever took an earlier deciding step may not take this one. */
  readonly fourEyes?: true;
  readonly needsScores?: "missingSelf" | "missingCouncil";
};

/** The whole procedure: the commune scores itself, the council appraises, the secretariat records the decision. */
export const ASSESSMENT_PROCEDURE = {
  selfScore: { from: "DRAFT", to: "DRAFT", by: "COMMUNE_POLICE" },
  submitSelfScore: { from: "DRAFT", to: "SELF_SCORED", by: "COMMUNE_HEAD", needsScores: "missingSelf" },
  councilScore: { from: "SELF_SCORED", to: "SELF_SCORED", by: "COUNCIL_SECRETARY" },
  appraise: { from: "SELF_SCORED", to: "APPRAISED", by: "COUNCIL_SECRETARY", fourEyes: true, needsScores: "missingCouncil" },
  returnToCommune: { from: "SELF_SCORED", to: "DRAFT", by: "COUNCIL_SECRETARY", fourEyes: true, needsReason: true },
  recordResult: { from: "APPRAISED", to: "DECIDED", by: "PROVINCE_SECRETARY", fourEyes: true },
} as const satisfies Record<AssessmentAction, Rule>;

export const ASSESSMENT_REFUSALS = [
  "OUT_OF_SCOPE",
  "ROLE_NOT_ALLOWED",
  "WRONG_STATUS",
  "OWN_SUBMISSION",
  "INCOMPLETE",
  "DECISION_REQUIRED",
  "DATED_IN_FUTURE",
  "REASON_REQUIRED",
] as const;
export type AssessmentRefusal = (typeof ASSESSMENT_REFUSALS)[number];

/** The signed decision as it was recorded: its number and day, and what it says of this locality. */
export type RecordedResult = { readonly result: AssessmentResult; readonly number: number; readonly issuedOn: PlainDate };

export type AssessmentRequest = {
  readonly action: AssessmentAction;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly reason?: string | undefined;
  readonly decision?: RecordedResult | undefined;
};
export type AssessmentStep = { readonly from: AssessmentStatus; readonly to: AssessmentStatus };

function decisionRefusal(assessment: Assessment, { decision, today, reason }: AssessmentRequest): AssessmentRefusal | null {
  if (!decision || !Number.isInteger(decision.number) || decision.number < 1) return "DECISION_REQUIRED";
  if (decision.issuedOn > today) return "DATED_IN_FUTURE";
  // "Chưa đạt" is decided with its reason, and so is whatever departs from what the scores propose.
  const owesReason = decision.result === "FAILED" || decision.result !== assessment.proposed;
  return owesReason && !reason?.trim() ? "REASON_REQUIRED" : null;
}

/** Decides one step; pure, so a page asks it which buttons to show and an action asks it again before writing. */
export function decideAssessment(assessment: Assessment, request: AssessmentRequest): Result<AssessmentStep, AssessmentRefusal> {
  const { action, actor, reason } = request;
  const rule: Rule = ASSESSMENT_PROCEDURE[action];
  if (!isWithin(actor.scope, assessment) || !isWritable(actor.scope, assessment)) return err("OUT_OF_SCOPE");
  if (rule.by !== actor.role) return err("ROLE_NOT_ALLOWED");
  if (rule.from !== assessment.status) return err("WRONG_STATUS");
  if (rule.fourEyes && [assessment.selfScoredById, assessment.appraisedById].includes(actor.userId)) return err("OWN_SUBMISSION");
  if (rule.needsScores && assessment[rule.needsScores] > 0) return err("INCOMPLETE");
  if (rule.needsReason && !reason?.trim()) return err("REASON_REQUIRED");
  const decisionFault = action === "recordResult" ? decisionRefusal(assessment, request) : null;
  if (decisionFault) return err(decisionFault);
  return ok({ from: assessment.status, to: rule.to });
}

/** The steps an actor could take now, a reason and a decision being given in time. */
export function availableAssessmentActions(assessment: Assessment, actor: Actor, today: PlainDate): readonly AssessmentAction[] {
  const given = { reason: "-", decision: { result: "FAILED", number: 1, issuedOn: today } } as const;
  return ASSESSMENT_ACTIONS.filter((action) => decideAssessment(assessment, { action, actor, today, ...given }).ok);
}

/** What a recorded result does to its locality: of a selected one recognise or refuse, of a followed one sustain or relapse; null in any other state. */
export function localityStepFor(state: LocalityState, result: AssessmentResult): LocalityStepKind | null {
  if (state === "UNDER_APPRAISAL") return result === "PASSED" ? "recognise" : "refuse";
  if (state === "MONITORED") return result === "PASSED" ? "sustain" : "relapse";
  return null;
}
