import { FieldError } from "@/components/ui/field";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import type { UnitRegister } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";
import { viUnit } from "@/lib/text/vi-unit";

type Props = {
  readonly register: UnitRegister;
  readonly district: string | undefined;
  readonly search: string;
  /** What was typed for the date, kept even where it is none. */
  readonly typedDate: string;
  readonly isDateWrong: boolean;
  readonly isFiltered: boolean;
};

export function UnitFilter({ register, district, search, typedDate, isDateWrong, isFiltered }: Props) {
  return (
    <FilterLine action="/units" clearHref={isFiltered ? "/units" : undefined} count={viUnit.list.count(register.total)}>
      <FilterControl id="on" label={viUnit.filter.on}>
        {isDateWrong && <FieldError id="on-error">{viUnit.filter.notADate}</FieldError>}
        <DateInput
          id="on"
          name="on"
          defaultValue={typedDate}
          {...(isDateWrong && { "aria-invalid": true as const, "aria-describedby": "on-error" })}
        />
      </FilterControl>
      <FilterControl id="province" label={viUnit.filter.province}>
        <Select id="province" name="province" key={register.provinceId} defaultValue={register.provinceId ?? "all"}>
          <option value="all">{viUnit.filter.wholeCountry}</option>
          {register.provinces.map((province) => (
            <option key={province.id} value={province.id}>
              {formatUnit(province)}
            </option>
          ))}
        </Select>
      </FilterControl>
      {register.districts.length > 0 && (
        <FilterControl id="district" label={viUnit.filter.district}>
          <Select id="district" name="district" defaultValue={district ?? ""}>
            <option value="">{viUnit.filter.allDistricts}</option>
            {register.districts.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {formatUnit(unit)}
              </option>
            ))}
          </Select>
        </FilterControl>
      )}
      <FilterControl id="q" label={viUnit.filter.search}>
        <TextInput id="q" name="q" type="search" defaultValue={search} maxLength={100} />
      </FilterControl>
    </FilterLine>
  );
}
