"use client";

import { useState } from "react";
import { LISTED_UNITS } from "@/components/campaign/listed-units";
import { Button } from "@/components/ui/button";
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import type { CommuneOption } from "@/lib/domain/decision-view";
import { fold } from "@/lib/domain/fold";
import { HOTSPOT_TYPES, type HotspotType, type Listing } from "@/lib/domain/locality";
import { DECISION_EFFECTS, type DecisionEffect } from "@/lib/domain/paper";
import { formatUnit } from "@/lib/text/format-unit";
import { vi } from "@/lib/text/vi";
import { viCampaignLocality } from "@/lib/text/vi-campaign-locality";
import { effectText, viDecision } from "@/lib/text/vi-decision";
import { hotspotTypeText } from "@/lib/text/vi-locality";

const words = viDecision.recording;
const SHOWN = 6;

/** Communes of which the paper says the same, as they are ticked and typed. */
export type Group = {
  readonly effect: DecisionEffect;
  readonly types: readonly HotspotType[];
  readonly followUntil: string;
  readonly unitIds: readonly string[];
};

type Props = {
  readonly no: number;
  readonly group: Group;
  readonly units: readonly CommuneOption[];
  readonly onChange: (group: Group) => void;
  /** Null for the only group. */
  readonly onDrop: (() => void) | null;
};

const toggled = <T,>(all: readonly T[], one: T): readonly T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);

export function RecordedGroup({ no, group, units, onChange, onDrop }: Props) {
  const { effect } = group;
  return (
    <section aria-label={words.group(no)} className="space-y-5 border-t border-line pt-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field id={`group-${no}-effect`} label={words.effect(no)}>
          {(control) => (
            <Select
              {...control}
              inputWidth="medium"
              value={effect}
              onChange={(event) => {
                const chosen = DECISION_EFFECTS.find((one) => one === event.target.value);
                if (chosen) onChange({ ...group, effect: chosen });
              }}
            >
              {DECISION_EFFECTS.map((one) => (
                <option key={one} value={one}>
                  {effectText[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {onDrop && (
          <Button size="small" onClick={onDrop}>
            {words.dropGroup(no)}
          </Button>
        )}
      </div>
      {effect !== "REMOVE" && (
        <ChoiceGroup id={`group-${no}-types`} legend={words.types(no)}>
          {HOTSPOT_TYPES.map((type) => (
            <Checkbox
              key={type}
              label={hotspotTypeText[type]}
              checked={group.types.includes(type)}
              onChange={() => onChange({ ...group, types: toggled(group.types, type) })}
            />
          ))}
        </ChoiceGroup>
      )}
      {effect === "FOLLOW" && (
        <Field id={`group-${no}-until`} label={words.followUntil(no)} hint={vi.form.dateHint}>
          {(control) => (
            <DateInput
              {...control}
              value={group.followUntil}
              onChange={(event) => onChange({ ...group, followUntil: event.target.value })}
            />
          )}
        </Field>
      )}
      <Communes
        no={no}
        effect={effect}
        units={units}
        chosen={group.unitIds}
        onToggle={(id) => onChange({ ...group, unitIds: toggled(group.unitIds, id) })}
      />
    </section>
  );
}

/** The list on which a commune may not stand already for what is said of it. */
const LIST_OF: Readonly<Record<DecisionEffect, Listing | null>> = {
  SELECT: "SELECTED",
  CARRY_OVER: "SELECTED",
  FOLLOW: "FOLLOWED",
  REMOVE: null,
};

type CommunesProps = {
  readonly no: number;
  readonly effect: DecisionEffect;
  readonly units: readonly CommuneOption[];
  readonly chosen: readonly string[];
  readonly onToggle: (unitId: string) => void;
};

/** Several communes among many, by any part of their names without marks; those that are ticked stay in view. */
function Communes({ no, effect, units, chosen, onToggle }: CommunesProps) {
  const [search, setSearch] = useState("");
  const term = fold(search);
  const found = term === "" ? [] : units.filter((unit) => unit.folded.includes(term) || unit.code === term);
  const kept = units.filter((unit) => chosen.includes(unit.id));
  const shown = [...kept, ...found.filter((unit) => !chosen.includes(unit.id)).slice(0, SHOWN)];
  const listing = LIST_OF[effect];
  const already = listing === null ? [] : kept.filter((unit) => unit.listed.includes(listing));
  return (
    <div className="space-y-3">
      <Field id={`group-${no}-search`} label={words.search(no)} hint={viCampaignLocality.form.searchHint}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            autoComplete="off"
            inputWidth="medium"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              // Enter looks for a unit; it does not send the form.
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        )}
      </Field>
      <ChoiceGroup
        id={`group-${no}-units`}
        legend={words.units(no)}
        error={already.length === 0 ? undefined : words.already(already.map(formatUnit).join(", "))}
      >
        {shown.map((unit) => (
          <Checkbox
            key={unit.id}
            label={formatUnit(unit)}
            hint={LISTED_UNITS.noteOf(unit)}
            checked={chosen.includes(unit.id)}
            onChange={() => onToggle(unit.id)}
          />
        ))}
        <p className="text-xs text-ink-3" aria-live="polite">
          {words.chosen(chosen.length)}
          {term !== "" && found.length === 0 && `. ${viCampaignLocality.form.nothing}`}
          {found.length > SHOWN && `. ${viCampaignLocality.form.more(found.length - SHOWN)}`}
        </p>
      </ChoiceGroup>
    </div>
  );
}
