import { addWorkingDays, isWorkingDay, spanOfSixMonths, spanOfYear, type Span, type WorkCalendar } from "./calendar";
import type { PeriodKind } from "./campaign";
import { addDays, addMonths, dayOf, monthOf, plainDate, yearOf, type PlainDate } from "./plain-date";

/** How papers say until when: procedures.md, "Deadlines are phrases with a meaning". */
export const DUE_RULE_KINDS = ["WORKING_DAYS_AFTER", "BEFORE_DAY", "BY_DAY", "IN_MONTH", "UNSET"] as const;
export type DueRuleKind = (typeof DUE_RULE_KINDS)[number];

/** A due date as a phrase. `month` null: of whichever month comes first after the cut-off, for what is due every month or quarter. */
export type DueRule =
  | { readonly kind: "WORKING_DAYS_AFTER"; readonly days: number }
  | { readonly kind: "BEFORE_DAY" | "BY_DAY"; readonly day: number; readonly month: number | null }
  | { readonly kind: "IN_MONTH"; readonly month: number | null }
  /** "Chưa quy định": no paper says until when; a day has to be typed before anybody can owe a report. */
  | { readonly kind: "UNSET" };

export const DUE_TIERS = ["commune", "district", "province"] as const;
export type DueTier = (typeof DUE_TIERS)[number];

/** The phrases of a period, level by level; no district: null. */
export type DueRules = { readonly commune: DueRule; readonly district: DueRule | null; readonly province: DueRule };

export const LONGEST_WORKING_DAYS = 60;
const LAST_DAY_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isWhole = (value: unknown, from: number, to: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;

/** Whether the calendar has such a day: 31/11 is none; 29/2 is one. Without a month days 1 to 28, which every month has. */
export function isDayOfYear(day: number, month: number | null): boolean {
  if (month === null) return isWhole(day, 1, 28);
  return isWhole(month, 1, 12) && isWhole(day, 1, LAST_DAY_OF_MONTH[month - 1] ?? 0);
}

/** Reads one phrase from what was stored or sent; null where it is none. */
export function parseDueRule(value: unknown): DueRule | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  const { kind, days, day, month } = value as Record<string, unknown>;
  switch (kind) {
    case "WORKING_DAYS_AFTER":
      return isWhole(days, 1, LONGEST_WORKING_DAYS) ? { kind, days } : null;
    case "BEFORE_DAY":
    case "BY_DAY": {
      if (typeof day !== "number" || (month !== null && typeof month !== "number")) return null;
      return isDayOfYear(day, month) ? { kind, day, month } : null;
    }
    case "IN_MONTH":
      return month === null || isWhole(month, 1, 12) ? { kind, month } : null;
    case "UNSET":
      return { kind };
    default:
      return null;
  }
}

/** Reads the phrases of a period or regime from its column; null where they are none. */
export function parseDueRules(value: unknown): DueRules | null {
  if (typeof value !== "object" || value === null) return null;
  const stored = value as Record<string, unknown>;
  const [commune, province] = [parseDueRule(stored["commune"]), parseDueRule(stored["province"])];
  const district = stored["district"] === null || stored["district"] === undefined ? null : parseDueRule(stored["district"]);
  if (commune === null || province === null || (stored["district"] && district === null)) return null;
  return { commune, district, province };
}

const endOfMonth = (year: number, month: number): PlainDate => addDays(addMonths(plainDate(year, month, 1), 1), -1);

/** The day in a year and month, held back to the last one of February. */
function dayIn(year: number, month: number, day: number): PlainDate {
  const [named, last] = [addDays(plainDate(year, month, 1), day - 1), endOfMonth(year, month)];
  return named < last ? named : last;
}

