"use client";

import { useState } from "react";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/text-input";
import { PART_CONDITIONS, type FormDefinition, type FormPart, type FormSection, type PartCondition } from "@/lib/domain/form";
import { codesOf, newCode } from "@/lib/domain/form-edit";
import { BODY_TIERS, type BodyTier } from "@/lib/domain/report";
import { partTitle, sectionLabel } from "@/lib/text/format-form";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";
import { partConditionText, tierText } from "@/lib/text/vi-forms";
import { NameField } from "./name-field";
import { Panel } from "./panel";

type PartProps = {
  readonly form: FormDefinition;
  readonly part: FormPart | null;
  readonly onApply: (part: FormPart) => void;
  readonly onCancel: () => void;
};

/** The fields of one part of the text. */
export function PartPanel({ form, part, onApply, onCancel }: PartProps) {
  const [label, setLabel] = useState(part ? partTitle(part) : "");
  const [tiers, setTiers] = useState<readonly BodyTier[]>(part?.tiers ?? ["COMMUNE", "DISTRICT"]);
  const [when, setWhen] = useState<PartCondition>(part?.when ?? "ALWAYS");
  const [isRequired, setRequired] = useState(part?.isRequired ?? false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});

  function apply(): void {
    const name = label.trim();
    setErrors({ ...(name === "" && { label: words.fieldName }), ...(tiers.length === 0 && { tiers: words.fieldTiers }) });
    if (name === "" || tiers.length === 0) return;
    const isOwn = part === null || part.label !== null || name !== partTitle(part);
    onApply({ code: part?.code ?? newCode(name, codesOf(form)), label: isOwn ? name : null, isRequired, tiers, when });
  }

  return (
    <Panel title={part ? partTitle(part) : words.newPart} onApply={apply} onCancel={onCancel}>
      <NameField id="part-label" value={label} error={errors["label"]} onChange={setLabel} />
      <ChoiceGroup id="part-tiers" legend={words.tiers} error={errors["tiers"]}>
        {BODY_TIERS.map((tier) => (
          <Checkbox
            key={tier}
            label={tierText[tier]}
            checked={tiers.includes(tier)}
            onChange={(event) => setTiers(BODY_TIERS.filter((one) => (one === tier ? event.target.checked : tiers.includes(one))))}
          />
        ))}
      </ChoiceGroup>
      <Field id="part-when" label={words.when}>
        {(control) => (
          <Select
            {...control}
            inputWidth="medium"
            value={when}
            onChange={(event) => setWhen(PART_CONDITIONS.find((one) => one === event.target.value) ?? "ALWAYS")}
          >
            {PART_CONDITIONS.map((one) => (
              <option key={one} value={one}>
                {partConditionText[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Checkbox label={words.partRequired} checked={isRequired} onChange={(event) => setRequired(event.target.checked)} />
    </Panel>
  );
}

type SectionProps = {
  readonly form: FormDefinition;
  readonly section: FormSection | null;
  readonly onApply: (section: FormSection) => void;
  readonly onCancel: () => void;
};

/** The name of a section of the table. */
export function SectionPanel({ form, section, onApply, onCancel }: SectionProps) {
  const [label, setLabel] = useState(section ? sectionLabel(section) : "");
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <Panel
      title={section ? sectionLabel(section) : words.newSection}
      onCancel={onCancel}
      onApply={() => {
        const name = label.trim();
        if (name === "") return setError(words.fieldName);
        const isOwn = section === null || section.label !== null || name !== sectionLabel(section);
        onApply({ code: section?.code ?? newCode(`PHAN ${name}`, codesOf(form)), label: isOwn ? name : null });
      }}
    >
      <NameField id="section-label" value={label} error={error} onChange={setLabel} />
    </Panel>
  );
}
