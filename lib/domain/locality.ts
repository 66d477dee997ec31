import type { DecisionKind } from "./paper";
import type { PlainDate } from "./plain-date";
import { err, ok, type Result } from "./result";

/** Selected for transformation this year, or followed after last year's success. */
export const LISTINGS = ["SELECTED", "FOLLOWED"] as const;
export type Listing = (typeof LISTINGS)[number];

/** Types 1 to 4 of the plan: social order, economic offences, environment, drugs. A locality may have several. */
export const HOTSPOT_TYPES = ["TYPE_1_SOCIAL_ORDER", "TYPE_2_ECONOMIC", "TYPE_3_ENVIRONMENT", "TYPE_4_DRUGS"] as const;
export type HotspotType = (typeof HOTSPOT_TYPES)[number];

export const LOCALITY_FLAGS = ["BORDER", "MINISTRY_LIST", "NEW_RURAL", "CARRIED_OVER", "DIFFICULT"] as const;
export type LocalityFlag = (typeof LOCALITY_FLAGS)[number];

export const LOCALITY_STATES = [
  "IN_TRANSFORMATION",
  "UNDER_APPRAISAL",
  "ACHIEVED",
  "NOT_ACHIEVED",
  "MONITORED",
  "SUSTAINED",
  "RELAPSED",
  "REMOVED",
  "CARRIED_OVER",
] as const;
export type LocalityState = (typeof LOCALITY_STATES)[number];

export const LOCALITY_STEPS = ["beginAppraisal", "recognise", "refuse", "follow", "sustain", "relapse", "remove", "carryOver"] as const;
export type LocalityStepKind = (typeof LOCALITY_STEPS)[number];

type Rule = {
  readonly from: readonly LocalityState[];
  readonly to: LocalityState;
  /** The kind of decision that alone may bring it about (hồ sơ: number, date, issuer). */
  readonly decision: DecisionKind | null;
  readonly needsReason?: true;
};

/** States of a locality in a campaign (procedures.md, "States"). Relapse can be found at any time after a success was confirmed. */
export const LOCALITY_PROCEDURE = {
  beginAppraisal: { from: ["IN_TRANSFORMATION"], to: "UNDER_APPRAISAL", decision: null },
  recognise: { from: ["UNDER_APPRAISAL"], to: "ACHIEVED", decision: "RESULT" },
  refuse: { from: ["UNDER_APPRAISAL"], to: "NOT_ACHIEVED", decision: "RESULT", needsReason: true },
  follow: { from: ["ACHIEVED"], to: "MONITORED", decision: null },
  sustain: { from: ["MONITORED"], to: "SUSTAINED", decision: "FOLLOW_UP" },
  relapse: { from: ["MONITORED", "SUSTAINED"], to: "RELAPSED", decision: "FOLLOW_UP", needsReason: true },
  remove: { from: ["ACHIEVED", "SUSTAINED"], to: "REMOVED", decision: "REMOVAL" },
  carryOver: { from: ["NOT_ACHIEVED"], to: "CARRIED_OVER", decision: null },
} as const satisfies Record<LocalityStepKind, Rule>;

export type LocalityStep = {
  readonly kind: LocalityStepKind;
  /** Kind of the issued decision the step rests on; null without one. */
  readonly decision: DecisionKind | null;
  readonly reason?: string | undefined;
};

export type LocalityRefusal = "WRONG_STATUS" | "DECISION_REQUIRED" | "WRONG_DECISION" | "REASON_REQUIRED";

/** The decision a step needs, or null; asked by forms before the step is tried. */
export function decisionFor(step: LocalityStepKind): DecisionKind | null {
  return LOCALITY_PROCEDURE[step].decision;
}

/** The state after a step; refused out of order, without its decision, or without a reason where one is owed. */
export function applyLocalityStep(state: LocalityState, step: LocalityStep): Result<LocalityState, LocalityRefusal> {
  const rule: Rule = LOCALITY_PROCEDURE[step.kind];
  if (!rule.from.includes(state)) return err("WRONG_STATUS");
  if (rule.decision !== null && step.decision === null) return err("DECISION_REQUIRED");
  if (rule.decision !== null && step.decision !== rule.decision) return err("WRONG_DECISION");
  if (rule.needsReason && !step.reason?.trim()) return err("REASON_REQUIRED");
  return ok(rule.to);
}

/** The steps that are in order from a state. */
export function localityStepsFrom(state: LocalityState): readonly LocalityStepKind[] {
  return LOCALITY_STEPS.filter((kind) => applyLocalityStep(state, { kind, decision: decisionFor(kind), reason: "-" }).ok);
}

/** The state in which a locality enters a campaign. */
export function firstStateOf(listing: Listing): LocalityState {
  return listing === "SELECTED" ? "IN_TRANSFORMATION" : "MONITORED";
}

/** One locality of a campaign, as lists and pages show it; names are those of the campaign's own time. */
export type LocalityRow = {
  readonly id: string;
  readonly campaignId: string;
  readonly year: number;
  readonly provinceId: string;
  readonly unitId: string;
  readonly unitKind: string;
  readonly unitName: string;
  readonly unitCode: string;
  /** The district in three tiers; null since 1/7/2025. */
  readonly district: { readonly unitId: string; readonly kind: string; readonly name: string } | null;
  readonly listing: Listing;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
  readonly state: LocalityState;
  readonly followUntil: PlainDate | null;
  readonly reason: string | null;
  readonly position: number;
  readonly version: number;
  /** False once a decision has taken it off this year's list: it is shown, but counts for no target. */
  readonly isListed: boolean;
};
