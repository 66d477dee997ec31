import type { CriteriaKind, CriteriaStatus, Criterion } from "./criteria";
import type { UnitLabel } from "./unit-view";

/** A version in the list of sets. */
export type CriteriaVersionRow = {
  readonly id: string;
  readonly no: number;
  readonly year: number;
  readonly status: CriteriaStatus;
  readonly passMark: number;
  readonly criteria: number;
};

export type CriteriaSetView = {
  readonly id: string;
  readonly kind: CriteriaKind;
  readonly title: string;
  /** Named where the reader sees several provinces. */
  readonly province: UnitLabel | null;
  /** Shipped with the product, never an official set: shown as "ví dụ". */
  readonly isSample: boolean;
  /** Newest first. */
  readonly versions: readonly CriteriaVersionRow[];
};

export type CriterionView = Criterion & { readonly id: string; readonly name: string; readonly unit: string };

export type CriteriaVersionView = {
  readonly id: string;
  readonly version: number;
  readonly set: { readonly id: string; readonly kind: CriteriaKind; readonly title: string; readonly isSample: boolean };
  readonly no: number;
  readonly year: number;
  readonly status: CriteriaStatus;
  readonly passMark: number;
  readonly criteria: readonly CriterionView[];
  /** Sheets made with it. */
  readonly assessments: number;
  /** The version of the same kind and year that this one would replace. */
  readonly replaces: { readonly id: string; readonly title: string; readonly no: number } | null;
  readonly canEdit: boolean;
};

/** Why a draft cannot be put in force or changed. */
export const CRITERIA_REFUSALS = [
  "NOT_FOUND",
  "ROLE_NOT_ALLOWED",
  "STALE",
  "NOT_A_DRAFT",
  "WEIGHTS_NOT_100",
  "BAD_RULE",
  "DUPLICATE_TITLE",
  "INCOMPLETE",
] as const;
export type CriteriaRefusal = (typeof CRITERIA_REFUSALS)[number];
