import { isWritable, type Actor, type Capacity, type Role } from "./access";
import type { PlainDate } from "./plain-date";
import type { RunningUnlock } from "./report-unlock";
import { err, ok, type Result } from "./result";

export const REPORT_STATUSES = ["NOT_STARTED", "DRAFT", "AWAITING_SIGNATURE", "SUBMITTED", "RETURNED", "ACCEPTED", "LOCKED"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Steps people take; locking is not among them, see `lockedBy`, nor is the lock that the clock sets again, see report-unlock.ts. */
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
  "unlock",
  "replace",
  "drop",
  "correct",
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
  /** Number of the version in hand; 0 before the first. */
  readonly currentNo: number;
  /** Requests of the receiver: written and not yet sent with a return; sent and not yet answered. */
  readonly draftPins: number;
  readonly openPins: number;
  /** While it may be changed although it was accepted; the accepted version stands meanwhile. */
  readonly unlock: RunningUnlock | null;
  /** The clock has locked it again, and nothing has happened to it since. */
  readonly isRelocked: boolean;
  /** Of a replacing report in hand: the accepted version that it will recall. */
  readonly replacesNo: number | null;
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
  /** Judges or changes what is named by a version: one that was superseded meanwhile is refused as such. */
  readonly isOnVersion?: true;
  /** What was entered from above stays marked so until the body sends its own. */
  readonly keepsMark?: true;
};

/** The whole procedure. Every screen and every server action reads this table and nothing else. */
export const REPORT_PROCEDURE = {
  start: { from: ["NOT_STARTED"], to: "DRAFT", by: "PREPARER", startsVersion: true },
  edit: { from: ["DRAFT"], to: "DRAFT", by: "PREPARER" },
  finish: { from: ["DRAFT"], to: "AWAITING_SIGNATURE", by: "PREPARER", needsAllParts: true },
  reject: { from: ["AWAITING_SIGNATURE"], to: "DRAFT", by: "HEAD", needsReason: true, keepsMark: true },
  send: { from: ["AWAITING_SIGNATURE"], to: "SUBMITTED", by: "HEAD", goesUp: true, needsAllParts: true },
  recordPaper: { from: ["AWAITING_SIGNATURE"], to: "SUBMITTED", by: "PREPARER", goesUp: true, needsAllParts: true },
  withdraw: { from: ["SUBMITTED"], to: "DRAFT", by: "HEAD", startsVersion: true },
  return: { from: ["SUBMITTED"], to: "RETURNED", by: "RECEIVER", needsReason: true, fourEyes: true, isOnVersion: true },
  revise: { from: ["RETURNED"], to: "DRAFT", by: "PREPARER", startsVersion: true },
  accept: { from: ["SUBMITTED"], to: "ACCEPTED", by: "RECEIVER", fourEyes: true, isOnVersion: true },
  enterFor: { from: ["NOT_STARTED", "DRAFT", "RETURNED"], to: "SUBMITTED", by: "RECEIVER", needsReason: true },
  confirm: { from: ["SUBMITTED", "ACCEPTED", "LOCKED"], to: null, by: "HEAD", fourEyes: true },
  unlock: { from: ["ACCEPTED", "LOCKED"], to: "DRAFT", by: "RECEIVER", needsReason: true, startsVersion: true, keepsMark: true },
  replace: { from: ["ACCEPTED", "LOCKED"], to: "DRAFT", by: "PREPARER", needsReason: true, startsVersion: true, keepsMark: true },
  /** A replacement that was begun is left: the accepted version stands again, under its own status (report-unlocks.ts). */
  drop: { from: ["DRAFT"], to: "ACCEPTED", by: "PREPARER", keepsMark: true },
  correct: { from: ["SUBMITTED", "ACCEPTED", "LOCKED"], to: null, by: "PREPARER" },
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
  "SUPERSEDED",
  "UNLOCK_ENDED",
  "WRONG_STATUS",
  "NOT_ENTERED_FOR",
  "OWN_SUBMISSION",
  "NOT_OPEN_YET",
  "NOT_OVERDUE",
  "INCOMPLETE",
  "PINS_OPEN",
  "PINS_PENDING",
  "REASON_REQUIRED",
  "DUE_REQUIRED",
  "DUE_IN_PAST",
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
  /** For a return: until when it is to come again. */
  readonly redoDueOn?: PlainDate | undefined;
  /** The version that was looked at; undefined where none was named. */
  readonly versionNo?: number | undefined;
};

export const isOwn = (report: Report, actor: Actor): boolean =>
  report.bodyId === actor.bodyId || report.preparerBodyIds.includes(actor.bodyId);
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

