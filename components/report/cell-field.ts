import type { CellPlace } from "@/lib/domain/expression";
import type { Quantity } from "@/lib/domain/components";
import { NOW } from "@/lib/domain/form";

/** Name and id of a cell's field: the code of its row, with that of its column where it is not the period's own number. */
export function cellField(place: CellPlace | undefined): string {
  if (!place) return "";
  return place.column === NOW ? place.row : `${place.row}.${place.column}`;
}

/** What a field of a table is; `source` is what its number is held against, null where that is not known, "" where nothing is. */
export type FieldFacts = {
  readonly component: string;
  readonly column: string;
  readonly measure: Quantity;
  readonly source: string | null;
};
