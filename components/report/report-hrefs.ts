import { NOW } from "@/lib/domain/form";
import type { Listing } from "@/lib/domain/locality";

/** Steps of a report that have a page of their own. */
export type ReportStepPage =
  "check" | "send" | "return" | "reject" | "withdraw" | "enter-for" | "receipt" | "unlock" | "replace" | "correct" | "pins";

export const reportHref = (reportId: string): string => `/reports/${reportId}`;
export const versionHref = (reportId: string, no: number): string => `/reports/${reportId}?version=${no}`;
export const stepHref = (reportId: string, step: ReportStepPage): string => `/reports/${reportId}/${step}`;
export const tableHref = (reportId: string, unitId: string): string => `/reports/${reportId}/tables/${unitId}`;
export const partHref = (reportId: string, code: string): string => `/reports/${reportId}/parts/${code}`;
/** Of the period's own number nothing is said in the address. */
const columnQuery = (column: string): string => (column === NOW ? "" : `?column=${column}`);
export const cellHref = (reportId: string, unitId: string, component: string, column: string = NOW): string =>
  `/reports/${reportId}/cells/${unitId}/${component}${columnQuery(column)}`;
export const totalHref = (reportId: string, listing: Listing, component: string, column: string = NOW): string =>
  `/reports/${reportId}/totals/${listing}/${component}${columnQuery(column)}`;

/** Where the mark of a pinned number stands in its table: whoever has pinned one goes on from there. */
export const pinMarkId = (unitId: string, component: string, column: string): string => `pinned-${unitId}-${component}-${column}`;

type PinPlace = { readonly unitId: string; readonly component: string; readonly column?: string } | { readonly part: string } | null;

/** Where something is pinned to a place of a report; null: to the whole. */
export function newPinHref(reportId: string, place: PinPlace): string {
  const path = `/reports/${reportId}/pins/new`;
  if (place === null) return path;
  if ("part" in place) return `${path}?part=${place.part}`;
  return `${path}?unit=${place.unitId}&component=${place.component}&column=${place.column ?? NOW}`;
}
export const pinHref = (reportId: string, pinId: string): string => `/reports/${reportId}/pins#pin-${pinId}`;
