import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { DateInput, Select } from "@/components/ui/text-input";
import { TASK_GROUPS } from "@/lib/domain/components";
import type { UpdatePage } from "@/lib/domain/update";
import { formatUnit } from "@/lib/text/format-unit";
import { viUpdate } from "@/lib/text/vi-update";

const text = viUpdate.filter;

type Props = {
  readonly page: UpdatePage;
  readonly chosen: { readonly unit?: string | undefined; readonly group?: number | undefined; readonly from: string; readonly to: string };
  readonly isFiltered: boolean;
};

/** Which unit, which of the six groups, which days. */
export function UpdateFilter({ page, chosen, isFiltered }: Props) {
  return (
    <FilterLine action="/updates" clearHref={isFiltered ? "/updates" : undefined} count={viUpdate.list.count(page.total)}>
      {page.units.length > 1 && (
        <FilterControl id="unit" label={text.unit}>
          <Select id="unit" name="unit" defaultValue={chosen.unit ?? ""}>
            <option value="">{text.allUnits}</option>
            {page.units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {formatUnit(unit)}
              </option>
            ))}
          </Select>
        </FilterControl>
      )}
      <FilterControl id="group" label={text.group}>
        <Select id="group" name="group" defaultValue={chosen.group ?? ""}>
          <option value="">{text.allGroups}</option>
          {TASK_GROUPS.map((group) => (
            <option key={group} value={group}>
              {viUpdate.group[group]}
            </option>
          ))}
        </Select>
      </FilterControl>
      <FilterControl id="from" label={text.from}>
        <DateInput id="from" name="from" defaultValue={chosen.from} />
      </FilterControl>
      <FilterControl id="to" label={text.to}>
        <DateInput id="to" name="to" defaultValue={chosen.to} />
      </FilterControl>
    </FilterLine>
  );
}
