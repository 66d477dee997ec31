import type { DelegationRefusal } from "./delegation";
import type { IssueLack, IssueRefusal } from "./paper-issue";
import type { RouteFault, SendRefusal, StepRefusal } from "./paper-route";
import type { NumberRefusal } from "./register";

/** Why nothing came of a deed of the office: registers, the way to signature, delegation, sending, the calendar. Words: lib/text/vi-office.ts and its neighbours. */
type Taken = "NOT_FOUND" | "STALE" | "PERSONAL_DATA";

export type RegisterRefusal = Taken | "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED";
export type OpenRegisterRefusal = RegisterRefusal | "DUPLICATE_REGISTER";
export type ReserveNumberRefusal = RegisterRefusal | NumberRefusal | "EXTERNAL_REGISTER";
export type EnterNumberRefusal = RegisterRefusal | NumberRefusal;
export type CancelNumberRefusal = RegisterRefusal | "CANCELLED_ALREADY" | "PAPER_ISSUED";
export type IncomingRefusal = RegisterRefusal | "ARRIVED_IN_FUTURE" | "DATED_AFTER_ARRIVAL" | "DUPLICATE_INCOMING";

export type SendPaperRefusal = SendRefusal | Taken | IssueLack | "EMPTY_DECISION" | "NO_ROUTE";
export type StepDeedRefusal = StepRefusal | Taken;
export type RecordStepRefusal = StepDeedRefusal | "SIGNED_IN_FUTURE";
export type NumberPaperRefusal = StepDeedRefusal | NumberRefusal | IssueRefusal | "ISSUED_BEFORE_SIGNED";
export type SaveRouteRefusal = RouteFault | "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "STALE" | "SEAT_UNKNOWN";

export type GiveDelegationRefusal = DelegationRefusal | "PERSONAL_DATA";
export type RevokeDelegationRefusal = "NOT_FOUND" | "ROLE_NOT_ALLOWED" | "OUT_OF_SCOPE" | "STALE" | "REVOKED_ALREADY" | "OVER_ALREADY";

export type DispatchRefusal = Taken | "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "WRONG_STATUS";
export type AddRecipientsRefusal = DispatchRefusal | "NOBODY_NEW";
export type NoteDispatchRefusal = DispatchRefusal | "SENT_IN_FUTURE" | "SENT_BEFORE_ISSUE" | "SENT_ALREADY";

export type CalendarRefusal = "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "NOT_FOUND" | "DUPLICATE_DAY" | "NOT_A_WEEKEND" | "LAST_DAY";
