import type { DutyStatus } from "./paper";
import type { PeriodFacts } from "./campaign-heir";
import type { CampaignFacts, PlanReference } from "./campaign-view";
import type { LocalityRow } from "./locality";
import type { PaperContent } from "./paper-sheet";
import type { PlainDate } from "./plain-date";
import type { UnitLabel } from "./unit-view";

export type { PlanReference };

/** A clause of a plan that obliges a body, as a page shows it to one reader. */
export type DutyView = {
  readonly id: string;
  readonly plan: PlanReference;
  readonly position: number;
  readonly clause: string;
  readonly taskGroup: number | null;
  readonly content: string;
  readonly bodyId: string | null;
  readonly bodyName: string;
  readonly cooperating: string;
  readonly product: string;
  readonly dueText: string;
  readonly dueOn: PlainDate | null;
  /** Communes that share it. */
  readonly units: readonly UnitLabel[];
  readonly isAsked: boolean;
  readonly status: DutyStatus;
  readonly doneOn: PlainDate | null;
  readonly doneNote: string | null;
  readonly version: number;
  /** The reader's own body answers for it. */
  readonly isOwn: boolean;
  readonly canRecord: boolean;
  readonly canReopen: boolean;
};

export type DutyBody = { readonly id: string; readonly name: string; readonly isAsked: boolean };

/** What a plan is written from: the campaign as it stands. */
export type PlanGround = {
  readonly facts: CampaignFacts;
  /** "tỉnh …", within a sentence. */
  readonly province: string;
  /** Districts with localities in the campaign; 0 in two tiers. */
  readonly districts: number;
  readonly localities: readonly LocalityRow[];
  readonly periods: readonly PeriodFacts[];
  readonly taskGroups: readonly string[];
  /** The decisions that make up its list: the selection, then what supplements it. */
  readonly decisions: readonly PlanReference[];
  readonly issuer: string;
};

/** Last year's plan, as the new one is made from it. */
export type LastPlan = PlanReference & {
  readonly year: number;
  readonly content: PaperContent;
  readonly bases: readonly string[];
  readonly recipients: readonly string[];
  readonly signerTitle: string;
  readonly issuer: string;
  readonly duties: number;
};
