"use client";

import type { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, Select } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { EditLocalityRefusal } from "@/lib/domain/campaign-refusal";
import type { LocalityRecord, OriginOption } from "@/lib/domain/campaign-view";
import { HOTSPOT_TYPES, LOCALITY_FLAGS, type HotspotType, type LocalityFlag } from "@/lib/domain/locality";
import type { editLocalityInput } from "@/lib/schemas/locality";
import { formatUnit } from "@/lib/text/format-unit";
import { dateToType, typedDateOrNone } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { viCampaignLocality } from "@/lib/text/vi-campaign-locality";
import { hotspotTypeText, localityFlagText, localityStateText } from "@/lib/text/vi-locality";
import { useEntryForm } from "./use-entry-form";

const loadEditLocalityInput = async () => (await import("@/lib/schemas/locality")).editLocalityInput;

const words = viCampaignLocality.form;
const FIELD_OF = { TYPE_REQUIRED: "types", UNFIT_ORIGIN: "originId" } as const;
const LABELS = {
  types: words.types,
  flags: words.flags,
  followUntil: words.followUntil,
  originId: words.origin,
};

type Values = {
  types: HotspotType[];
  flags: LocalityFlag[];
  followUntil: string;
  originId: string;
};
type Done = { readonly campaignId: string; readonly localityId: string };

const fieldsOf = ({ types, flags, followUntil, originId }: Values) => ({
  types,
  flags,
  followUntil: typedDateOrNone(followUntil),
  originId: originId === "" ? null : originId,
});

type Props = {
  readonly locality: LocalityRecord;
  readonly origins: readonly OriginOption[];
  readonly action: (request: { key: string; input: z.input<typeof editLocalityInput> }) => Promise<ActionResult<Done, EditLocalityRefusal>>;
};

/** Types, flags, origin and end of follow-up, put right; what only a decision changes is not here. */
export function EditLocalityForm({ locality, origins, action }: Props) {
  const entry = useEntryForm<Values, typeof editLocalityInput, Done, EditLocalityRefusal>({
    defaults: {
      types: [...locality.types],
      flags: [...locality.flags],
      followUntil: dateToType(locality.followUntil),
      originId: locality.originId ?? "",
    },
    schema: loadEditLocalityInput,
    toInput: (values) => ({ localityId: locality.id, version: locality.version, ...fieldsOf(values) }),
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
            {origins.map((origin) => (
              <option key={origin.id} value={origin.id}>
                {`${formatUnit(origin.unit)}, ${origin.year}: ${localityStateText[origin.state]}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${locality.campaignId}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
