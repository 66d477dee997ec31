"use client";

import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { WorkCalendar } from "@/lib/domain/calendar";
import { PERIOD_KINDS, type PeriodKind } from "@/lib/domain/campaign";
import type { PeriodEntryRefusal } from "@/lib/domain/campaign-refusal";
import type { PeriodView } from "@/lib/domain/campaign-view";
import { NEXT_DATES, ruleOfDay, upcomingSpans, type CutOff, type DueRules } from "@/lib/domain/due-rule";
import { addDays, type PlainDate } from "@/lib/domain/plain-date";
import type { PeriodPreset } from "@/lib/domain/regime";
import type { addPeriodInput, editPeriodInput } from "@/lib/schemas/period";
import { formatSpan, parseDate } from "@/lib/text/format";
import { dateToType, typedDate } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { periodKindText } from "@/lib/text/vi-campaign";
import { spanName } from "@/lib/text/vi-due-rule";
import { viPeriod } from "@/lib/text/vi-period";
import { DUE_RULE_LABELS, DueRulesFields, ruleInput, typedDayOf, typedRule, type TypedRules } from "./due-rule-fields";
import { EntryForm } from "./entry-form";
import { useEntryForm } from "./use-entry-form";

const loadAddPeriodInput = async () => (await import("@/lib/schemas/period")).addPeriodInput;
const loadEditPeriodInput = async () => (await import("@/lib/schemas/period")).editPeriodInput;

const FIELD_OF = {
  FIGURES_REVERSED: "figuresTo",
  FIGURES_OUTSIDE_CAMPAIGN: "figuresTo",
  FIGURES_NOT_WHOLE_MONTHS: "figuresTo",
  OPENS_AFTER_DUE: "opensOn",
  DUE_BEFORE_CUT_OFF: "dueCommune",
  DUE_TOO_SOON: "dueCommune",
  DUE_OUT_OF_ORDER: "dueProvince",
  DUPLICATE_PERIOD: "title",
  REGIME_NOT_FOUND: "preset",
} as const;

const LABELS: Readonly<Record<string, unknown>> = {
  ...viPeriod,
  ...DUE_RULE_LABELS,
};

const DATES = ["figuresFrom", "figuresTo", "opensOn"] as const;

export type ProposedPeriod = Pick<
  PeriodView,
  "kind" | "title" | "figuresFrom" | "figuresTo" | "opensOn" | "dueCommune" | "dueDistrict" | "dueProvince" | "dueRules" | "unset"
> & { readonly regime: { readonly id: string; readonly title: string } | null };
type Values = {
  readonly preset: string;
  readonly regimeId: string;
  readonly kind: PeriodKind;
  readonly title: string;
  readonly dueRules: TypedRules;
} & { readonly [Name in (typeof DATES)[number]]: string };
type Done = { readonly campaignId: string; readonly periodId: string };

const rulesOf = (rules: DueRules, days: { readonly [Tier in keyof DueRules]: PlainDate | null }): TypedRules => ({
  commune: typedRule(rules.commune, days.commune),
  district: typedRule(rules.district, days.district),
  province: typedRule(rules.province, days.province),
});

function defaultsOf(period: ProposedPeriod, calendar: WorkCalendar): Values {
  const { dueCommune, dueDistrict, dueProvince, figuresTo, unset } = period;
  // Of an older period only the days are kept: the rule they came from is proposed.
  const rules = period.dueRules ?? {
    commune: ruleOfDay(dueCommune, figuresTo, calendar),
    district: dueDistrict === null ? null : ruleOfDay(dueDistrict, figuresTo, calendar),
    province: ruleOfDay(dueProvince, figuresTo, calendar),
  };
  return {
    preset: "",
    regimeId: period.regime?.id ?? "",
    kind: period.kind,
    title: period.title,
    figuresFrom: dateToType(period.figuresFrom),
    figuresTo: dateToType(figuresTo),
    opensOn: dateToType(period.opensOn),
    dueRules: rulesOf(rules, {
      commune: unset.includes("commune") ? null : dueCommune,
      district: unset.includes("district") ? null : dueDistrict,
      province: unset.includes("province") ? null : dueProvince,
    }),
  };
}

const fieldsOf = ({ dueRules, ...values }: Values) => {
  const [commune, province] = [ruleInput(dueRules.commune), ruleInput(dueRules.province)];
  return {
    kind: values.kind,
    title: values.title,
    figuresFrom: typedDate(values.figuresFrom),
    figuresTo: typedDate(values.figuresTo),
    opensOn: typedDate(values.opensOn),
    dueCommune: typedDayOf(dueRules.commune),
    dueDistrict: typedDayOf(dueRules.district),
    dueProvince: typedDayOf(dueRules.province),
    dueRules: commune && province && { commune, district: ruleInput(dueRules.district), province },
    regimeId: values.regimeId === "" ? null : values.regimeId,
  };
};

