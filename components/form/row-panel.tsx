"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/text-input";
import { FIGURE_KINDS, isComponent, MEASURE_UNITS, TIME_RULES, type FigureKind, type TimeRule } from "@/lib/domain/components";
import type { FormDefinition, FormRow } from "@/lib/domain/form";
import { PERCENT } from "@/lib/domain/form";
import { codesOf, newCode } from "@/lib/domain/form-edit";
import { rowName, sectionLabel, unitText } from "@/lib/text/format-form";
import { numberKindText, timeRuleText, viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { unitWord } from "@/lib/text/vi-figures";
import { FormulaFields, useFormula } from "./formula-fields";
import { NameField } from "./name-field";
import { Panel } from "./panel";

const KINDS = ["ENTRY", "COMPUTED", "HEAD"] as const;
type Kind = (typeof KINDS)[number];

/** A unit as typed: the product's own where it is called so. */
function unitOf(typed: string): string {
  const word = typed.trim();
  return MEASURE_UNITS.find((unit) => unitWord[unit] === word.toLocaleLowerCase("vi")) ?? word;
}

type Props = {
  readonly form: FormDefinition;
  /** Null: a new row in `section`. */
  readonly row: FormRow | null;
  readonly section: string;
  /** Whether a new row is begun below one that is a part itself. */
  readonly isPart: boolean;
  readonly onApply: (row: FormRow) => void;
  readonly onCancel: () => void;
};

/** The fields of one row. */
export function RowPanel({ form, row, section, isPart: isBelowPart, onApply, onCancel }: Props) {
  const [label, setLabel] = useState(row ? rowName(row) : "");
  const [place, setPlace] = useState(row?.section ?? section);
  const [isPart, setPart] = useState(row?.isPart ?? isBelowPart);
  const [kind, setKind] = useState<Kind>(row?.kind ?? "ENTRY");
  const [unit, setUnit] = useState(row && row.kind !== "HEAD" ? unitText(row.unit) : "");
  const [number, setNumber] = useState<FigureKind>(row?.kind === "ENTRY" ? row.number : "INTEGER");
  const [time, setTime] = useState<TimeRule>(row?.kind === "ENTRY" ? row.time : "SUM");
  const [isRequired, setRequired] = useState(row?.kind === "ENTRY" ? row.isRequired : true);
  const reckoned = useFormula(row, "row", "SUM");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const isFigure = row !== null && isComponent(row.code);
  const options = form.rows
    .filter((one) => one.kind !== "HEAD" && one.code !== row?.code)
    .map((one) => ({ code: one.code, name: rowName(one) }));

  function apply(): void {
    const name = label.trim();
    const { formula } = reckoned;
    const found = {
      ...(name === "" && { label: words.fieldName }),
      ...(kind !== "HEAD" && unit.trim() === "" && { unit: words.fieldUnit }),
      ...(kind === "COMPUTED" && formula === null && { formula: words.fieldFormula }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const code = row?.code ?? newCode(name, codesOf(form));
    // A name that was left as it is stays the product's.
    const isOwn = row === null || row.label !== null || name !== rowName(row);
    const base = { code, label: isOwn ? name : null, section: place, isPart };
    if (kind === "HEAD") onApply({ ...base, kind });
    else if (kind === "COMPUTED" && formula) onApply({ ...base, kind, unit: unitOf(unit), formula });
    else if (kind === "ENTRY") onApply({ ...base, kind, unit: unitOf(unit), number, time, isRequired });
  }

  return (
    <Panel title={row ? rowName(row) : words.newRow} onApply={apply} onCancel={onCancel}>
      <NameField id="row-label" value={label} error={errors["label"]} onChange={setLabel} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="row-section" label={words.section}>
          {(control) => (
            <Select {...control} value={place} onChange={(event) => setPlace(event.target.value)}>
              {form.sections.map((one) => (
                <option key={one.code} value={one.code}>
                  {sectionLabel(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {!isFigure && (
          <Field id="row-kind" label={words.kind}>
            {(control) => (
              <Select {...control} value={kind} onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? "ENTRY")}>
                {KINDS.map((one) => (
                  <option key={one} value={one}>
                    {words.kinds[one]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
      <Checkbox label={words.isPart} checked={isPart} onChange={(event) => setPart(event.target.checked)} />
      {isFigure && <p className="text-ink-2">{words.figuresNote}</p>}
      {!isFigure && kind !== "HEAD" && (
        <div className="grid gap-4 sm:grid-cols-3 sm:items-end">
          <Field id="row-unit" label={words.unit} hint={words.unitHint} error={errors["unit"]}>
            {(control) => (
              <>
                <TextInput
                  {...control}
                  list="units"
                  value={unit}
                  maxLength={30}
                  autoComplete="off"
                  onChange={(event) => setUnit(event.target.value)}
                />
                <datalist id="units">
                  {[...new Set([...Object.values(unitWord), PERCENT])].map((word) => (
                    <option key={word} value={word} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          {kind === "ENTRY" && (
            <>
              <Field id="row-number" label={words.number}>
                {(control) => (
                  <Select
                    {...control}
                    value={number}
                    onChange={(event) => setNumber(FIGURE_KINDS.find((one) => one === event.target.value) ?? "INTEGER")}
                  >
                    {FIGURE_KINDS.map((one) => (
                      <option key={one} value={one}>
                        {numberKindText[one]}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <Field id="row-time" label={words.time}>
                {(control) => (
                  <Select
                    {...control}
                    value={time}
                    onChange={(event) => setTime(TIME_RULES.find((one) => one === event.target.value) ?? "SUM")}
                  >
                    {TIME_RULES.map((one) => (
                      <option key={one} value={one}>
                        {timeRuleText[one]}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </>
          )}
        </div>
      )}
      {kind === "ENTRY" && <Checkbox label={words.required} checked={isRequired} onChange={(event) => setRequired(event.target.checked)} />}
      {kind === "COMPUTED" && <FormulaFields form={form} options={options} error={errors["formula"]} {...reckoned} />}
    </Panel>
  );
}
