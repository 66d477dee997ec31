"use client";

import type { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { PERIOD_KINDS, type PeriodKind } from "@/lib/domain/campaign";
import type { PeriodEntryRefusal } from "@/lib/domain/campaign-refusal";
import type { PeriodView } from "@/lib/domain/campaign-view";
import type { addPeriodInput, editPeriodInput } from "@/lib/schemas/period";
import { dateToType, typedDate, typedDateOrNone } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { periodKindText } from "@/lib/text/vi-campaign";
import { viPeriod } from "@/lib/text/vi-period";
import { useEntryForm } from "./use-entry-form";

const loadAddPeriodInput = async () => (await import("@/lib/schemas/period")).addPeriodInput;
const loadEditPeriodInput = async () => (await import("@/lib/schemas/period")).editPeriodInput;

const FIELD_OF = {
  FIGURES_REVERSED: "figuresTo",
  FIGURES_OUTSIDE_CAMPAIGN: "figuresTo",
  FIGURES_NOT_WHOLE_MONTHS: "figuresTo",
  OPENS_AFTER_DUE: "opensOn",
  DUE_BEFORE_CUT_OFF: "dueCommune",
  DUE_OUT_OF_ORDER: "dueProvince",
  DUPLICATE_PERIOD: "title",
} as const;

const DATES = ["figuresFrom", "figuresTo", "opensOn", "dueCommune", "dueDistrict", "dueProvince"] as const;

type PeriodFields = Omit<PeriodView, "id" | "campaignId" | "openedOn" | "version">;
type Values = { readonly kind: PeriodKind; readonly title: string } & { readonly [Name in (typeof DATES)[number]]: string };
type Done = { readonly campaignId: string; readonly periodId: string };

const defaultsOf = (period: PeriodFields): Values => ({
  kind: period.kind,
  title: period.title,
  figuresFrom: dateToType(period.figuresFrom),
  figuresTo: dateToType(period.figuresTo),
  opensOn: dateToType(period.opensOn),
  dueCommune: dateToType(period.dueCommune),
  dueDistrict: dateToType(period.dueDistrict),
  dueProvince: dateToType(period.dueProvince),
});

const fieldsOf = (values: Values) => ({
  kind: values.kind,
  title: values.title,
  figuresFrom: typedDate(values.figuresFrom),
  figuresTo: typedDate(values.figuresTo),
  opensOn: typedDate(values.opensOn),
  dueCommune: typedDate(values.dueCommune),
  dueDistrict: typedDateOrNone(values.dueDistrict),
  dueProvince: typedDate(values.dueProvince),
});

const hrefOf = ({ campaignId, periodId }: Done): string => `/campaigns/${campaignId}/periods/${periodId}`;

type NewProps = {
  readonly campaignId: string;
  readonly proposal: PeriodFields;
  readonly action: (request: { key: string; input: z.input<typeof addPeriodInput> }) => Promise<ActionResult<Done, PeriodEntryRefusal>>;
};

export function NewPeriodForm({ campaignId, proposal, action }: NewProps) {
  const entry = useEntryForm<Values, typeof addPeriodInput, Done, PeriodEntryRefusal>({
    defaults: defaultsOf(proposal),
    schema: loadAddPeriodInput,
    toInput: (values) => ({ campaignId, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viPeriod.refusal,
    fieldOf: FIELD_OF,
    labels: viPeriod,
  });
  return <PeriodFieldsForm entry={entry} cancelHref={`/campaigns/${campaignId}`} />;
}

type EditProps = {
  readonly period: PeriodView;
  readonly action: (request: { key: string; input: z.input<typeof editPeriodInput> }) => Promise<ActionResult<Done, PeriodEntryRefusal>>;
};

export function EditPeriodForm({ period, action }: EditProps) {
  const entry = useEntryForm<Values, typeof editPeriodInput, Done, PeriodEntryRefusal>({
    defaults: defaultsOf(period),
    schema: loadEditPeriodInput,
    toInput: (values) => ({ periodId: period.id, version: period.version, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viPeriod.refusal,
    fieldOf: FIELD_OF,
    labels: viPeriod,
  });
  return <PeriodFieldsForm entry={entry} cancelHref={hrefOf({ campaignId: period.campaignId, periodId: period.id })} />;
}

type Entry = ReturnType<typeof useEntryForm<Values, typeof addPeriodInput, Done, PeriodEntryRefusal>>;

function PeriodFieldsForm({ entry, cancelHref }: { readonly entry: Entry; readonly cancelHref: string }) {
  const { register, onSubmit, pending, errors, errorOf } = entry;
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
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
          <Field
            key={name}
            id={name}
            label={viPeriod[name]}
            hint={name === "dueDistrict" ? viPeriod.dueDistrictHint : vi.form.dateHint}
            error={errorOf(name)}
            optional={name === "dueDistrict"}
          >
            {(control) => <DateInput {...control} {...register(name)} />}
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {viPeriod.form.save}
        </SubmitButton>
        <ButtonLink href={cancelHref}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
