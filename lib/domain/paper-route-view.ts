import type { DispatchRow } from "./dispatch";
import type { Capacity, Role } from "./access";
import type { DelegationStanding } from "./delegation";
import type { PaperFamily, PaperHead, PaperKind, RegisterMode, StepKind, StepStatus } from "./paper";
import type { Hindrance, StepDeed } from "./paper-route";
import type { PlainDate } from "./plain-date";

export type PaperStepView = {
  readonly id: string;
  readonly position: number;
  readonly kind: StepKind;
  readonly title: string;
  readonly role: Role;
  readonly bodyId: string;
  readonly body: string;
  readonly status: StepStatus;
  readonly opinion: string | null;
  readonly isOnPaper: boolean;
  readonly signerTitle: string | null;
  readonly capacity: Capacity;
  readonly scanNote: string | null;
  readonly doneOn: PlainDate | null;
  /** The post of whoever did it or recorded it. */
  readonly doneBy: string | null;
  /** Ground of the delegation under which it was done. */
  readonly ground: string | null;
  readonly version: number;
};

/** What the numbering form proposes. */
export type NumberProposal = {
  readonly mode: RegisterMode;
  /** The body has no register at all yet: a number typed now opens one where the Office numbers. */
  readonly isFirst: boolean;
  readonly notation: string;
  /** Of an internal register: the number that comes next, and those held back. */
  readonly next: number | null;
  readonly reserved: readonly { readonly number: number; readonly subject: string }[];
};

/** The way of one paper to signature: its present round first, earlier ones after it. */
export type PaperRouteView = {
  readonly paper: PaperHead & { readonly provinceId: string; readonly version: number; readonly returnReason: string | null };
  readonly family: PaperFamily;
  readonly rounds: readonly { readonly round: number; readonly steps: readonly PaperStepView[] }[];
  /** What a draft would go through. */
  readonly ahead: readonly Pick<PaperStepView, "kind" | "title" | "role" | "bodyId" | "body">[];
  readonly next: PaperStepView | null;
  readonly canSend: boolean;
  /** Why the actor, whose step it would be, cannot approve it now; null where he can, or where it is another's. */
  readonly hindrance: Hindrance | null;
  readonly deeds: readonly StepDeed[];
  readonly numbering: NumberProposal | null;
};

/** A configured step as the page of routes shows it. */
export type RouteStepRow = {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly role: Role;
  readonly bodyId: string;
  readonly body: string;
};

export type RouteConfig = {
  readonly family: PaperFamily;
  /** Empty ids where nothing is configured and the default stands. */
  readonly isConfigured: boolean;
  readonly steps: readonly RouteStepRow[];
};

/** A seat that a step may be given to. */
export type SeatChoice = { readonly role: Role; readonly bodyId: string; readonly body: string };

export type DelegationChoice = { readonly id: string; readonly label: string };

export type DelegationRow = {
  readonly id: string;
  readonly delegator: string;
  readonly delegate: string;
  readonly body: string;
  readonly capacity: Capacity;
  readonly kinds: readonly PaperKind[];
  readonly block: string;
  readonly ground: string;
  readonly validFrom: PlainDate;
  /** The last day on which it is in force. */
  readonly lastDay: PlainDate;
  readonly revokedOn: PlainDate | null;
  readonly standing: DelegationStanding;
  readonly used: number;
  readonly canRevoke: boolean;
  readonly version: number;
};

export type DelegationView = DelegationRow & {
  /** Everything that was signed under it. */
  readonly deeds: readonly {
    readonly paper: PaperHead;
    readonly doneOn: PlainDate | null;
    readonly opinion: string | null;
    readonly isOnPaper: boolean;
  }[];
};

/** What stands of the office on the page of a paper. `dispatch` is null until it is issued. */
export type PaperOfficeView = {
  readonly route: PaperRouteView;
  readonly dispatch: readonly DispatchRow[] | null;
  readonly isUnread: boolean;
};
