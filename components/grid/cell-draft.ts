import type { CellContent } from "@/lib/domain/cell-merge";
import type { CellNow } from "@/lib/domain/cell-saving";
import type { FigureFault } from "@/lib/domain/figure";
import type { Quantity } from "@/lib/domain/components";
import type { PersonalDataCheck } from "@/lib/domain/personal-data-check";

/** A field of the grid; `name` is the id of its field in the page. */
export type GridCellFacts = {
  readonly name: string;
  readonly unitId: string;
  readonly component: string;
  readonly column: string;
  readonly measure: Quantity;
  /** In words, for errors and questions: "Buổi tuyên truyền". */
  readonly label: string;
  /** What its sources say, as it would be typed; null where that is not known, "" where they say nothing. */
  readonly source: string | null;
  /** Months or reports are missing behind what the sources say. */
  readonly isSourcePartial: boolean;
};

/** What the server holds of a cell, as far as this page knows. */
export type KnownCell = CellContent & { readonly rowVersion: number; readonly by: string | null; readonly at: string | null };

/** What was typed here and is not saved yet, with what it began from. */
export type Draft = {
  readonly text: string;
  readonly explanation: string;
  readonly base: CellContent;
  /** Of the browser, only to be shown beside another's. */
  readonly typedAt: string;
  /** Its writer has looked at what seemed to be a person's name. */
  readonly isChecked: boolean;
};

/** Cells on their way to the server: exactly what is sent, under the key of the deed, again and again until an answer comes. */
export type Batch = {
  readonly key: string;
  readonly personalDataChecked: boolean;
  readonly cells: readonly {
    readonly name: string;
    readonly unitId: string;
    readonly component: string;
    readonly column: string;
    readonly measure: Quantity;
    readonly text: string;
    readonly explanation: string;
    readonly rowVersion: number;
    readonly base: CellContent;
    readonly typedAt: string;
  }[];
};

/** What keeps a cell from being saved. */
export type CellHold =
  | { readonly kind: "FAULT"; readonly fault: FigureFault; readonly readings: readonly number[] }
  | { readonly kind: "UNEXPLAINED" }
  | { readonly kind: "PERSONAL"; readonly check: Exclude<PersonalDataCheck, { kind: "CLEAN" }> }
  | { readonly kind: "CONFLICT"; readonly mine: Draft; readonly theirs: CellNow };
