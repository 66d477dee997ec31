import type { Ratio, Total } from "./aggregate";
import type { Entry } from "./figure";
import type { HotspotType, Listing, LocalityState } from "./locality";
import { daysBetween, type PlainDate } from "./plain-date";
import type { Standing } from "./target";

/** What the dashboard counts, each summed over the months that are over. */
export const DASHBOARD_COMPONENTS = [
  "CRM_TOTAL",
  "CRM_SOLVED",
  "CRM_DRUG",
  "CRM_SERIOUS",
  "TIP_RECEIVED",
  "TIP_RESOLVED",
  "SPOT_CLEARED",
  "DRUG_NEW",
  "PROP_SESSIONS",
  "MODEL_NEW",
] as const;
export type DashboardComponent = (typeof DASHBOARD_COMPONENTS)[number];

/** One campaign to choose from. */
export type CampaignOption = { readonly campaignId: string; readonly year: number; readonly provinceName: string };

export type DashboardLocality = {
  readonly localityId: string;
  readonly unitId: string;
  /** As on the last day that the figures cover. */
  readonly unitName: string;
  /** Without its kind, for narrow places. */
  readonly bareName: string;
  readonly districtName: string | null;
  readonly listing: Listing;
  readonly types: readonly HotspotType[];
  readonly state: LocalityState;
  readonly lastUpdateOn: PlainDate | null;
  readonly cases: Total;
  /** Null: not comparable, since a predecessor was divided. */
  readonly priorCases: Total | null;
  readonly clearance: Ratio;
};

/** A sum over the localities that gave every month of both years, so that a missing month never looks like a fall. */
export type Indicator = {
  readonly component: DashboardComponent;
  readonly now: Entry;
  readonly prior: Entry;
  /** How many localities stand behind the sums, of how many selected. */
  readonly covered: number;
  readonly expected: number;
};

export type Dashboard = {
  readonly campaignId: string;
  readonly provinceId: string;
  readonly provinceName: string;
  readonly year: number;
  readonly isIllustrative: boolean;
  /** A change is said in per cent only from this base on. */
  readonly percentBase: number;
  readonly followUpVerdictOn: PlainDate | null;
  /** The months that are over, by their first days; their last day. Null before the first is over. */
  readonly figures: { readonly from: PlainDate; readonly to: PlainDate; readonly months: number } | null;
  /** The newest period that the secretariat has opened. */
  readonly openPeriod: { readonly id: string; readonly title: string } | null;
  readonly achieved: Standing;
  readonly sustained: Standing;
  readonly localities: readonly DashboardLocality[];
  /** Over the selected localities. */
  readonly indicators: readonly Indicator[];
};

/** Days without an update after which a locality counts as silent. */
export const SILENT_AFTER_DAYS = 30;

/** Selected localities that reached their aim, whatever came after. */
const REACHED: readonly LocalityState[] = ["ACHIEVED", "MONITORED", "SUSTAINED", "REMOVED"];

/** Whether a selected locality counts for the first target (đạt trong năm). */
export function countsAsAchieved(state: LocalityState): boolean {
  return REACHED.includes(state);
}

/** Whether a followed locality counts for the second target: nobody has found a relapse. */
export function countsAsSustained(state: LocalityState): boolean {
  return state !== "RELAPSED";
}

/** Whether nobody has told anything of a locality at work for too long. */
export function isSilent({ state, lastUpdateOn }: Pick<DashboardLocality, "state" | "lastUpdateOn">, today: PlainDate): boolean {
  return state === "IN_TRANSFORMATION" && (lastUpdateOn === null || daysBetween(lastUpdateOn, today) > SILENT_AFTER_DAYS);
}

type Pressing = Pick<DashboardLocality, "state" | "cases" | "priorCases"> & { readonly isSilent: boolean };

/** The `count` localities that a leader asks after first, in their own order: fallen back or failed, silent, then where cases rose the most. All of them where they are not many more. */
export function mostPressing<T extends Pressing>(rows: readonly T[], count: number): readonly T[] {
  if (rows.length <= count + FEW_MORE) return rows;
  const rise = ({ cases, priorCases }: T) => (priorCases === null ? 0 : (cases.value ?? 0) - (priorCases.value ?? 0));
  const rank = (row: T) => (row.state === "RELAPSED" || row.state === "NOT_ACHIEVED" ? 2 : row.isSilent ? 1 : 0);
  const chosen = new Set(rows.toSorted((left, right) => rank(right) - rank(left) || rise(right) - rise(left)).slice(0, count));
  return rows.filter((row) => chosen.has(row));
}

/** So few are not worth a click. */
const FEW_MORE = 4;
