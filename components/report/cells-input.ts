import type { Quantity } from "@/lib/domain/components";

/** A cell as it is sent to be saved. */
export type CellInput = {
  unitId: string;
  component: string;
  column: string;
  measure: Quantity;
  text: string | null;
  explanation: string;
  rowVersion: number;
};
export type CellsInput = { reportId: string; versionId: string; cells: CellInput[]; personalDataChecked?: boolean };
