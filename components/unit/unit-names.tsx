import { TextLink } from "@/components/ui/text-link";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { SuccessionPart } from "@/lib/domain/unit";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";
import { viUnit } from "@/lib/text/vi-unit";

export const unitHref = (unitId: string, on: PlainDate): string => `/units/${unitId}?on=${on}`;

export function UnitLink({ unit, on }: { readonly unit: UnitLabel; readonly on: PlainDate }) {
  return <TextLink href={unitHref(unit.id, on)}>{formatUnit(unit)}</TextLink>;
}

/** Units one below the other; a part that was divided off says so. */
export function UnitNames({
  units,
  on,
}: {
  readonly units: readonly (UnitLabel & { readonly part: SuccessionPart })[];
  readonly on: PlainDate;
}) {
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id}>
          <UnitLink unit={unit} on={on} />
          {unit.part === "PARTIAL" && <span className="text-ink-2"> ({viUnit.part.PARTIAL})</span>}
        </li>
      ))}
    </ul>
  );
}