const hrefOf = ({ campaignId, periodId }: Done): string => `/campaigns/${campaignId}/periods/${periodId}`;

type Shared = {
  readonly presets: readonly PeriodPreset[];
  readonly calendar: WorkCalendar;
  /** Of the campaign. */ readonly cutOff: CutOff;
};
type Deed<S extends z.ZodType> = (request: { key: string; input: z.input<S> }) => Promise<ActionResult<Done, PeriodEntryRefusal>>;

type NewProps = Shared & {
  readonly campaignId: string;
  readonly proposal: ProposedPeriod;
  readonly action: Deed<typeof addPeriodInput>;
};

export function NewPeriodForm({ campaignId, proposal, action, ...shared }: NewProps) {
  const entry = useEntryForm<Values, typeof addPeriodInput, Done, PeriodEntryRefusal>({
    defaults: defaultsOf(proposal, shared.calendar),
    schema: loadAddPeriodInput,
    toInput: (values) => ({ campaignId, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viPeriod.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return <PeriodFieldsForm entry={entry} cancelHref={`/campaigns/${campaignId}`} {...shared} />;
}

type EditProps = Shared & { readonly period: PeriodView; readonly action: Deed<typeof editPeriodInput> };

export function EditPeriodForm({ period, action, ...shared }: EditProps) {
  const entry = useEntryForm<Values, typeof editPeriodInput, Done, PeriodEntryRefusal>({
    defaults: defaultsOf(period, shared.calendar),
    schema: loadEditPeriodInput,
    toInput: (values) => ({ periodId: period.id, version: period.version, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viPeriod.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return <PeriodFieldsForm entry={entry} cancelHref={hrefOf({ campaignId: period.campaignId, periodId: period.id })} {...shared} />;
}

type FormProps = Shared & {
  readonly entry: ReturnType<typeof useEntryForm<Values, typeof addPeriodInput, Done, PeriodEntryRefusal>>;
  readonly cancelHref: string;
};

function PeriodFieldsForm({ entry, cancelHref, presets, calendar, cutOff: yearStart }: FormProps) {
  const { form, register, errorOf } = entry;
  const values = useWatch({ control: form.control }) as Values;
  const cutOff = parseDate(values.figuresTo);
  const spans = cutOff === null ? [] : upcomingSpans(values.kind, yearStart, addDays(cutOff, 1), NEXT_DATES);

  function choose(id: string): void {
    const preset = presets.find((one) => one.id === id);
    form.setValue("regimeId", preset?.regime?.id ?? "");
    if (!preset) return;
    const { kind, span, opensOn, dueRules } = preset;
    form.setValue("kind", kind);
    form.setValue("title", viPeriod.proposedTitle(spanName(kind, span)));
    form.setValue("figuresFrom", dateToType(span.from));
    form.setValue("figuresTo", dateToType(span.to));
    form.setValue("opensOn", dateToType(opensOn));
    form.setValue("dueRules", rulesOf(dueRules, { commune: null, district: null, province: null }));
  }
  const groups = [...new Map(presets.map((preset) => [preset.regime?.id ?? "", preset.regime?.title ?? viPeriod.presetCommon]))];
  const preset = register("preset");

  return (
    <EntryForm entry={entry} submit={viPeriod.form.save} pendingText={vi.action.saving} cancelHref={cancelHref}>
      <Field id="preset" label={viPeriod.preset} hint={viPeriod.presetHint} error={errorOf("preset")}>
        {(control) => (
          <Select
            {...control}
            {...preset}
            onChange={(event) => {
              void preset.onChange(event);
              choose(event.target.value);
            }}
          >
            <option value="">{viPeriod.presetFree}</option>
            {groups.map(([regimeId, title]) => (
              <optgroup key={regimeId} label={title}>
                {presets
                  .filter((one) => (one.regime?.id ?? "") === regimeId)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {`${spanName(one.kind, one.span)}, ${formatSpan(one.span.from, one.span.to)}`}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      <Field id="kind" label={viPeriod.kind} error={errorOf("kind")}>
        {(control) => (
          <Select {...control} inputWidth="medium" {...register("kind")}>
            {PERIOD_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {periodKindText[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="title" label={viPeriod.title} error={errorOf("title")}>
        {(control) => <TextInput {...control} {...register("title")} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        {DATES.map((name) => (
          <Field key={name} id={name} label={viPeriod[name]} hint={vi.form.dateHint} error={errorOf(name)}>
            {(control) => <DateInput {...control} {...register(name)} />}
          </Field>
        ))}
      </div>
      <DueRulesFields<Values>
        register={register}
        typed={values.dueRules}
        errorOf={errorOf}
        calendar={calendar}
        cutOff={cutOff}
        kind={values.kind}
        spans={spans}
        asksDay
      />
    </EntryForm>
  );
}
