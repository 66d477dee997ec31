"use client";

import type { UseFormRegisterReturn } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { VN_CALENDAR } from "@/lib/domain/calendar";
import type { CreateCampaignRefusal, EditCampaignRefusal } from "@/lib/domain/campaign-refusal";
import type { CampaignFacts, CampaignProposal } from "@/lib/domain/campaign-view";
import { proposePeriods } from "@/lib/domain/period";
import type { createCampaignInput, editCampaignInput } from "@/lib/schemas/campaign";
import { parseDate } from "@/lib/text/format";
import { dateToType, numberToType, typedDate, typedDateOrNone, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { campaignFaultText, proposedPeriodTitle, viCampaign } from "@/lib/text/vi-campaign";
import type { z } from "zod";
import { useEntryForm } from "./use-entry-form";

const loadCreateCampaignInput = async () => (await import("@/lib/schemas/campaign")).createCampaignInput;
const loadEditCampaignInput = async () => (await import("@/lib/schemas/campaign")).editCampaignInput;

const words = { ...viCampaign.refusal, ...campaignFaultText };
const labels = viCampaign.form;
const NEW_FIELD_OF = { DUPLICATE_YEAR: "year", PERIOD_UNSOUND: "takeOver" } as const;
const EDIT_FIELD_OF = { PERIODS_OUTSIDE: "figuresTo" } as const;

type TypedFacts = { [Name in keyof CampaignFacts]: string };
type NewValues = TypedFacts & { readonly takesPeriods: boolean; readonly takesTaskGroups: boolean; readonly takesAchieved: boolean };

const typedFacts = (facts: CampaignFacts): TypedFacts => ({
  year: String(facts.year),
  workFrom: dateToType(facts.workFrom),
  workTo: dateToType(facts.workTo),
  figuresFrom: dateToType(facts.figuresFrom),
  figuresTo: dateToType(facts.figuresTo),
  monthStartDay: String(facts.monthStartDay),
  achievedTarget: numberToType(facts.achievedTarget),
  sustainedTarget: numberToType(facts.sustainedTarget),
  followUpMonths: String(facts.followUpMonths),
  followUpVerdictOn: dateToType(facts.followUpVerdictOn),
});

const factsInput = (values: TypedFacts) => ({
  year: typedNumber(values.year),
  workFrom: typedDate(values.workFrom),
  workTo: typedDate(values.workTo),
  figuresFrom: typedDate(values.figuresFrom),
  figuresTo: typedDate(values.figuresTo),
  monthStartDay: typedNumber(values.monthStartDay),
  achievedTarget: typedNumber(values.achievedTarget),
  sustainedTarget: typedNumber(values.sustainedTarget),
  followUpMonths: typedNumber(values.followUpMonths),
  followUpVerdictOn: typedDateOrNone(values.followUpVerdictOn),
});

/** The two periods of the year after the figures as they were typed; none where these are no year yet. */
function periodsInput(values: TypedFacts, districts: CampaignProposal["districts"]) {
  const from = parseDate(values.figuresFrom);
  const to = parseDate(values.figuresTo);
  if (from === null || to === null) return [];
  return proposePeriods({ from, to }, typedNumber(values.monthStartDay), districts, VN_CALENDAR).map(({ figures, ...period }) => ({
    ...period,
    title: proposedPeriodTitle(period.kind, typedNumber(values.year)),
    figuresFrom: figures.from,
    figuresTo: figures.to,
  }));
}

type FieldsProps = {
  readonly register: (name: keyof CampaignFacts) => UseFormRegisterReturn;
  readonly errorOf: (path: string) => string | undefined;
  readonly isYearFixed: boolean;
};

function FactFields({ register, errorOf, isYearFixed }: FieldsProps) {
  const date = (name: "workFrom" | "workTo" | "figuresFrom" | "figuresTo") => (
    <Field id={name} label={labels[name]} hint={vi.form.dateHint} error={errorOf(name)}>
      {(control) => <DateInput {...control} {...register(name)} />}
    </Field>
  );
  const number = (name: "achievedTarget" | "sustainedTarget" | "followUpMonths", unit: string, allowsDecimals = false) => (
    <Field id={name} label={labels[name]} error={errorOf(name)}>
      {(control) => <NumberInput {...control} unit={unit} allowsDecimals={allowsDecimals} {...register(name)} />}
    </Field>
  );
  return (
    <>
      <Field id="year" label={labels.year} hint={isYearFixed ? labels.yearFixed : undefined} error={errorOf("year")}>
        {(control) => <TextInput {...control} inputMode="numeric" inputWidth="short" readOnly={isYearFixed} {...register("year")} />}
      </Field>
      <fieldset className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <legend className="mb-2 text-base font-semibold">{labels.work}</legend>
        {date("workFrom")}
        {date("workTo")}
      </fieldset>
      <fieldset className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <legend className="mb-2 text-base font-semibold">{labels.figures}</legend>
        {date("figuresFrom")}
        {date("figuresTo")}
        <Field
          id="monthStartDay"
          className="sm:col-span-2"
          label={labels.monthStartDay}
          hint={labels.monthStartDayHint}
          error={errorOf("monthStartDay")}
        >
          {(control) => <NumberInput {...control} {...register("monthStartDay")} />}
        </Field>
      </fieldset>
      <fieldset className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <legend className="mb-2 text-base font-semibold">{labels.targets}</legend>
        {number("achievedTarget", labels.percentOfSelected, true)}
        {number("sustainedTarget", labels.percentOfFollowed, true)}
        {number("followUpMonths", labels.monthsUnit)}
        <Field
          id="followUpVerdictOn"
          label={labels.followUpVerdictOn}
          hint={vi.form.dateHint}
          error={errorOf("followUpVerdictOn")}
          optional
        >
          {(control) => <DateInput {...control} {...register("followUpVerdictOn")} />}
        </Field>
      </fieldset>
    </>
  );
}

type NewProps = {
  readonly proposal: CampaignProposal;
  readonly action: (request: {
    key: string;
    input: z.input<typeof createCampaignInput>;
  }) => Promise<ActionResult<{ campaignId: string }, CreateCampaignRefusal>>;
};

/** A new campaign, filled with last year's. */
export function NewCampaignForm({ proposal, action }: NewProps) {
  const { facts, lastYear, districts } = proposal;
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    NewValues,
    typeof createCampaignInput,
    { campaignId: string },
    CreateCampaignRefusal
  >({
    defaults: {
      ...typedFacts(facts),
      takesPeriods: true,
      takesTaskGroups: (lastYear?.taskGroups.length ?? 0) > 0,
      takesAchieved: (lastYear?.achieved.length ?? 0) > 0,
    },
    schema: loadCreateCampaignInput,
    toInput: (values) => ({
      ...factsInput(values),
      lastYearId: lastYear && typedNumber(values.year) === lastYear.year + 1 ? lastYear.id : null,
      takesTaskGroups: values.takesTaskGroups,
      takesAchieved: values.takesAchieved,
      periods: values.takesPeriods ? periodsInput(values, districts) : [],
    }),
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words,
    fieldOf: NEW_FIELD_OF,
    labels,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <FactFields register={(name) => register(name)} errorOf={errorOf} isYearFixed={false} />
      <ChoiceGroup id="takeOver" legend={labels.takeOver} error={errorOf("takeOver")}>
        <Checkbox
          label={labels.takesPeriods}
          hint={districts ? labels.takesPeriodsHint : labels.takesPeriodsHintTwoTiers}
          {...register("takesPeriods")}
        />
        {lastYear && lastYear.taskGroups.length > 0 && (
          <Checkbox label={labels.takesTaskGroups(lastYear.year)} {...register("takesTaskGroups")} />
        )}
        {lastYear && lastYear.achieved.length > 0 && (
          <Checkbox
            label={labels.takesAchieved(lastYear.achieved.length, lastYear.year)}
            hint={lastYear.achieved.map((unit) => `${unit.kind} ${unit.name}`).join(", ")}
            {...register("takesAchieved")}
          />
        )}
      </ChoiceGroup>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending}>{labels.create}</SubmitButton>
        <ButtonLink href="/campaigns">{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}

type EditProps = {
  readonly campaign: CampaignFacts & { readonly id: string; readonly version: number };
  readonly action: (request: {
    key: string;
    input: z.input<typeof editCampaignInput>;
  }) => Promise<ActionResult<{ campaignId: string }, EditCampaignRefusal>>;
};

export function EditCampaignForm({ campaign, action }: EditProps) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    TypedFacts,
    typeof editCampaignInput,
    { campaignId: string },
    EditCampaignRefusal
  >({
    defaults: typedFacts(campaign),
    schema: loadEditCampaignInput,
    toInput: (values) => ({ campaignId: campaign.id, version: campaign.version, ...factsInput(values) }),
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words,
    fieldOf: EDIT_FIELD_OF,
    labels,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <FactFields register={(name) => register(name)} errorOf={errorOf} isYearFixed />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {labels.save}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${campaign.id}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
