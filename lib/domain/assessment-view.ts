import type { Role } from "./access";
import type { AssessmentAction, AssessmentRefusal, AssessmentStatus } from "./assessment";
import type { OpeningRefusal } from "./assessment-opening";
import type { Span } from "./calendar";
import type { DecisionView } from "./campaign-view";
import type { AssessmentResult, CriteriaKind, Score } from "./criteria";
import type { Evaluation } from "./evaluation";
import type { HotspotType, Listing, LocalityState } from "./locality";
import type { PlainDate } from "./plain-date";
import type { Rule } from "./rule";
import type { UnitLabel } from "./unit-view";

/** What is kept with a score: the judgement, the values it used, and the weight rescaled for the locality's types. */
export type ComputedScore = Evaluation & {
  readonly weight: number;
  readonly reports: { readonly due: number; readonly onTime: number } | null;
  /** False where a change of territory leaves no same period to compare with. */
  readonly isPriorComparable: boolean;
};

/** What a person gave for one criterion. */
export type GivenScore = { readonly points: number | null; readonly passed: boolean | null; readonly note: string | null };

export type SheetRow = {
  readonly criterionId: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly isMandatory: boolean;
  readonly rule: Rule;
  readonly computed: ComputedScore;
  /** Figures entered since would give other values. */
  readonly isOutdated: boolean;
  /** Null where the reader does not see that side yet. */
  readonly self: GivenScore | null;
  readonly council: GivenScore | null;
};

export const SCORE_SIDES = ["self", "council"] as const;
export type ScoreSide = (typeof SCORE_SIDES)[number];

export type AssessmentSheet = {
  readonly id: string;
  readonly version: number;
  readonly status: AssessmentStatus;
  readonly locality: {
    readonly id: string;
    readonly unit: UnitLabel;
    readonly district: UnitLabel | null;
    readonly listing: Listing;
    readonly types: readonly HotspotType[];
    readonly state: LocalityState;
  };
  readonly campaign: { readonly id: string; readonly year: number; readonly isIllustrative: boolean };
  readonly criteria: {
    readonly versionId: string;
    readonly title: string;
    readonly no: number;
    readonly year: number;
    readonly isSample: boolean;
    readonly passMark: number;
  };
  readonly figures: Span;
  readonly isFinal: boolean;
  readonly rows: readonly SheetRow[];
  readonly proposed: AssessmentResult | null;
  readonly result: AssessmentResult | null;
  readonly reason: string | null;
  readonly decision: DecisionView | null;
  readonly actions: readonly AssessmentAction[];
  readonly canRefresh: boolean;
};

/** A locality of a campaign with its newest sheet, as the list shows it. */
export type AssessmentListRow = {
  readonly localityId: string;
  readonly unitName: string;
  readonly districtName: string | null;
  readonly listing: Listing;
  readonly types: readonly HotspotType[];
  readonly state: LocalityState;
  readonly assessmentId: string | null;
  readonly status: AssessmentStatus | null;
  readonly selfTotal: number | null;
  readonly councilTotal: number | null;
  readonly proposed: AssessmentResult | null;
  readonly result: AssessmentResult | null;
};

/** Whether a sheet can be begun, asked before the button is shown. */
export type OpeningView = {
  readonly localityId: string;
  readonly unit: UnitLabel;
  readonly listing: Listing;
  readonly year: number;
  readonly kind: CriteriaKind;
  readonly criteria: {
    readonly versionId: string;
    readonly title: string;
    readonly no: number;
    readonly isSample: boolean;
    readonly count: number;
  } | null;
  readonly figures: Span | null;
  readonly isFinal: boolean;
  readonly refusal: OpeningRefusal | null;
  readonly openAssessmentId: string | null;
};

/** What the form of the result offers: last used issuer and notation. */
export type ResultChoices = {
  readonly issuer: string;
  readonly notation: string;
  readonly latest: DecisionView | null;
  readonly today: PlainDate;
};

const COMMUNE_ROLES: readonly Role[] = ["COMMUNE_POLICE", "COMMUNE_HEAD", "COMMUNE_PARTY_SECRETARY"];

/** Whether a side's scores may be read: the commune's own are the others' only once they are sent, the council's only once they are concluded. The auditor reads all. */
export function seesScores(side: ScoreSide, role: Role, status: AssessmentStatus): boolean {
  if (role === "AUDITOR") return true;
  if (side === "self") return status !== "DRAFT" || COMMUNE_ROLES.includes(role);
  return status === "APPRAISED" || status === "DECIDED" || (status === "SELF_SCORED" && role === "COUNCIL_SECRETARY");
}

/** The scores of one side as the rule of the result reads them. */
export function scoresOf(rows: readonly SheetRow[], side: ScoreSide): Score[] {
  return rows.map((row) => ({
    code: row.code,
    isMandatory: row.isMandatory,
    points: row[side]?.points ?? null,
    passed: row[side]?.passed ?? null,
  }));
}

/** What people are told; the sentence of each is in lib/text. data: { localityId, unitId, reason?, result? }. */
export const ASSESSMENT_NOTICES = [
  "ASSESSMENT_OPENED",
  "ASSESSMENT_SELF_SCORED",
  "ASSESSMENT_RETURNED",
  "ASSESSMENT_APPRAISED",
  "RESULT_RECORDED",
] as const;
export type AssessmentNotice = (typeof ASSESSMENT_NOTICES)[number];

/** Everything a command on a sheet may be refused with; OUT_OF_SCOPE is answered as NOT_FOUND. */
export type AssessmentCommandRefusal =
  AssessmentRefusal | OpeningRefusal | "NOT_FOUND" | "STALE" | "BAD_POINTS" | "PERSONAL_DATA" | "LOCALITY_MOVED_ON" | "DUPLICATE_NUMBER";
