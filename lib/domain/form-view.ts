import type { FormDefinition, FormStatus } from "./form";
import type { PlainDate } from "./plain-date";

export type FormVersionRow = {
  readonly id: string;
  readonly no: number;
  readonly status: FormStatus;
  /** The paper that asks for it, or the secretariat's own reason. */
  readonly basis: string;
  readonly publishedOn: PlainDate | null;
  /** How many periods use it. */
  readonly periods: number;
};

/** A form of a province with its versions, newest first. */
export type FormView = {
  readonly id: string;
  readonly title: string;
  readonly canEdit: boolean;
  readonly versions: readonly FormVersionRow[];
};

/** A period that is, or will be, opened with a version. */
export type FormUse = {
  readonly id: string;
  readonly campaignId: string;
  readonly title: string;
  readonly year: number;
  readonly isOpen: boolean;
};

export type FormHistoryVersion = FormVersionRow & {
  readonly definition: FormDefinition;
  /** The post that published it, and its body; null where nobody did so here. */
  readonly publishedBy: { readonly title: string; readonly body: string } | null;
  readonly usedBy: readonly FormUse[];
};

/** A form with all of its versions, newest first. */
export type FormRecord = Omit<FormView, "versions"> & {
  readonly versions: readonly FormHistoryVersion[];
  /** Regimes whose periods take its newest published version. */
  readonly regimes: readonly { readonly id: string; readonly title: string }[];
};

export type FormVersionView = FormVersionRow & {
  readonly form: { readonly id: string; readonly title: string };
  readonly version: number;
  readonly definition: FormDefinition;
  /** The version of the form before it; null: the first, held against the standard form. */
  readonly before: { readonly no: number; readonly definition: FormDefinition } | null;
  readonly usedBy: readonly FormUse[];
  readonly canEdit: boolean;
  /** Another version of the form is being worked on: there is one draft at a time. */
  readonly otherDraftId: string | null;
};

/** The newest version of a form in a state; undefined where there is none. `versions` newest first. */
export function newestOf<V extends FormVersionRow>(versions: readonly V[], status: FormStatus): V | undefined {
  return versions.find((version) => version.status === status);
}

/** What a period may be opened with. */
export type FormChoice = { readonly id: string; readonly title: string; readonly no: number; readonly publishedOn: PlainDate | null };

export const FORM_REFUSALS = [
  "NOT_FOUND",
  "ROLE_NOT_ALLOWED",
  "STALE",
  "NOT_A_DRAFT",
  "NOT_PUBLISHED",
  "BAD_FORM",
  "DUPLICATE_TITLE",
  "DRAFT_EXISTS",
  "ONLY_VERSION",
  "PERSONAL_DATA",
] as const;
export type FormRefusal = (typeof FORM_REFUSALS)[number];
