import { isWritable, type Actor, type Capacity, type Role } from "./access";
import type { PlainDate } from "./plain-date";
import { err, ok, type Result } from "./result";

export const REPORT_STATUSES = ["NOT_STARTED", "DRAFT", "AWAITING_SIGNATURE", "SUBMITTED", "RETURNED", "ACCEPTED", "LOCKED"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Steps people take; locking is not among them, see `lockedBy`. */
export const REPORT_ACTIONS = [
  "start",
  "edit",
  "finish",
  "reject",
  "send",
  "recordPaper",
  "withdraw",
  "return",
  "revise",
  "accept",
  "enterFor",
  "confirm",
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** Whose report it is; PROVINCE (to BCĐ 138/CP) has no seats yet. */
export const BODY_TIERS = ["COMMUNE", "DISTRICT", "PROVINCE", "DEPARTMENT"] as const;
export type BodyTier = (typeof BODY_TIERS)[number];

/** The level a report goes to by the route of its due date. */
export const RECEIVING_TIERS = ["DISTRICT", "PROVINCE"] as const;
export type ReceivingTier = (typeof RECEIVING_TIERS)[number];

/** What the procedure needs to know of a report. */
export type Report = {
  readonly status: ReportStatus;
  readonly provinceId: string;
  readonly tier: BodyTier;
  /** The body that owes it. */
  readonly bodyId: string;
  /** Units the body answers for on the due date; empty for a body of the whole province. */
  readonly unitIds: readonly string[];
  /** Bodies that prepare it for the owing one, as the commune police for the commune committee. */
  readonly preparerBodyIds: readonly string[];
  readonly receivedBy: ReceivingTier;
  readonly receiverBodyIds: readonly string[];
  /** Users; of a report entered from above, both are whoever entered it. */
  readonly preparedById: string | null;
  readonly sentById: string | null;
  readonly firstSentOn: PlainDate | null;
  readonly isLate: boolean;
  readonly isEnteredFor: boolean;
  readonly isConfirmed: boolean;
  /** Courts and procuracies are asked, not ordered: never late. */
  readonly isAsked: boolean;
  readonly opensOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Parts not done and cells not filled or explained. */
  readonly missingParts: number;
};

type Seat = "PREPARER" | "HEAD" | "RECEIVER";
type Rule = {
  readonly from: readonly ReportStatus[];
  /** Null: the status stays what it is. */
  readonly to: ReportStatus | null;
  readonly by: Seat;
  readonly needsReason?: true;
  /** Whoever sent it, or entered it for the body, may not take this step. */
  readonly fourEyes?: true;
  /** It goes up: the period must be open and nothing missing. */
  readonly goesUp?: true;
  readonly needsAllParts?: true;
  /** A version that went up never changes, so this step begins the next one. */
  readonly startsVersion?: true;
};

/** The whole procedure. Every screen and every server action reads this table and nothing else. */
export const REPORT_PROCEDURE = {
  start: { from: ["NOT_STARTED"], to: "DRAFT", by: "PREPARER", startsVersion: true },
  edit: { from: ["DRAFT"], to: "DRAFT", by: "PREPARER" },
  finish: { from: ["DRAFT"], to: "AWAITING_SIGNATURE", by: "PREPARER", needsAllParts: true },
  reject: { from: ["AWAITING_SIGNATURE"], to: "DRAFT", by: "HEAD", needsReason: true },
  send: { from: ["AWAITING_SIGNATURE"], to: "SUBMITTED", by: "HEAD", goesUp: true, needsAllParts: true },
  recordPaper: { from: ["AWAITING_SIGNATURE"], to: "SUBMITTED", by: "PREPARER", goesUp: true, needsAllParts: true },
  withdraw: { from: ["SUBMITTED"], to: "DRAFT", by: "HEAD", startsVersion: true },
  return: { from: ["SUBMITTED"], to: "RETURNED", by: "RECEIVER", needsReason: true, fourEyes: true },
  revise: { from: ["RETURNED"], to: "DRAFT", by: "PREPARER", startsVersion: true },
  accept: { from: ["SUBMITTED"], to: "ACCEPTED", by: "RECEIVER", fourEyes: true },
  enterFor: { from: ["NOT_STARTED", "DRAFT", "RETURNED"], to: "SUBMITTED", by: "RECEIVER", needsReason: true },
  confirm: { from: ["SUBMITTED", "ACCEPTED", "LOCKED"], to: null, by: "HEAD", fourEyes: true },
} as const satisfies Record<ReportAction, Rule>;

const SEATS: Readonly<Record<BodyTier, Readonly<Record<"PREPARER" | "HEAD", readonly Role[]>>>> = {
  COMMUNE: { PREPARER: ["COMMUNE_POLICE"], HEAD: ["COMMUNE_HEAD"] },
  DISTRICT: { PREPARER: ["DISTRICT_OFFICER"], HEAD: ["DISTRICT_HEAD"] },
  PROVINCE: { PREPARER: [], HEAD: [] },
  DEPARTMENT: { PREPARER: ["DEPARTMENT_OFFICER"], HEAD: [] },
};
const RECEIVERS: Readonly<Record<ReceivingTier, readonly Role[]>> = {
  DISTRICT: ["DISTRICT_OFFICER", "DISTRICT_HEAD"],
  PROVINCE: ["PROVINCE_SECRETARY"],
};

/** The roles that hold a seat of a report: whom to tell, and where. */
export function seatRoles(report: Pick<Report, "tier" | "receivedBy">, seat: Seat): readonly Role[] {
  return seat === "RECEIVER" ? RECEIVERS[report.receivedBy] : SEATS[report.tier][seat];
}

/** Heads of departments sign paper and never sign in, so their officer records what they did; a click in their place is never offered. */
const BY_OFFICER_WHERE_NO_HEAD: readonly ReportAction[] = ["reject", "withdraw", "confirm"];

export const REPORT_REFUSALS = [
  "OUT_OF_SCOPE",
  "ROLE_NOT_ALLOWED",
  "WRONG_STATUS",
  "NOT_ENTERED_FOR",
  "OWN_SUBMISSION",
  "NOT_OPEN_YET",
  "NOT_OVERDUE",
  "INCOMPLETE",
  "REASON_REQUIRED",
  "PAPER_REQUIRED",
  "SIGNED_IN_FUTURE",
] as const;
export type ReportRefusal = (typeof REPORT_REFUSALS)[number];

/** "Đã ký bản giấy": who signed the paper, in which capacity, when. */
export type SignedPaper = { readonly signer: string; readonly capacity: Capacity; readonly signedOn: PlainDate };

/** What a step does to the report; the command writes exactly this. */
export type ReportStep = {
  readonly from: ReportStatus;
  readonly to: ReportStatus;
  /** Judged at the first sending and kept afterwards. */
  readonly isLate: boolean;
  readonly firstSentOn: PlainDate | null;
  readonly isEnteredFor: boolean;
  readonly isConfirmed: boolean;
  readonly startsVersion: boolean;
};

export type ReportRequest = {
  readonly action: ReportAction;
  readonly actor: Actor;
  /** Business date of the province, by the server's clock. */
  readonly today: PlainDate;
  /** For enterFor: who called, from the late body. */
  readonly reason?: string | undefined;
  readonly paper?: SignedPaper | undefined;
};

const isOwn = (report: Report, actor: Actor): boolean => report.bodyId === actor.bodyId || report.preparerBodyIds.includes(actor.bodyId);
const COUNCIL: readonly Role[] = ["COUNCIL_CHAIR", "COUNCIL_SECRETARY", "COUNCIL_MEMBER"];

/** Whether the report exists for this actor: his own, one he receives, or one of units he answers for; the council sees what was sent, departments only their own. */
export function isReportVisible(report: Report, actor: Actor): boolean {
  const { scope } = actor;
  if (!scope.content || !scope.provinceIds.includes(report.provinceId)) return false;
  if (isOwn(report, actor) || report.receiverBodyIds.includes(actor.bodyId)) return true;
  if (actor.role === "DEPARTMENT_OFFICER") return false;
  if (COUNCIL.includes(actor.role) && report.firstSentOn === null) return false;
  const { unitIds } = scope;
  if (unitIds === "ALL") return true;
  return report.tier !== "DEPARTMENT" && report.unitIds.length > 0 && report.unitIds.every((unit) => unitIds.includes(unit));
}

function holdsSeat(report: Report, action: ReportAction, actor: Actor): boolean {
  const seat: Seat = REPORT_PROCEDURE[action].by;
  if (seat === "RECEIVER") return RECEIVERS[report.receivedBy].includes(actor.role) && report.receiverBodyIds.includes(actor.bodyId);
  const { PREPARER, HEAD } = SEATS[report.tier];
  const asOfficer = seat === "PREPARER" || (HEAD.length === 0 && BY_OFFICER_WHERE_NO_HEAD.includes(action));
  return asOfficer ? PREPARER.includes(actor.role) && isOwn(report, actor) : HEAD.includes(actor.role) && report.bodyId === actor.bodyId;
}

/** Whether the first sending is due and has not happened; never for bodies that are merely asked. */
export function isOverdue(report: Pick<Report, "firstSentOn" | "isAsked" | "dueOn">, today: PlainDate): boolean {
  return report.firstSentOn === null && !report.isAsked && today > report.dueOn;
}

function paperRefusal(paper: SignedPaper | undefined, today: PlainDate): ReportRefusal | null {
  if (!paper?.signer.trim()) return "PAPER_REQUIRED";
  return paper.signedOn > today ? "SIGNED_IN_FUTURE" : null;
}

/** Decides one step; pure, so a page asks it which buttons to show and an action asks it again before writing. */
export function decide(report: Report, { action, actor, today, reason, paper }: ReportRequest): Result<ReportStep, ReportRefusal> {
  const rule: Rule = REPORT_PROCEDURE[action];
  if (!isReportVisible(report, actor) || !isWritable(actor.scope, report)) return err("OUT_OF_SCOPE");
  if (!holdsSeat(report, action, actor)) return err("ROLE_NOT_ALLOWED");
  if (!rule.from.includes(report.status)) return err("WRONG_STATUS");
  if (action === "confirm" && (!report.isEnteredFor || report.isConfirmed)) return err("NOT_ENTERED_FOR");
  if (rule.fourEyes && [report.sentById, report.preparedById].includes(actor.userId)) return err("OWN_SUBMISSION");
  if (rule.goesUp && today < report.opensOn) return err("NOT_OPEN_YET");
  if (action === "enterFor" && (report.isAsked || today <= report.dueOn)) return err("NOT_OVERDUE");
  if (rule.needsAllParts && report.missingParts > 0) return err("INCOMPLETE");
  if (rule.needsReason && !reason?.trim()) return err("REASON_REQUIRED");
  const paperFault = action === "recordPaper" ? paperRefusal(paper, today) : null;
  if (paperFault) return err(paperFault);
  return ok(stepOf(report, action, today));
}

function stepOf(report: Report, action: ReportAction, today: PlainDate): ReportStep {
  const rule: Rule = REPORT_PROCEDURE[action];
  const to = rule.to ?? report.status;
  const isSent = to === "SUBMITTED" && report.status !== "SUBMITTED";
  // The body's own work on it takes the place of what was entered for it.
  const isTakenOver = to === "DRAFT" || (isSent && action !== "enterFor");
  return {
    from: report.status,
    to,
    isLate: report.isLate || (isSent && isOverdue(report, today)),
    firstSentOn: report.firstSentOn ?? (isSent ? today : null),
    isEnteredFor: action === "enterFor" || (report.isEnteredFor && !isTakenOver),
    isConfirmed: action === "confirm" || (report.isConfirmed && !isTakenOver && action !== "enterFor"),
    startsVersion: rule.startsVersion === true || (action === "enterFor" && report.status !== "DRAFT"),
  };
}

/** The steps an actor could take now, a reason and a paper being given in time. */
export function availableActions(report: Report, actor: Actor, today: PlainDate): readonly ReportAction[] {
  const given = { reason: "-", paper: { signer: "-", capacity: "NONE", signedOn: today } } as const;
  return REPORT_ACTIONS.filter((action) => decide(report, { action, actor, today, ...given }).ok);
}

/** The status after a roll-up that used the report was judged: an accepted one locks what it was built on ("Đã chốt số liệu"). */
export function lockedBy(report: Pick<Report, "status">, rollUp: Pick<Report, "status">): ReportStatus {
  return report.status === "ACCEPTED" && (rollUp.status === "ACCEPTED" || rollUp.status === "LOCKED") ? "LOCKED" : report.status;
}
