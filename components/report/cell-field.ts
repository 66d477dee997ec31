import type { CellPlace } from "@/lib/domain/expression";
import { NOW } from "@/lib/domain/form";

/** Name and id of a cell's field: the code of its row, with that of its column where it is not the period's own number. */
export function cellField(place: CellPlace | undefined): string {
  if (!place) return "";
  return place.column === NOW ? place.row : `${place.row}.${place.column}`;
}
