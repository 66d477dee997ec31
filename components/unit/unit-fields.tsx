import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { UNIT_KINDS, type UnitLevel } from "@/lib/domain/unit";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";
import { vi } from "@/lib/text/vi";
import { viUnit } from "@/lib/text/vi-unit";

/** What both forms ask, as typed. */
export type UnitFieldValues = { kind: string; name: string; code: string; parentId: string; from: string; basis: string };

const text = viUnit.form;

/** Names of the fields for the summary of errors. */
export const UNIT_FIELD_LABELS: Readonly<Record<string, string>> = {
  level: text.level,
  kind: text.kind,
  name: text.name,
  code: text.code,
  parentId: text.parent,
  from: text.from,
  basis: text.basis,
  predecessors: text.predecessors,
};

type Props = {
  readonly level: UnitLevel;
  readonly parents: readonly UnitLabel[];
  readonly register: (name: keyof UnitFieldValues) => UseFormRegisterReturn;
  readonly words: Readonly<Record<string, string>>;
  readonly fromHint: string;
  readonly isFromOptional?: boolean;
};

export function UnitFields({ level, parents, register, words, fromHint, isFromOptional = false }: Props) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field id="kind" label={text.kind} error={words["kind"]}>
          {(control) => (
            <Select inputWidth="medium" {...control} {...register("kind")}>
              {UNIT_KINDS[level].map((kind) => (
                <option key={kind}>{kind}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="name" label={text.name} hint={text.nameHint} error={words["name"]}>
          {(control) => <TextInput inputWidth="medium" autoComplete="off" {...control} {...register("name")} />}
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field id="code" label={text.code} hint={text.codeHint[level]} error={words["code"]}>
          {(control) => <TextInput inputWidth="short" inputMode="numeric" autoComplete="off" {...control} {...register("code")} />}
        </Field>
        {parents.length > 0 && (
          <Field id="parentId" label={text.parent} error={words["parentId"]}>
            {(control) => (
              <Select inputWidth="medium" {...control} {...register("parentId")}>
                <option value="">{vi.form.choose}</option>
                {parents.map((parent) => (
                  <option key={parent.id} value={parent.id}>
                    {formatUnit(parent)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
      <Field id="from" label={text.from} hint={fromHint} error={words["from"]} optional={isFromOptional}>
        {(control) => <DateInput {...control} {...register("from")} />}
      </Field>
      <Field id="basis" label={text.basis} hint={text.basisHint} error={words["basis"]}>
        {(control) => <TextInput autoComplete="off" {...control} {...register("basis")} />}
      </Field>
    </>
  );
}
