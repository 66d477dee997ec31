import type { Total } from "./aggregate";
import type { Entry, FigureSource } from "./figure";
import type { EntryRow, FormColumn } from "./form";
import type { PlainDate } from "./plain-date";
import type { BodyLabel, PeriodLabel, ReportCellView } from "./report-view";
import type { UnitLabel } from "./unit-view";

/** "Where does this number come from": the entries it was made of, and what they say now. */
export type CellOrigin = {
  readonly reportId: string;
  readonly period: PeriodLabel;
  readonly unit: UnitLabel;
  readonly row: EntryRow;
  readonly column: FormColumn;
  readonly cell: ReportCellView;
  /** The number the recorded sources make; differs from the cell where it was typed over. */
  readonly sum: Total;
  readonly figures: readonly FigureOrigin[];
  /** The commune's report the number came through; null where it comes from figures directly. */
  readonly report: {
    readonly reportId: string;
    readonly body: BodyLabel;
    readonly versionNo: number;
    readonly sentOn: PlainDate | null;
    readonly entry: Entry;
  } | null;
};

/** One month behind a cell. */
export type FigureOrigin = {
  /** First day of the month of figures. */
  readonly month: PlainDate;
  readonly used: FigureOriginEntry | null;
  /** The newest where it is not the one used. */
  readonly newer: FigureOriginEntry | null;
};

export type FigureOriginEntry = {
  readonly revisionId: string;
  readonly revision: number;
  readonly source: FigureSource;
  readonly entry: Entry;
  readonly actorLabel: string;
  readonly enteredAt: Date;
  readonly isEnteredFor: boolean;
  readonly explanation: string | null;
};
