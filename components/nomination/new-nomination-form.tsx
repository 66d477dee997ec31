"use client";

import { useState } from "react";
import type { z } from "zod";
import { useEntryForm } from "@/components/campaign/use-entry-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnitSearch } from "@/components/unit/unit-search";
import type { ActionResult } from "@/lib/domain/action-result";
import { HOTSPOT_TYPES, LOCALITY_FLAGS, type HotspotType, type LocalityFlag } from "@/lib/domain/locality";
import type { CreateNominationRefusal, NominationUnit } from "@/lib/domain/nomination-view";
import type { createNominationInput } from "@/lib/schemas/nomination";
import { vi } from "@/lib/text/vi";
import { hotspotTypeText, localityFlagText } from "@/lib/text/vi-locality";
import { nominationRefusal } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";

const loadCreateNominationInput = async () => (await import("@/lib/schemas/nomination")).createNominationInput;

const words = viNominationForm.create;

const noteOf = ({ district, isNominated, draftedBy, isListed }: NominationUnit): string =>
  [district, draftedBy !== null ? words.drafted(draftedBy) : isNominated ? words.nominated : null, isListed ? words.listed : null]
    .filter((part) => part !== null)
    .join(" · ");

const FIELD_OF = {
  UNIT_NOT_STANDING: "unitId",
  OTHER_UNIT: "unitId",
  DISTRICT_NOMINATES: "unitId",
  ALREADY_NOMINATED: "unitId",
  ALREADY_LISTED: "unitId",
  NO_NOMINATOR: "unitId",
} as const;
const LABELS = { unitId: words.unit, types: words.types, flags: words.flags };

type Values = { types: HotspotType[]; flags: LocalityFlag[] };
type Props = {
  readonly campaignId: string;
  readonly units: readonly NominationUnit[];
  readonly action: (request: {
    key: string;
    input: z.input<typeof createNominationInput>;
  }) => Promise<ActionResult<{ nominationId: string }, CreateNominationRefusal>>;
};

/** Begins a nomination: which commune, of which types. What else belongs to it is filled in on its own page. */
export function NewNominationForm({ campaignId, units, action }: Props) {
  const [only] = units.length === 1 ? units : [];
  const [unitId, setUnitId] = useState(only?.id ?? "");
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    Values,
    typeof createNominationInput,
    { nominationId: string },
    CreateNominationRefusal
  >({
    defaults: { types: [], flags: [] },
    schema: loadCreateNominationInput,
    toInput: (values) => ({ campaignId, unitId, types: values.types, flags: values.flags }),
    action,
    doneHref: ({ nominationId }) => `/nominations/${nominationId}/edit`,
    words: nominationRefusal,
    fieldOf: FIELD_OF,
    labels: LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <UnitSearch words={words} noteOf={noteOf} units={units} chosen={unitId} onChoose={setUnitId} error={errorOf("unitId")} />
      <ChoiceGroup id="types" legend={words.types} hint={words.typesHint} error={errorOf("types")}>
        {HOTSPOT_TYPES.map((type) => (
          <Checkbox key={type} value={type} label={hotspotTypeText[type]} {...register("types")} />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="flags" legend={words.flags} error={errorOf("flags")}>
        {LOCALITY_FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            value={flag}
            label={localityFlagText[flag]}
            hint={flag === "NEW_RURAL" ? words.newRuralHint : undefined}
            {...register("flags")}
          />
        ))}
      </ChoiceGroup>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.submit}
        </SubmitButton>
        <ButtonLink href={`/nominations?campaign=${campaignId}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
