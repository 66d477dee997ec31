import type { UseFormRegister } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { TASK_GROUPS } from "@/lib/domain/campaign";
import type { DutyBody } from "@/lib/domain/plan-view";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";
import { viPlanDuty } from "@/lib/text/vi-plan-duty";

const words = viPlanDuty.editing;

/** A duty as it is typed; a body that is not of the list is named. */
export type DutyValues = {
  clause: string;
  taskGroup: string;
  content: string;
  bodyId: string;
  bodyName: string;
  cooperating: string;
  product: string;
  dueText: string;
  dueOn: string;
  unitIds: string[];
};

type Props = {
  readonly index: number;
  readonly hasBody: boolean;
  readonly bodies: readonly DutyBody[];
  readonly units: readonly UnitLabel[];
  readonly register: UseFormRegister<{ duties: DutyValues[] }>;
  readonly errorOf: (path: string) => string | undefined;
  readonly onRemove: () => void;
};

/** One duty: clause, deed, body, product, deadline, and the localities that share it. */
export function DutyFields({ index, hasBody, bodies, units, register, errorOf, onRemove }: Props) {
  const path = `duties.${index}` as const;
  return (
    <fieldset className="border-b border-line py-5">
      <legend className="float-left mb-3 flex w-full items-center justify-between gap-4 font-medium">
        {words.row(index + 1)}
        <Button size="small" onClick={onRemove} aria-label={words.remove(index + 1)}>
          {words.removeShort}
        </Button>
      </legend>
      <div className="clear-both grid gap-x-6 gap-y-4 md:grid-cols-[8rem_10rem_minmax(0,1fr)]">
        <Field id={`${path}.clause`} label={viPlanDuty.clause} hint={words.clauseHint} error={errorOf(`${path}.clause`)}>
          {(control) => <TextInput autoComplete="off" {...control} {...register(`${path}.clause`)} />}
        </Field>
        <Field id={`${path}.taskGroup`} label={viPlanDuty.taskGroup}>
          {(control) => (
            <Select {...control} {...register(`${path}.taskGroup`)}>
              <option value="">{viPlanDuty.noGroup}</option>
              {TASK_GROUPS.map((number) => (
                <option key={number} value={number}>
                  {viPlanDuty.group(number)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id={`${path}.content`} label={viPlanDuty.content} error={errorOf(`${path}.content`)}>
          {(control) => <TextArea rows={2} {...control} {...register(`${path}.content`)} />}
        </Field>
      </div>
      <div className="mt-4 grid gap-x-6 gap-y-4 md:grid-cols-2">
        <Field id={`${path}.bodyId`} label={viPlanDuty.body}>
          {(control) => (
            <Select {...control} {...register(`${path}.bodyId`)}>
              <option value="">{words.otherBody}</option>
              {bodies.map((body) => (
                <option key={body.id} value={body.id}>
                  {body.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {!hasBody && (
          <Field id={`${path}.bodyName`} label={words.bodyName} error={errorOf(`${path}.bodyName`)}>
            {(control) => <TextInput {...control} {...register(`${path}.bodyName`)} />}
          </Field>
        )}
        <Field id={`${path}.cooperating`} label={viPlanDuty.cooperating} error={errorOf(`${path}.cooperating`)} optional>
          {(control) => <TextInput {...control} {...register(`${path}.cooperating`)} />}
        </Field>
        <Field id={`${path}.product`} label={viPlanDuty.product} error={errorOf(`${path}.product`)} optional>
          {(control) => <TextInput {...control} {...register(`${path}.product`)} />}
        </Field>
        <Field id={`${path}.dueText`} label={viPlanDuty.due} hint={words.dueHint} error={errorOf(`${path}.dueText`)} optional>
          {(control) => <TextInput {...control} {...register(`${path}.dueText`)} />}
        </Field>
        <Field id={`${path}.dueOn`} label={words.dueOn} hint={words.dueOnHint} error={errorOf(`${path}.dueOn`)} optional>
          {(control) => <DateInput {...control} {...register(`${path}.dueOn`)} />}
        </Field>
      </div>
      {units.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer py-2 text-ink-2">{viPlanDuty.units}</summary>
          <div className="flex flex-wrap gap-x-4">
            {units.map((unit) => (
              <Checkbox key={unit.id} value={unit.id} label={formatUnit(unit)} {...register(`${path}.unitIds`)} />
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
}
