import { isWritable, type Actor } from "./access";
import { NOW, unitCellKey } from "./form";
import { decide, isOwn, isReportVisible, seatRoles, type Report } from "./report";
import type { UnitLabel } from "./unit-view";
import { err, ok, type Result } from "./result";

/** A comment among those who work on a report, or a request of whoever returns it. */
export const PIN_KINDS = ["COMMENT", "REQUEST"] as const;
export type PinKind = (typeof PIN_KINDS)[number];

/** What a pin points at. */
export const PIN_PLACES = ["CELL", "PART", "REPORT"] as const;
export type PinPlaceKind = (typeof PIN_PLACES)[number];

/** DRAFT: seen by the receiver alone until he returns the report. FIXED and EXPLAINED: answered by the body ("đã sửa", "giải trình"). */
export const PIN_STATUSES = ["DRAFT", "OPEN", "FIXED", "EXPLAINED", "CLOSED"] as const;
export type PinStatus = (typeof PIN_STATUSES)[number];

export const PIN_NOTE_KINDS = ["REMARK", "FIXED", "EXPLAINED", "REOPENED"] as const;
export type PinNoteKind = (typeof PIN_NOTE_KINDS)[number];

export const PIN_ANSWERS = ["FIXED", "EXPLAINED"] as const;
export type PinAnswer = (typeof PIN_ANSWERS)[number];

/** A place within a report, as addresses and inputs name it. */
export type PinTarget =
  | { readonly place: "CELL"; readonly unitId: string; readonly component: string; readonly column: string }
  | { readonly place: "PART"; readonly partCode: string; readonly quote: string | null }
  | { readonly place: "REPORT" };

/** What the rules need to know of a pin. */
export type Pin = { readonly kind: PinKind; readonly status: PinStatus };

export const PIN_ACTIONS = ["discard", "answer", "remark", "close", "reopen"] as const;
export type PinAction = (typeof PIN_ACTIONS)[number];

/** Everything a deed on a pin is refused with, beside what a report's commands are. */
export const PIN_REFUSALS = ["ANSWER_REQUIRED", "NOT_CHANGED", "NO_SUCH_PLACE"] as const;

type Refusal = "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "WRONG_STATUS" | "OWN_SUBMISSION";

/** On which side of a report somebody works: he receives it, or his body owes it. Null: he merely reads. */
export function sideOf(report: Report, actor: Actor): "RECEIVER" | "BODY" | null {
  if (!isReportVisible(report, actor) || !isWritable(actor.scope, report)) return null;
  if (seatRoles(report, "RECEIVER").includes(actor.role) && report.receiverBodyIds.includes(actor.bodyId)) return "RECEIVER";
  const ownRoles = [...seatRoles(report, "PREPARER"), ...seatRoles(report, "HEAD")];
  return ownRoles.includes(actor.role) && isOwn(report, actor) ? "BODY" : null;
}

/**
 * What somebody may pin to a report now: the receiver a request while he reviews (a draft until he returns it), its own people a comment
 * while they work on it.
 */
export function decideRaise(report: Report, actor: Actor): Result<PinKind, Refusal> {
  if (!isReportVisible(report, actor)) return err("OUT_OF_SCOPE");
  const side = sideOf(report, actor);
  if (side === null) return err("ROLE_NOT_ALLOWED");
  if (side === "BODY") return ["DRAFT", "AWAITING_SIGNATURE", "RETURNED"].includes(report.status) ? ok("COMMENT") : err("WRONG_STATUS");
  const asReturn = decide(report, { action: "return", actor, today: report.dueOn, redoDueOn: report.dueOn, reason: "-" });
  if (asReturn.ok) return ok("REQUEST");
  return err(asReturn.error === "OWN_SUBMISSION" ? "OWN_SUBMISSION" : "WRONG_STATUS");
}

/** Whether a pin exists for somebody: drafts for the receiver, comments for the body's own people, other requests for whoever works with the report. */
export function isPinVisible(pin: Pin, report: Report, actor: Actor, isCouncil: boolean): boolean {
  if (!isReportVisible(report, actor) || isCouncil) return false;
  if (pin.kind === "COMMENT") return isOwn(report, actor);
  return pin.status !== "DRAFT" || sideOf(report, actor) === "RECEIVER";
}

