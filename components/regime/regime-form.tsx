"use client";

import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { DUE_RULE_LABELS, DueRulesFields, ruleInput, typedRule, type TypedRules } from "@/components/campaign/due-rule-fields";
import { EntryForm } from "@/components/campaign/entry-form";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { WorkCalendar } from "@/lib/domain/calendar";
import { DECREE_CUT_OFF, NEXT_DATES, parseCutOff, upcomingSpans, type CutOff, type DueRule } from "@/lib/domain/due-rule";
import type { PlainDate } from "@/lib/domain/plain-date";
import { defaultDueRules, REGIME_KINDS, REGIME_TIERS, type RegimeKind, type RegimeRefusal, type RegimeView } from "@/lib/domain/regime";
import type { addRegimeInput, editRegimeInput } from "@/lib/schemas/regime";
import { typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { bodyTierText } from "@/lib/text/vi-campaign";
import { regimeKindText, viRegime } from "@/lib/text/vi-regime";

const loadAddRegimeInput = async () => (await import("@/lib/schemas/regime")).addRegimeInput;
const loadEditRegimeInput = async () => (await import("@/lib/schemas/regime")).editRegimeInput;

const FIELD_OF = { DUPLICATE_TITLE: "title", FORM_NOT_FOUND: "formId", DISTRICT_RULE_MISSING: "dueRules.district" } as const;

/** Where a year of figures begins, of those that papers know; the rest is typed. */
const CUT_OFFS = {
  "": { label: viRegime.cutOffAsCampaign, cutOff: null },
  "15/12": { label: viRegime.cutOffDecree, cutOff: DECREE_CUT_OFF },
  "16/11": { label: viRegime.cutOffNovember, cutOff: { startDay: 16, startMonth: 11 } },
  "1/1": { label: viRegime.cutOffCalendar, cutOff: { startDay: 1, startMonth: 1 } },
} as const satisfies Record<string, { readonly label: string; readonly cutOff: CutOff | null }>;
const FREE = "FREE";
const isKnown = (value: string): value is keyof typeof CUT_OFFS => Object.hasOwn(CUT_OFFS, value);

type Values = {
  readonly title: string;
  readonly kind: RegimeKind;
  readonly content: string;
  readonly basis: string;
  readonly method: string;
  readonly cutOff: string;
  readonly startDay: string;
  readonly startMonth: string;
  readonly formId: string;
  readonly tiers: readonly (typeof REGIME_TIERS)[number][];
  readonly dueRules: TypedRules;
};

const LABELS: Readonly<Record<string, unknown>> = {
  ...viRegime,
  title: viRegime.name,
  formId: viRegime.form,
  "cutOff.startDay": viRegime.startDay,
  "cutOff.startMonth": viRegime.startMonth,
  ...DUE_RULE_LABELS,
};

function defaultsOf(regime: RegimeView | null): Values {
  const rules = regime?.dueRules ?? defaultDueRules(false);
  const known = regime?.cutOff ? `${regime.cutOff.startDay}/${regime.cutOff.startMonth}` : "";
  return {
    title: regime?.title ?? "",
    kind: REGIME_KINDS.find((kind) => kind === regime?.kind) ?? "SIX_MONTH",
    content: regime?.content ?? "",
    basis: regime?.basis ?? "",
    method: regime?.method ?? "",
    cutOff: isKnown(known) ? known : FREE,
    startDay: String(regime?.cutOff?.startDay ?? ""),
    startMonth: String(regime?.cutOff?.startMonth ?? ""),
    formId: regime?.form?.id ?? "",
    tiers: regime?.tiers ?? ["COMMUNE", "DEPARTMENT"],
    dueRules: {
      commune: typedRule(rules.commune, null),
      district: typedRule(rules.district, null),
      province: typedRule(rules.province, null),
    },
  };
}

const UNREAD: DueRule = { kind: "UNSET" };

const cutOffInput = ({ cutOff, startDay, startMonth }: Values): CutOff | null =>
  isKnown(cutOff) ? CUT_OFFS[cutOff].cutOff : { startDay: typedNumber(startDay), startMonth: typedNumber(startMonth) };

const fieldsOf = (values: Values) => ({
  title: values.title,
  kind: values.kind,
  content: values.content,
  basis: values.basis,
  method: values.method,
  cutOff: cutOffInput(values),
  dueRules: {
    commune: ruleInput(values.dueRules.commune) ?? UNREAD,
    district: ruleInput(values.dueRules.district),
    province: ruleInput(values.dueRules.province) ?? UNREAD,
  },
  tiers: [...values.tiers],
  formId: values.formId === "" ? null : values.formId,
});

type Done = { readonly regimeId: string };
type Input = z.input<typeof addRegimeInput> | z.input<typeof editRegimeInput>;
type Props = {
  /** Null: a new one. */
  readonly regime: RegimeView | null;
  readonly calendar: WorkCalendar;
  readonly forms: readonly { readonly id: string; readonly title: string }[];
  readonly today: PlainDate;
  // A regime is added or changed by the same fields; the page gives the action that fits.
  readonly action: (request: { key: string; input: never }) => Promise<ActionResult<Done, RegimeRefusal>>;
};

/** What is reported every so often, field by field as Nghị định 09/2019, Điều 7 names them. */
export function RegimeForm({ regime, calendar, forms, today, action }: Props) {
  const entry = useEntryForm<Values, z.ZodType<unknown, Input>, Done, RegimeRefusal>({
    defaults: defaultsOf(regime),
    schema: regime ? loadEditRegimeInput : loadAddRegimeInput,
    toInput: (values) => (regime ? { regimeId: regime.id, version: regime.version, ...fieldsOf(values) } : fieldsOf(values)),
    action: action as (request: { key: string; input: Input }) => Promise<ActionResult<Done, RegimeRefusal>>,
    doneHref: ({ regimeId }) => `/regimes/${regimeId}`,
    words: viRegime.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { form, register, errorOf } = entry;
  const values = useWatch({ control: form.control }) as Values;
  const spans = upcomingSpans(values.kind, parseCutOff(cutOffInput(values)) ?? DECREE_CUT_OFF, today, NEXT_DATES);
  return (
    <EntryForm
      entry={entry}
      submit={viRegime.save}
      pendingText={vi.action.saving}
      cancelHref={regime ? `/regimes/${regime.id}` : "/regimes"}
    >
      <Field id="title" label={viRegime.name} error={errorOf("title")}>
        {(control) => <TextInput {...control} {...register("title")} />}
      </Field>
      <Field id="content" label={viRegime.content} error={errorOf("content")}>
        {(control) => <TextArea {...control} {...register("content")} />}
      </Field>
      <ChoiceGroup id="tiers" legend={viRegime.tiers} hint={viRegime.receiverText} error={errorOf("tiers")}>
        {REGIME_TIERS.map((tier) => (
          <Checkbox key={tier} value={tier} label={bodyTierText[tier]} {...register("tiers")} />
        ))}
      </ChoiceGroup>
      <Field id="method" label={viRegime.method} hint={viRegime.methodHint} error={errorOf("method")}>
        {(control) => <TextInput {...control} {...register("method")} />}
      </Field>
      <Field id="kind" label={viRegime.kind} error={errorOf("kind")}>
        {(control) => (
          <Select {...control} inputWidth="medium" {...register("kind")}>
            {REGIME_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {regimeKindText[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="cutOff" label={viRegime.cutOff} error={errorOf("cutOff")}>
        {(control) => (
          <Select {...control} {...register("cutOff")}>
            {Object.entries(CUT_OFFS).map(([value, { label }]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
            <option value={FREE}>{viRegime.cutOffFree}</option>
          </Select>
        )}
      </Field>
      {!isKnown(values.cutOff) && (
        <div className="flex flex-wrap gap-5">
          <Field id="cutOff.startDay" label={viRegime.startDay} error={errorOf("cutOff.startDay")}>
            {(control) => <NumberInput {...control} {...register("startDay")} />}
          </Field>
          <Field id="cutOff.startMonth" label={viRegime.startMonth} error={errorOf("cutOff.startMonth")}>
            {(control) => <NumberInput {...control} {...register("startMonth")} />}
          </Field>
        </div>
      )}
      <DueRulesFields<Values>
        register={register}
        typed={values.dueRules}
        errorOf={errorOf}
        calendar={calendar}
        cutOff={null}
        kind={values.kind}
        spans={spans}
        asksDay={false}
      />
      <Field id="formId" label={viRegime.form} error={errorOf("formId")}>
        {(control) => (
          <Select {...control} {...register("formId")}>
            <option value="">{viRegime.standardForm}</option>
            {forms.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="basis" label={viRegime.basis} error={errorOf("basis")} optional>
        {(control) => <TextInput {...control} {...register("basis")} />}
      </Field>
    </EntryForm>
  );
}
