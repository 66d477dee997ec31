import type { PlainDate } from "./plain-date";
import type { SuccessionPart, UnitLevel } from "./unit";

/** A unit as it is called on a date. */
export type UnitLabel = {
  readonly id: string;
  readonly level: UnitLevel;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
};

/** One unit in a list drawn for a date. A unit that does not stand on that date is called by its nearest row and carries its heirs. */
export type UnitListRow = UnitLabel & {
  readonly parent: UnitLabel | null;
  readonly province: UnitLabel | null;
  readonly existsFrom: PlainDate | null;
  readonly existsTo: PlainDate | null;
  readonly isStanding: boolean;
  readonly childCount: number;
  readonly heirs: readonly (UnitLabel & { readonly part: SuccessionPart })[];
};

/** What the register shows for a date: the provinces and districts to choose from, and one page of units. */
export type UnitRegister = {
  readonly on: PlainDate;
  /** The chosen province, or null for the whole country. */
  readonly provinceId: string | null;
  readonly provinces: readonly UnitLabel[];
  readonly districts: readonly UnitLabel[];
  readonly rows: readonly UnitListRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

export type UnitVersionView = {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parent: UnitLabel | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly basis: string;
};

/** A unit that a resolution joined directly to another one. */
export type UnitRelative = UnitLabel & {
  readonly part: SuccessionPart;
  readonly effectiveOn: PlainDate;
  readonly basis: string;
  /** Compiled from lists, not read in the resolution itself. */
  readonly inferred: boolean;
};

/** A unit reached over one or more resolutions. */
export type UnitKin = UnitLabel & { readonly part: SuccessionPart; readonly steps: number };

export type UnitDetail = {
  readonly id: string;
  readonly level: UnitLevel;
  readonly provinceId: string;
  readonly existsFrom: PlainDate | null;
  readonly existsTo: PlainDate | null;
  readonly version: number;
  readonly on: PlainDate;
  readonly isStanding: boolean;
  /** As it is called on the date, or by its nearest row. */
  readonly label: UnitLabel;
  readonly above: readonly UnitLabel[];
  readonly versions: readonly UnitVersionView[];
  readonly cameFrom: readonly UnitRelative[];
  readonly became: readonly UnitRelative[];
  /** What stands on the date in its place. Empty while it stands. */
  readonly heirs: readonly UnitKin[];
  /** What stood in its place on the date. Empty unless it came later. */
  readonly predecessors: readonly UnitKin[];
  readonly childCount: number;
};

/** What a form needs to place a unit: the units above that stand on the date. */
export type UnitParents = { readonly province: UnitLabel | null; readonly districts: readonly UnitLabel[] };
