"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/text-input";
import { NOW, type FormColumn, type FormDefinition } from "@/lib/domain/form";
import { codesOf, newCode } from "@/lib/domain/form-edit";
import { columnLabel, unitText } from "@/lib/text/format-form";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { FormulaFields, useFormula } from "./formula-fields";
import { NameField } from "./name-field";
import { Panel } from "./panel";

type Props = {
  readonly form: FormDefinition;
  readonly column: FormColumn | null;
  readonly onApply: (column: FormColumn) => void;
  readonly onCancel: () => void;
};

/** The fields of one column; that of the period's own number has only a name. */
export function ColumnPanel({ form, column, onApply, onCancel }: Props) {
  const [label, setLabel] = useState(column ? columnLabel(column) : "");
  const [kind, setKind] = useState<"ENTRY" | "COMPUTED">(column?.kind ?? "ENTRY");
  const [unit, setUnit] = useState(column?.unit ? unitText(column.unit) : "");
  const [isRequired, setRequired] = useState(column?.kind === "ENTRY" ? column.isRequired : false);
  const reckoned = useFormula(column, "column", "PERCENT");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const isNow = column?.code === NOW;
  const options = form.columns.filter((one) => one.code !== column?.code).map((one) => ({ code: one.code, name: columnLabel(one) }));

  function apply(): void {
    const name = label.trim();
    const { formula } = reckoned;
    const found = {
      ...(name === "" && { label: words.fieldName }),
      ...(kind === "COMPUTED" && formula === null && { formula: words.fieldFormula }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const isOwn = column === null || column.label !== null || name !== columnLabel(column);
    const typed = unit.trim();
    const base = { code: column?.code ?? newCode(name, codesOf(form)), label: isOwn ? name : null, unit: typed === "" ? null : typed };
    if (kind === "COMPUTED" && formula) onApply({ ...base, kind, formula });
    else if (kind === "ENTRY") onApply({ ...base, kind, isRequired });
  }

  return (
    <Panel title={column ? columnLabel(column) : words.newColumn} onApply={apply} onCancel={onCancel}>
      <NameField id="column-label" value={label} error={errors["label"]} onChange={setLabel} />
      {!isNow && (
        <>
          <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
            <Field id="column-kind" label={words.columnKind}>
              {(control) => (
                <Select {...control} value={kind} onChange={(event) => setKind(event.target.value === "COMPUTED" ? "COMPUTED" : "ENTRY")}>
                  <option value="ENTRY">{words.columnKinds.ENTRY}</option>
                  <option value="COMPUTED">{words.columnKinds.COMPUTED}</option>
                </Select>
              )}
            </Field>
            <Field id="column-unit" label={words.columnUnit} hint={words.columnUnitHint} optional>
              {(control) => (
                <TextInput {...control} value={unit} maxLength={30} autoComplete="off" onChange={(event) => setUnit(event.target.value)} />
              )}
            </Field>
          </div>
          {kind === "ENTRY" ? (
            <Checkbox label={words.required} checked={isRequired} onChange={(event) => setRequired(event.target.checked)} />
          ) : (
            <FormulaFields form={form} options={options} error={errors["formula"]} {...reckoned} />
          )}
        </>
      )}
    </Panel>
  );
}
