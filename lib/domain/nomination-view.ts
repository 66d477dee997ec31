import type { ComputedScore } from "./assessment-view";
import type { Span } from "./calendar";
import type { CampaignStatus } from "./campaign";
import type { DecisionView } from "./campaign-view";
import type { DrugInputs, DrugLimits } from "./drug-class";
import type { BodyKind } from "./access";
import type { HotspotType, LocalityFlag, LocalityState } from "./locality";
import {
  EXPECTED_DOSSIER,
  type CouncilGround,
  type CouncilOpinion,
  type DossierItemKind,
  type NewNominationRefusal,
  type NominationAction,
  type NominationGap,
  type NominationRefusal,
  type NominationStatus,
} from "./nomination";
import type { PlainDate } from "./plain-date";
import type { Rule } from "./rule";
import type { UnitLabel } from "./unit-view";

/** A paper of the dossier: by number and date, and where it is kept. */
export type DossierEntry = {
  readonly kind: DossierItemKind;
  readonly number: string;
  readonly datedOn: PlainDate | null;
  readonly note: string;
};

/** How the commune, or what it came from, stood in an earlier campaign; newest first. */
export type EarlierState = { readonly year: number; readonly state: LocalityState; readonly unitName: string; readonly localityId: string };

export const NOMINATION_WARNINGS = [
  "NEW_RURAL",
  "CARRIED_OVER",
  "RELAPSED",
  "STILL_IN_CAMPAIGN",
  "MISSING_DOSSIER",
  "BELOW_GROUNDS",
  "UNIT_DISAGREES",
  "PROVISIONAL",
] as const;
export type NominationWarning = (typeof NOMINATION_WARNINGS)[number];

/** What is to be looked at before a nomination goes on; none of it stops it (domain.md 11.a, eligibility flags). */
export function nominationWarnings(facts: {
  readonly flags: readonly LocalityFlag[];
  readonly earlier: readonly EarlierState[];
  readonly dossier: readonly Pick<DossierEntry, "kind">[];
  readonly grounds: readonly CouncilGround[];
  readonly isScored: boolean;
  readonly unitAgrees: boolean | null;
  readonly isProvisional: boolean;
}): readonly NominationWarning[] {
  const lastYear = Math.max(0, ...facts.earlier.map((one) => one.year));
  const newest = facts.earlier.filter((one) => one.year === lastYear).map((one) => one.state);
  const holds: Record<NominationWarning, boolean> = {
    NEW_RURAL: facts.flags.includes("NEW_RURAL"),
    CARRIED_OVER: facts.flags.includes("CARRIED_OVER") || newest.some((state) => state === "NOT_ACHIEVED" || state === "CARRIED_OVER"),
    RELAPSED: facts.earlier.some((one) => one.state === "RELAPSED"),
    STILL_IN_CAMPAIGN: newest.some((state) => state === "IN_TRANSFORMATION" || state === "UNDER_APPRAISAL" || state === "MONITORED"),
    MISSING_DOSSIER: missingDossier(facts.dossier).length > 0,
    BELOW_GROUNDS: facts.isScored && facts.grounds.length === 0,
    UNIT_DISAGREES: facts.unitAgrees === false,
    PROVISIONAL: facts.isProvisional,
  };
  return NOMINATION_WARNINGS.filter((warning) => holds[warning]);
}

export function missingDossier(dossier: readonly Pick<DossierEntry, "kind">[]): readonly DossierItemKind[] {
  return EXPECTED_DOSSIER.filter((kind) => !dossier.some((item) => item.kind === kind));
}

/** One line of the score sheet as it was kept. */
export type NominationScoreRow = {
  readonly criterionId: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly rule: Rule;
  readonly computed: ComputedScore;
  readonly isByHand: boolean;
  readonly points: number | null;
  readonly note: string;
};

export type SubmissionView = {
  readonly no: number;
  readonly at: Date;
  readonly by: string;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
  readonly situation: string;
  readonly reason: string;
  readonly criteria: string;
  readonly drugClass: number | null;
  readonly score: number;
  readonly scores: readonly {
    readonly code: string;
    readonly name: string;
    readonly weight: number;
    readonly points: number | null;
    readonly note: string;
  }[];
  readonly dossier: readonly DossierEntry[];
};

