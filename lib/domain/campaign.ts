import { isProvinceWithin, isWritable, type Actor } from "./access";
import { addWorkingDays, isStartDay, isWholeMonths, type Span, type WorkCalendar } from "./calendar";
import type { PlainDate } from "./plain-date";
import { can } from "./policy";
import { err, ok, type Result } from "./result";

export const CAMPAIGN_STATUSES = ["DRAFT", "OPEN", "CLOSED"] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

export const PERIOD_KINDS = ["SIX_MONTH", "YEAR", "QUARTER", "MONTH", "AD_HOC"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** The six task groups of a plan, by their number. */
export const TASK_GROUPS = [1, 2, 3, 4, 5, 6] as const;
export type TaskGroupNumber = (typeof TASK_GROUPS)[number];

/** What is set for a province and a year. The span of work and the span of figures are two things. */
export type CampaignSettings = {
  readonly year: number;
  readonly work: Span;
  readonly figures: Span;
  /** Day on which a month of figures begins: 15 in Quảng Bình, 16 in Tây Ninh. */
  readonly monthStartDay: number;
  /** Per cent of the selected to be achieved, and of the followed not to relapse. */
  readonly achievedTarget: number;
  readonly sustainedTarget: number;
  readonly followUpMonths: number;
  readonly followUpVerdictOn: PlainDate | null;
};

export const CAMPAIGN_FAULTS = [
  "YEAR_OUT_OF_RANGE",
  "WORK_REVERSED",
  "FIGURES_REVERSED",
  "START_DAY_OUT_OF_RANGE",
  "FIGURES_NOT_WHOLE_MONTHS",
  "TARGET_OUT_OF_RANGE",
  "FOLLOW_UP_OUT_OF_RANGE",
  "VERDICT_OUTSIDE_FIGURES",
] as const;
export type CampaignFault = (typeof CAMPAIGN_FAULTS)[number];

const isPercentage = (value: number): boolean => value >= 0 && value <= 100;
const isReversed = (span: Span): boolean => span.to < span.from;

/** Everything in the settings that contradicts itself, in the order of the form; empty where they are sound. */
export function checkCampaign(settings: CampaignSettings): readonly CampaignFault[] {
  const { year, work, figures, monthStartDay, followUpMonths, followUpVerdictOn } = settings;
  const startsWell = isStartDay(monthStartDay);
  const faults: Record<CampaignFault, boolean> = {
    YEAR_OUT_OF_RANGE: !Number.isInteger(year) || year < 2000 || year > 2100,
    WORK_REVERSED: isReversed(work),
    FIGURES_REVERSED: isReversed(figures),
    START_DAY_OUT_OF_RANGE: !startsWell,
    FIGURES_NOT_WHOLE_MONTHS: startsWell && !isReversed(figures) && !isWholeMonths(figures, monthStartDay),
    TARGET_OUT_OF_RANGE: !isPercentage(settings.achievedTarget) || !isPercentage(settings.sustainedTarget),
    FOLLOW_UP_OUT_OF_RANGE: !Number.isInteger(followUpMonths) || followUpMonths < 1 || followUpMonths > 36,
    VERDICT_OUTSIDE_FIGURES: followUpVerdictOn !== null && (followUpVerdictOn < figures.from || followUpVerdictOn > figures.to),
  };
  return CAMPAIGN_FAULTS.filter((fault) => faults[fault]);
}

type DueLevel = "commune" | "district" | "province";

/** A span of figures for which bodies report. `dueDistrict` is null where no district stands on the way. */
export type PeriodSettings = {
  readonly figures: Span;
  readonly opensOn: PlainDate;
  readonly dueCommune: PlainDate;
  readonly dueDistrict: PlainDate | null;
  readonly dueProvince: PlainDate;
  /** Levels whose day is still to be typed ("chưa quy định"): what stands in their place says nothing. */
  readonly unset?: readonly DueLevel[];
  /** Levels for which a paper says "trước ngày …": that day stands even on the cut-off itself (Tây Ninh: figures to 15/11, reports before 16/11). */
  readonly named?: readonly DueLevel[];
};

export const PERIOD_FAULTS = [
  "FIGURES_REVERSED",
  "FIGURES_OUTSIDE_CAMPAIGN",
  "FIGURES_NOT_WHOLE_MONTHS",
  "OPENS_AFTER_DUE",
  "DUE_BEFORE_CUT_OFF",
  "DUE_TOO_SOON",
  "DUE_OUT_OF_ORDER",
] as const;
export type PeriodFault = (typeof PERIOD_FAULTS)[number];

/**
 * Everything in a period that contradicts itself or its campaign; due one working day after the cut-off at the earliest by Nghị định
 * 09/2019, Điều 8, where the calendar is given.
 */
export function checkPeriod(
  period: PeriodSettings,
  campaign: Pick<CampaignSettings, "figures" | "monthStartDay">,
  calendar?: WorkCalendar,
): readonly PeriodFault[] {
  const { figures, opensOn, unset = [], named = [] } = period;
  const levels: readonly (readonly [DueLevel, PlainDate | null])[] = [
    ["commune", period.dueCommune],
    ["district", period.dueDistrict],
    ["province", period.dueProvince],
  ];
  const known = levels.flatMap(([level, due]) => (due === null || unset.includes(level) ? [] : [{ level, due }]));
  const dues = known.map(({ due }) => due);
  const first = known.find(({ level }) => level === "commune")?.due ?? null;
  const isBefore = known.some(({ level, due }) => due < figures.to || (due === figures.to && !named.includes(level)));
  const earliest = known.filter(({ level }) => !named.includes(level))[0]?.due;
  const faults: Record<PeriodFault, boolean> = {
    FIGURES_REVERSED: isReversed(figures),
    FIGURES_OUTSIDE_CAMPAIGN: figures.from < campaign.figures.from || figures.to > campaign.figures.to,
    FIGURES_NOT_WHOLE_MONTHS: !isReversed(figures) && !isWholeMonths(figures, campaign.monthStartDay),
    OPENS_AFTER_DUE: first !== null && opensOn > first,
    DUE_BEFORE_CUT_OFF: isBefore,
    DUE_TOO_SOON: calendar !== undefined && earliest !== undefined && !isBefore && earliest < addWorkingDays(figures.to, 1, calendar),
    DUE_OUT_OF_ORDER: dues.some((due, index) => index > 0 && due < (dues[index - 1] ?? due)),
  };
  return PERIOD_FAULTS.filter((fault) => faults[fault]);
}

export const CAMPAIGN_ACTIONS = ["edit", "open", "openPeriod", "requestReport", "close"] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

export type Campaign = { readonly status: CampaignStatus; readonly provinceId: string };
export type CampaignRefusal = "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "WRONG_STATUS";
export type CampaignStep = { readonly from: CampaignStatus; readonly to: CampaignStatus };

type Rule = {
  readonly from: readonly CampaignStatus[];
  /** Null: unchanged. */ readonly to: CampaignStatus | null;
  readonly needs: "EDIT_CAMPAIGN" | "OPEN_PERIOD" | "REQUEST_REPORT";
};

export const CAMPAIGN_PROCEDURE = {
  edit: { from: ["DRAFT", "OPEN"], to: null, needs: "EDIT_CAMPAIGN" },
  open: { from: ["DRAFT"], to: "OPEN", needs: "EDIT_CAMPAIGN" },
  openPeriod: { from: ["OPEN"], to: null, needs: "OPEN_PERIOD" },
  /** Of named bodies, beside the periods of the year. */
  requestReport: { from: ["OPEN"], to: null, needs: "REQUEST_REPORT" },
  close: { from: ["OPEN"], to: "CLOSED", needs: "EDIT_CAMPAIGN" },
} as const satisfies Record<CampaignAction, Rule>;

/** Decides one step on a campaign or what hangs on it (plans, localities, periods: edit); at home only. */
export function decideCampaign(campaign: Campaign, action: CampaignAction, actor: Actor): Result<CampaignStep, CampaignRefusal> {
  const rule: Rule = CAMPAIGN_PROCEDURE[action];
  if (!isProvinceWithin(actor.scope, campaign.provinceId) || !isWritable(actor.scope, campaign)) return err("OUT_OF_SCOPE");
  if (!can(actor, rule.needs)) return err("ROLE_NOT_ALLOWED");
  if (!rule.from.includes(campaign.status)) return err("WRONG_STATUS");
  return ok({ from: campaign.status, to: rule.to ?? campaign.status });
}

/** A draft is the secretariat's work, and the chair and the auditor may look on; for everybody else it does not exist yet, nor what hangs on it. */
export function seesDrafts(actor: Pick<Actor, "role">): boolean {
  return can(actor, "EDIT_CAMPAIGN") || actor.role === "PROVINCE_CHAIR" || actor.role === "AUDITOR";
}

/** The steps an actor could take now. */
export function availableCampaignActions(campaign: Campaign, actor: Actor): readonly CampaignAction[] {
  return CAMPAIGN_ACTIONS.filter((action) => decideCampaign(campaign, action, actor).ok);
}
