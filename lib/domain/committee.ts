import { isProvinceWithin, isWithin, isWritable, type Actor } from "./access";
import { seesDrafts, type CampaignStatus } from "./campaign";
import type { CommitteePost } from "./paper";
import type { PlainDate } from "./plain-date";
import { can } from "./policy";
import { err, ok, type Result } from "./result";
import type { UnitLabel } from "./unit-view";

/** The office a title names, where it names one that the rule asks for. */
export const OFFICES = ["PARTY_SECRETARY", "CHAIR", "POLICE_HEAD", "OTHER"] as const;
export type Office = (typeof OFFICES)[number];

/** Where a commune's committee is not as the plan 13/KH-BCĐ, III.1 asks. */
export const COMMITTEE_DEVIATIONS = [
  "NO_PARTY_LEADER",
  "LEADER_NOT_PARTY_SECRETARY",
  "NO_HEAD",
  "SEVERAL_HEADS",
  "HEAD_NOT_CHAIR",
  "NO_STANDING_DEPUTY",
  "DEPUTY_NOT_POLICE_HEAD",
  "NO_MEMBERS",
] as const;
export type CommitteeDeviation = (typeof COMMITTEE_DEVIATIONS)[number];

/**
 * Compares a committee with the rule: the Party secretary leads, the chair of the people's committee is its head, the head of the police
 * the standing deputy, heads of departments are members (plan 13/KH-BCĐ of 2024, III.1). Deviations are told, not refused.
 */
export function committeeDeviations(
  members: readonly { readonly post: CommitteePost; readonly office: Office }[],
): readonly CommitteeDeviation[] {
  const holding = (post: CommitteePost) => members.filter((member) => member.post === post);
  const isHeldBy = (post: CommitteePost, office: Office) => holding(post).some((member) => member.office === office);
  const heads = holding("HEAD").length;
  const found: Record<CommitteeDeviation, boolean> = {
    NO_PARTY_LEADER: holding("PARTY_LEADER").length === 0,
    LEADER_NOT_PARTY_SECRETARY: holding("PARTY_LEADER").length > 0 && !isHeldBy("PARTY_LEADER", "PARTY_SECRETARY"),
    NO_HEAD: heads === 0,
    SEVERAL_HEADS: heads > 1,
    HEAD_NOT_CHAIR: heads > 0 && !isHeldBy("HEAD", "CHAIR"),
    NO_STANDING_DEPUTY: holding("STANDING_DEPUTY").length === 0,
    DEPUTY_NOT_POLICE_HEAD: holding("STANDING_DEPUTY").length > 0 && !isHeldBy("STANDING_DEPUTY", "POLICE_HEAD"),
    NO_MEMBERS: holding("MEMBER").length === 0,
  };
  return COMMITTEE_DEVIATIONS.filter((deviation) => found[deviation]);
}

export type CommitteeRefusal = "NOT_FOUND" | "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "WRONG_STATUS";

type Place = { readonly provinceId: string; readonly unitId: string; readonly campaign: CampaignStatus };

/** Whether the actor may read of a commune's committee in a campaign at all. */
export function seesCommittee(place: Place, actor: Actor): boolean {
  return can(actor, "VIEW_CAMPAIGN") && isWithin(actor.scope, place) && (place.campaign !== "DRAFT" || seesDrafts(actor));
}

/** Decides whether the actor records a commune's committee: its police, its district, or the secretariat. */
export function decideCommittee(place: Place, actor: Actor): Result<null, CommitteeRefusal> {
  if (!seesCommittee(place, actor)) return err("NOT_FOUND");
  if (!isProvinceWithin(actor.scope, place.provinceId) || !isWritable(actor.scope, place)) return err("OUT_OF_SCOPE");
  if (!can(actor, "DRAFT_LOCAL_PLAN") && !can(actor, "EDIT_CAMPAIGN")) return err("ROLE_NOT_ALLOWED");
  return place.campaign === "CLOSED" ? err("WRONG_STATUS") : ok(null);
}

export type SaveCommitteeRefusal = CommitteeRefusal | "STALE" | "DECIDED_IN_FUTURE" | "PERSONAL_DATA";

export type CommitteeView = {
  readonly campaignId: string;
  readonly year: number;
  readonly unit: UnitLabel;
  /** Null: nothing was recorded yet. */
  readonly decision: { readonly number: string; readonly datedOn: PlainDate; readonly issuer: string } | null;
  readonly members: readonly { readonly post: CommitteePost; readonly title: string }[];
  /** 0 where nothing was recorded yet. */
  readonly version: number;
  readonly canEdit: boolean;
};

/** How far a locality is with its own plan and committee. */
export type LocalPlanRow = {
  readonly unit: UnitLabel;
  readonly plan: {
    readonly id: string;
    readonly number: number | null;
    readonly notation: string | null;
    readonly issuedOn: PlainDate | null;
    readonly acceptedOn: PlainDate | null;
    readonly isIssued: boolean;
    readonly isReturned: boolean;
  } | null;
  readonly committee: {
    readonly number: string;
    readonly datedOn: PlainDate;
    readonly members: readonly { readonly post: CommitteePost; readonly title: string }[];
  } | null;
};