/** What ended when the clock locked the report again. */
const ENDED_BY_RELOCK: readonly ReportAction[] = ["edit", "finish", "reject", "send", "recordPaper"];

function statusRefusal(report: Report, { action, versionNo }: ReportRequest): ReportRefusal | null {
  const rule: Rule = REPORT_PROCEDURE[action];
  if (rule.isOnVersion && versionNo !== undefined && versionNo !== report.currentNo) return "SUPERSEDED";
  const isToDrop = action !== "drop" || report.replacesNo !== null;
  if (rule.from.includes(report.status) && isToDrop) return null;
  return report.isRelocked && ENDED_BY_RELOCK.includes(action) ? "UNLOCK_ENDED" : "WRONG_STATUS";
}

/** Requests must be answered before a report goes up, and be sent or settled before it is taken in. */
function pinRefusal({ draftPins, openPins }: Report, action: ReportAction): ReportRefusal | null {
  const rule: Rule = REPORT_PROCEDURE[action];
  if (rule.needsAllParts && openPins > 0) return "PINS_OPEN";
  return action === "accept" && draftPins + openPins > 0 ? "PINS_PENDING" : null;
}

function redoRefusal({ action, redoDueOn, today }: ReportRequest): ReportRefusal | null {
  if (action !== "return") return null;
  if (redoDueOn === undefined) return "DUE_REQUIRED";
  return redoDueOn < today ? "DUE_IN_PAST" : null;
}

/** Decides one step; pure, so a page asks it which buttons to show and an action asks it again before writing. */
export function decide(report: Report, request: ReportRequest): Result<ReportStep, ReportRefusal> {
  const { action, actor, today, reason, paper } = request;
  const rule: Rule = REPORT_PROCEDURE[action];
  if (!isReportVisible(report, actor) || !isWritable(actor.scope, report)) return err("OUT_OF_SCOPE");
  if (!holdsSeat(report, action, actor)) return err("ROLE_NOT_ALLOWED");
  const statusFault = statusRefusal(report, request);
  if (statusFault) return err(statusFault);
  if (action === "confirm" && (!report.isEnteredFor || report.isConfirmed)) return err("NOT_ENTERED_FOR");
  if (rule.fourEyes && [report.sentById, report.preparedById].includes(actor.userId)) return err("OWN_SUBMISSION");
  if (rule.goesUp && today < report.opensOn) return err("NOT_OPEN_YET");
  if (action === "enterFor" && (report.isAsked || today <= report.dueOn || isChangedAfterAcceptance(report))) return err("NOT_OVERDUE");
  if (rule.needsAllParts && report.missingParts > 0) return err("INCOMPLETE");
  const pinFault = pinRefusal(report, action);
  if (pinFault) return err(pinFault);
  if (rule.needsReason && !reason?.trim()) return err("REASON_REQUIRED");
  const redoFault = redoRefusal(request);
  if (redoFault) return err(redoFault);
  const paperFault = action === "recordPaper" ? paperRefusal(paper, today) : null;
  if (paperFault) return err(paperFault);
  return ok(stepOf(report, action, today));
}

/** An accepted report in work again: unlocked from above, or being replaced by its body. Nobody else waits for it. */
export function isChangedAfterAcceptance(report: Pick<Report, "unlock" | "replacesNo">): boolean {
  return report.unlock !== null || report.replacesNo !== null;
}

function stepOf(report: Report, action: ReportAction, today: PlainDate): ReportStep {
  const rule: Rule = REPORT_PROCEDURE[action];
  const to = rule.to ?? report.status;
  const isSent = to === "SUBMITTED" && report.status !== "SUBMITTED";
  // The body's own work on it takes the place of what was entered for it.
  const isTakenOver = (to === "DRAFT" && !rule.keepsMark) || (isSent && action !== "enterFor");
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

/** The steps an actor could take now, a reason, a day and a paper being given in time. */
export function availableActions(report: Report, actor: Actor, today: PlainDate): readonly ReportAction[] {
  const given = { reason: "-", redoDueOn: today, paper: { signer: "-", capacity: "NONE", signedOn: today } } as const;
  return REPORT_ACTIONS.filter((action) => decide(report, { action, actor, today, ...given }).ok);
}

/** The status after a roll-up that used the report was judged: an accepted one locks what it was built on ("Đã chốt số liệu"). */
export function lockedBy(report: Pick<Report, "status">, rollUp: Pick<Report, "status">): ReportStatus {
  return report.status === "ACCEPTED" && (rollUp.status === "ACCEPTED" || rollUp.status === "LOCKED") ? "LOCKED" : report.status;
}
