import { isWithin, isWritable, type Actor } from "./access";
import { monthsOfSpan, type Span } from "./calendar";
import type { CampaignStatus } from "./campaign";
import type { CriteriaKind } from "./criteria";
import type { Listing, LocalityState } from "./locality";
import type { PlainDate } from "./plain-date";
import { can } from "./policy";
import { err, ok, type Result } from "./result";

export const OPENING_REFUSALS = [
  "OUT_OF_SCOPE",
  "ROLE_NOT_ALLOWED",
  "CAMPAIGN_NOT_OPEN",
  "LOCALITY_NOT_OPEN",
  "ASSESSMENT_EXISTS",
  "NO_CRITERIA",
  "NO_MONTH_OVER",
] as const;
export type OpeningRefusal = (typeof OPENING_REFUSALS)[number];

/** What is asked before a locality gets its sheet. */
export type Opening = {
  readonly provinceId: string;
  readonly unitId: string;
  readonly listing: Listing;
  readonly state: LocalityState;
  readonly campaignStatus: CampaignStatus;
  /** A sheet of this locality that is not decided yet. */
  readonly hasOpenAssessment: boolean;
};

/** Which criteria judge a locality: those of the result for a selected one, those of the follow-up for a followed one. */
export function criteriaKindFor(listing: Listing): CriteriaKind {
  return listing === "SELECTED" ? "ASSESSMENT" : "MONITORING";
}

const OPEN_STATES: Readonly<Record<Listing, readonly LocalityState[]>> = {
  SELECTED: ["IN_TRANSFORMATION", "UNDER_APPRAISAL"],
  FOLLOWED: ["MONITORED"],
};

/** Whether a sheet may be begun, by the commune or by the secretariat, and with which kind of criteria. */
export function decideOpening(opening: Opening, actor: Actor): Result<CriteriaKind, OpeningRefusal> {
  if (!isWithin(actor.scope, opening) || !isWritable(actor.scope, opening)) return err("OUT_OF_SCOPE");
  if (!can(actor, "SELF_SCORE") && !can(actor, "RECORD_RESULT")) return err("ROLE_NOT_ALLOWED");
  if (opening.campaignStatus !== "OPEN") return err("CAMPAIGN_NOT_OPEN");
  if (opening.hasOpenAssessment) return err("ASSESSMENT_EXISTS");
  if (!OPEN_STATES[opening.listing].includes(opening.state)) return err("LOCALITY_NOT_OPEN");
  return ok(criteriaKindFor(opening.listing));
}

export type AssessedMonths = {
  readonly months: readonly Span[];
  /** All months of the span are over; otherwise the figures are provisional ("số liệu tạm tính đến …"). */
  readonly isFinal: boolean;
};

/** The months a sheet is reckoned from: those of the campaign, for a followed locality up to the end of its follow-up, that are over on `today`. */
export function assessedMonths(
  campaign: { readonly figures: Span; readonly monthStartDay: number },
  locality: { readonly listing: Listing; readonly followUntil: PlainDate | null },
  today: PlainDate,
): AssessedMonths {
  const end = locality.listing === "FOLLOWED" ? locality.followUntil : null;
  const planned = monthsOfSpan(campaign.figures, campaign.monthStartDay).filter((month) => end === null || month.to <= end);
  const months = planned.filter((month) => month.to < today);
  return { months, isFinal: months.length === planned.length };
}
