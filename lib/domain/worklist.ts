import type { Actor } from "./access";
import { availableAssessmentActions, type Assessment } from "./assessment";
import { deadlineStanding } from "./calendar";
import { availableNominationActions, type Nomination } from "./nomination";
import type { PlainDate } from "./plain-date";
import { availableActions, isOverdue, type Report } from "./report";

/** Why something stands on a person's list, in the order of the groups on the page. */
export const WORK_REASONS = [
  "OVERDUE",
  "DUE_SOON",
  "RETURNED_TO_ME",
  "AWAITING_MY_APPROVAL",
  "TO_REVIEW",
  "TO_DO",
  "FOR_INFORMATION",
] as const;
export type WorkReason = (typeof WORK_REASONS)[number];

/** The deed itself; each has one sentence in lib/text. */
export const WORK_KINDS = [
  "PREPARE_REPORT",
  "REVISE_REPORT",
  "CHANGE_UNLOCKED",
  "REPLACE_REPORT",
  "SEND_REPORT",
  "RECORD_PAPER",
  "REVIEW_REPORT",
  "ENTER_REPORT_FOR",
  "CONFIRM_ENTERED",
  "ENTER_FIGURES",
  "CONFIRM_FIGURES",
  "SELF_SCORE",
  "SEND_SELF_SCORE",
  "COUNCIL_SCORE",
  "RECORD_RESULT",
  "DO_DUTY",
  "WRITE_LOCAL_PLAN",
  "REVIEW_LOCAL_PLAN",
  "REVISE_LOCAL_PLAN",
  "PREPARE_NOMINATION",
  "REVISE_NOMINATION",
  "SEND_NOMINATION",
  "GIVE_OPINION",
  "APPRAISE_NOMINATION",
  "DRAFT_DECISION",
  "FINISH_DECISION",
  "BEGIN_CAMPAIGN",
  "REVIEW_PAPER",
  "SIGN_PAPER",
  "NUMBER_PAPER",
  "REVISE_PAPER",
  "DISPATCH_PAPER",
  "NOTICE",
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What kind of page an item leads to; with `subjectId` the address. */
export const WORK_SUBJECTS = [
  "REPORT",
  "FIGURES",
  "ASSESSMENT",
  "NOMINATION",
  "LOCALITY",
  "CAMPAIGN",
  "DUTY",
  "PLAN",
  "LOCAL_PLAN_UNDER",
  "DECISION",
  "DECISION_OF",
  "PAPER_ROUTE",
  "PAPER_DISPATCH",
  "DELEGATION",
] as const;
export type WorkSubject = (typeof WORK_SUBJECTS)[number];

/** Names and dates a sentence is made of; which of them are set depends on the kind. */
export type WorkFacts = {
  readonly period?: string;
  readonly body?: string;
  readonly unit?: string;
  /** First day of a month of figures. */
  readonly month?: PlainDate;
  readonly year?: number;
  /** Parts or cells done and in all. */
  readonly done?: number;
  readonly total?: number;
  /** The day proposed to a body that is asked and not ordered. */
  readonly askedFor?: PlainDate;
  /** A paper as it is cited, and a duty it lays down. */
  readonly paper?: string;
  readonly duty?: string;
  /** What a paper is about (trích yếu). */
  readonly about?: string;
  /** What a notice or a return says. */
  readonly note?: string;
};

export type WorkItem = {
  readonly reason: WorkReason;
  readonly kind: WorkKind;
  readonly subject: WorkSubject;
  readonly subjectId: string;
  readonly titleData: WorkFacts;
  readonly dueOn: PlainDate | null;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By reason, then the oldest due date first (none last), then by subject so that two readings show one order. */
export function sortWork(items: readonly WorkItem[]): readonly WorkItem[] {
  return items.toSorted(
    (a, b) =>
      WORK_REASONS.indexOf(a.reason) - WORK_REASONS.indexOf(b.reason) ||
      compare(a.dueOn ?? "9999", b.dueOn ?? "9999") ||
      compare(a.subjectId, b.subjectId) ||
      WORK_KINDS.indexOf(a.kind) - WORK_KINDS.indexOf(b.kind),
  );
}

/** Groups in the order of the page, empty ones left out. */
export function groupWork(items: readonly WorkItem[]): readonly { readonly reason: WorkReason; readonly items: readonly WorkItem[] }[] {
  const sorted = sortWork(items);
  return WORK_REASONS.map((reason) => ({ reason, items: sorted.filter((item) => item.reason === reason) })).filter(
    (group) => group.items.length > 0,
  );
}

/** The reason of work with a deadline: overdue, due within a week, or simply to do. */
export function reasonByDeadline(dueOn: PlainDate | null, today: PlainDate): WorkReason {
  const standing = dueOn === null ? "LATER" : deadlineStanding(dueOn, today).standing;
  return standing === "LATER" ? "TO_DO" : standing;
}

export type WorkFor = { readonly reason: WorkReason; readonly kind: WorkKind };

/** What a report asks of this actor today; null where it asks nothing. Derived from decide(), so the list never offers what would be refused. */
export function reasonFor(report: Report, actor: Actor, today: PlainDate): WorkFor | null {
  const actions = availableActions(report, actor, today);
  const late = isOverdue(report, today);
  // The due date is that of the first sending; later versions and bodies merely asked are not pressed by it.
  const standing = reasonByDeadline(report.firstSentOn === null ? report.dueOn : null, today);
  const pressing = standing === "OVERDUE" && !late ? "TO_DO" : standing;
  if (actions.includes("revise")) return { reason: "RETURNED_TO_ME", kind: "REVISE_REPORT" };
  if (actions.includes("send")) return { reason: late ? "OVERDUE" : "AWAITING_MY_APPROVAL", kind: "SEND_REPORT" };
  if (actions.includes("start") || actions.includes("edit")) {
    if (report.unlock !== null) return { reason: "DUE_SOON", kind: "CHANGE_UNLOCKED" };
    if (report.replacesNo !== null) return { reason: "TO_DO", kind: "REPLACE_REPORT" };
    return { reason: pressing, kind: report.firstSentOn === null ? "PREPARE_REPORT" : "REVISE_REPORT" };
  }
  if (actions.includes("recordPaper")) {
    // Elsewhere a head is expected to send it; of a department only its officer signs in.
    const waitsForHead = report.tier !== "DEPARTMENT" && !late;
    return { reason: waitsForHead ? "FOR_INFORMATION" : pressing, kind: "RECORD_PAPER" };
  }
  if (actions.includes("confirm")) return { reason: "TO_DO", kind: "CONFIRM_ENTERED" };
  if (actions.includes("accept")) return { reason: "TO_REVIEW", kind: "REVIEW_REPORT" };
  if (actions.includes("enterFor")) return { reason: "FOR_INFORMATION", kind: "ENTER_REPORT_FOR" };
  return null;
}

/** What an assessment asks of this actor today; null where it asks nothing. */
export function reasonForAssessment(assessment: Assessment, actor: Actor, today: PlainDate): WorkFor | null {
  const actions = availableAssessmentActions(assessment, actor, today);
  if (actions.includes("submitSelfScore")) return { reason: "AWAITING_MY_APPROVAL", kind: "SEND_SELF_SCORE" };
  if (actions.includes("selfScore")) return { reason: "TO_DO", kind: "SELF_SCORE" };
  if (actions.includes("councilScore")) return { reason: "TO_REVIEW", kind: "COUNCIL_SCORE" };
  if (actions.includes("recordResult")) return { reason: "TO_DO", kind: "RECORD_RESULT" };
  return null;
}

/** What a nomination asks of this actor today; null where it asks nothing. */
export function reasonForNomination(nomination: Nomination, actor: Actor): WorkFor | null {
  const actions = availableNominationActions(nomination, actor);
  const isReturned = nomination.status === "RETURNED";
  // Who prepares it is asked to fill in what lacks; who may send it is asked to, once nothing does.
  if (actions.includes("prepare") && (isReturned || nomination.gaps.length > 0)) {
    return isReturned ? { reason: "RETURNED_TO_ME", kind: "REVISE_NOMINATION" } : { reason: "TO_DO", kind: "PREPARE_NOMINATION" };
  }
  if (actions.includes("submit") && nomination.gaps.length === 0) return { reason: "AWAITING_MY_APPROVAL", kind: "SEND_NOMINATION" };
  if (actions.includes("giveOpinion")) return { reason: "TO_DO", kind: "GIVE_OPINION" };
  if (nomination.status === "SUBMITTED" && actions.includes("appraise")) return { reason: "TO_REVIEW", kind: "APPRAISE_NOMINATION" };
  return null;
}

/** Where an item leads. */
export function hrefOf({ subject, subjectId, titleData }: Pick<WorkItem, "subject" | "subjectId" | "titleData">): string {
  switch (subject) {
    case "REPORT":
      return `/reports/${subjectId}`;
    case "FIGURES":
      return titleData.month ? `/figures/${subjectId}/${titleData.month}` : "/figures";
    case "ASSESSMENT":
      return `/assessments/${subjectId}`;
    case "NOMINATION":
      return `/nominations/${subjectId}`;
    case "LOCALITY":
      return `/localities/${subjectId}`;
    case "CAMPAIGN":
      return `/campaigns/${subjectId}`;
    case "DUTY":
      return `/duties/${subjectId}`;
    case "PLAN":
      return `/plans/${subjectId}`;
    // subjectId is the plan of the province under which one is still to be written.
    case "LOCAL_PLAN_UNDER":
      return `/plans/${subjectId}/local-plans/new`;
    case "DECISION":
      return `/decisions/${subjectId}`;
    // subjectId is the campaign whose decision is still to be drafted.
    case "DECISION_OF":
      return `/decisions/new?campaign=${subjectId}`;
    case "PAPER_ROUTE":
      return `/papers/${subjectId}/route`;
    case "PAPER_DISPATCH":
      return `/papers/${subjectId}/dispatch`;
    case "DELEGATION":
      return `/delegations/${subjectId}`;
  }
}
