import { isWithin, isWritable, type Actor } from "./access";
import type { Component, TaskGroup } from "./components";
import type { FigureUnit } from "./figure-entry";
import type { PersonalData } from "./personal-data";
import type { PlainDate } from "./plain-date";
import { can } from "./policy";
import { err, ok, type Result } from "./result";
import { isDuring } from "./plain-date";
import type { UnitLabel } from "./unit-view";

export const UPDATE_REFUSALS = [
  "NOT_FOUND",
  "ROLE_NOT_ALLOWED",
  "UNIT_NOT_STANDING",
  "FUTURE_DAY",
  "TOO_OLD",
  "WRONG_STATUS",
  "STALE",
] as const;
export type UpdateRefusal = (typeof UPDATE_REFUSALS)[number];

/** What can be counted while telling what happened; only what is summed over a month. Groups 2 and 3 have no such figure. */
export const UPDATE_COUNTS = {
  1: ["LEAD_DOCS", "LEAD_INSPECTIONS"],
  2: [],
  3: [],
  4: ["PROP_SESSIONS", "PROP_PEOPLE", "PROP_PLEDGES", "WEAPONS_GUNS"],
  5: ["ADM_VIOLATIONS", "EDU_COMMUNE"],
  6: ["TIP_RECEIVED", "TIP_RESOLVED", "SPOT_CLEARED"],
} as const satisfies Record<TaskGroup, readonly Component[]>;

const COUNTS: Readonly<Record<TaskGroup, readonly Component[]>> = UPDATE_COUNTS;

export function countsOf(taskGroup: TaskGroup): readonly Component[] {
  return COUNTS[taskGroup];
}

export type UpdateCount = { readonly component: Component; readonly value: number };

/** "Không có gì mới" speaks of all six groups; the column wants one, and it is never shown. */
export const NOTHING_NEW_GROUP: TaskGroup = 1;

/** How far back something may have happened: as far as any figure is asked for. */
export const UPDATE_DAYS_BACK = 730;

/** Whether someone may post about a unit: its commune police, and a department about the units of its body, while the unit stands. */
export function mayPost(actor: Pick<Actor, "role" | "scope" | "today">, unit: FigureUnit): Result<null, UpdateRefusal> {
  if (!isWithin(actor.scope, unit) || !isWritable(actor.scope, unit) || unit.level !== "COMMUNE") return err("NOT_FOUND");
  if (!can(actor.role, "POST_UPDATE")) return err("ROLE_NOT_ALLOWED");
  return isDuring(actor.today, unit.existsFrom, unit.existsTo) ? ok(null) : err("UNIT_NOT_STANDING");
}

export type UpdateRow = {
  readonly id: string;
  readonly unit: UnitLabel;
  readonly bodyName: string;
  readonly actorLabel: string;
  readonly taskGroup: TaskGroup;
  readonly content: string;
  readonly isNothingNew: boolean;
  readonly happenedOn: PlainDate;
  readonly counts: readonly UpdateCount[];
  /** ISO instant. */
  readonly postedAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnFor: string | null;
  readonly version: number;
  readonly canWithdraw: boolean;
};

export type UpdatePage = {
  readonly rows: readonly UpdateRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** Units to filter by: those of the actor that are in a campaign. */
  readonly units: readonly UnitLabel[];
};

/** What came of posting: posted, or nothing written because the text seems to hold personal data. */
export type UpdatePosting =
  | { readonly kind: "POSTED"; readonly updateId: string }
  | { readonly kind: "PERSONAL_DATA"; readonly isRefused: boolean; readonly found: readonly PersonalData[] };

/** Characters that an update may have. */
export const UPDATE_LENGTH = 1000;