/** The first of the days that `of` names in the months to come that lies after `cutOff`. */
function firstAfter(cutOff: PlainDate, month: number | null, of: (year: number, month: number) => PlainDate): PlainDate {
  for (let index = 0; ; index += 1) {
    const at = addMonths(plainDate(yearOf(cutOff), monthOf(cutOff), 1), index);
    if (month !== null && monthOf(at) !== month) continue;
    const day = of(yearOf(at), monthOf(at));
    if (day > cutOff) return day;
  }
}

/**
 * The last day on which a report is on time, for figures that end on `cutOff`; null where the rule gives none. "Trước ngày 16/11"
 * is the 15th at the latest; a named day stays what it is on a day off (see `lastWorkingDayOf`).
 */
export function dueDateOf(rule: DueRule, cutOff: PlainDate, calendar: WorkCalendar): PlainDate | null {
  switch (rule.kind) {
    case "WORKING_DAYS_AFTER":
      return addWorkingDays(cutOff, rule.days, calendar);
    case "BEFORE_DAY":
      return addDays(
        firstAfter(cutOff, rule.month, (year, month) => dayIn(year, month, rule.day)),
        -1,
      );
    case "BY_DAY":
      return firstAfter(cutOff, rule.month, (year, month) => dayIn(year, month, rule.day));
    case "IN_MONTH":
      return firstAfter(cutOff, rule.month, endOfMonth);
    case "UNSET":
      return null;
  }
}

/** The last day of work up to a due date that falls on a day off; the due date itself where it is worked. */
export function lastWorkingDayOf(due: PlainDate, calendar: WorkCalendar): PlainDate {
  return isWorkingDay(due, calendar) ? due : addWorkingDays(due, -1, calendar);
}

/** The earliest due date that Nghị định 09/2019, Điều 8, khoản 5 allows: one working day after the cut-off. */
export function earliestDue(cutOff: PlainDate, calendar: WorkCalendar): PlainDate {
  return addWorkingDays(cutOff, 1, calendar);
}

/** The day and month that a date falls on every year. */
export const namedDay = (date: PlainDate): { readonly day: number; readonly month: number } => ({ day: dayOf(date), month: monthOf(date) });

/** The phrase that an old due date, of which only the day is kept, most likely came from. */
export function ruleOfDay(due: PlainDate, cutOff: PlainDate, calendar: WorkCalendar): DueRule {
  for (let days = 1; days <= 30; days += 1) {
    const day = addWorkingDays(cutOff, days, calendar);
    if (day === due) return { kind: "WORKING_DAYS_AFTER", days };
    if (day > due) break;
  }
  return { kind: "BY_DAY", ...namedDay(due) };
}

/** Where a year of figures begins: day 15 of month 12 by Nghị định 09/2019, Điều 12; day 16 of month 11 in Tây Ninh. */
export type CutOff = { readonly startDay: number; readonly startMonth: number };

export const DECREE_CUT_OFF: CutOff = { startDay: 15, startMonth: 12 };

/** Reads where a regime's spans begin from its column; null: as the campaign's year of figures. */
export function parseCutOff(value: unknown): CutOff | null {
  if (typeof value !== "object" || value === null) return null;
  const { startDay, startMonth } = value as Record<string, unknown>;
  return isWhole(startDay, 1, 28) && isWhole(startMonth, 1, 12) ? { startDay, startMonth } : null;
}

/** One of the spans of a kind in a year of figures; `ordinal` counts quarters and months from 1. */
export type OrdinalSpan = Span & { readonly year: number; readonly ordinal: number };

/** The spans of a kind in the year of figures called `year`, in order; none for what is asked as the need arises. */
export function spansOfKind(kind: PeriodKind, year: number, { startDay, startMonth }: CutOff): readonly OrdinalSpan[] {
  const whole = spanOfYear(year, startDay, startMonth);
  const parts = (months: number, count: number): OrdinalSpan[] =>
    Array.from({ length: count }, (_, index) => ({
      from: addMonths(whole.from, index * months),
      to: addDays(addMonths(whole.from, (index + 1) * months), -1),
      year,
      ordinal: index + 1,
    }));
  switch (kind) {
    case "SIX_MONTH":
      return [{ ...spanOfSixMonths(year, startDay, startMonth), year, ordinal: 1 }];
    case "YEAR":
      return [{ ...whole, year, ordinal: 1 }];
    case "QUARTER":
      return parts(3, 4);
    case "MONTH":
      return parts(1, 12);
    case "AD_HOC":
      return [];
  }
}

