import type { CampaignRefusal, PeriodFault } from "./campaign";
import type { IssueRefusal } from "./paper-issue";
import type { ReportPlanRefusal } from "./period";
import type { DutyRefusal, PlanRefusal } from "./plan";

/** Why nothing came of a deed on a campaign or what hangs on it; the words are in lib/text/vi-campaign.ts and its neighbours. */
type Taken = CampaignRefusal | "NOT_FOUND";

export type CreateCampaignRefusal =
  "ROLE_NOT_ALLOWED" | "OUT_OF_SCOPE" | "NOT_FOUND" | "DUPLICATE_YEAR" | "PERIOD_UNSOUND" | "PLAN_NOT_FOUND";
export type EditCampaignRefusal = Taken | "STALE" | "PERIODS_OUTSIDE" | "YEAR_FIXED";
export type OpenCampaignRefusal = Taken | "STALE" | "NO_LOCALITIES" | "DECISION_REQUIRED" | "TASK_GROUPS_MISSING";
export type CloseCampaignRefusal = Taken | "STALE" | "LOCALITIES_UNDECIDED";
export type SaveTaskGroupsRefusal = Taken | "STALE";

export type PeriodEntryRefusal = Taken | PeriodFault | "STALE" | "ALREADY_OPEN" | "DUPLICATE_PERIOD" | "REGIME_NOT_FOUND";
/** An ad-hoc request of the secretariat or the council to named bodies. */
export type RequestReportRefusal =
  | Taken
  | Exclude<PeriodFault, "OPENS_AFTER_DUE" | "DUE_OUT_OF_ORDER">
  | ReportPlanRefusal
  | "DUE_IN_PAST"
  | "DUPLICATE_PERIOD"
  | "BODY_NOT_FOUND"
  | "PERSONAL_DATA";
export type RemovePeriodRefusal = Taken | "STALE" | "ALREADY_OPEN";
export type OpenPeriodRefusal = Taken | ReportPlanRefusal | "DUE_UNSET" | "STALE" | "ALREADY_OPEN";
export type PeriodFormRefusal = Taken | "STALE" | "ALREADY_OPEN" | "NOT_PUBLISHED";

export type PlanStepRefusal = Taken | PlanRefusal | "STALE";
export type PlanEntryRefusal = PlanStepRefusal | "TITLE_REQUIRED" | "DUPLICATE_NUMBER" | "ISSUED_IN_FUTURE" | "NUMBER_WITHOUT_DATE";
export type IssuePlanRefusal = PlanStepRefusal | IssueRefusal | "NUMBER_REQUIRED" | "DUTIES_REQUIRED";
export type SaveContentRefusal = PlanStepRefusal | "TITLE_REQUIRED";
export type SaveDutiesRefusal = PlanStepRefusal | "BODY_NOT_FOUND" | "UNIT_NOT_FOUND";
export type RecordDutyRefusal = DutyRefusal | "NOT_FOUND" | "STALE" | "DONE_IN_FUTURE" | "DONE_BEFORE_PLAN" | "PERSONAL_DATA";
export type ReturnPlanRefusal = PlanStepRefusal | "PERSONAL_DATA";
export type CreateLocalPlanRefusal =
  CampaignRefusal | "NOT_FOUND" | "PARENT_NOT_ISSUED" | "UNIT_NOT_LISTED" | "DUPLICATE_PLAN" | "NO_COMMITTEE";

export type EditLocalityRefusal = Taken | "STALE" | "TYPE_REQUIRED" | "UNFIT_ORIGIN";
