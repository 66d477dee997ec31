"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/text-input";
import { PAIR_OPS, type Formula, type PairOp } from "@/lib/domain/expression";
import { formulaText, viFormBuilder as words } from "@/lib/text/vi-form-builder";

export type FormulaOp = PairOp | "SUM";
/** A formula as it is chosen: an operation over cells, by the code of their row (or of their column). */
export type FormulaChoice = { readonly op: FormulaOp; readonly codes: readonly string[] };

const OPS: readonly FormulaOp[] = ["SUM", ...PAIR_OPS];

/** What a formula chooses; null where it is composed of others, which the fields cannot show. */
export function choiceOf(formula: Formula, axis: "row" | "column"): FormulaChoice | null {
  const codeOf = (part: Formula): string | null => (part.op === "CELL" ? part[axis] : null);
  const parts = formula.op === "SUM" ? formula.of : formula.op === "NUMBER" || formula.op === "CELL" ? [] : [formula.left, formula.right];
  if (formula.op === "NUMBER") return null;
  if (formula.op === "CELL") return { op: "SUM", codes: [codeOf(formula) ?? ""] };
  const codes = parts.map(codeOf);
  return codes.includes(null) ? null : { op: formula.op, codes: codes.map((code) => code ?? "") };
}

/** The formula of a choice; null while something is not chosen yet. */
export function formulaOf({ op, codes }: FormulaChoice, axis: "row" | "column"): Formula | null {
  const cells = codes
    .filter((code) => code !== "")
    .map((code): Formula => ({ op: "CELL", row: axis === "row" ? code : null, column: axis === "column" ? code : null }));
  if (op === "SUM") return cells.length === 0 ? null : { op, of: cells };
  const [left, right] = cells;
  return left && right ? { op, left, right } : null;
}

type Option = { readonly code: string; readonly name: string };

type CodesProps = {
  readonly id: string;
  readonly labels: (index: number) => string;
  readonly options: readonly Option[];
  readonly codes: readonly string[];
  readonly canGrow: boolean;
  readonly error?: string | undefined;
  readonly onChange: (codes: readonly string[]) => void;
};

/** Several cells one below the other, each chosen by name. */
export function CodeFields({ id, labels, options, codes, canGrow, error, onChange }: CodesProps) {
  return (
    <div className="space-y-2">
      {codes.map((code, index) => (
        <Field key={index} id={`${id}-${index}`} label={labels(index)} error={index === 0 ? error : undefined}>
          {(control) => (
            <Select {...control} value={code} onChange={(event) => onChange(codes.with(index, event.target.value))}>
              <option value="">{words.choose}</option>
              {options.map((option) => (
                <option key={option.code} value={option.code}>
                  {option.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      {canGrow && (
        <Button variant="plain" size="small" onClick={() => onChange([...codes, ""])}>
          {words.addOperand}
        </Button>
      )}
    </div>
  );
}

type Props = {
  readonly choice: FormulaChoice;
  readonly options: readonly Option[];
  /** A formula that the fields cannot show, in words; it stays until another is chosen. */
  readonly composed: string | null;
  readonly error?: string | undefined;
  readonly onChange: (choice: FormulaChoice) => void;
};

/** How a row or a column is reckoned. */
export function FormulaFields({ choice, options, composed, error, onChange }: Props) {
  const { op, codes } = choice;
  return (
    <>
      <Field id="formula-op" label={words.formula} hint={composed === null ? undefined : words.complex(composed)}>
        {(control) => (
          <Select
            {...control}
            inputWidth="medium"
            value={op}
            onChange={(event) => {
              const next = OPS.find((one) => one === event.target.value) ?? "SUM";
              onChange({ op: next, codes: next === "SUM" ? codes : [codes[0] ?? "", codes[1] ?? ""] });
            }}
          >
            {OPS.map((one) => (
              <option key={one} value={one}>
                {formulaText[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <CodeFields
        id="formula"
        labels={(index) => (op === "SUM" ? words.operand(index + 1) : index === 0 ? words.a : words.b)}
        options={options}
        codes={codes}
        canGrow={op === "SUM"}
        error={error}
        onChange={(next) => onChange({ op, codes: next })}
      />
    </>
  );
}
