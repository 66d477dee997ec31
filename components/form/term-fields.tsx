"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NumberInput, Select } from "@/components/ui/text-input";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { NO_TERM, NUMBER, type Side, type Term } from "./terms";

export type Option = { readonly code: string; readonly name: string };

type Props = {
  readonly id: string;
  readonly label: string;
  /** Rows, or columns. */
  readonly options: readonly Option[];
  /** The columns a cell may stand in, where there is more than the period's own number. */
  readonly columns?: readonly Option[];
  readonly side: Side;
  readonly error?: string | undefined;
  readonly onChange: (side: Side) => void;
};

/** Numbers that are added up, one below the other: each a row or column chosen by name, or a number that is typed. */
export function TermFields({ id, label, options, columns = [], side, error, onChange }: Props) {
  const put = (index: number, term: Partial<Term>): void => onChange(side.map((one, at) => (at === index ? { ...one, ...term } : one)));
  return (
    <div className="min-w-0 space-y-2">
      {side.map((term, index) => (
        <div key={index} className="space-y-1">
          <Field id={`${id}-${index}`} label={index === 0 ? label : words.plus(index + 1)} error={index === 0 ? error : undefined}>
            {(control) => (
              <Select {...control} value={term.code} onChange={(event) => put(index, { code: event.target.value })}>
                <option value="">{words.choose}</option>
                <option value={NUMBER}>{words.rightNumber}</option>
                {options.map((option) => (
                  <option key={option.code} value={option.code}>
                    {option.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {term.code === NUMBER && (
            <NumberInput
              allowsDecimals
              aria-label={words.numberOf(label)}
              value={term.number}
              onChange={(event) => put(index, { number: event.target.value })}
            />
          )}
          {columns.length > 1 && term.code !== NUMBER && (
            <Select aria-label={words.columnOf(label)} value={term.column} onChange={(event) => put(index, { column: event.target.value })}>
              {columns.map((column) => (
                <option key={column.code} value={column.code}>
                  {words.inColumn(column.name)}
                </option>
              ))}
            </Select>
          )}
        </div>
      ))}
      <div className="-ml-3 flex flex-wrap">
        <Button variant="plain" size="small" onClick={() => onChange([...side, NO_TERM])}>
          {words.addOperand}
        </Button>
        {side.length > 1 && (
          <Button variant="plain" size="small" onClick={() => onChange(side.slice(0, -1))}>
            {words.dropOperand}
          </Button>
        )}
      </div>
    </div>
  );
}
