import { NOW } from "@/lib/domain/form";
import type { Listing } from "@/lib/domain/locality";

/** Steps of a report that have a page of their own. */
export type ReportStepPage = "check" | "send" | "return" | "reject" | "withdraw" | "enter-for" | "receipt";

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
