"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { LISTED_UNITS } from "@/components/campaign/listed-units";
import { UnitSearch } from "@/components/unit/unit-search";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, Select, TextArea } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import type { DecisionItemRefusal } from "@/lib/domain/decision";
import type { DecisionItemChoices, DecisionItemView } from "@/lib/domain/decision-view";
import { HOTSPOT_TYPES, LOCALITY_FLAGS, type HotspotType, type LocalityFlag } from "@/lib/domain/locality";
import { DECISION_EFFECTS, type DecisionEffect } from "@/lib/domain/paper";
import type { addDecisionItemInput, editDecisionItemInput } from "@/lib/schemas/decision";
import { formatUnit } from "@/lib/text/format-unit";
import { dateToType, typedDateOrNone } from "@/lib/text/typed-values";
import { vi } from "@/lib/text/vi";
import { effectText, viDecision } from "@/lib/text/vi-decision";
import { hotspotTypeText, localityFlagText, localityStateText } from "@/lib/text/vi-locality";

const loadAddInput = async () => (await import("@/lib/schemas/decision")).addDecisionItemInput;
const loadEditInput = async () => (await import("@/lib/schemas/decision")).editDecisionItemInput;

const words = viDecision.item;
const LABELS = {
  effect: words.effect,
  unitId: words.unit,
  types: words.types,
  flags: words.flags,
  followUntil: words.followUntil,
  originId: words.origin,
  reason: words.reason,
};
const FIELD_OF = {
  UNIT_NOT_STANDING: "unitId",
  CONTRADICTS_ITEM: "unitId",
  SELECTED_ALREADY: "unitId",
  FOLLOWED_ALREADY: "unitId",
  TYPE_REQUIRED: "types",
  UNFIT_ORIGIN: "originId",
  REMOVED_ALREADY: "originId",
  REASON_REQUIRED: "reason",
  PERSONAL_DATA: "reason",
  FOLLOW_UNTIL_REQUIRED: "followUntil",
  FOLLOW_UNTIL_PAST: "followUntil",
} as const;

type Values = {
  effect: DecisionEffect;
  types: HotspotType[];
  flags: LocalityFlag[];
  followUntil: string;
  originId: string;
  reason: string;
};
type Done = { readonly paperId: string };
type OfDecision = { readonly id: string; readonly version: number };

/** What leaves the list has no type to be named by, and only what is followed has an end. */
const hasTypes = (effect: DecisionEffect): boolean => effect !== "REMOVE";
const hasEnd = (effect: DecisionEffect): boolean => effect === "FOLLOW";
const fieldsOf = ({ effect, types, flags, followUntil, reason }: Values) => ({
  types: hasTypes(effect) ? types : [],
  flags: hasTypes(effect) ? flags : [],
  followUntil: hasEnd(effect) ? typedDateOrNone(followUntil) : null,
  reason,
});
const hrefOf = ({ paperId }: Done): string => `/decisions/${paperId}`;

/** A nomination that the new line names; its commune is then given. */
export type NamedNomination = {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly types: readonly HotspotType[];
  readonly flags: readonly LocalityFlag[];
};

type AddProps = {
  readonly decision: OfDecision;
  readonly choices: DecisionItemChoices;
  readonly nomination: NamedNomination | null;
  readonly action: (request: {
    key: string;
    input: z.input<typeof addDecisionItemInput>;
  }) => Promise<ActionResult<Done, DecisionItemRefusal>>;
};

export function AddItemForm({ decision, choices, nomination, action }: AddProps) {
  const [unitId, setUnitId] = useState(nomination?.unitId ?? "");
  const entry = useEntryForm<Values, typeof addDecisionItemInput, Done, DecisionItemRefusal>({
    defaults: {
      effect: "SELECT",
      types: [...(nomination?.types ?? [])],
      flags: [...(nomination?.flags ?? [])],
      followUntil: "",
      originId: "",
      reason: "",
    },
    schema: loadAddInput,
    toInput: (values) => ({
      paperId: decision.id,
      version: decision.version,
      effect: values.effect,
      unitId,
      nominationId: nomination?.id ?? null,
      originId: values.originId === "" ? null : values.originId,
      ...fieldsOf(values),
    }),
    action,
    doneHref: hrefOf,
    words: viDecision.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { register, errorOf, errors, onSubmit, pending } = entry;
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <Field id="effect" label={words.effect} error={errorOf("effect")}>
        {(control) => (
          <Select {...control} inputWidth="medium" {...register("effect")}>
            {DECISION_EFFECTS.map((effect) => (
              <option key={effect} value={effect}>
                {effectText[effect]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {nomination ? (
        <p id="unitId" tabIndex={-1}>
          <span className="font-medium">{nomination.name}</span>. {words.nominated}
        </p>
      ) : (
        <UnitSearch {...LISTED_UNITS} units={choices.units} chosen={unitId} onChoose={setUnitId} error={errorOf("unitId")} />
      )}
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
      <ItemFields entry={entry} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.add}
        </SubmitButton>
        <ButtonLink href={hrefOf({ paperId: decision.id })}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}

type EditProps = {
  readonly decision: OfDecision;
  readonly item: DecisionItemView;
  readonly action: (request: {
    key: string;
    input: z.input<typeof editDecisionItemInput>;
  }) => Promise<ActionResult<Done, DecisionItemRefusal>>;
};

export function EditItemForm({ decision, item, action }: EditProps) {
  const entry = useEntryForm<Values, typeof editDecisionItemInput, Done, DecisionItemRefusal>({
    defaults: {
      effect: item.effect,
      types: [...item.types],
      flags: [...item.flags],
      followUntil: dateToType(item.followUntil),
      originId: "",
      reason: item.reason ?? "",
    },
    schema: loadEditInput,
    toInput: (values) => ({ itemId: item.id, version: decision.version, ...fieldsOf(values) }),
    action,
    doneHref: hrefOf,
    words: viDecision.refusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  const { errors, onSubmit, pending } = entry;
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <ItemFields entry={entry} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={hrefOf({ paperId: decision.id })}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}

type Entry = Pick<
  ReturnType<typeof useEntryForm<Values, typeof addDecisionItemInput, Done, DecisionItemRefusal>>,
  "register" | "errorOf" | "form"
>;

function ItemFields({ entry: { register, errorOf, form } }: { readonly entry: Entry }) {
  const effect = useWatch({ control: form.control, name: "effect" });
  return (
    <>
      {hasTypes(effect) && <KindFields register={register} errorOf={errorOf} />}
      {hasEnd(effect) && (
        <Field id="followUntil" label={words.followUntil} hint={words.followUntilHint} error={errorOf("followUntil")}>
          {(control) => <DateInput {...control} {...register("followUntil")} />}
        </Field>
      )}
      <Field id="reason" label={words.reason} hint={words.reasonHint} error={errorOf("reason")} optional>
        {(control) => <TextArea {...control} rows={2} {...register("reason")} />}
      </Field>
    </>
  );
}

function KindFields({ register, errorOf }: Pick<Entry, "register" | "errorOf">) {
  return (
    <>
      <ChoiceGroup id="types" legend={words.types} error={errorOf("types")}>
        {HOTSPOT_TYPES.map((type) => (
          <Checkbox key={type} value={type} label={hotspotTypeText[type]} {...register("types")} />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="flags" legend={words.flags} error={errorOf("flags")}>
        {LOCALITY_FLAGS.map((flag) => (
          <Checkbox key={flag} value={flag} label={localityFlagText[flag]} {...register("flags")} />
        ))}
      </ChoiceGroup>
    </>
  );
}
