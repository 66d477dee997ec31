import type { Actor } from "./access";
import { daysBetween, type PlainDate } from "./plain-date";
import { isSentBack, REPORT_STANDINGS, standingOf, type BodyLabel, type PeriodLabel } from "./report-view";
import type { BodyTier, Report, ReportStatus } from "./report";

/** As a single period counts it, and what was returned and is not back on its day. */
export const OWED_STANDINGS = [...REPORT_STANDINGS, "REDO_OVERDUE"] as const;
export type OwedStanding = (typeof OWED_STANDINGS)[number];

export type OwedFacts = Pick<Report, "firstSentOn" | "isAsked" | "dueOn" | "isLate"> & {
  readonly status: ReportStatus;
  readonly redoDueOn: PlainDate | null;
  /** The first day on which the body is no more; null while it goes on. */
  readonly bodyEndedOn: PlainDate | null;
};

/** How a body stands with one report. */
export function owedStandingOf(report: OwedFacts, today: PlainDate): OwedStanding {
  if (isSentBack(report) && report.redoDueOn !== null && today > report.redoDueOn) return "REDO_OVERDUE";
  return standingOf(report, today);
}

/** Why somebody is to be reminded, and how many days lie between today and his day. */
export const REMINDER_CODES = ["OVERDUE", "REDO_OVERDUE", "DUE_SOON", "RETURNED"] as const;
export type ReminderReason = { readonly code: (typeof REMINDER_CODES)[number]; readonly days: number };

/** How far ahead a deadline is worth a word. */
export const REMIND_DAYS = 7;

/** Whether a body is to be reminded of a report: it is past its day, or the day is near; bodies that are asked owe nothing, and who is no more is not reminded. */
export function reminderOf(report: OwedFacts, today: PlainDate): ReminderReason | null {
  if (report.bodyEndedOn !== null && report.bodyEndedOn <= today) return null;
  const standing = owedStandingOf(report, today);
  if (standing === "OVERDUE") return { code: "OVERDUE", days: daysBetween(report.dueOn, today) };
  if (standing === "REDO_OVERDUE" || standing === "RETURNED") {
    if (report.redoDueOn === null) return null;
    const days = daysBetween(today, report.redoDueOn);
    return standing === "REDO_OVERDUE" ? { code: "REDO_OVERDUE", days: -days } : days <= REMIND_DAYS ? { code: "RETURNED", days } : null;
  }
  if (report.isAsked || report.firstSentOn !== null) return null;
  const days = daysBetween(today, report.dueOn);
  return days >= 0 && days <= REMIND_DAYS ? { code: "DUE_SOON", days } : null;
}

/** One report of the matrix. */
export type OwedCell = {
  readonly reportId: string;
  readonly standing: OwedStanding;
  readonly dueOn: PlainDate;
  readonly redoDueOn: PlainDate | null;
  readonly firstSentOn: PlainDate | null;
  readonly isLate: boolean;
  readonly lateReason: string | null;
  readonly isAsked: boolean;
  readonly isEnteredFor: boolean;
  readonly reminder: ReminderReason | null;
};

export type OwedBodyRow = {
  readonly body: BodyLabel;
  readonly tier: BodyTier;
  /** By period, in the order of the columns; null: the body owes none. */
  readonly cells: readonly (OwedCell | null)[];
};

export type Reminder = {
  readonly reportId: string;
  readonly body: BodyLabel;
  readonly period: PeriodLabel;
  readonly reason: ReminderReason;
};

export type OwedMatrix = {
  readonly periods: readonly PeriodLabel[];
  readonly rows: readonly OwedBodyRow[];
  /** The longest overdue first. */
  readonly reminders: readonly Reminder[];
  /** Days that lie ahead, each with how many have not sent. */
  readonly next: readonly { readonly dueOn: PlainDate; readonly period: PeriodLabel; readonly count: number }[];
};

type Row = OwedFacts & {
  readonly id: string;
  readonly body: BodyLabel;
  readonly tier: BodyTier;
  readonly period: PeriodLabel;
  readonly lateReason: string | null;
  readonly isEnteredFor: boolean;
};

const TIERS = ["PROVINCE", "DISTRICT", "COMMUNE", "DEPARTMENT"] as const satisfies readonly BodyTier[];
/** What is past its day before what is near it: the longest past first, the nearest first. */
const compareReasons = (a: ReminderReason, b: ReminderReason): number => {
  const [isPast, isOtherPast] = [a, b].map(({ code }) => code === "OVERDUE" || code === "REDO_OVERDUE");
  if (isPast !== isOtherPast) return isPast ? -1 : 1;
  return isPast ? b.days - a.days : a.days - b.days;
};

/** Bodies × periods out of the reports that somebody sees: rows in their order of coming, periods by their end. */
export function owedMatrix(reports: readonly Row[], today: Actor["today"]): OwedMatrix {
  const periods = [...new Map(reports.map((row) => [row.period.id, row.period])).values()].toSorted((a, b) =>
    a.figuresTo === b.figuresTo ? (a.id < b.id ? -1 : 1) : a.figuresTo < b.figuresTo ? -1 : 1,
  );
  const bodies = [...new Map(reports.map((row) => [row.body.id, row])).values()].toSorted(
    (a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier),
  );
  const held = new Map(reports.map((row) => [`${row.body.id} ${row.period.id}`, row]));
  const rows = bodies.map(({ body, tier }) => ({
    body,
    tier,
    cells: periods.map((period) => {
      const report = held.get(`${body.id} ${period.id}`);
      return report ? cellOf(report, today) : null;
    }),
  }));
  const reminders = reports
    .flatMap(({ id, body, period, ...report }): Reminder[] => {
      const reason = reminderOf(report, today);
      return reason ? [{ reportId: id, body, period, reason }] : [];
    })
    .toSorted((a, b) => compareReasons(a.reason, b.reason));
  return { periods, rows, reminders, next: nextDays(reports, today) };
}

const cellOf = (report: Row, today: PlainDate): OwedCell => ({
  reportId: report.id,
  standing: owedStandingOf(report, today),
  dueOn: report.dueOn,
  redoDueOn: report.redoDueOn,
  firstSentOn: report.firstSentOn,
  isLate: report.isLate,
  lateReason: report.lateReason,
  isAsked: report.isAsked,
  isEnteredFor: report.isEnteredFor,
  reminder: reminderOf(report, today),
});

/** Deadlines from today on, by day and period. */
function nextDays(reports: readonly Row[], today: PlainDate): OwedMatrix["next"] {
  const days = new Map<string, { dueOn: PlainDate; period: PeriodLabel; count: number }>();
  for (const { dueOn, period, firstSentOn, isAsked } of reports) {
    if (isAsked || dueOn < today || firstSentOn !== null) continue;
    const key = `${dueOn} ${period.id}`;
    const day = days.get(key);
    if (day) day.count += 1;
    else days.set(key, { dueOn, period, count: 1 });
  }
  return [...days.values()].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