type Rule = {
  readonly kind: PinKind;
  readonly from: readonly PinStatus[];
  readonly by: "RECEIVER" | "BODY" | "ANY";
  readonly in: readonly Report["status"][] | "ANY";
};

const ANSWERED = ["FIXED", "EXPLAINED"] as const satisfies readonly PinStatus[];

/** The whole procedure of pins; an action may have a rule for each kind. */
export const PIN_PROCEDURE: Readonly<Record<PinAction, readonly Rule[]>> = {
  discard: [{ kind: "REQUEST", from: ["DRAFT"], by: "RECEIVER", in: "ANY" }],
  answer: [{ kind: "REQUEST", from: ["OPEN", ...ANSWERED], by: "BODY", in: ["DRAFT"] }],
  remark: [
    { kind: "REQUEST", from: ["OPEN", ...ANSWERED], by: "ANY", in: "ANY" },
    { kind: "COMMENT", from: ["OPEN"], by: "BODY", in: "ANY" },
  ],
  close: [
    { kind: "REQUEST", from: ["OPEN", ...ANSWERED], by: "RECEIVER", in: ["SUBMITTED"] },
    { kind: "COMMENT", from: ["OPEN"], by: "BODY", in: "ANY" },
  ],
  reopen: [{ kind: "REQUEST", from: ANSWERED, by: "RECEIVER", in: ["SUBMITTED"] }],
};

/** Whether a deed on a pin may be done now. */
export function decidePin(pin: Pin, report: Report, action: PinAction, actor: Actor): Result<null, Refusal> {
  const side = sideOf(report, actor);
  const rules = PIN_PROCEDURE[action].filter((rule) => rule.kind === pin.kind && side !== null && (rule.by === "ANY" || rule.by === side));
  if (rules.length === 0) return err("ROLE_NOT_ALLOWED");
  const isOpen = rules.some((rule) => rule.from.includes(pin.status) && (rule.in === "ANY" || rule.in.includes(report.status)));
  return isOpen ? ok(null) : err("WRONG_STATUS");
}

/** The deeds that somebody could do with a pin now. */
export function availablePinActions(pin: Pin, report: Report, actor: Actor): readonly PinAction[] {
  return PIN_ACTIONS.filter((action) => decidePin(pin, report, action, actor).ok);
}

export type PinNoteView = {
  readonly id: string;
  readonly kind: PinNoteKind;
  readonly text: string;
  readonly authorLabel: string;
  readonly writtenAt: Date;
};

/** Label null: the product has words of its own for the code. */
type Named = { readonly code: string; readonly label: string | null };

/** A pin with its thread. */
export type PinView = {
  readonly id: string;
  readonly kind: PinKind;
  readonly status: PinStatus;
  readonly place: PinPlaceKind;
  /** Of a cell. */
  readonly unit: UnitLabel | null;
  readonly component: string | null;
  readonly column: string | null;
  /** Row and column of the cell, or the part, as the form names them; null where the form has no such place. */
  readonly row: Named | null;
  readonly formColumn: Named | null;
  readonly part: Named | null;
  /** Of a part, with the words it points at. */
  readonly partCode: string | null;
  readonly quote: string | null;
  /** The version it speaks of. */
  readonly versionNo: number;
  readonly text: string;
  readonly authorLabel: string;
  readonly raisedAt: Date;
  readonly notes: readonly PinNoteView[];
  readonly availableActions: readonly PinAction[];
  readonly version: number;
};

/** A pin still asks for something: a draft to be sent, a request to be answered, a comment to be settled. */
export function isPinOpen(pin: Pick<PinView, "status">): boolean {
  return pin.status === "DRAFT" || pin.status === "OPEN";
}

/** How many pins a cell bears and how many of them are open, by `unitCellKey`: what a table marks. */
export function pinMarks(pins: readonly PinView[]): ReadonlyMap<string, { readonly open: number; readonly total: number }> {
  const marks = new Map<string, { open: number; total: number }>();
  for (const pin of pins) {
    if (pin.unit === null || pin.component === null) continue;
    const key = unitCellKey(pin.unit.id, pin.component, pin.column ?? NOW);
    const mark = marks.get(key) ?? { open: 0, total: 0 };
    marks.set(key, { open: mark.open + (isPinOpen(pin) ? 1 : 0), total: mark.total + 1 });
  }
  return marks;
}
