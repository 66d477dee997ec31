"use client";

import { Fragment } from "react";
import type { FieldValues, Path, UseFormRegister } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, Select, TextInput } from "@/components/ui/text-input";
import type { WorkCalendar } from "@/lib/domain/calendar";
import {
  dueDateOf,
  DUE_RULE_KINDS,
  DUE_TIERS,
  earliestDue,
  namedDay,
  nextDues,
  parseDueRule,
  type DueRule,
  type DueRuleKind,
  type DueTier,
  type OrdinalSpan,
} from "@/lib/domain/due-rule";
import type { PeriodKind } from "@/lib/domain/campaign";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate } from "@/lib/text/format";
import { dateToType, numberToType, typedDateOrNone, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { dayOffText, dueRuleKindText, dueRuleText, spanName, viDueRule as words, weekdayDate } from "@/lib/text/vi-due-rule";
import { viPeriod } from "@/lib/text/vi-period";

/** A rule as it is typed; `typed` is the day where no paper says until when. */
export type TypedRule = {
  readonly kind: DueRuleKind | "NONE";
  readonly days: string;
  readonly day: string;
  readonly month: string;
  readonly typed: string;
};
export type TypedRules = { readonly [Tier in DueTier]: TypedRule };

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** No month: the nearest after the cut-off. */
const ANY_MONTH = "0";

/** A rule, and the day that stands beside one that gives none. */
export function typedRule(rule: DueRule | null, day: PlainDate | null): TypedRule {
  const named = day === null ? null : namedDay(day);
  const month = rule && "month" in rule && rule.month !== null ? String(rule.month) : ANY_MONTH;
  return {
    kind: rule?.kind ?? "NONE",
    days: rule?.kind === "WORKING_DAYS_AFTER" ? numberToType(rule.days) : "1",
    day: rule && "day" in rule ? String(rule.day) : String(named?.day ?? ""),
    month: rule ? month : String(named?.month ?? ANY_MONTH),
    typed: rule?.kind === "UNSET" ? dateToType(day) : "",
  };
}

/** What a schema is given of a typed rule; null: the level does not report. */
export function ruleInput(typed: TypedRule): DueRule | null {
  const month = typed.month === ANY_MONTH ? null : Number(typed.month);
  switch (typed.kind) {
    case "NONE":
      return null;
    case "WORKING_DAYS_AFTER":
      return { kind: typed.kind, days: typedNumber(typed.days) };
    case "BEFORE_DAY":
    case "BY_DAY":
      return { kind: typed.kind, day: typedNumber(typed.day), month };
    case "IN_MONTH":
      return { kind: typed.kind, month };
    case "UNSET":
      return { kind: typed.kind };
  }
}

/** The day typed for a level without a rule. */
export const typedDayOf = (typed: TypedRule): string | null => (typed.kind === "UNSET" ? typedDateOrNone(typed.typed) : null);

const TIER_LABEL = { commune: viPeriod.tierCommune, district: viPeriod.tierDistrict, province: viPeriod.tierProvince } as const;
/** What the faults of typed rules are called, by their paths in the schema. */
export const DUE_RULE_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  DUE_TIERS.flatMap((tier) => [
    [`dueRules.${tier}`, words.ruleOf(TIER_LABEL[tier])],
    ...(["days", "day", "month"] as const).map((name) => [`dueRules.${tier}.${name}`, `${TIER_LABEL[tier]}, ${words[name]}`]),
  ]),
);

const DUE_LABEL = { commune: viPeriod.dueCommune, district: viPeriod.dueDistrict, province: viPeriod.dueProvince } as const;
const DUE_NAME = { commune: "dueCommune", district: "dueDistrict", province: "dueProvince" } as const;

type Props<F extends FieldValues> = {
  readonly tier: DueTier;
  readonly register: UseFormRegister<F>;
  readonly typed: TypedRule;
  readonly errorOf: (path: string) => string | undefined;
  readonly calendar: WorkCalendar;
  /** Null: of a regime, which has no cut-off of its own, or while none is typed. */
  readonly cutOff: PlainDate | null;
  readonly kind: PeriodKind;
  /** The spans to come, for the next dates. */
  readonly spans: readonly OrdinalSpan[];
  /** A regime has no days, only rules. */
  readonly asksDay: boolean;
};

type AllProps<F extends FieldValues> = Omit<Props<F>, "tier" | "typed"> & { readonly typed: TypedRules };

