import { useWatch, type Control, type UseFormRegister } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { StateWord } from "@/components/ui/state-tag";
import { NumberInput, Select } from "@/components/ui/text-input";
import { classifyDrugs } from "@/lib/domain/drug-class";
import { drugLimitsOf } from "@/lib/domain/nomination-score";
import type { NominationForm } from "@/lib/domain/nomination-view";
import { formatNumber } from "@/lib/text/format";
import { drugClassText, drugCriterionText, drugFieldUnit } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { DRUG_FIELDS, typedDrugInputs, type NominationValues } from "./nomination-entry";

const words = viNominationForm.edit;

type Props = {
  readonly form: NominationForm;
  readonly control: Control<NominationValues>;
  readonly register: UseFormRegister<NominationValues>;
  readonly errorOf: (path: string) => string | undefined;
};

/** The calculator of the drug class: what is typed, and at once what it amounts to, criterion by criterion. */
export function DrugFields({ form, control, register, errorOf }: Props) {
  const drug = useWatch({ control, name: "drug" });
  const limits = drugLimitsOf(form.criteria.map((one) => one.rule));
  const verdict = classifyDrugs(typedDrugInputs(drug), limits);
  return (
    <fieldset>
      <legend className="mb-1 text-base font-semibold">{words.drug}</legend>
      <p className="mb-3 max-w-prose text-xs text-ink-3">{words.drugHint}</p>
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {DRUG_FIELDS.map((field) => {
            const known = field === "population" || field === "users" ? form.known[field] : null;
            return (
              <Field
                key={field}
                id={`drugInputs.${field}`}
                label={words[field]}
                hint={known === null ? undefined : words.known(formatNumber(known))}
                error={errorOf(`drugInputs.${field}`)}
                className="flex flex-col justify-end"
              >
                {(input) => (
                  <NumberInput
                    allowsDecimals={field === "area"}
                    unit={drugFieldUnit[field]}
                    maxLength={14}
                    {...input}
                    {...register(`drug.${field}`)}
                  />
                )}
              </Field>
            );
          })}
          <Field id="drugInputs.isOnRoute" label={words.route} className="flex flex-col justify-end">
            {(input) => (
              <Select inputWidth="short" {...input} {...register("drug.isOnRoute")}>
                <option value="">{words.routeUnknown}</option>
                <option value="yes">{words.yes}</option>
                <option value="no">{words.no}</option>
              </Select>
            )}
          </Field>
        </div>
        <div aria-live="polite">
          <p className="text-base font-semibold">{words.verdict(drugClassText(verdict.drugClass))}</p>
          {!verdict.isComplete && <StateWord tone="attention">{words.incomplete}</StateWord>}
          <ul className="mt-2">
            {verdict.criteria.map(({ criterion, level, isKnown }) => (
              <li key={criterion} className="flex justify-between gap-4 border-b border-line py-1.5">
                <span>{drugCriterionText[criterion]}</span>
                <span className="shrink-0 text-ink-2">
                  {criterion === "ROUTE" && level !== null
                    ? words.yes
                    : level !== null
                      ? drugClassText(level)
                      : isKnown
                        ? words.criterionNone
                        : words.criterionUnknown}
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-xs text-ink-3">{words.limitsNote}</p>
        </div>
      </div>
    </fieldset>
  );
}
