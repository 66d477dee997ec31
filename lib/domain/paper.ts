import type { PlainDate } from "./plain-date";

/** Of the period (giai đoạn), of the year, of the review; one that changes an issued plan; of a district; of a commune. */
export const PLAN_KINDS = ["PERIOD", "ANNUAL", "REVIEW", "AMENDING", "DISTRICT", "COMMUNE"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
/** The plans of the province that stand by themselves. */
export const RECORDED_PLAN_KINDS = ["PERIOD", "ANNUAL", "REVIEW"] as const satisfies readonly PlanKind[];

/** All plans of the province, and those below it. */
export const PROVINCE_PLAN_KINDS = ["PERIOD", "ANNUAL", "REVIEW", "AMENDING"] as const satisfies readonly PlanKind[];
export const LOCAL_PLAN_KINDS = ["DISTRICT", "COMMUNE"] as const satisfies readonly PlanKind[];

/** The selection and what changes it later; the results of appraisal and follow-up; the removal from the list. */
export const DECISION_KINDS = ["SELECTION", "SUPPLEMENTARY", "RESULT", "FOLLOW_UP", "REMOVAL"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const PAPER_KINDS = [...PLAN_KINDS, ...DECISION_KINDS] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_FAMILIES = ["PLAN", "DECISION"] as const;
export type PaperFamily = (typeof PAPER_FAMILIES)[number];

export const PAPER_STATUSES = ["DRAFT", "AWAITING_SIGNATURE", "ISSUED", "CLOSED"] as const;
export type PaperStatus = (typeof PAPER_STATUSES)[number];

/** What a decision does to a commune when it is issued. */
export const DECISION_EFFECTS = ["SELECT", "FOLLOW", "CARRY_OVER", "REMOVE"] as const;
export type DecisionEffect = (typeof DECISION_EFFECTS)[number];

export const DUTY_STATUSES = ["OPEN", "DONE"] as const;
export type DutyStatus = (typeof DUTY_STATUSES)[number];

/** The steps of a phiếu trình: cán bộ, chỉ huy, Văn phòng, người ký, văn thư. */
export const STEP_KINDS = ["PREPARE", "REVIEW", "OFFICE", "SIGN", "NUMBER"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const STEP_STATUSES = ["WAITING", "DONE", "RETURNED"] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** Internal: numbers are given here, without a gap. External: the Office gives them and they are typed in. */
export const REGISTER_MODES = ["INTERNAL", "EXTERNAL"] as const;
export type RegisterMode = (typeof REGISTER_MODES)[number];

export const REGISTER_ENTRY_STATUSES = ["RESERVED", "ISSUED", "CANCELLED"] as const;
export type RegisterEntryStatus = (typeof REGISTER_ENTRY_STATUSES)[number];

/** In the product, on paper by post, by mail, over the document axis (trục liên thông văn bản), by hand. */
export const DISPATCH_CHANNELS = ["PRODUCT", "PAPER", "MAIL", "DOCUMENT_AXIS", "HAND"] as const;
export type DispatchChannel = (typeof DISPATCH_CHANNELS)[number];

export const COMMITTEE_POSTS = ["PARTY_LEADER", "HEAD", "STANDING_DEPUTY", "DEPUTY", "MEMBER"] as const;
export type CommitteePost = (typeof COMMITTEE_POSTS)[number];

export function isPlanKind(kind: PaperKind): kind is PlanKind {
  return (PLAN_KINDS as readonly PaperKind[]).includes(kind);
}

export function isDecisionKind(kind: PaperKind): kind is DecisionKind {
  return (DECISION_KINDS as readonly PaperKind[]).includes(kind);
}

export function familyOf(kind: PaperKind): PaperFamily {
  return isPlanKind(kind) ? "PLAN" : "DECISION";
}

/** Whether the paper stands: from its issue on it binds, and only another paper changes it. */
export function isIssued(status: PaperStatus): boolean {
  return status === "ISSUED" || status === "CLOSED";
}

/** What every paper bears, whatever its kind. */
export type PaperHead = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly status: PaperStatus;
  readonly number: number | null;
  readonly notation: string | null;
  readonly issuedOn: PlainDate | null;
  readonly issuer: string;
  readonly subject: string;
};
