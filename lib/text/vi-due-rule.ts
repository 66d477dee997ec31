import type { DueRule, DueRuleKind, OrdinalSpan } from "@/lib/domain/due-rule";
import { lastWorkingDayOf } from "@/lib/domain/due-rule";
import type { WorkCalendar } from "@/lib/domain/calendar";
import type { PeriodKind } from "@/lib/domain/campaign";
import { weekdayOf, type PlainDate } from "@/lib/domain/plain-date";
import { capitalize, formatDate, formatQuantity } from "./format";

export const dueRuleKindText = {
  WORKING_DAYS_AFTER: "số ngày làm việc sau ngày chốt",
  BEFORE_DAY: "trước ngày",
  BY_DAY: "chậm nhất ngày",
  IN_MONTH: "trong tháng",
  UNSET: "chưa quy định",
} as const satisfies Record<DueRuleKind, string>;

const dayAndMonth = (day: number, month: number | null): string => (month === null ? `${day} gần nhất sau ngày chốt` : `${day}/${month}`);

/** A rule as papers say it: "02 ngày làm việc sau ngày chốt", "trước ngày 16/11", "trong tháng 12", "chưa quy định". */
export function dueRuleText(rule: DueRule): string {
  switch (rule.kind) {
    case "WORKING_DAYS_AFTER":
      return `${formatQuantity(rule.days, "ngày làm việc")} sau ngày chốt`;
    case "BEFORE_DAY":
      return `trước ngày ${dayAndMonth(rule.day, rule.month)}`;
    case "BY_DAY":
      return `chậm nhất ngày ${dayAndMonth(rule.day, rule.month)}`;
    case "IN_MONTH":
      return rule.month === null ? "đến hết tháng có ngày chốt" : `trong tháng ${rule.month}`;
    case "UNSET":
      return "chưa quy định hạn gửi";
  }
}

const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"] as const;

/** "thứ Ba 18/06/2024" */
export const weekdayDate = (date: PlainDate): string => `${WEEKDAYS[weekdayOf(date) - 1] ?? ""} ${formatDate(date)}`;

/** Said where a named day is a day off: "ngày nghỉ; ngày làm việc cuối là thứ Sáu 13/11/2026"; null where it is worked. */
export function dayOffText(due: PlainDate, calendar: WorkCalendar): string | null {
  const last = lastWorkingDayOf(due, calendar);
  return last === due ? null : `ngày nghỉ; ngày làm việc cuối trước hạn là ${weekdayDate(last)}`;
}

const ROMAN = ["I", "II", "III", "IV"] as const;

/** What a span is called: "6 tháng đầu năm 2024", "quý II năm 2024", "tháng 3 năm 2024". */
export function spanName(kind: PeriodKind, span: Pick<OrdinalSpan, "year" | "ordinal">): string {
  switch (kind) {
    case "SIX_MONTH":
      return `6 tháng đầu năm ${span.year}`;
    case "YEAR":
      return `năm ${span.year}`;
    case "QUARTER":
      return `quý ${ROMAN[span.ordinal - 1] ?? span.ordinal} năm ${span.year}`;
    case "MONTH":
      return `tháng ${span.ordinal} năm ${span.year}`;
    case "AD_HOC":
      return "đột xuất";
  }
}

export const viDueRule = {
  ruleOf: (tier: string) => `Quy tắc hạn, ${tier.charAt(0).toLocaleLowerCase("vi")}${tier.slice(1)}`,
  days: "Số ngày làm việc",
  day: "Ngày",
  month: "Tháng",
  anyMonth: "tháng gần nhất sau ngày chốt",
  monthOf: (month: number) => `tháng ${month}`,
  typedDayHint: "Văn bản chưa quy định hạn. Kỳ chỉ mở được khi có ngày ở ô này.",
  noDate: "Chưa có ngày; kỳ báo cáo chưa mở được cho đến khi nhập ngày hạn.",
  /** "02 ngày làm việc sau ngày chốt: thứ Ba 18/06/2024" */
  gives: (rule: string, date: string) => `${capitalize(rule)}: ${date}`,
  next: "Các lần tới:",
  tooSoon: "Hạn này sớm hơn 01 ngày làm việc sau ngày chốt (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5).",
} as const;
