"use client";

import { useWatch, type Control } from "react-hook-form";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { FULL_POINTS } from "@/lib/domain/criteria";
import type { CriteriaRefusal, CriteriaVersionView } from "@/lib/domain/criteria-view";
import { exactSum } from "@/lib/domain/exact";
import type { SaveVersionInput } from "@/lib/schemas/criteria";
import { formatNumber, parseNumber } from "@/lib/text/format";
import { vi as words } from "@/lib/text/vi";
import { criteriaRefusal, viCriteriaPage } from "@/lib/text/vi-criteria-page";
import { CriterionFields } from "./criterion-fields";
import { toVersionInput, versionValues, type VersionValues } from "./version-entry";

const loadSaveVersionInput = async () => (await import("@/lib/schemas/criteria")).saveVersionInput;

const vi = viCriteriaPage.edit;

/** Paths of the fields under each criterion, as the schema names them, and what they are called. */
function labelsOf(version: CriteriaVersionView): Readonly<Record<string, string>> {
  const labels: Record<string, string> = { year: viCriteriaPage.copy.year, passMark: viCriteriaPage.facts.passMark };
  version.criteria.forEach(({ code, rule }, index) => {
    const name = (label: string): string => `${code}, ${label.toLocaleLowerCase("vi")}`;
    labels[`criteria.${index}.name`] = name(vi.name);
    labels[`criteria.${index}.weight`] = name(vi.weight);
    labels[`criteria.${index}.rule.value`] = name(vi.value);
    labels[`criteria.${index}.rule.percent`] = name(vi.percent);
    const steps = rule.kind === "GRADED" ? rule.steps : [];
    steps.forEach((_, at) => {
      labels[`criteria.${index}.rule.steps.${at}.value`] = name(`${vi.step(at + 1)}, ${vi.value}`);
      labels[`criteria.${index}.rule.steps.${at}.share`] = name(`${vi.step(at + 1)}, ${vi.share}`);
    });
  });
  return labels;
}

type Props = {
  readonly version: CriteriaVersionView;
  readonly action: (request: { key: string; input: SaveVersionInput }) => Promise<ActionResult<{ versionId: string }, CriteriaRefusal>>;
};

/** All criteria of a draft in one form, with the running total of what they weigh. */
export function VersionForm({ version, action }: Props) {
  const { form, register, onSubmit, pending, errors, errorOf } = useEntryForm({
    defaults: versionValues(version),
    schema: loadSaveVersionInput,
    toInput: (values: VersionValues) => toVersionInput(values, version),
    action,
    doneHref: ({ versionId }) => `/criteria/${versionId}`,
    words: criteriaRefusal,
    labels: labelsOf(version),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <ErrorSummary errors={errors} />
      <div className="flex flex-wrap gap-6">
        <Field id="year" label={viCriteriaPage.copy.year} error={errorOf("year")}>
          {(control) => <NumberInput maxLength={6} {...control} {...register("year")} />}
        </Field>
        <Field id="passMark" label={viCriteriaPage.facts.passMark} error={errorOf("passMark")}>
          {(control) => <NumberInput allowsDecimals maxLength={8} {...control} {...register("passMark")} />}
        </Field>
      </div>
      {version.criteria.map((criterion, index) => (
        <CriterionFields key={criterion.id} criterion={criterion} index={index} register={register} errorOf={errorOf} />
      ))}
      <div className="flex flex-wrap items-center gap-3 border-t border-line bg-ground py-3 md:sticky md:bottom-0">
        <SubmitButton pending={pending} pendingText={words.action.saving}>
          {vi.submit}
        </SubmitButton>
        <ButtonLink href={`/criteria/${version.id}`}>{words.action.cancel}</ButtonLink>
        <RunningTotal control={form.control} />
      </div>
    </form>
  );
}

function RunningTotal({ control }: { readonly control: Control<VersionValues> }) {
  const criteria = useWatch({ control, name: "criteria" });
  const total = exactSum(criteria.map((one) => parseNumber(one.weight) ?? 0));
  return (
    <p role="status" className={total === FULL_POINTS ? "text-ink-2" : "font-medium text-attention"}>
      {vi.total(formatNumber(total, 2))}
      {total !== FULL_POINTS && `. ${vi.totalWrong}`}
    </p>
  );
}