/** What a list and other parts of the product show of a nomination. */
export type NominationListRow = {
  readonly id: string;
  readonly campaignId: string;
  readonly year: number;
  readonly status: NominationStatus;
  readonly unit: UnitLabel;
  readonly district: UnitLabel | null;
  readonly nominator: { readonly id: string; readonly kind: BodyKind; readonly name: string; readonly shortName: string };
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
  readonly score: number | null;
  readonly drugClass: number | null;
  readonly grounds: readonly CouncilGround[];
  readonly submittedOn: PlainDate | null;
  readonly unitAgrees: boolean | null;
  readonly council: CouncilView | null;
};

export type CouncilView = {
  readonly opinion: CouncilOpinion;
  readonly score: number;
  readonly reason: string;
  readonly on: PlainDate;
};

export type NominationRecord = NominationListRow & {
  readonly version: number;
  readonly provinceId: string;
  readonly campaignStatus: CampaignStatus;
  readonly isIllustrative: boolean;
  /** False where the reader does not see the campaign's page yet. */
  readonly showsCampaign: boolean;
  readonly situation: string;
  readonly reason: string;
  readonly criteria: {
    readonly versionId: string;
    readonly title: string;
    readonly no: number;
    readonly year: number;
    readonly isSample: boolean;
    readonly passMark: number;
  };
  readonly figures: Span | null;
  readonly drugInputs: DrugInputs | null;
  readonly drugLimits: DrugLimits;
  readonly rows: readonly NominationScoreRow[];
  readonly dossier: readonly DossierEntry[];
  readonly returnReason: string | null;
  readonly opinion: { readonly agrees: boolean; readonly words: string; readonly on: PlainDate } | null;
  readonly needsOpinion: boolean;
  readonly decision: DecisionView | null;
  readonly outcomeReason: string | null;
  readonly earlier: readonly EarlierState[];
  readonly warnings: readonly NominationWarning[];
  readonly gaps: readonly NominationGap[];
  readonly submissions: readonly SubmissionView[];
  readonly actions: readonly NominationAction[];
};

/** A criterion as the form scores it: with what its rule makes of the newest figures. */
export type FormCriterion = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly weight: number;
  readonly isMandatory: boolean;
  readonly types: readonly HotspotType[];
  readonly rule: Rule;
  readonly computed: ComputedScore;
  readonly judged: number | null;
  readonly note: string;
};

export type NominationForm = {
  readonly record: NominationRecord;
  readonly criteria: readonly FormCriterion[];
  readonly figures: Span | null;
  /** Counts that are held already, offered where the form holds none. */
  readonly known: { readonly population: number | null; readonly users: number | null };
};

/** A commune that can be proposed. */
export type NominationUnit = UnitLabel & {
  readonly district: string | null;
  readonly folded: string;
  readonly isNominated: boolean;
  /** Who is still writing a proposal of it that others do not see yet; null where nobody is. */
  readonly draftedBy: string | null;
  readonly isListed: boolean;
};

/** What the form of a new nomination offers. */
export type NominationChoices = {
  readonly campaigns: readonly { readonly id: string; readonly year: number; readonly status: CampaignStatus }[];
  readonly campaign: { readonly id: string; readonly year: number; readonly status: CampaignStatus } | null;
  readonly day: PlainDate;
  readonly units: readonly NominationUnit[];
  /** Set where the commune's own district proposes. */
  readonly isDistricts: boolean;
  readonly hasCriteria: boolean;
};

export type CreateNominationRefusal = NewNominationRefusal | "NO_CRITERIA" | "NO_NOMINATOR";
export type NominationCommandRefusal = NominationRefusal | "NOT_FOUND" | "STALE" | "PERSONAL_NUMBER" | "PERSONAL_DOUBT" | "DATED_IN_FUTURE";

/** What people are told; the sentence of each is in lib/text. data: { unitId, unit, reason? }. */
export const NOMINATION_NOTICES = [
  "NOMINATION_SUBMITTED",
  "NOMINATION_RETURNED",
  "NOMINATION_OPINION",
  "NOMINATION_APPRAISED",
  "NOMINATION_WITHDRAWN",
] as const;
export type NominationNotice = (typeof NOMINATION_NOTICES)[number];
