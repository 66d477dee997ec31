import type { PeriodKind } from "./campaign";
import type { FigureKind, Quantity, TimeRule } from "./components";
import type { Condition, Formula } from "./expression";
import type { Listing } from "./locality";
import type { BodyTier } from "./report";

/** A version of a form is worked on, then published and frozen. */
export const FORM_STATUSES = ["DRAFT", "PUBLISHED"] as const;
export type FormStatus = (typeof FORM_STATUSES)[number];

/** The column of the period's own number; every form has it, first. */
export const NOW = "NOW";
/** The unit of what is a rate. */
export const PERCENT = "%";

/** Codes of rows, columns, sections, rules and parts: they stay when the words change, so that periods can be compared. */
export const FORM_CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Words are null where the product has its own for the code. */
type Named = { readonly code: string; readonly label: string | null };

export type FormSection = Named;

/**
 * A row stands under a section; `isPart`: under the numbered row above it. ENTRY rows hold numbers: one whose code is a component comes
 * from the monthly figures, every other is typed in the report. COMPUTED rows are reckoned, HEAD rows are only words.
 */
export type FormRow = Named & { readonly section: string; readonly isPart: boolean } & (
    | { readonly kind: "HEAD" }
    | {
        readonly kind: "ENTRY";
        readonly unit: string;
        readonly number: FigureKind;
        readonly time: TimeRule;
        /** A blank cell of it keeps the report from going up, until it is filled or explained. */
        readonly isRequired: boolean;
      }
    | { readonly kind: "COMPUTED"; readonly unit: string; readonly formula: Formula }
  );
export type EntryRow = Extract<FormRow, { kind: "ENTRY" }>;

/** NOW stands first. `unit` null: as the row's. */
export type FormColumn = Named & { readonly unit: string | null } & (
    { readonly kind: "ENTRY"; readonly isRequired: boolean } | { readonly kind: "COMPUTED"; readonly formula: Formula }
  );

/** HARD: the report does not go up while it is broken. SOFT: asks for an explanation and never blocks. */
export const RULE_EFFECTS = ["HARD", "SOFT"] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

/** CHANGE: no number moves by more than `percent` against the same period, from a base on. */
export type RuleTest =
  { readonly kind: "HOLDS"; readonly condition: Condition } | { readonly kind: "CHANGE"; readonly percent: number; readonly base: number };

/** `label` is the sentence that is said when it is broken. */
export type FormRule = Named & { readonly effect: RuleEffect; readonly test: RuleTest };

export const PART_CONDITIONS = ["ALWAYS", "FOLLOWED_SIX_MONTHS"] as const;
export type PartCondition = (typeof PART_CONDITIONS)[number];

/** A part of the text, and who writes it. FOLLOWED_SIX_MONTHS: where followed localities are judged after six months. */
export type FormPart = Named & {
  readonly isRequired: boolean;
  readonly tiers: readonly BodyTier[];
  readonly when: PartCondition;
};

/** What a report asks: the table and the outline of its text. */
export type FormDefinition = {
  readonly sections: readonly FormSection[];
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  readonly rules: readonly FormRule[];
  readonly outline: readonly FormPart[];
};

/** A cell of a table by its row and column. */
export const cellKey = (row: string, column: string = NOW): string => `${row} ${column}`;
/** The same cell for a locality. */
export const unitCellKey = (unitId: string, row: string, column: string = NOW): string => `${unitId} ${row} ${column}`;

export function isEntryRow(row: FormRow): row is EntryRow {
  return row.kind === "ENTRY";
}

/** The rows that hold numbers, in the order of the form. */
export function entryRows({ rows }: Pick<FormDefinition, "rows">): readonly EntryRow[] {
  return rows.filter(isEntryRow);
}

/** The columns that hold numbers, NOW first. */
export function entryColumns({ columns }: Pick<FormDefinition, "columns">): readonly Extract<FormColumn, { kind: "ENTRY" }>[] {
  return columns.filter((column) => column.kind === "ENTRY");
}

/** The columns beside the period's own number. */
export function extraColumns({ columns }: Pick<FormDefinition, "columns">): readonly FormColumn[] {
  return columns.filter((column) => column.code !== NOW);
}

export function findEntryRow(form: Pick<FormDefinition, "rows">, code: string): EntryRow | null {
  return entryRows(form).find((row) => row.code === code) ?? null;
}

/** How a number of a row is written in a column. */
export function measureOf(row: EntryRow, column: Pick<FormColumn, "unit"> | undefined): Quantity {
  return { unit: column?.unit ?? row.unit, kind: row.number };
}

/** Whether two rows count the same, in the same way: only then do their numbers compare. */
export function isSameMeasure(one: EntryRow, other: EntryRow): boolean {
  return one.unit === other.unit && one.number === other.number && one.time === other.time;
}

export type NumberedRow = { readonly row: FormRow; /** Null: under the one above. */ readonly no: number | null };

/** The rows with their running numbers. */
export function numberedRows(rows: readonly FormRow[]): readonly NumberedRow[] {
  let last = 0;
  return rows.map((row) => ({ row, no: row.isPart ? null : (last += 1) }));
}

export type OutlineOf = { readonly tier: BodyTier; readonly periodKind: PeriodKind; readonly listings: readonly Listing[] };

/** The parts of a report in the order of the page; `listings` are those of the localities it speaks of. */
export function partsOf({ outline }: Pick<FormDefinition, "outline">, { tier, periodKind, listings }: OutlineOf): readonly FormPart[] {
  const judgesFollowed = periodKind === "SIX_MONTH" && listings.includes("FOLLOWED");
  return outline.filter((part) => part.tiers.includes(tier) && (part.when === "ALWAYS" || judgesFollowed));
}
