"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { RELATIONS, type Formula, type Relation } from "@/lib/domain/expression";
import { RULE_EFFECTS, type FormDefinition, type FormRule, type RuleEffect, type RuleTest } from "@/lib/domain/form";
import { codesOf, newCode } from "@/lib/domain/form-edit";
import { parseNumber } from "@/lib/text/format";
import { formatRuleTest } from "@/lib/text/format-formula";
import { rowName, ruleText } from "@/lib/text/format-form";
import { numberToType } from "@/lib/text/typed-values";
import { relationText, viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { ruleEffectText } from "@/lib/text/vi-forms";
import { choiceOf, CodeFields, formulaOf } from "./formula-fields";
import { Panel } from "./panel";

type Chosen = { readonly left: readonly string[]; readonly relation: Relation; readonly right: string; readonly number: string };
const NUMBER = "#";

/** What a test chooses; null where the fields cannot show it. */
function chosenOf(test: RuleTest | undefined): Chosen | null {
  if (test === undefined) return { left: [""], relation: "AT_MOST", right: "", number: "" };
  if (test.kind !== "HOLDS" || !("left" in test.condition)) return null;
  const { op, left, right } = test.condition;
  const from = choiceOf(left, "row");
  if (from?.op !== "SUM") return null;
  if (right.op === "NUMBER") return { left: from.codes, relation: op, right: NUMBER, number: numberToType(right.value) };
  return right.op === "CELL" && right.row !== null ? { left: from.codes, relation: op, right: right.row, number: "" } : null;
}

type Props = {
  readonly form: FormDefinition;
  readonly rule: FormRule | null;
  readonly onApply: (rule: FormRule) => void;
  readonly onCancel: () => void;
};

/** The fields of one rule: a sum of rows against a row or a number, what is said when it is broken, and what follows. */
export function RulePanel({ form, rule, onApply, onCancel }: Props) {
  const [label, setLabel] = useState(rule ? ruleText(rule) : "");
  const [effect, setEffect] = useState<RuleEffect>(rule?.effect ?? "SOFT");
  const known = chosenOf(rule?.test);
  const [chosen, setChosen] = useState<Chosen>(known ?? { left: [""], relation: "AT_MOST", right: "", number: "" });
  const change = rule?.test.kind === "CHANGE" ? rule.test : null;
  const [percent, setPercent] = useState(change ? numberToType(change.percent) : "");
  const [base, setBase] = useState(change ? numberToType(change.base) : "");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const options = form.rows.filter((one) => one.kind !== "HEAD").map((one) => ({ code: one.code, name: rowName(one) }));

  function testOf(): RuleTest | null {
    if (change) {
      const [most, from] = [parseNumber(percent), parseNumber(base)];
      return most === null || from === null ? null : { kind: "CHANGE", percent: most, base: from };
    }
    if (known === null && rule) return rule.test;
    const left = formulaOf({ op: "SUM", codes: chosen.left }, "row");
    const fixed = parseNumber(chosen.number);
    const right: Formula | null =
      chosen.right === NUMBER
        ? fixed === null
          ? null
          : { op: "NUMBER", value: fixed }
        : chosen.right === ""
          ? null
          : { op: "CELL", row: chosen.right, column: null };
    return left && right ? { kind: "HOLDS", condition: { op: chosen.relation, left, right } } : null;
  }

  function apply(): void {
    const sentence = label.trim();
    const test = testOf();
    const found = {
      ...(sentence === "" && { label: words.fieldSentence }),
      ...(test === null && { test: change ? words.fieldNumber : words.fieldFormula }),
    };
    setErrors(found);
    if (sentence === "" || test === null) return;
    const isOwn = rule === null || rule.label !== null || sentence !== ruleText(rule);
    onApply({ code: rule?.code ?? newCode(`QT ${sentence}`, codesOf(form)), label: isOwn ? sentence : null, effect, test });
  }

  return (
    <Panel title={rule ? ruleText(rule) : words.newRule} onApply={apply} onCancel={onCancel}>
      <Field id="rule-label" label={words.sentence} error={errors["label"]}>
        {(control) => (
          <TextInput {...control} value={label} maxLength={300} autoComplete="off" onChange={(event) => setLabel(event.target.value)} />
        )}
      </Field>
      {change ? (
        <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
          <Field id="rule-percent" label={words.percent} error={errors["test"]}>
            {(control) => <NumberInput {...control} value={percent} unit="%" onChange={(event) => setPercent(event.target.value)} />}
          </Field>
          <Field id="rule-base" label={words.base}>
            {(control) => <NumberInput {...control} value={base} onChange={(event) => setBase(event.target.value)} />}
          </Field>
        </div>
      ) : known === null && rule ? (
        <p className="text-ink-2">{formatRuleTest(form, rule)}</p>
      ) : (
        <>
          <CodeFields
            id="rule-left"
            labels={(index) => words.left(index + 1)}
            options={options}
            codes={chosen.left}
            canGrow
            error={errors["test"]}
            onChange={(left) => setChosen({ ...chosen, left })}
          />
          <div className="grid gap-4 sm:grid-cols-3 sm:items-end">
            <Field id="rule-relation" label={words.relation}>
              {(control) => (
                <Select
                  {...control}
                  value={chosen.relation}
                  onChange={(event) => setChosen({ ...chosen, relation: RELATIONS.find((one) => one === event.target.value) ?? "AT_MOST" })}
                >
                  {RELATIONS.map((one) => (
                    <option key={one} value={one}>
                      {relationText[one]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field id="rule-right" label={words.right}>
              {(control) => (
                <Select {...control} value={chosen.right} onChange={(event) => setChosen({ ...chosen, right: event.target.value })}>
                  <option value="">{words.choose}</option>
                  <option value={NUMBER}>{words.rightNumber}</option>
                  {options.map((one) => (
                    <option key={one.code} value={one.code}>
                      {one.name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {chosen.right === NUMBER && (
              <Field id="rule-number" label={words.number0}>
                {(control) => (
                  <NumberInput
                    {...control}
                    allowsDecimals
                    value={chosen.number}
                    onChange={(event) => setChosen({ ...chosen, number: event.target.value })}
                  />
                )}
              </Field>
            )}
          </div>
        </>
      )}
      <Field id="rule-effect" label={words.effect}>
        {(control) => (
          <Select
            {...control}
            inputWidth="medium"
            value={effect}
            onChange={(event) => setEffect(event.target.value === "HARD" ? "HARD" : "SOFT")}
          >
            {RULE_EFFECTS.map((one) => (
              <option key={one} value={one}>
                {ruleEffectText[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Panel>
  );
}
