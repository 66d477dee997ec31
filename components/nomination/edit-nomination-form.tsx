"use client";

import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { HOTSPOT_TYPES, LOCALITY_FLAGS } from "@/lib/domain/locality";
import type { NominationCommandRefusal, NominationForm } from "@/lib/domain/nomination-view";
import type { saveNominationInput } from "@/lib/schemas/nomination";
import { vi } from "@/lib/text/vi";
import { hotspotTypeText, localityFlagText } from "@/lib/text/vi-locality";
import { nominationRefusal, viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { DossierFields } from "./dossier-fields";
import { DrugFields } from "./drug-fields";
import { doubtsOf, startingValues, toNominationInput, type NominationValues } from "./nomination-entry";
import { SheetFields, type ToldCriterion } from "./sheet-fields";

const loadSaveNominationInput = async () => (await import("@/lib/schemas/nomination")).saveNominationInput;

const words = viNominationForm.edit;
const FIELD_OF = {
  PERSONAL_NUMBER: "situation",
  PERSONAL_DOUBT: "personalDataChecked",
  DATED_IN_FUTURE: "dossier",
} as const;
const LABELS = {
  types: viNominationForm.create.types,
  flags: viNominationForm.create.flags,
  situation: viNomination.record.situation,
  reason: viNomination.record.reason,
  "drugInputs.population": words.population,
  "drugInputs.users": words.users,
  "drugInputs.places": words.places,
  "drugInputs.offenders": words.offenders,
  "drugInputs.plants": words.plants,
  "drugInputs.area": words.area,
  scores: words.sheet,
  dossier: words.dossier,
  personalDataChecked: words.save,
};

type Props = {
  readonly form: NominationForm;
  readonly told: Readonly<Record<string, ToldCriterion>>;
  readonly action: (request: {
    key: string;
    input: z.input<typeof saveNominationInput>;
  }) => Promise<ActionResult<{ nominationId: string }, NominationCommandRefusal>>;
};

/** The whole nomination on one page, saved as a whole; drug class and points follow what is typed. */
export function EditNominationForm({ form, told, action }: Props) {
  const href = `/nominations/${form.record.id}`;
  const entry = useEntryForm<NominationValues, typeof saveNominationInput, { nominationId: string }, NominationCommandRefusal>({
    defaults: startingValues(form),
    schema: loadSaveNominationInput,
    toInput: (values) => toNominationInput(values, form),
    action,
    doneHref: ({ nominationId }) => `/nominations/${nominationId}`,
    words: nominationRefusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { register, onSubmit, pending, errors, errorOf } = entry;
  const { control } = entry.form;
  const types = useWatch({ control, name: "types" });
  const doubt = errorOf("personalDataChecked");
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-8">
      <ErrorSummary errors={errors} />
      <div className="max-w-prose space-y-6">
        <ChoiceGroup id="types" legend={viNominationForm.create.types} hint={viNominationForm.create.typesHint} error={errorOf("types")}>
          {HOTSPOT_TYPES.map((type) => (
            <Checkbox key={type} value={type} label={hotspotTypeText[type]} {...register("types")} />
          ))}
        </ChoiceGroup>
        <ChoiceGroup id="flags" legend={viNominationForm.create.flags} error={errorOf("flags")}>
          {LOCALITY_FLAGS.map((flag) => (
            <Checkbox key={flag} value={flag} label={localityFlagText[flag]} {...register("flags")} />
          ))}
        </ChoiceGroup>
        <Field id="situation" label={viNomination.record.situation} hint={words.situationHint} error={errorOf("situation")}>
          {(field) => <TextArea rows={6} {...field} {...register("situation")} />}
        </Field>
        <Field id="reason" label={viNomination.record.reason} hint={words.reasonHint} error={errorOf("reason")}>
          {(field) => <TextArea rows={3} {...field} {...register("reason")} />}
        </Field>
      </div>
      {types.includes("TYPE_4_DRUGS") && <DrugFields form={form} control={control} register={register} errorOf={errorOf} />}
      <SheetFields form={form} told={told} control={control} register={register} error={errorOf("scores")} />
      <DossierFields register={register} error={errorOf("dossier")} />
      {doubt && (
        <ChoiceGroup
          id="personalDataChecked"
          legend={nominationRefusal.PERSONAL_DOUBT}
          hint={words.doubts(doubtsOf(entry.form.getValues()).join("”, “"))}
        >
          <Checkbox label={words.checked} {...register("personalDataChecked")} />
        </ChoiceGroup>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={href}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