/** The next spans of a kind whose figures end on `today` or later. */
export function upcomingSpans(kind: PeriodKind, cutOff: CutOff, today: PlainDate, count: number): readonly OrdinalSpan[] {
  const years = Array.from({ length: count + 3 }, (_, index) => yearOf(today) - 1 + index);
  return years
    .flatMap((year) => spansOfKind(kind, year, cutOff))
    .filter((span) => span.to >= today)
    .slice(0, count);
}

/** How many next dates are shown beside a rule. */
export const NEXT_DATES = 3;

/** A span and the day it would be due; null where the rule gives none. */
export type NextDue = { readonly span: OrdinalSpan; readonly dueOn: PlainDate | null };

/** The next dates of a rule, so that whoever writes it sees what it means. */
export function nextDues(rule: DueRule, spans: readonly OrdinalSpan[], calendar: WorkCalendar): readonly NextDue[] {
  return spans.map((span) => ({ span, dueOn: dueDateOf(rule, span.to, calendar) }));
}

export type TypedDues = {
  readonly figuresTo: PlainDate;
  readonly dueCommune: PlainDate | null;
  readonly dueDistrict: PlainDate | null;
  readonly dueProvince: PlainDate | null;
};

/** A day is kept for every level: where a rule gives none and none was typed, the cut-off stands in its place and `unset` says so. */
export type ResolvedDues = {
  readonly dueCommune: PlainDate;
  readonly dueDistrict: PlainDate | null;
  readonly dueProvince: PlainDate;
  readonly unset: readonly DueTier[];
  readonly named: readonly DueTier[];
};

/** Levels for which a paper says "trước ngày …". */
export function namedTiers(rules: DueRules | null): readonly DueTier[] {
  return DUE_TIERS.filter((tier) => rules?.[tier]?.kind === "BEFORE_DAY");
}

/** Levels that still lack a day: "chưa quy định", and nothing after the cut-off was typed. */
export function unsetTiers(rules: DueRules | null, dues: TypedDues): readonly DueTier[] {
  if (rules === null) return [];
  const typed = { commune: dues.dueCommune, district: dues.dueDistrict, province: dues.dueProvince };
  return DUE_TIERS.filter((tier) => rules[tier]?.kind === "UNSET" && (typed[tier] === null || typed[tier] <= dues.figuresTo));
}

/** The due dates of a period: by rule where there is one, as typed elsewhere. */
export function resolveDues(rules: DueRules | null, typed: TypedDues, calendar: WorkCalendar): ResolvedDues {
  const { figuresTo, dueCommune, dueDistrict, dueProvince } = typed;
  const of = (rule: DueRule | null, day: PlainDate | null): PlainDate | null =>
    rule === null || rule.kind === "UNSET" ? day : dueDateOf(rule, figuresTo, calendar);
  const district = rules === null || rules.district !== null ? of(rules?.district ?? null, dueDistrict) : null;
  const isDistrictUnset = rules?.district?.kind === "UNSET" && district === null;
  const unset = DUE_TIERS.filter((tier) => {
    if (rules?.[tier]?.kind !== "UNSET") return false;
    return { commune: dueCommune, district: dueDistrict, province: dueProvince }[tier] === null;
  });
  return {
    dueCommune: of(rules?.commune ?? null, dueCommune) ?? figuresTo,
    dueDistrict: isDistrictUnset ? figuresTo : district,
    dueProvince: of(rules?.province ?? null, dueProvince) ?? figuresTo,
    unset,
    named: namedTiers(rules),
  };
}
