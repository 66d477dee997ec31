"use client";

import { useState } from "react";
import type { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup, Radio } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { UnitSearch } from "@/components/unit/unit-search";
import type { ActionResult } from "@/lib/domain/action-result";
import type { AddLocalityRefusal, EditLocalityRefusal } from "@/lib/domain/campaign-refusal";
import type { LocalityChoices, LocalityRecord } from "@/lib/domain/campaign-view";
import { HOTSPOT_TYPES, LISTINGS, LOCALITY_FLAGS, type HotspotType, type Listing, type LocalityFlag } from "@/lib/domain/locality";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { addLocalityInput, editLocalityInput } from "@/lib/schemas/locality";
import { formatUnit } from "@/lib/text/format-unit";
import { dateToType, numberToType, typedDate, typedDateOrNone, typedNumber } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { viCampaignLocality } from "@/lib/text/vi-campaign-locality";
import { hotspotTypeText, listingText, localityFlagText, localityStateText } from "@/lib/text/vi-locality";
import { LISTED_UNITS } from "./listed-units";
import { useEntryForm } from "./use-entry-form";

const loadAddLocalityInput = async () => (await import("@/lib/schemas/locality")).addLocalityInput;
const loadEditLocalityInput = async () => (await import("@/lib/schemas/locality")).editLocalityInput;

const words = viCampaignLocality.form;
const FIELD_OF = {
  UNIT_NOT_STANDING: "unitId",
  DUPLICATE_LOCALITY: "unitId",
  TYPE_REQUIRED: "types",
  DECISION_REQUIRED: "decision.number",
  DECIDED_IN_FUTURE: "decision.issuedOn",
  DUPLICATE_NUMBER: "decision.number",
  UNFIT_ORIGIN: "originId",
} as const;
const LABELS = {
  unitId: words.unit,
  listing: words.listing,
  types: words.types,
  flags: words.flags,
  followUntil: words.followUntil,
  originId: words.origin,
  "decision.number": words.number,
  "decision.notation": words.notation,
  "decision.issuedOn": words.issuedOn,
  "decision.issuer": words.issuer,
  "decision.subject": words.subject,
};

type Values = {
  listing: Listing;
  types: HotspotType[];
  flags: LocalityFlag[];
  followUntil: string;
  originId: string;
  decision: { number: string; notation: string; issuedOn: string; issuer: string; subject: string };
};
type Done = { readonly campaignId: string; readonly localityId: string };

const fieldsOf = ({ types, flags, followUntil, originId, decision }: Values) => ({
  types,
  flags,
  followUntil: typedDateOrNone(followUntil),
  originId: originId === "" ? null : originId,
  decision:
    decision.number.trim() === "" ? null : { ...decision, number: typedNumber(decision.number), issuedOn: typedDate(decision.issuedOn) },
});

const decisionDefaults = (choices: LocalityChoices, year: number): Values["decision"] => ({
  number: numberToType(choices.decision?.number ?? null),
  notation: choices.decision?.notation ?? words.defaultNotation,
  issuedOn: dateToType(choices.decision?.issuedOn ?? null),
  issuer: choices.issuer,
  subject: choices.decision?.subject ?? words.defaultSubject(year),
});

type NewProps = {
  readonly campaign: { readonly id: string; readonly year: number; readonly followUpVerdictOn: PlainDate | null };
  readonly choices: LocalityChoices;
  readonly action: (request: { key: string; input: z.input<typeof addLocalityInput> }) => Promise<ActionResult<Done, AddLocalityRefusal>>;
};

