import type { Total } from "./aggregate";
import type { Span } from "./calendar";
import type { Component } from "./components";
import type { Contradiction } from "./contradiction";
import type { Entry, FigureSource } from "./figure";
import type { CellBase, EntryMode } from "./figure-entry";
import type { Listing } from "./locality";
import type { PersonalData } from "./personal-data";
import type { PlainDate } from "./plain-date";
import type { NotComparableReason } from "./unit";
import type { UnitLabel } from "./unit-view";

/** How much of the form is given for a unit and a month. */
export type MonthCoverage = {
  readonly month: Span;
  /** NOT_YET: the month has not begun; RUNNING: it has, and is not over. */
  readonly stage: "NOT_YET" | "RUNNING" | "OVER";
  /** Components of the 34 lines with a number or "không phát sinh". */
  readonly covered: number;
  readonly unknown: number;
  readonly expected: number;
  /** Entered from above and not yet confirmed. */
  readonly waiting: number;
};

export type CampaignMonthsView = {
  readonly id: string;
  readonly year: number;
  readonly province: UnitLabel | null;
  readonly figures: Span;
  readonly monthStartDay: number;
};

export type UnitMonths = {
  readonly unit: UnitLabel;
  readonly above: UnitLabel | null;
  readonly listings: readonly Listing[];
  readonly months: readonly MonthCoverage[];
};

/** Units by months: who has given what, and who has not. */
export type FiguresOverview = {
  readonly campaigns: readonly CampaignMonthsView[];
  /** Null where the actor's provinces have no campaign. */
  readonly campaign: CampaignMonthsView | null;
  readonly months: readonly Span[];
  readonly units: readonly UnitMonths[];
};

/** One unit by months, with its criminal cases in each and over the months that are over: where the dashboard's number comes from. */
export type UnitMonthsView = {
  readonly unit: UnitLabel;
  readonly above: UnitLabel | null;
  readonly campaign: CampaignMonthsView;
  readonly months: readonly { readonly coverage: MonthCoverage; readonly cases: Entry }[];
  readonly total: Total;
};

/** The newest entry of a source, with who and when. */
export type SourceEntry = CellBase & {
  readonly source: FigureSource;
  readonly actorLabel: string;
  /** ISO instant. */
  readonly enteredAt: string;
  readonly explanation: string | null;
  readonly caller: string | null;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
};

export type SheetCell = {
  readonly component: Component;
  readonly commune: SourceEntry | null;
  readonly professional: SourceEntry | null;
  readonly adjustment: SourceEntry | null;
  /** What goes on: the commune's, else the professional unit's. */
  readonly counting: Entry;
  /** Both hold a figure and they differ. */
  readonly differs: boolean;
  /** The same month of last year; null where not comparable. */
  readonly prior: Total | null;
  /** Sum of the counts in progress updates of the month; null where none speaks of it. */
  readonly fromUpdates: number | null;
  /** Whether the actor may write it now. */
  readonly isEditable: boolean;
};

/** Whose figures stand beside as the same month of last year. */
export type PriorBasis =
  | { readonly kind: "OWN" }
  | { readonly kind: "PREDECESSORS"; readonly units: readonly UnitLabel[] }
  | { readonly kind: "NOT_COMPARABLE"; readonly reason: NotComparableReason };

export type MonthSheet = {
  readonly unitId: string;
  readonly unit: UnitLabel;
  readonly above: UnitLabel | null;
  readonly month: Span;
  readonly priorMonth: Span;
  readonly previousMonth: PlainDate | null;
  readonly nextMonth: PlainDate | null;
  readonly stage: MonthCoverage["stage"];
  readonly coverage: { readonly covered: number; readonly expected: number };
  readonly prior: PriorBasis;
  readonly cells: Readonly<Record<Component, SheetCell>>;
  readonly contradictions: readonly Contradiction[];
  /** How the actor may enter here; null: he reads. */
  readonly mode: EntryMode | null;
  /** Entered from above and not confirmed, as the actor sees them. */
  readonly waiting: readonly { readonly component: Component; readonly revision: number }[];
  readonly canConfirm: boolean;
  readonly lastEntry: { readonly actorLabel: string; readonly enteredAt: string } | null;
};

/** One revision in the history of a cell, with what stood before it in the same source. */
export type FigureHistoryRow = SourceEntry & { readonly id: string; readonly before: Entry };

export type FigureHistory = {
  readonly unit: UnitLabel;
  readonly month: Span;
  readonly component: Component;
  /** Newest first. */
  readonly rows: readonly FigureHistoryRow[];
};

/** What came of sending a sheet: saved, or nothing written and something to do first. */
export type FigureSaving =
  | { readonly kind: "SAVED"; readonly at: string; readonly components: readonly Component[] }
  /** Others changed these cells since the sheet was drawn. */
  | { readonly kind: "STALE"; readonly components: readonly Component[] }
  | { readonly kind: "EXPLANATION_NEEDED"; readonly contradictions: readonly Contradiction[] }
  | { readonly kind: "PERSONAL_DATA"; readonly isRefused: boolean; readonly found: readonly PersonalData[] };
