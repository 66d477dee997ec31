import { useFieldArray, type Control, type UseFormRegister } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/text-input";
import { SUCCESSION_PARTS } from "@/lib/domain/unit";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";
import { vi } from "@/lib/text/vi";
import { viUnit } from "@/lib/text/vi-unit";
import type { AddUnitValues } from "./add-unit-form";

const text = viUnit.form;

type Props = {
  readonly control: Control<AddUnitValues>;
  readonly register: UseFormRegister<AddUnitValues>;
  readonly units: readonly UnitLabel[];
  readonly words: Readonly<Record<string, string>>;
};

/** What a new unit came from: any number of units, each whole or in part. */
export function PredecessorFields({ control, register, units, words }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: "predecessors" });
  return (
    <ChoiceGroup id="predecessors" legend={text.predecessors} hint={text.predecessorsHint} error={words["predecessors"]}>
      <div className="space-y-3">
        {fields.map((field, index) => (
          <div key={field.id} className="flex flex-wrap items-end gap-3">
            <Field
              id={`predecessors.${index}.unitId`}
              label={text.predecessor(index + 1)}
              error={words[`predecessors.${index}.unitId`]}
              className="min-w-64 grow"
            >
              {(control) => (
                <Select {...control} {...register(`predecessors.${index}.unitId`)}>
                  <option value="">{vi.form.choose}</option>
                  {units.map((unit) => (
                    <option key={unit.id} value={unit.id}>
                      {formatUnit(unit)} ({unit.code})
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field id={`predecessors.${index}.part`} label={text.part} error={words[`predecessors.${index}.part`]}>
              {(control) => (
                <Select {...control} {...register(`predecessors.${index}.part`)}>
                  {SUCCESSION_PARTS.map((part) => (
                    <option key={part} value={part}>
                      {viUnit.part[part]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Button variant="plain" size="small" onClick={() => remove(index)} aria-label={text.removePredecessor(index + 1)}>
              {text.remove}
            </Button>
          </div>
        ))}
        <Button size="small" onClick={() => append({ unitId: "", part: "FULL" })}>
          {text.addPredecessor}
        </Button>
      </div>
    </ChoiceGroup>
  );
}