/** The due dates of all levels. */
export function DueRulesFields<F extends FieldValues>({ typed, ...shared }: AllProps<F>) {
  return DUE_TIERS.map((tier) => <DueRuleFields<F> key={tier} tier={tier} typed={typed[tier]} {...shared} />);
}

/** The due date of one level as a phrase, with what comes of it. */
function DueRuleFields<F extends FieldValues>({ tier, register, typed, errorOf, asksDay, ...shown }: Props<F>) {
  const base = `dueRules.${tier}`;
  const field = (name: keyof TypedRule) => register(`${base}.${name}` as Path<F>);
  const hasDay = typed.kind === "BEFORE_DAY" || typed.kind === "BY_DAY";
  const kinds: readonly (DueRuleKind | "NONE")[] = tier === "district" ? ["NONE", ...DUE_RULE_KINDS] : DUE_RULE_KINDS;
  const dayError = errorOf(DUE_NAME[tier]);
  return (
    <fieldset className="border-t border-line pt-3">
      <legend className="sr-only">{TIER_LABEL[tier]}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <Field id={`${base}.kind`} label={words.ruleOf(TIER_LABEL[tier])} error={errorOf(base)}>
          {(control) => (
            <Select {...control} inputWidth="medium" {...field("kind")}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kind === "NONE" ? viPeriod.noDistrict : dueRuleKindText[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {typed.kind === "WORKING_DAYS_AFTER" && (
          <Field id={`${base}.days`} label={words.days} error={errorOf(`${base}.days`)}>
            {(control) => <NumberInput {...control} className="max-w-20" {...field("days")} />}
          </Field>
        )}
        {hasDay && (
          <Field id={`${base}.day`} label={words.day} error={errorOf(`${base}.day`)}>
            {(control) => <TextInput {...control} inputMode="numeric" className="max-w-20" {...field("day")} />}
          </Field>
        )}
        {(hasDay || typed.kind === "IN_MONTH") && (
          <Field id={`${base}.month`} label={words.month} error={errorOf(`${base}.month`)}>
            {(control) => (
              <Select {...control} inputWidth="medium" {...field("month")}>
                <option value={ANY_MONTH}>{words.anyMonth}</option>
                {MONTHS.map((month) => (
                  <option key={month} value={month}>
                    {words.monthOf(month)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
      {typed.kind === "UNSET" && asksDay ? (
        <Field id={DUE_NAME[tier]} className="mt-2" label={DUE_LABEL[tier]} hint={words.typedDayHint} error={dayError} optional>
          {(control) => <DateInput {...control} {...field("typed")} />}
        </Field>
      ) : (
        dayError && (
          <p id={DUE_NAME[tier]} tabIndex={-1} className="mt-1 font-medium text-alert">
            {vi.form.errorPrefix}
            {dayError}
          </p>
        )
      )}
      {tier === "district" && typed.kind === "NONE" && asksDay && <p className="mt-1 text-xs text-ink-3">{viPeriod.dueDistrictHint}</p>}
      <RuleMeaning rule={parseDueRule(ruleInput(typed))} {...shown} />
    </fieldset>
  );
}

type MeaningProps = Pick<Props<FieldValues>, "calendar" | "cutOff" | "kind" | "spans"> & { readonly rule: DueRule | null };

/** The rule as a sentence, the day it gives for this cut-off, and its next dates. */
export function RuleMeaning({ rule, calendar, cutOff, kind, spans }: MeaningProps) {
  if (rule === null) return null;
  const due = cutOff === null ? null : dueDateOf(rule, cutOff, calendar);
  const dayOff = due === null ? null : dayOffText(due, calendar);
  const next = rule.kind === "UNSET" ? [] : nextDues(rule, spans, calendar);
  return (
    <div className="mt-1 text-ink-2" aria-live="polite">
      {rule.kind !== "UNSET" && <p>{due === null ? dueRuleText(rule) : words.gives(dueRuleText(rule), weekdayDate(due))}</p>}
      {dayOff && <p className="text-attention">{dayOff}</p>}
      {due !== null && cutOff !== null && due < earliestDue(cutOff, calendar) && <p className="text-alert">{words.tooSoon}</p>}
      {next.length > 0 && (
        <p className="text-xs text-ink-3">
          {words.next}{" "}
          {next.map(({ span, dueOn }, index) => (
            <Fragment key={span.to}>
              {index > 0 && "; "}
              <span className="inline-block">
                {spanName(kind, span)}: {dueOn === null ? words.noDate : formatDate(dueOn)}
              </span>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
