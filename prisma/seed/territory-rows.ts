import type { PlainDate } from "@/lib/domain/plain-date";
import type { SuccessionPart, UnitLevel } from "@/lib/domain/unit";

export type UnitRow = {
  readonly id: string;
  readonly level: UnitLevel;
  readonly provinceId: string;
  readonly existsFrom: PlainDate | null;
  readonly existsTo: PlainDate | null;
};
export type UnitVersionRow = {
  readonly id: string;
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly basis: string;
  readonly folded: string;
};
export type UnitSuccessionRow = {
  readonly id: string;
  readonly predecessorId: string;
  readonly successorId: string;
  readonly effectiveOn: PlainDate;
  readonly part: SuccessionPart;
  readonly basis: string;
  readonly inferred: boolean;
};
export type TerritoryRows = {
  readonly units: readonly UnitRow[];
  readonly versions: readonly UnitVersionRow[];
  readonly successions: readonly UnitSuccessionRow[];
};
