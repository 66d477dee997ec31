import type { CampaignStatus } from "./campaign";
import type { ItemFault } from "./decision";
import type { HotspotType, Listing, LocalityFlag, LocalityState } from "./locality";
import type { CouncilOpinion } from "./nomination";
import type { DecisionEffect, DecisionKind, PaperStatus } from "./paper";
import type { PaperContent } from "./paper-sheet";
import type { PlainDate } from "./plain-date";
import type { Standing } from "./target";
import type { UnitLabel } from "./unit-view";

export type DecisionListRow = {
  readonly id: string;
  readonly campaignId: string;
  readonly year: number;
  readonly province: UnitLabel;
  readonly kind: DecisionKind;
  readonly status: PaperStatus;
  readonly number: number | null;
  readonly notation: string | null;
  readonly issuedOn: PlainDate | null;
  readonly issuer: string;
  readonly subject: string;
  /** Communes it names. */
  readonly communes: number;
};

/** A commune and the district it belongs to, by the names of one day. */
export type PlaceName = {
  readonly kind: string;
  readonly name: string;
  readonly district: { readonly kind: string; readonly name: string } | null;
};

export type DecisionItemView = {
  readonly id: string;
  readonly unitId: string;
  readonly place: PlaceName;
  readonly effect: DecisionEffect;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
  readonly nomination: { readonly id: string; readonly score: number | null; readonly councilScore: number | null } | null;
  readonly origin: { readonly id: string; readonly year: number; readonly state: LocalityState } | null;
  readonly followUntil: PlainDate | null;
  readonly reason: string | null;
  /** What would be refused if it were issued now; none once it is issued. */
  readonly faults: readonly ItemFault[];
};

/** An appraised nomination that a draft does not name, and why not. */
export type UnnamedNomination = {
  readonly id: string;
  readonly unitId: string;
  readonly place: PlaceName;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
  readonly opinion: CouncilOpinion | null;
  readonly reason: string | null;
};

export type DecisionRecord = DecisionListRow & {
  readonly campaignStatus: CampaignStatus;
  readonly provinceId: string;
  readonly isOwnBody: boolean;
  readonly superior: string;
  readonly place: string;
  readonly signerTitle: string;
  readonly bases: readonly string[];
  readonly recipients: readonly string[];
  readonly content: PaperContent;
  readonly version: number;
  /** The day by whose names its communes are shown. */
  readonly day: PlainDate;
  readonly items: readonly DecisionItemView[];
  /** Of a draft only. */
  readonly unnamed: readonly UnnamedNomination[];
  /** What the targets mean with this decision, in whole localities. */
  readonly achieved: Standing;
  readonly sustained: Standing;
  /** The decision that this one supplements. */
  readonly amends: { readonly id: string; readonly number: number | null; readonly notation: string | null } | null;
  readonly canEdit: boolean;
  readonly canIssue: boolean;
  /** Whether the reader may open the campaign. */
  readonly seesCampaign: boolean;
};

/** A commune that a decision can name; `listed`: the lists of the campaign on which it stands already. */
export type CommuneOption = UnitLabel & { readonly district: string | null; readonly folded: string; readonly listed: readonly Listing[] };

/** Everything a form for one line offers. */
export type DecisionItemChoices = {
  readonly units: readonly CommuneOption[];
  readonly origins: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly unit: UnitLabel;
    readonly year: number;
    readonly state: LocalityState;
  }[];
};
