import type { PlainDate } from "./plain-date";
import { isDuring } from "./plain-date";
import type { Result } from "./result";
import { err, ok } from "./result";

export const UNIT_LEVELS = ["PROVINCE", "DISTRICT", "COMMUNE"] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** FULL: the whole predecessor went into the successor; PARTIAL: it was divided among several. */
export const SUCCESSION_PARTS = ["FULL", "PARTIAL"] as const;
export type SuccessionPart = (typeof SUCCESSION_PARTS)[number];

/** Official kinds by level. They are data of the register (they stand before a name on papers), kinds abolished in 2025 included. */
export const UNIT_KINDS = {
  PROVINCE: ["Tỉnh", "Thành phố"],
  DISTRICT: ["Huyện", "Thị xã", "Thành phố", "Quận"],
  COMMUNE: ["Xã", "Phường", "Thị trấn", "Đặc khu"],
} as const satisfies Record<UnitLevel, readonly string[]>;
export type UnitKind = (typeof UNIT_KINDS)[UnitLevel][number];

/** Splits an official full name into kind and name; null where no kind of that level leads it. Bears stray spaces, decomposed letters and a kind in lower case, as lists have them. */
export function splitUnitName(level: UnitLevel, fullName: string): { kind: UnitKind; name: string } | null {
  const text = fullName.normalize("NFC").trim().replace(/\s+/gu, " ");
  for (const kind of UNIT_KINDS[level]) {
    const head = `${kind} `.toLowerCase();
    if (text.toLowerCase().startsWith(head) && text.length > head.length) return { kind, name: text.slice(head.length) };
  }
  return null;
}

/** Whether a kind belongs to a level ("Phường" is no kind of a district). */
export function isKindOf(level: UnitLevel, kind: string): boolean {
  return UNIT_KINDS[level].some((known) => known === kind);
}

/** Length of official codes by level (danh mục hành chính): 2, 3, 5 digits. */
export const UNIT_CODE_LENGTH = { PROVINCE: 2, DISTRICT: 3, COMMUNE: 5 } as const satisfies Record<UnitLevel, number>;

/** A half-open span [validFrom, validTo); an open start is "since before our records". */
export type Dated = { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null };

/** The one row of several spans that holds on `date`; null where none does. Spans of one unit never overlap. */
export function versionOn<V extends Dated>(versions: readonly V[], date: PlainDate): V | null {
  return versions.find((version) => isDuring(date, version.validFrom, version.validTo)) ?? null;
}

export type Succession = {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly effectiveOn: PlainDate;
  readonly part: SuccessionPart;
};

/** A unit reached through successions. `part` is PARTIAL when any step on the way divided a unit; `path` are the units passed between, nearest first. */
export type Kin = { readonly unitId: string; readonly part: SuccessionPart; readonly path: readonly string[] };

type Step = { readonly next: string; readonly part: SuccessionPart };

function follow(unitId: string, stepsOf: (id: string) => readonly Step[]): Kin[] {
  const found = new Map<string, Kin>();
  const walk = (id: string, part: SuccessionPart, path: readonly string[]): void => {
    for (const step of stepsOf(id)) {
      // A register typed by hand may close a circle; it must not hang a page.
      if (step.next === unitId || path.includes(step.next)) continue;
      const composed: SuccessionPart = part === "FULL" && step.part === "FULL" ? "FULL" : "PARTIAL";
      if (stepsOf(step.next).length > 0) {
        walk(step.next, composed, [...path, step.next]);
      } else if (found.get(step.next)?.part !== "FULL") {
        found.set(step.next, { unitId: step.next, part: composed, path });
      }
    }
  };
  walk(unitId, "FULL", []);
  return [...found.values()];
}

/** What stands on `on` where the unit once stood: its heirs through every succession in force by then. Empty while nothing has succeeded it. */
export function heirsOf(unitId: string, successions: readonly Succession[], on: PlainDate): Kin[] {
  return follow(unitId, (id) =>
    successions
      .filter((row) => row.predecessorId === id && row.effectiveOn <= on)
      .map((row) => ({ next: row.successorId, part: row.part })),
  );
}

