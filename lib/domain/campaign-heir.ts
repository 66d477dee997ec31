import { addWorkingDays, isWorkingDay, type Span, type WorkCalendar } from "./calendar";
import type { PeriodKind } from "./campaign";
import type { CampaignFacts } from "./campaign-view";
import { dueDateOf, type DueRule, type DueRules } from "./due-rule";
import { workingDaysAfter } from "./period";
import { addDays, addMonths, isDuring, type PlainDate } from "./plain-date";
import type { Dated } from "./unit";

/** A period as it is set, without its row. */
export type PeriodFacts = {
  readonly kind: PeriodKind;
  readonly title: string;
  readonly figuresFrom: PlainDate;
  readonly figuresTo: PlainDate;
  readonly opensOn: PlainDate;
  readonly dueCommune: PlainDate;
  readonly dueDistrict: PlainDate | null;
  readonly dueProvince: PlainDate;
  /** The phrases the days came from; absent where only days were typed. */
  readonly dueRules?: DueRules | null;
};

/** The span a number of months later, to the day before where it ended: 15/12 to 14/12 stays 15/12 to 14/12, leap years included. */
export const laterSpan = (span: Span, months: number): Span => ({
  from: addMonths(span.from, months),
  to: addDays(addMonths(addDays(span.to, 1), months), -1),
});

/** A due date a year on: as many working days after the new cut-off as it was after the old one; where no such rule shows, the same day, or the next that is worked. */
function dueAfter(due: PlainDate, oldCutOff: PlainDate, newCutOff: PlainDate, months: number, calendar: WorkCalendar): PlainDate {
  const days = workingDaysAfter(oldCutOff, due, calendar);
  if (days !== null) return addWorkingDays(newCutOff, days, calendar);
  const sameDay = addMonths(due, months);
  return isWorkingDay(sameDay, calendar) ? sameDay : addWorkingDays(sameDay, 1, calendar);
}

/** Last year's period for another year: figures and opening moved, dues reckoned anew in working days; none for districts on a day they no longer stand. */
export function heirOfPeriod(
  period: PeriodFacts,
  years: { readonly from: number; readonly to: number },
  districts: Dated | null,
  calendar: WorkCalendar,
): PeriodFacts {
  const months = (years.to - years.from) * 12;
  const figures = laterSpan({ from: period.figuresFrom, to: period.figuresTo }, months);
  const rules = period.dueRules ?? null;
  // A rule without a date stays one: the cut-off stands in the place of the day that is still to be typed.
  const due = (day: PlainDate, rule: DueRule | null | undefined) =>
    rule ? (dueDateOf(rule, figures.to, calendar) ?? figures.to) : dueAfter(day, period.figuresTo, figures.to, months, calendar);
  const dueDistrict = period.dueDistrict === null ? null : due(period.dueDistrict, rules?.district);
  return {
    kind: period.kind,
    title: period.title.replaceAll(String(years.from), String(years.to)),
    figuresFrom: figures.from,
    figuresTo: figures.to,
    opensOn: addMonths(period.opensOn, months),
    dueCommune: due(period.dueCommune, rules?.commune),
    dueDistrict:
      dueDistrict !== null && districts !== null && isDuring(dueDistrict, districts.validFrom, districts.validTo) ? dueDistrict : null,
    dueProvince: due(period.dueProvince, rules?.province),
    ...(rules && { dueRules: rules }),
  };
}

/** The facts of another year after those of one: spans and days moved, targets kept. */
export function heirOfFacts(last: CampaignFacts, year: number): CampaignFacts {
  const months = (year - last.year) * 12;
  const work = laterSpan({ from: last.workFrom, to: last.workTo }, months);
  const figures = laterSpan({ from: last.figuresFrom, to: last.figuresTo }, months);
  return {
    ...last,
    year,
    workFrom: work.from,
    workTo: work.to,
    figuresFrom: figures.from,
    figuresTo: figures.to,
    followUpVerdictOn: last.followUpVerdictOn === null ? null : addMonths(last.followUpVerdictOn, months),
  };
}

/** A campaign as far as two years of it are compared. What was typed and is no value yet is null. */
export type CampaignOutline = {
  readonly facts: { readonly [Name in keyof CampaignFacts]: CampaignFacts[Name] | null };
  readonly periods: readonly PeriodFacts[];
  readonly taskGroups: readonly string[];
  readonly selected: number;
  readonly followed: number;
};

export const OUTLINE_ITEMS = [
  "work",
  "figures",
  "monthStartDay",
  "achievedTarget",
  "sustainedTarget",
  "followUpMonths",
  "followUpVerdictOn",
  "periodFigures",
  "dueCommune",
  "dueDistrict",
  "dueProvince",
  "taskGroup",
  "selected",
  "followed",
] as const;
export type OutlineItem = (typeof OUTLINE_ITEMS)[number];

/** SAME: the same value; SHIFTED: the same day or rule of another year; else it was changed on purpose, is new, or is gone. */
export const OUTLINE_CHANGES = ["SAME", "SHIFTED", "CHANGED", "ADDED", "DROPPED"] as const;
export type OutlineChange = (typeof OUTLINE_CHANGES)[number];

