"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NumberInput, Select } from "@/components/ui/text-input";
import { RULE_EFFECTS, type FormDefinition, type FormRule, type RuleEffect, type RuleTest } from "@/lib/domain/form";
import { codesOf, newCode } from "@/lib/domain/form-edit";
import { parseNumber } from "@/lib/text/format";
import { formatRuleTest } from "@/lib/text/format-formula";
import { ruleText } from "@/lib/text/format-form";
import { numberToType } from "@/lib/text/typed-values";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { ruleEffectText } from "@/lib/text/vi-forms";
import { ConditionFields } from "./condition-fields";
import { Reading } from "./formula-fields";
import { NameField } from "./name-field";
import { Panel } from "./panel";
import { conditionChoiceOf, conditionOf, NO_COMPARISON, type ConditionChoice } from "./terms";

const EMPTY: ConditionChoice = { join: "AND", lines: [NO_COMPARISON] };

// As far as lib/schemas/form-definition.ts lets them go.
const isPercent = (number: number | null): number is number => number !== null && number >= 1 && number <= 1000;
const isBase = (number: number | null): number is number => number !== null && number >= 0 && number <= 1_000_000;

/** The test of a rule while it is chosen. What the fields cannot show stays as it is until another is composed in its place. */
function useTest(held: RuleTest | undefined) {
  const change = held?.kind === "CHANGE" ? held : null;
  const [kind, setKind] = useState<RuleTest["kind"]>(held?.kind ?? "HOLDS");
  const [choice, setChoice] = useState(held?.kind === "HOLDS" ? conditionChoiceOf(held.condition) : EMPTY);
  const [percent, setPercent] = useState(change ? numberToType(change.percent) : "");
  const [base, setBase] = useState(change ? numberToType(change.base) : "");
  const [isTouched, setTouched] = useState(held === undefined);

  function chosen(): RuleTest | null {
    if (kind === "CHANGE") {
      const [most, from] = [parseNumber(percent), parseNumber(base)];
      return isPercent(most) && isBase(from) ? { kind: "CHANGE", percent: most, base: from } : null;
    }
    const condition = choice && conditionOf(choice);
    return condition && { kind: "HOLDS", condition };
  }
  const touching =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      setTouched(true);
      set(value);
    };
  return {
    test: isTouched ? chosen() : (held ?? null),
    kind,
    choice,
    percent,
    base,
    onKind: touching(setKind),
    onChoice: touching(setChoice),
    onPercent: touching(setPercent),
    onBase: touching(setBase),
  };
}

type Props = {
  readonly form: FormDefinition;
  readonly rule: FormRule | null;
  readonly onApply: (rule: FormRule) => void;
  readonly onCancel: () => void;
};

/** The fields of one rule: what must hold, read out as it is composed, what is said when it is broken, and what follows. */
export function RulePanel({ form, rule, onApply, onCancel }: Props) {
  const [label, setLabel] = useState(rule ? ruleText(rule) : "");
  const [effect, setEffect] = useState<RuleEffect>(rule?.effect ?? "SOFT");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { test, kind, choice, percent, base, onKind, onChoice, onPercent, onBase } = useTest(rule?.test);
  const isChange = kind === "CHANGE";

  function apply(): void {
    const sentence = label.trim();
    setErrors({
      ...(sentence === "" && { label: words.fieldSentence }),
      ...(test === null && !isChange && { test: words.fieldFormula }),
      ...(isChange && !isPercent(parseNumber(percent)) && { percent: words.fieldPercent }),
      ...(isChange && !isBase(parseNumber(base)) && { base: words.fieldBase }),
    });
    if (sentence === "" || test === null) return;
    const isOwn = rule === null || rule.label !== null || sentence !== ruleText(rule);
    onApply({ code: rule?.code ?? newCode(`QT ${sentence}`, codesOf(form)), label: isOwn ? sentence : null, effect, test });
  }

  return (
    <Panel title={rule ? ruleText(rule) : words.newRule} onApply={apply} onCancel={onCancel}>
      <NameField id="rule-label" label={words.sentence} value={label} error={errors["label"]} onChange={setLabel} />
      <Field id="rule-kind" label={words.ruleKind}>
        {(control) => (
          <Select {...control} value={kind} onChange={(event) => onKind(event.target.value === "CHANGE" ? "CHANGE" : "HOLDS")}>
            <option value="HOLDS">{words.ruleKinds.HOLDS}</option>
            <option value="CHANGE">{words.ruleKinds.CHANGE}</option>
          </Select>
        )}
      </Field>
      {isChange ? (
        <div className="grid gap-4 sm:grid-cols-2 sm:items-start">
          <Field id="rule-percent" label={words.percent} error={errors["percent"]}>
            {(control) => <NumberInput {...control} value={percent} unit="%" onChange={(event) => onPercent(event.target.value)} />}
          </Field>
          <Field id="rule-base" label={words.base} error={errors["base"]}>
            {(control) => <NumberInput {...control} value={base} onChange={(event) => onBase(event.target.value)} />}
          </Field>
        </div>
      ) : choice ? (
        <ConditionFields form={form} choice={choice} error={errors["test"]} onChange={onChoice} />
      ) : (
        <Button size="small" onClick={() => onChoice(EMPTY)}>
          {words.replaceRule}
        </Button>
      )}
      <Reading text={test && formatRuleTest(form, { test })} />
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