/** What stood on `on` where the unit stands now: its predecessors through every succession in force after that day. Empty where the unit itself stood already, or nothing is recorded. */
export function predecessorsOf(unitId: string, successions: readonly Succession[], on: PlainDate): Kin[] {
  return follow(unitId, (id) =>
    successions.filter((row) => row.successorId === id && row.effectiveOn > on).map((row) => ({ next: row.predecessorId, part: row.part })),
  );
}

export const NOT_COMPARABLE_REASONS = ["PARTIAL_PREDECESSOR", "NO_PREDECESSOR"] as const;
export type NotComparableReason = (typeof NOT_COMPARABLE_REASONS)[number];

export type Comparability =
  | { readonly kind: "COMPARABLE"; readonly unitIds: readonly string[] }
  | { readonly kind: "NOT_COMPARABLE"; readonly reason: NotComparableReason };

/** Whose figures of the day `on` may stand beside the unit's own: itself, or the sum of its predecessors if each went into it whole (decisions 6); never a share of a divided one. */
export function comparability(
  unit: { readonly id: string; readonly existsFrom: PlainDate | null },
  successions: readonly Succession[],
  on: PlainDate,
): Comparability {
  const predecessors = predecessorsOf(unit.id, successions, on);
  if (predecessors.some((kin) => kin.part === "PARTIAL")) return { kind: "NOT_COMPARABLE", reason: "PARTIAL_PREDECESSOR" };
  if (predecessors.length > 0) return { kind: "COMPARABLE", unitIds: predecessors.map((kin) => kin.unitId) };
  if (unit.existsFrom !== null && on < unit.existsFrom) return { kind: "NOT_COMPARABLE", reason: "NO_PREDECESSOR" };
  return { kind: "COMPARABLE", unitIds: [unit.id] };
}

export const CORRECTION_REFUSALS = ["OUTSIDE_EXISTENCE", "NO_CHANGE"] as const;
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number];

/** What a correction does to the rows of a unit: REPLACE rewrites the row that begins on that very day, SPLIT closes it there and opens a new one. */
export type CorrectionPlan<V extends Dated> =
  | { readonly kind: "REPLACE"; readonly current: V }
  | { readonly kind: "SPLIT"; readonly current: V; readonly validFrom: PlainDate; readonly validTo: PlainDate | null };

export type UnitDescription = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parentId: string | null;
};

/** Where a correction that holds from `from` (null: as long as the row is known) falls among the dated rows. Refuses a day on which the unit does not stand and a correction that changes nothing. */
export function planCorrection<V extends Dated & UnitDescription>(
  versions: readonly V[],
  from: PlainDate | null,
  next: UnitDescription,
): Result<CorrectionPlan<V>, CorrectionRefusal> {
  const current = from === null ? (versions.find((version) => version.validFrom === null) ?? null) : versionOn(versions, from);
  if (!current) return err("OUTSIDE_EXISTENCE");
  const isSame =
    current.code === next.code && current.kind === next.kind && current.name === next.name && current.parentId === next.parentId;
  if (isSame) return err("NO_CHANGE");
  if (from === null || current.validFrom === from) return ok({ kind: "REPLACE", current });
  return ok({ kind: "SPLIT", current, validFrom: from, validTo: current.validTo });
}

/** Why a change of the register is refused. */
export const UNIT_REFUSALS = [
  "ROLE_NOT_ALLOWED",
  "OUT_OF_SCOPE",
  "NOT_FOUND",
  "STALE",
  "KIND_NOT_OF_LEVEL",
  "CODE_NOT_OF_LEVEL",
  "CODE_TAKEN",
  "UNFIT_PARENT",
  "PREDECESSOR_NOT_STANDING",
  "PREDECESSOR_HAS_UNITS",
  ...CORRECTION_REFUSALS,
] as const;
export type UnitRefusal = (typeof UNIT_REFUSALS)[number];

/** Levels that are added by hand; provinces come with the reference data. */
export const ADDABLE_LEVELS = ["DISTRICT", "COMMUNE"] as const satisfies readonly UnitLevel[];
