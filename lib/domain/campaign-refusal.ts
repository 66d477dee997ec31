import type { CampaignRefusal, PeriodFault } from "./campaign";
import type { IssueRefusal } from "./paper-issue";
import type { ReportPlanRefusal } from "./period";

/** Why nothing came of a deed on a campaign or what hangs on it; the words are in lib/text/vi-campaign.ts and its neighbours. */
type Taken = CampaignRefusal | "NOT_FOUND";

export type CreateCampaignRefusal = "ROLE_NOT_ALLOWED" | "OUT_OF_SCOPE" | "NOT_FOUND" | "DUPLICATE_YEAR" | "PERIOD_UNSOUND";
export type EditCampaignRefusal = Taken | "STALE" | "PERIODS_OUTSIDE" | "YEAR_FIXED";
export type OpenCampaignRefusal = Taken | "STALE" | "NO_LOCALITIES" | "DECISION_REQUIRED" | "TASK_GROUPS_MISSING";
export type CloseCampaignRefusal = Taken | "STALE" | "LOCALITIES_UNDECIDED";
export type SaveTaskGroupsRefusal = Taken | "STALE";

export type PeriodEntryRefusal = Taken | PeriodFault | "STALE" | "ALREADY_OPEN" | "DUPLICATE_PERIOD";
export type RemovePeriodRefusal = Taken | "STALE" | "ALREADY_OPEN";
export type OpenPeriodRefusal = Taken | ReportPlanRefusal | "STALE" | "ALREADY_OPEN";

export type PlanEntryRefusal = Taken | "STALE" | "ISSUED_ALREADY" | "DUPLICATE_NUMBER" | "ISSUED_IN_FUTURE" | "NUMBER_WITHOUT_DATE";
export type IssuePlanRefusal = Taken | IssueRefusal | "NUMBER_REQUIRED";

type LocalityFieldRefusal = "TYPE_REQUIRED" | "DECISION_REQUIRED" | "DECIDED_IN_FUTURE" | "DUPLICATE_NUMBER" | "UNFIT_ORIGIN";
export type AddLocalityRefusal = Taken | LocalityFieldRefusal | "UNIT_NOT_STANDING" | "DUPLICATE_LOCALITY";
export type EditLocalityRefusal = Taken | LocalityFieldRefusal | "STALE";
export type RemoveLocalityRefusal = Taken | "STALE" | "NOT_A_DRAFT" | "IN_USE";
