import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { Select } from "@/components/ui/text-input";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";
import { viCampaign } from "@/lib/text/vi-campaign";

type Props = {
  readonly action: "/campaigns" | "/plans";
  readonly years: readonly number[];
  readonly provinces: readonly UnitLabel[];
  readonly year: number | undefined;
  readonly province: string | undefined;
  readonly count: string;
};

const words = viCampaign.list;

/** Narrows a list by year and, where there is a choice, by province. */
export function YearFilter({ action, years, provinces, year, province, count }: Props) {
  const isFiltered = year !== undefined || province !== undefined;
  return (
    <FilterLine action={action} clearHref={isFiltered ? action : undefined} count={count}>
      <FilterControl id="year" label={words.year}>
        <Select id="year" name="year" defaultValue={year ?? ""}>
          <option value="">{words.allYears}</option>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </FilterControl>
      {(provinces.length > 1 || province !== undefined) && (
        <FilterControl id="province" label={words.province}>
          <Select id="province" name="province" defaultValue={province ?? ""}>
            <option value="">{words.allProvinces}</option>
            {provinces.map((one) => (
              <option key={one.id} value={one.id}>
                {formatUnit(one)}
              </option>
            ))}
          </Select>
        </FilterControl>
      )}
    </FilterLine>
  );
}

/** The years and provinces that occur in a list, for its filter. */
export function choicesOf(rows: readonly { readonly year: number; readonly province: UnitLabel }[]) {
  const provinces = new Map(rows.map((row) => [row.province.id, row.province]));
  return { years: [...new Set(rows.map((row) => row.year))], provinces: [...provinces.values()] };
}
