import type { Entry } from "./figure";

/** A cell of a report as it stands, with who typed it last; `by` and `at` (an instant) are null where it is what its sources say. */
export type CellNow = {
  readonly unitId: string;
  readonly component: string;
  readonly column: string;
  readonly entry: Entry;
  readonly explanation: string;
  readonly rowVersion: number;
  readonly by: string | null;
  readonly at: string | null;
};

export type SavedCell = {
  readonly unitId: string;
  readonly component: string;
  readonly column: string;
  readonly rowVersion: number;
  readonly isTyped: boolean;
};

/** What became of cells that were sent to be saved: each is kept, or asked about since somebody changed it in the meantime. */
export type CellsSaved = {
  /** The server's time, an instant. */
  readonly savedAt: string;
  readonly cells: readonly SavedCell[];
  readonly conflicts: readonly CellNow[];
  /** What others changed of late in the same tables. */
  readonly others: readonly CellNow[];
};