/** Lists a commune: which one, selected or followed, why, and by which decision. */
export function NewLocalityForm({ campaign, choices, action }: NewProps) {
  const [unitId, setUnitId] = useState("");
  const entry = useEntryForm<Values, typeof addLocalityInput, Done, AddLocalityRefusal>({
    defaults: {
      listing: "SELECTED",
      types: [],
      flags: [],
      followUntil: "",
      originId: "",
      decision: decisionDefaults(choices, campaign.year),
    },
    schema: loadAddLocalityInput,
    toInput: (values) => ({ campaignId: campaign.id, unitId, listing: values.listing, ...fieldsOf(values) }),
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words: viCampaignLocality.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { register, onSubmit, pending, errors, errorOf } = entry;
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <UnitSearch {...LISTED_UNITS} units={choices.units} chosen={unitId} onChoose={setUnitId} error={errorOf("unitId")} />
      <ChoiceGroup id="listing" legend={words.listing} error={errorOf("listing")}>
        {LISTINGS.map((listing) => (
          <Radio key={listing} value={listing} label={listingText[listing]} {...register("listing")} />
        ))}
      </ChoiceGroup>
      <LocalityFields entry={entry} choices={choices} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.add}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${campaign.id}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}

type EditProps = {
  readonly locality: LocalityRecord;
  readonly choices: LocalityChoices;
  readonly action: (request: { key: string; input: z.input<typeof editLocalityInput> }) => Promise<ActionResult<Done, EditLocalityRefusal>>;
};

export function EditLocalityForm({ locality, choices, action }: EditProps) {
  const { decision } = locality;
  const entry = useEntryForm<Values, typeof editLocalityInput, Done, EditLocalityRefusal>({
    defaults: {
      listing: locality.listing,
      types: [...locality.types],
      flags: [...locality.flags],
      followUntil: dateToType(locality.followUntil),
      originId: locality.originId ?? "",
      decision: decision
        ? {
            number: numberToType(decision.number),
            notation: decision.notation,
            issuedOn: dateToType(decision.issuedOn),
            issuer: decision.issuer,
            subject: decision.subject,
          }
        : { ...decisionDefaults(choices, locality.year), number: "" },
    },
    schema: loadEditLocalityInput,
    toInput: (values) => ({ localityId: locality.id, version: locality.version, ...fieldsOf(values) }),
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words: viCampaignLocality.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { onSubmit, pending, errors } = entry;
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <LocalityFields entry={entry} choices={choices} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${locality.campaignId}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}

type Entry = Pick<ReturnType<typeof useEntryForm<Values, typeof addLocalityInput, Done, AddLocalityRefusal>>, "register" | "errorOf">;

function LocalityFields({ entry: { register, errorOf }, choices }: { readonly entry: Entry; readonly choices: LocalityChoices }) {
  return (
    <>
      <ChoiceGroup id="types" legend={words.types} hint={words.typesHint} error={errorOf("types")}>
        {HOTSPOT_TYPES.map((type) => (
          <Checkbox key={type} value={type} label={hotspotTypeText[type]} {...register("types")} />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="flags" legend={words.flags} error={errorOf("flags")}>
        {LOCALITY_FLAGS.map((flag) => (
          <Checkbox key={flag} value={flag} label={localityFlagText[flag]} {...register("flags")} />
        ))}
      </ChoiceGroup>
      <Field id="followUntil" label={words.followUntil} hint={vi.form.dateHint} error={errorOf("followUntil")} optional>
        {(control) => <DateInput {...control} {...register("followUntil")} />}
      </Field>
      <Field id="originId" label={words.origin} hint={words.originHint} error={errorOf("originId")} optional>
        {(control) => (
          <Select {...control} {...register("originId")}>
            <option value="">{words.noOrigin}</option>
            {choices.origins.map((origin) => (
              <option key={origin.id} value={origin.id}>
                {`${formatUnit(origin.unit)}, ${origin.year}: ${localityStateText[origin.state]}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <fieldset className="space-y-5">
        <legend className="mb-1 text-base font-semibold">{words.decision}</legend>
        <p className="text-xs text-ink-3">{words.decisionHint}</p>
        <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
          <Field id="decision.number" label={words.number} error={errorOf("decision.number")} optional>
            {(control) => <NumberInput {...control} {...register("decision.number")} />}
          </Field>
          <Field id="decision.notation" label={words.notation} error={errorOf("decision.notation")}>
            {(control) => <TextInput {...control} inputWidth="short" {...register("decision.notation")} />}
          </Field>
          <Field id="decision.issuedOn" label={words.issuedOn} error={errorOf("decision.issuedOn")}>
            {(control) => <DateInput {...control} {...register("decision.issuedOn")} />}
          </Field>
        </div>
        <Field id="decision.issuer" label={words.issuer} error={errorOf("decision.issuer")}>
          {(control) => <TextInput {...control} {...register("decision.issuer")} />}
        </Field>
        <Field id="decision.subject" label={words.subject} error={errorOf("decision.subject")}>
          {(control) => <TextInput {...control} {...register("decision.subject")} />}
        </Field>
      </fieldset>
    </>
  );
}
