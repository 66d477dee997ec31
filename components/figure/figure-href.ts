import type { Component } from "@/lib/domain/components";
import type { PlainDate } from "@/lib/domain/plain-date";

export const sheetHref = (unitId: string, month: PlainDate): string => `/figures/${unitId}/${month}`;
export const cellHref = (unitId: string, month: PlainDate, component: Component): string => `/figures/${unitId}/${month}/${component}`;
