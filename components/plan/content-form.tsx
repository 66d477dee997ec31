"use client";

import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea, TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { SaveContentRefusal } from "@/lib/domain/campaign-refusal";
import type { saveContentInput } from "@/lib/schemas/plan-content";
import type { SectionText } from "@/lib/text/plan-template";
import { sectionNumeral } from "@/lib/text/typed-sections";
import { vi } from "@/lib/text/vi";
import { viPlan } from "@/lib/text/vi-plan";

const loadSaveContentInput = async () => (await import("@/lib/schemas/plan-content")).saveContentInput;

const words = viPlan.content;

type Props = {
  readonly plan: { readonly id: string; readonly version: number };
  readonly sections: readonly SectionText[];
  readonly action: (request: {
    key: string;
    input: z.input<typeof saveContentInput>;
  }) => Promise<ActionResult<{ planId: string }, SaveContentRefusal>>;
};

/** The text of a plan, a field a part. */
export function ContentForm({ plan, sections, action }: Props) {
  const labels = Object.fromEntries(
    sections.flatMap((section, index) => [
      [`sections.${index}.title`, words.heading(sectionNumeral(sections, index))],
      [`sections.${index}.text`, section.title === "" ? words.opening : words.body(sectionNumeral(sections, index))],
    ]),
  );
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { sections: { title: string; text: string }[] },
    typeof saveContentInput,
    { planId: string },
    SaveContentRefusal
  >({
    defaults: { sections: sections.map((section) => ({ ...section })) },
    schema: loadSaveContentInput,
    toInput: (values) => ({ planId: plan.id, version: plan.version, sections: values.sections }),
    action,
    doneHref: ({ planId }) => `/plans/${planId}`,
    words: viPlan.refusal,
    labels,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-4xl space-y-8">
      <ErrorSummary errors={errors} />
      {sections.map((section, index) => {
        const path = `sections.${index}` as const;
        const numeral = sectionNumeral(sections, index);
        return (
          <div key={path} className="space-y-3">
            {section.title !== "" && (
              <Field id={`${path}.title`} label={words.heading(numeral)} error={errorOf(`${path}.title`)}>
                {(control) => <TextInput {...control} {...register(`${path}.title`)} />}
              </Field>
            )}
            <Field
              id={`${path}.text`}
              label={section.title === "" ? words.opening : words.body(numeral)}
              hint={section.title === "" ? words.openingHint : undefined}
              error={errorOf(`${path}.text`)}
            >
              {(control) => <TextArea {...control} rows={section.title === "" ? 3 : 8} {...register(`${path}.text`)} />}
            </Field>
          </div>
        );
      })}
      <div className="flex flex-wrap gap-2 border-t border-line bg-ground py-3 md:sticky md:bottom-0">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={`/plans/${plan.id}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
