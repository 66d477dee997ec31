import type { UseFormRegister } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/text-input";
import { DRUG_BOUNDS } from "@/lib/domain/drug-class";
import { viCriteriaPage } from "@/lib/text/vi-criteria-page";
import type { VersionValues } from "./version-entry";

const vi = viCriteriaPage.edit.limits;
const CLASSES = ["one", "two", "three"] as const;
const COUNTS = ["needed", "neededOnRoute"] as const;

type Props = {
  readonly index: number;
  readonly register: UseFormRegister<VersionValues>;
  readonly errorOf: (path: string) => string | undefined;
};

/** The limits by which the drug class is reckoned: lower bounds of each class, and how many criteria make one. */
export function DrugLimitFields({ index, register, errorOf }: Props) {
  const typed = `criteria.${index}.limits` as const;
  // Where the schema has the field: it is what an error names.
  const schema = `criteria.${index}.rule.limits`;
  return (
    <fieldset className="space-y-4">
      <legend className="mb-1 font-medium">{vi.title}</legend>
      <p className="text-xs text-ink-3">{vi.hint}</p>
      {CLASSES.map((drugClass) => (
        <fieldset key={drugClass}>
          <legend className="mb-1 text-ink-2">{vi.classes[drugClass]}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {DRUG_BOUNDS.map((bound) => (
              <Field
                key={bound}
                id={`${schema}.${drugClass}.${bound}`}
                label={vi.bounds[bound]}
                error={errorOf(`${schema}.${drugClass}.${bound}`)}
                className="flex flex-col justify-end"
              >
                {(control) => <NumberInput allowsDecimals maxLength={12} {...control} {...register(`${typed}.${drugClass}.${bound}`)} />}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="grid gap-3 sm:grid-cols-2">
        {COUNTS.map((count) => (
          <Field
            key={count}
            id={`${schema}.${count}`}
            label={vi[count]}
            error={errorOf(`${schema}.${count}`)}
            className="flex flex-col justify-end"
          >
            {(control) => <NumberInput maxLength={3} {...control} {...register(`${typed}.${count}`)} />}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
