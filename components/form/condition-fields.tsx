"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/text-input";
import { RELATIONS } from "@/lib/domain/expression";
import type { FormDefinition } from "@/lib/domain/form";
import { columnLabel, rowName } from "@/lib/text/format-form";
import { joinText, relationText, viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { TermFields } from "./term-fields";
import { NO_COMPARISON, type Comparison, type ConditionChoice } from "./terms";

/** Enough for what a form asks; more would no longer be read as one rule. */
const LINES_MAX = 6;

type Props = {
  readonly form: FormDefinition;
  readonly choice: ConditionChoice;
  readonly error?: string | undefined;
  readonly onChange: (choice: ConditionChoice) => void;
};

/** Comparisons one below the other, all joined by the same word. */
export function ConditionFields({ form, choice, error, onChange }: Props) {
  const { join, lines } = choice;
  const put = (index: number, line: Comparison): void => onChange({ ...choice, lines: lines.with(index, line) });
  return (
    <div className="space-y-4">
      {lines.length > 1 && (
        <Field id="rule-join" label={words.join}>
          {(control) => (
            <Select
              {...control}
              inputWidth="medium"
              value={join}
              onChange={(event) => onChange({ ...choice, join: event.target.value === "OR" ? "OR" : "AND" })}
            >
              <option value="AND">{words.joins.AND}</option>
              <option value="OR">{words.joins.OR}</option>
            </Select>
          )}
        </Field>
      )}
      {lines.map((line, index) => (
        <Line
          key={index}
          form={form}
          no={index + 1}
          joint={index === 0 ? null : joinText[join]}
          line={line}
          error={index === 0 ? error : undefined}
          onChange={(next) => put(index, next)}
          onRemove={lines.length === 1 ? null : () => onChange({ ...choice, lines: lines.toSpliced(index, 1) })}
        />
      ))}
      {lines.length < LINES_MAX && (
        <Button size="small" onClick={() => onChange({ ...choice, lines: [...lines, NO_COMPARISON] })}>
          {words.addLine}
        </Button>
      )}
    </div>
  );
}

type LineProps = {
  readonly form: FormDefinition;
  readonly no: number;
  /** The word before it; null for the first. */
  readonly joint: string | null;
  readonly line: Comparison;
  readonly error?: string | undefined;
  readonly onChange: (line: Comparison) => void;
  readonly onRemove: (() => void) | null;
};

function Line({ form, no, joint, line, error, onChange, onRemove }: LineProps) {
  const id = `rule-${no}`;
  const rows = form.rows.filter((one) => one.kind !== "HEAD").map((one) => ({ code: one.code, name: rowName(one) }));
  const columns = form.columns.map((one) => ({ code: one.code, name: columnLabel(one) }));
  return (
    <fieldset className="relative min-w-0 border-t border-line pt-3">
      <legend className="float-left min-h-8 font-medium">
        {joint && <span className="mr-1 text-accent">{joint}</span>} {words.line(no)}
      </legend>
      {onRemove && (
        <Button variant="plain" size="small" className="absolute top-1.5 right-0" onClick={onRemove}>
          {words.removeLine(no)}
        </Button>
      )}
      <div className="clear-both grid gap-x-4 gap-y-3 pt-2 lg:grid-cols-[minmax(0,1fr)_11rem_minmax(0,1fr)]">
        <TermFields
          id={`${id}-left`}
          label={words.left}
          options={rows}
          columns={columns}
          side={line.left}
          error={error}
          onChange={(left) => onChange({ ...line, left })}
        />
        <Field id={`${id}-relation`} label={words.relation}>
          {(control) => (
            <Select
              {...control}
              value={line.relation}
              onChange={(event) => onChange({ ...line, relation: RELATIONS.find((one) => one === event.target.value) ?? "AT_MOST" })}
            >
              {RELATIONS.map((one) => (
                <option key={one} value={one}>
                  {relationText[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TermFields
          id={`${id}-right`}
          label={words.right}
          options={rows}
          columns={columns}
          side={line.right}
          onChange={(right) => onChange({ ...line, right })}
        />
      </div>
    </fieldset>
  );
}
