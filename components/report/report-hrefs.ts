import type { Component } from "@/lib/domain/components";
import type { Listing } from "@/lib/domain/locality";
import type { ReportPartCode } from "@/lib/domain/report-outline";

/** Steps of a report that have a page of their own. */
export type ReportStepPage = "check" | "send" | "return" | "reject" | "withdraw" | "enter-for" | "receipt";

export const reportHref = (reportId: string): string => `/reports/${reportId}`;
export const versionHref = (reportId: string, no: number): string => `/reports/${reportId}?version=${no}`;
export const stepHref = (reportId: string, step: ReportStepPage): string => `/reports/${reportId}/${step}`;
export const tableHref = (reportId: string, unitId: string): string => `/reports/${reportId}/tables/${unitId}`;
export const partHref = (reportId: string, code: ReportPartCode): string => `/reports/${reportId}/parts/${code}`;
export const cellHref = (reportId: string, unitId: string, component: Component): string =>
  `/reports/${reportId}/cells/${unitId}/${component}`;
export const totalHref = (reportId: string, listing: Listing, component: Component): string =>
  `/reports/${reportId}/totals/${listing}/${component}`;
