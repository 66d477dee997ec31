import type { ReportPartCode } from "./report-outline";

/** How an unlock ended: what was changed went up, or the clock locked the report again. */
export const UNLOCK_ENDINGS = ["SENT", "RELOCKED"] as const;

export const UNLOCK_HOURS_MAX = 720;

export type CellPlace = { readonly unitId: string; readonly component: string; readonly column: string };

/** What may be changed while a report is unlocked: everything, or the named cells and parts. */
export type UnlockScope =
  { readonly all: true } | { readonly all: false; readonly cells: readonly CellPlace[]; readonly parts: readonly string[] };

/** An unlock that runs: the accepted version that stands meanwhile, what may be changed, and when the clock locks again (true time). */
export type RunningUnlock = { readonly versionNo: number; readonly relockAt: Date; readonly scope: UnlockScope };

const isPlace = (value: unknown): value is CellPlace =>
  typeof value === "object" && value !== null && ["unitId", "component", "column"].every((key) => key in value);

/** Reads a scope as it is stored; what cannot be read opens nothing. */
export function parseUnlockScope(stored: unknown): UnlockScope {
  if (typeof stored !== "object" || stored === null) return { all: false, cells: [], parts: [] };
  if ("all" in stored && stored.all === true) return { all: true };
  const cells = "cells" in stored && Array.isArray(stored.cells) ? stored.cells.filter(isPlace) : [];
  const parts = "parts" in stored && Array.isArray(stored.parts) ? stored.parts.filter((part) => typeof part === "string") : [];
  return { all: false, cells, parts };
}

/** Whether a report that may run under an unlock lets all these places be changed; without an unlock nothing narrows it. */
export function isUnlockedAt(
  unlock: RunningUnlock | null,
  places: { readonly cells?: readonly CellPlace[]; readonly parts?: readonly (ReportPartCode | string)[] },
): boolean {
  if (unlock === null || unlock.scope.all) return true;
  const { cells, parts } = unlock.scope;
  const hasCell = (place: CellPlace) =>
    cells.some((one) => one.unitId === place.unitId && one.component === place.component && one.column === place.column);
  return (places.cells ?? []).every(hasCell) && (places.parts ?? []).every((part) => parts.includes(part));
}

/** The instant at which the clock locks again. */
export function relockAtOf(unlockedAt: Date, hours: number): Date {
  return new Date(unlockedAt.getTime() + hours * 3_600_000);
}

/** Whether the time of an unlock is over; at its very end it is. */
export function isUnlockOver(unlock: { readonly relockAt: Date }, now: Date): boolean {
  return now.getTime() >= unlock.relockAt.getTime();
}
