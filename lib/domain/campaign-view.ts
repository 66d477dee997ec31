import type { CampaignOutline, PeriodFacts } from "./campaign-heir";
import type { WorkCalendar } from "./calendar";
import type { DueRules, DueTier } from "./due-rule";
import type { CampaignAction, CampaignStatus, PeriodKind } from "./campaign";
import type { DecisionKind, PaperStatus, PlanKind } from "./paper";
import type { LocalityRow } from "./locality";
import type { PlainDate } from "./plain-date";
import type { BodyTier } from "./report";
import type { DutyCounts, PlanAction, PlanTier } from "./plan";
import type { PaperContent } from "./paper-sheet";
import type { Dated } from "./unit";
import type { UnitLabel } from "./unit-view";

export type CampaignListRow = {
  readonly id: string;
  readonly year: number;
  readonly status: CampaignStatus;
  readonly isIllustrative: boolean;
  readonly province: UnitLabel;
  readonly workFrom: PlainDate;
  readonly workTo: PlainDate;
  /** Within the reader's own scope. */
  readonly selected: number;
  readonly followed: number;
  /** Periods opened by the secretariat. */
  readonly openPeriods: number;
};

/** What is set for a campaign, as forms and pages show it. */
export type CampaignFacts = {
  readonly year: number;
  readonly workFrom: PlainDate;
  readonly workTo: PlainDate;
  readonly figuresFrom: PlainDate;
  readonly figuresTo: PlainDate;
  readonly monthStartDay: number;
  readonly achievedTarget: number;
  readonly sustainedTarget: number;
  readonly followUpMonths: number;
  readonly followUpVerdictOn: PlainDate | null;
  /** A change is said in per cent only from this base on. */
  readonly percentBase: number;
};

export type PeriodView = {
  readonly id: string;
  readonly campaignId: string;
  readonly kind: PeriodKind;
  readonly title: string;
  readonly figuresFrom: PlainDate;
  readonly figuresTo: PlainDate;
  readonly opensOn: PlainDate;
  readonly dueCommune: PlainDate;
  readonly dueDistrict: PlainDate | null;
  readonly dueProvince: PlainDate;
  /** The phrases its due dates came from; null: typed as days. */
  readonly dueRules: DueRules | null;
  /** Levels whose day is still to be typed: what stands as their due date is none. */
  readonly unset: readonly DueTier[];
  readonly regime: { readonly id: string; readonly title: string } | null;
  /** Of an ad-hoc request: what is asked, and which bodies are named (none: all on the route). */
  readonly content: string | null;
  readonly requester: string | null;
  readonly addresseeIds: readonly string[];
  /** Business date of nobody: the true day in Viet Nam on which it was opened; null until then. */
  readonly openedOn: PlainDate | null;
  readonly version: number;
};

/** Reports of a period in the whole province. */
export type ReportCounts = { readonly total: number; readonly sent: number; readonly late: number; readonly accepted: number };

export type PlanListRow = {
  readonly id: string;
  readonly campaignId: string;
  readonly year: number;
  readonly province: UnitLabel;
  readonly kind: PlanKind;
  readonly status: PaperStatus;
  readonly number: number | null;
  readonly notation: string | null;
  readonly issuedOn: PlainDate | null;
  readonly issuer: string;
  readonly subject: string;
};

export type PlanView = PlanListRow & {
  readonly signerTitle: string;
  readonly bases: readonly string[];
  readonly recipients: readonly string[];
  readonly version: number;
  readonly canEdit: boolean;
  readonly place: string;
  readonly superior: string;
  readonly content: PaperContent;
  /** Last year's, from which it was made. */
  readonly origin: PlanReference | null;
  /** The issued one it changes, or the returned one it comes after. */
  readonly amends: PlanReference | null;
  readonly amendments: readonly PlanReference[];
  /** The plan of the province above it, and whose plan it is. */
  readonly parent: PlanReference | null;
  readonly unit: UnitLabel | null;
  readonly receivedBy: PlanTier | null;
  readonly acceptedOn: PlainDate | null;
  readonly returnReason: string | null;
  readonly duties: DutyCounts;
  readonly actions: readonly PlanAction[];
  /** Whether the reader may begin a plan of his own level under it. */
  readonly canDraftUnder: boolean;
};

export type DecisionView = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly number: number;
  readonly notation: string;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
  readonly subject: string;
};

export type CampaignView = CampaignFacts & {
  readonly id: string;
  readonly provinceId: string;
  readonly province: UnitLabel;
  readonly status: CampaignStatus;
  readonly isIllustrative: boolean;
  readonly version: number;
  /** The day by whose names its units are shown. */
  readonly day: PlainDate;
  readonly localities: readonly LocalityRow[];
  /** False where the reader sees only his own localities: then targets cannot be judged. */
  readonly isWhole: boolean;
  readonly periods: readonly (PeriodView & { readonly reports: ReportCounts | null })[];
  readonly plans: readonly PlanListRow[];
  readonly decisions: readonly DecisionView[];
  readonly taskGroups: readonly { readonly number: number; readonly content: string }[];
  readonly actions: readonly CampaignAction[];
  /** The working days of its province. */
  readonly calendar: WorkCalendar;
};

/** A paper as it is cited. */
export type PlanReference = {
  readonly id: string;
  readonly number: number | null;
  readonly notation: string | null;
  readonly issuedOn: PlainDate | null;
  readonly subject: string;
};

/** Proposed facts of a new campaign, after last year's where there is one. */
export type CampaignProposal = {
  readonly facts: CampaignFacts;
  readonly lastYear: {
    readonly id: string;
    readonly year: number;
    readonly taskGroups: readonly string[];
    readonly outline: CampaignOutline;
    /** Its periods as they would be a year later. */
    readonly periods: readonly PeriodFacts[];
    /** Its issued plan of the year, from which a draft can be made; null where it has none. */
    readonly plan: PlanReference | null;
  } | null;
  /** The span in which districts of the province stand; null where there are none. */
  readonly districts: Dated | null;
  readonly calendar: WorkCalendar;
};

/** A record of an earlier year from which a locality may come. */
export type OriginOption = {
  readonly id: string;
  readonly year: number;
  readonly unitId: string;
  readonly unit: UnitLabel;
  readonly state: LocalityRow["state"];
};

export type LocalityRecord = LocalityRow & { readonly originId: string | null; readonly decision: DecisionView | null };

/** A body that an ad-hoc request may name, and to whom its report would go. */
export type RequestableBody = { readonly id: string; readonly name: string; readonly tier: BodyTier };

/** One line of the route that is shown before a period is opened, and of the reports after. */
export type RouteRow = {
  readonly bodyId: string;
  readonly body: string;
  readonly tier: BodyTier;
  readonly receiver: string;
  readonly dueOn: PlainDate;
  readonly isAsked: boolean;
};
