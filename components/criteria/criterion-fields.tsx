import type { UseFormRegister } from "react-hook-form";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import type { CriterionView } from "@/lib/domain/criteria-view";
import { HOTSPOT_TYPES } from "@/lib/domain/locality";
import { NIL_MEANINGS, readsDrugClass, RELATIONS, type Rule } from "@/lib/domain/rule";
import { nilMeaningLabel, relationLabel } from "@/lib/text/vi-criteria";
import { viCriteriaPage } from "@/lib/text/vi-criteria-page";
import { hotspotTypeShort } from "@/lib/text/vi-locality";
import { measuresText } from "./criteria-table";
import { DrugLimitFields } from "./drug-limit-fields";
import type { VersionValues } from "./version-entry";

const vi = viCriteriaPage.edit;

type Props = {
  readonly criterion: CriterionView;
  readonly index: number;
  readonly register: UseFormRegister<VersionValues>;
  readonly errorOf: (path: string) => string | undefined;
};

/** One criterion of a draft: what it asks stays, how much it weighs and where its threshold lies can be changed. */
export function CriterionFields({ criterion, index, register, errorOf }: Props) {
  const path = `criteria.${index}` as const;
  return (
    <fieldset className="border-b border-line py-5">
      <legend className="float-left mb-2 w-full font-medium">
        <span className="mr-1.5 font-normal text-ink-3">{criterion.code}</span>
        {criterion.name}
        <span className="block text-xs font-normal text-ink-3">{vi.measures(measuresText(criterion.rule))}</span>
      </legend>
      <div className="clear-both grid gap-x-6 gap-y-4 md:grid-cols-[minmax(0,1fr)_10rem_12rem]">
        <Field id={`${path}.name`} label={vi.name} error={errorOf(`${path}.name`)}>
          {(control) => <TextInput autoComplete="off" maxLength={400} {...control} {...register(`${path}.name`)} />}
        </Field>
        <Field id={`${path}.weight`} label={vi.weight} error={errorOf(`${path}.weight`)}>
          {(control) => <NumberInput allowsDecimals maxLength={10} {...control} {...register(`${path}.weight`)} />}
        </Field>
        <Checkbox label={vi.mandatory} className="self-end" {...register(`${path}.isMandatory`)} />
      </div>
      <div className="mt-4 grid gap-x-6 gap-y-4 lg:grid-cols-2">
        <RuleFields rule={criterion.rule} index={index} register={register} errorOf={errorOf} />
        <fieldset>
          <legend className="font-medium">{vi.types}</legend>
          <p className="text-xs text-ink-3">{vi.typesHint}</p>
          <div className="flex flex-wrap gap-x-4">
            {HOTSPOT_TYPES.map((type) => (
              <Checkbox key={type} value={type} label={hotspotTypeShort[type]} {...register(`${path}.types`)} />
            ))}
          </div>
        </fieldset>
      </div>
    </fieldset>
  );
}

type RuleProps = Pick<Props, "index" | "register" | "errorOf"> & { readonly rule: Rule };

function RuleFields({ rule, index, register, errorOf }: RuleProps) {
  const path = `criteria.${index}` as const;
  if (rule.kind === "YES_NO") {
    return (
      <Field id={`${path}.rule.expected`} label={vi.expected}>
        {(control) => (
          <Select inputWidth="short" {...control} {...register(`${path}.expected`)}>
            <option value="yes">{vi.yes}</option>
            <option value="no">{vi.no}</option>
          </Select>
        )}
      </Field>
    );
  }
  if (rule.kind === "REPORTS_ON_TIME") {
    return (
      <Field id={`${path}.rule.percent`} label={vi.percent} error={errorOf(`${path}.rule.percent`)}>
        {(control) => <NumberInput allowsDecimals maxLength={8} {...control} {...register(`${path}.percent`)} />}
      </Field>
    );
  }
  const steps = rule.kind === "GRADED" ? rule.steps : [rule];
  return (
    <div className="space-y-4">
      {steps.map((_, at) => (
        <StepFields key={at} rule={rule} index={index} at={at} register={register} errorOf={errorOf} />
      ))}
      {rule.kind === "GRADED" && readsDrugClass(rule) && <DrugLimitFields index={index} register={register} errorOf={errorOf} />}
      <Field id={`${path}.rule.ifNil`} label={vi.ifNil}>
        {(control) => (
          <Select inputWidth="medium" {...control} {...register(`${path}.ifNil`)}>
            {NIL_MEANINGS.filter((meaning) => meaning !== "ZERO" || rule.quantity.kind === "COUNT").map((meaning) => (
              <option key={meaning} value={meaning}>
                {nilMeaningLabel[meaning]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

type StepProps = Omit<RuleProps, "rule"> & { readonly rule: Extract<Rule, { kind: "THRESHOLD" | "GRADED" }>; readonly at: number };

function StepFields({ rule, index, at, register, errorOf }: StepProps) {
  const typed = `criteria.${index}.steps.${at}` as const;
  // Where the schema has the field: it is what an error names.
  const schema = rule.kind === "GRADED" ? `criteria.${index}.rule.steps.${at}` : `criteria.${index}.rule`;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field id={`${schema}.is`} label={rule.kind === "GRADED" ? vi.step(at + 1) : vi.relation}>
        {(control) => (
          <Select inputWidth="short" {...control} {...register(`${typed}.is`)}>
            {RELATIONS.map((relation) => (
              <option key={relation} value={relation}>
                {relationLabel[relation]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id={`${schema}.value`}
        label={vi.value}
        hint={rule.quantity.kind === "CHANGE" ? vi.changeHint : undefined}
        error={errorOf(`${schema}.value`)}
      >
        {(control) => <NumberInput allowsDecimals maxLength={14} {...control} {...register(`${typed}.value`)} />}
      </Field>
      {rule.kind === "GRADED" && (
        <Field id={`${schema}.share`} label={vi.share} error={errorOf(`${schema}.share`)}>
          {(control) => <NumberInput allowsDecimals maxLength={8} {...control} {...register(`${typed}.share`)} />}
        </Field>
      )}
    </div>
  );
}
