"use client";

import { useState } from "react";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { fold } from "@/lib/domain/fold";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";

const SHOWN = 8;

type Unit = UnitLabel & { readonly folded: string };
type Props<U extends Unit> = {
  readonly units: readonly U[];
  readonly chosen: string;
  readonly onChoose: (unitId: string) => void;
  readonly error?: string | undefined;
  /** What tells it from others of its name, and whether it stands in the campaign already. */
  readonly noteOf: (unit: U) => string;
  readonly words: {
    readonly search: string;
    readonly searchHint: string;
    readonly unit: string;
    readonly nothing: string;
    readonly more: (count: number) => string;
    readonly found: (count: number, total: number) => string;
  };
};

/** One commune among many, by any part of its name without marks; few are simply shown. */
export function UnitSearch<U extends Unit>({ units, chosen, onChoose, error, noteOf, words }: Props<U>) {
  const [search, setSearch] = useState("");
  const term = fold(search);
  const found = units.filter((unit) => unit.folded.includes(term) || unit.code === term);
  const shown = found.slice(0, SHOWN);
  const kept = units.find((unit) => unit.id === chosen);
  const listed = kept && !shown.includes(kept) ? [kept, ...shown] : shown;
  return (
    <div className="space-y-3">
      {units.length > SHOWN && (
        <Field id="unit-search" label={words.search} hint={words.searchHint}>
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
      )}
      <ChoiceGroup id="unitId" legend={words.unit} error={error}>
        {listed.map((unit) => (
          <Radio
            key={unit.id}
            name="unitId"
            value={unit.id}
            label={formatUnit(unit)}
            hint={noteOf(unit)}
            checked={unit.id === chosen}
            onChange={() => onChoose(unit.id)}
          />
        ))}
        {units.length > SHOWN && (
          <p className="text-xs text-ink-3" aria-live="polite">
            {found.length === 0
              ? words.nothing
              : found.length > SHOWN
                ? words.more(found.length - SHOWN)
                : words.found(found.length, units.length)}
          </p>
        )}
      </ChoiceGroup>
    </div>
  );
}
