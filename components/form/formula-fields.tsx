"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/text-input";
import { PAIR_OPS, type Formula } from "@/lib/domain/expression";
import type { FormColumn, FormDefinition, FormRow } from "@/lib/domain/form";
import { formatFormula } from "@/lib/text/format-formula";
import { formulaText, viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { TermFields, type Option } from "./term-fields";
import { choiceOf, formulaOf, NO_TERM, type FormulaChoice, type FormulaOp } from "./terms";

const OPS: readonly FormulaOp[] = ["SUM", ...PAIR_OPS];

/** The formula of a row or a column while it is chosen. What the fields cannot show stays as it is until another is chosen. */
export function useFormula(item: FormRow | FormColumn | null, axis: "row" | "column", first: FormulaOp) {
  const held = item?.kind === "COMPUTED" ? item.formula : null;
  const [choice, setChoice] = useState<FormulaChoice | null>(
    held ? choiceOf(held, axis) : { op: first, left: [NO_TERM], right: [NO_TERM] },
  );
  const [isTouched, setTouched] = useState(held === null);
  return {
    formula: isTouched ? choice && formulaOf(choice, axis) : held,
    choice,
    onChange: (next: FormulaChoice): void => {
      setTouched(true);
      setChoice(next);
    },
  };
}

type Props = Omit<ReturnType<typeof useFormula>, "formula"> & {
  readonly form: FormDefinition;
  readonly formula: Formula | null;
  readonly options: readonly Option[];
  readonly error?: string | undefined;
};

/** How a row or a column is reckoned: a sum, or an operation between two sums; said in words as it is chosen. */
export function FormulaFields({ form, formula, choice, options, error, onChange }: Props) {
  const { op, left, right } = choice ?? { op: "", left: [], right: [NO_TERM] };
  return (
    <>
      <Field id="formula-op" label={words.formula}>
        {(control) => (
          <Select
            {...control}
            inputWidth="medium"
            value={op}
            onChange={(event) => {
              const next = OPS.find((one) => one === event.target.value);
              if (next) onChange({ op: next, left: left.length === 0 ? [NO_TERM] : left, right });
            }}
          >
            {choice === null && <option value="">{words.keep}</option>}
            {OPS.map((one) => (
              <option key={one} value={one}>
                {formulaText[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {choice && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TermFields
            id="formula-left"
            label={op === "SUM" ? words.operand : words.a}
            options={options}
            side={left}
            error={error}
            onChange={(side) => onChange({ ...choice, left: side })}
          />
          {op !== "SUM" && (
            <TermFields
              id="formula-right"
              label={words.b}
              options={options}
              side={right}
              onChange={(side) => onChange({ ...choice, right: side })}
            />
          )}
        </div>
      )}
      <Reading text={formula && formatFormula(form, formula)} />
    </>
  );
}

/** What is chosen so far, in words. */
export function Reading({ text }: { readonly text: string | null }) {
  return (
    <p aria-live="polite" className="rounded-md bg-surface px-3 py-2 text-ink-2">
      {text === null ? words.incomplete : words.reads(text)}
    </p>
  );
}
