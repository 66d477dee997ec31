"use client";

import { useFieldArray, useWatch } from "react-hook-form";
import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionResult } from "@/lib/domain/action-result";
import type { SaveDutiesRefusal } from "@/lib/domain/campaign-refusal";
import type { DutyBody, DutyView } from "@/lib/domain/plan-view";
import type { UnitLabel } from "@/lib/domain/unit-view";
import type { saveDutiesInput } from "@/lib/schemas/plan-content";
import { lastDayOf } from "@/lib/text/due-phrase";
import { dateToType, typedDateOrNone } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { viPlanDuty } from "@/lib/text/vi-plan-duty";
import { DutyFields, type DutyValues } from "./duty-fields";

const loadSaveDutiesInput = async () => (await import("@/lib/schemas/plan-content")).saveDutiesInput;

const words = viPlanDuty.editing;
const MOST = 120;

const blank: DutyValues = {
  clause: "",
  taskGroup: "",
  content: "",
  bodyId: "",
  bodyName: "",
  cooperating: "",
  product: "",
  dueText: "",
  dueOn: "",
  unitIds: [],
};

const valuesOf = (duty: DutyView): DutyValues => ({
  clause: duty.clause,
  taskGroup: duty.taskGroup === null ? "" : String(duty.taskGroup),
  content: duty.content,
  bodyId: duty.bodyId ?? "",
  bodyName: duty.bodyId === null ? duty.bodyName : "",
  cooperating: duty.cooperating,
  product: duty.product,
  dueText: duty.dueText,
  dueOn: dateToType(duty.dueOn),
  unitIds: duty.units.map((unit) => unit.id),
});

const inputOf = (values: DutyValues, year: number) => ({
  clause: values.clause,
  taskGroup: values.taskGroup === "" ? null : Number(values.taskGroup),
  content: values.content,
  bodyId: values.bodyId === "" ? null : values.bodyId,
  bodyName: values.bodyName,
  cooperating: values.cooperating,
  product: values.product,
  dueText: values.dueText,
  dueOn: typedDateOrNone(values.dueOn) ?? lastDayOf(values.dueText, year),
  unitIds: values.unitIds,
});

/** What each field is called, by its path. */
const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: MOST }, (_, index) => index).flatMap((index) => {
    const name = (label: string) => `${words.row(index + 1)}, ${label.toLocaleLowerCase("vi")}`;
    return [
      [`duties.${index}.clause`, name(viPlanDuty.clause)],
      [`duties.${index}.content`, name(viPlanDuty.content)],
      [`duties.${index}.bodyName`, name(words.bodyName)],
      [`duties.${index}.cooperating`, name(viPlanDuty.cooperating)],
      [`duties.${index}.product`, name(viPlanDuty.product)],
      [`duties.${index}.dueText`, name(viPlanDuty.due)],
      [`duties.${index}.dueOn`, name(words.dueOn)],
    ];
  }),
);

type Props = {
  readonly plan: { readonly id: string; readonly version: number; readonly year: number };
  readonly duties: readonly DutyView[];
  readonly bodies: readonly DutyBody[];
  readonly units: readonly UnitLabel[];
  readonly action: (request: {
    key: string;
    input: z.input<typeof saveDutiesInput>;
  }) => Promise<ActionResult<{ planId: string }, SaveDutiesRefusal>>;
};

/** Everything a draft obliges, in one form. */
export function DutiesForm({ plan, duties, bodies, units, action }: Props) {
  const { form, register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { duties: DutyValues[] },
    typeof saveDutiesInput,
    { planId: string },
    SaveDutiesRefusal
  >({
    defaults: { duties: duties.length > 0 ? duties.map(valuesOf) : [blank] },
    schema: loadSaveDutiesInput,
    toInput: (values) => ({ planId: plan.id, version: plan.version, duties: values.duties.map((duty) => inputOf(duty, plan.year)) }),
    action,
    doneHref: ({ planId }) => `/plans/${planId}/duties`,
    words: viPlanDuty.refusal,
    labels: LABELS,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "duties" });
  const typed = useWatch({ control: form.control, name: "duties" });
  return (
    <form onSubmit={onSubmit} noValidate>
      <ErrorSummary errors={errors} />
      {fields.map((field, index) => (
        <DutyFields
          key={field.id}
          index={index}
          hasBody={(typed[index]?.bodyId ?? "") !== ""}
          bodies={bodies}
          units={units}
          register={register}
          errorOf={errorOf}
          onRemove={() => remove(index)}
        />
      ))}
      <div className="mt-4 flex flex-wrap gap-2 border-t border-line bg-ground py-3 md:sticky md:bottom-0">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        {fields.length < MOST && <Button onClick={() => append(blank)}>{words.add}</Button>}
        <ButtonLink href={`/plans/${plan.id}/duties`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