export type OutlineValue = PlainDate | Span | number | string;
export type OutlineRow = {
  readonly item: OutlineItem;
  /** Of periods their title, of task groups their number. */
  readonly of: string;
  readonly last: OutlineValue | null;
  readonly now: OutlineValue | null;
  readonly change: OutlineChange;
};

function changeOf<V extends OutlineValue>(last: V | null, now: V | null, isHeir: (last: V, now: V) => boolean): OutlineChange {
  if (last === null && now === null) return "SAME";
  if (last === null) return "ADDED";
  if (now === null) return "DROPPED";
  const isSame = typeof last === "object" && typeof now === "object" ? last.from === now.from && last.to === now.to : last === now;
  if (isSame) return "SAME";
  return isHeir(last, now) ? "SHIFTED" : "CHANGED";
}

const never = (): boolean => false;
const spanOf = (from: PlainDate | null, to: PlainDate | null): Span | null => (from === null || to === null ? null : { from, to });

/** Two years of a province side by side, in the order of the form; working days decide whether a due date follows the same rule. */
export function compareOutlines(last: CampaignOutline, now: CampaignOutline, calendar: WorkCalendar): readonly OutlineRow[] {
  const months = ((now.facts.year ?? 0) - (last.facts.year ?? 0)) * 12;
  const isLaterDay = (a: PlainDate, b: PlainDate): boolean => addMonths(a, months) === b;
  const isLaterSpan = (a: Span, b: Span): boolean => {
    const moved = laterSpan(a, months);
    return moved.from === b.from && moved.to === b.to;
  };
  const row = <V extends OutlineValue>(
    item: OutlineItem,
    of: string,
    values: readonly [V | null, V | null],
    isHeir: (a: V, b: V) => boolean = never,
  ): OutlineRow => ({ item, of, last: values[0], now: values[1], change: changeOf(values[0], values[1], isHeir) });
  const { facts: a } = last;
  const { facts: b } = now;
  return [
    row("work", "", [spanOf(a.workFrom, a.workTo), spanOf(b.workFrom, b.workTo)], isLaterSpan),
    row("figures", "", [spanOf(a.figuresFrom, a.figuresTo), spanOf(b.figuresFrom, b.figuresTo)], isLaterSpan),
    row("monthStartDay", "", [a.monthStartDay, b.monthStartDay]),
    row("achievedTarget", "", [a.achievedTarget, b.achievedTarget]),
    row("sustainedTarget", "", [a.sustainedTarget, b.sustainedTarget]),
    row("followUpMonths", "", [a.followUpMonths, b.followUpMonths]),
    row("followUpVerdictOn", "", [a.followUpVerdictOn, b.followUpVerdictOn], isLaterDay),
    ...comparePeriods(last.periods, now.periods, isLaterSpan, calendar),
    ...Array.from({ length: Math.max(last.taskGroups.length, now.taskGroups.length) }, (_, index) =>
      row("taskGroup", String(index + 1), [last.taskGroups[index] ?? null, now.taskGroups[index] ?? null]),
    ),
    row("selected", "", [last.selected, now.selected]),
    row("followed", "", [last.followed, now.followed]),
  ];
}

/** Periods of one kind are set against each other in their order. */
function comparePeriods(
  last: readonly PeriodFacts[],
  now: readonly PeriodFacts[],
  isLaterSpan: (a: Span, b: Span) => boolean,
  calendar: WorkCalendar,
): readonly OutlineRow[] {
  const nth = (periods: readonly PeriodFacts[], index: number) =>
    periods.slice(0, index + 1).filter((one) => one.kind === periods[index]?.kind).length;
  const keys = (periods: readonly PeriodFacts[]) =>
    periods.map((period, index) => ({ period, key: `${period.kind} ${nth(periods, index)}` }));
  const before = keys(last);
  const after = keys(now);
  const all = [...new Set([...before, ...after].map((one) => one.key))];
  return all.flatMap((key): OutlineRow[] => {
    const old = before.find((one) => one.key === key)?.period ?? null;
    const heir = after.find((one) => one.key === key)?.period ?? null;
    const of = (heir ?? old)?.title ?? "";
    const isSameRule = (a: PlainDate, b: PlainDate): boolean => {
      const days = old && workingDaysAfter(old.figuresTo, a, calendar);
      return days !== null && heir !== null && days === workingDaysAfter(heir.figuresTo, b, calendar);
    };
    const figures = [old && { from: old.figuresFrom, to: old.figuresTo }, heir && { from: heir.figuresFrom, to: heir.figuresTo }] as const;
    const due = (item: "dueCommune" | "dueDistrict" | "dueProvince"): OutlineRow => {
      const [a, b] = [old?.[item] ?? null, heir?.[item] ?? null];
      return { item, of, last: a, now: b, change: changeOf(a, b, isSameRule) };
    };
    const rows = [due("dueCommune"), due("dueDistrict"), due("dueProvince")].filter((one) => one.last !== null || one.now !== null);
    return [
      { item: "periodFigures", of, last: figures[0], now: figures[1], change: changeOf(figures[0], figures[1], isLaterSpan) },
      ...rows,
    ];
  });
}
