import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, TextInput } from "@/components/ui/text-input";
import type { CampaignFacts } from "@/lib/domain/campaign-view";
import { dateToType, numberToType, typedDate, typedDateOrNone, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { campaignFaultText, viCampaign } from "@/lib/text/vi-campaign";

export const campaignFormWords = { ...viCampaign.refusal, ...campaignFaultText };
const labels = viCampaign.form;

/** The facts of a campaign, everything as text, the way it is typed. */
export type TypedFacts = { [Name in keyof CampaignFacts]: string };

export const typedFacts = (facts: CampaignFacts): TypedFacts => ({
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
  percentBase: String(facts.percentBase),
});

export const factsInput = (values: TypedFacts) => ({
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
  percentBase: typedNumber(values.percentBase),
});

type FieldsProps = {
  readonly register: (name: keyof CampaignFacts) => UseFormRegisterReturn;
  readonly errorOf: (path: string) => string | undefined;
  readonly isYearFixed: boolean;
};

/** The fields of a campaign's facts, for a new one and for one that is changed. */
export function FactFields({ register, errorOf, isYearFixed }: FieldsProps) {
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
        <Field
          id="percentBase"
          className="sm:col-span-2"
          label={labels.percentBase}
          hint={labels.percentBaseHint}
          error={errorOf("percentBase")}
        >
          {(control) => <NumberInput {...control} {...register("percentBase")} />}
        </Field>
      </fieldset>
    </>
  );
}
