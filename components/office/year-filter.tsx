import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { Select } from "@/components/ui/text-input";
import { viRegister } from "@/lib/text/vi-register";

type Props = {
  readonly action: string;
  readonly years: readonly number[];
  readonly year: number | undefined;
  readonly count: string;
  /** False where one year must be chosen. */
  readonly hasAll?: boolean;
};

/** Narrows a register by year. */
export function OfficeYearFilter({ action, years, year, count, hasAll = true }: Props) {
  return (
    <FilterLine action={action} clearHref={year === undefined || !hasAll ? undefined : action} count={count}>
      <FilterControl id="year" label={viRegister.year}>
        <Select id="year" name="year" defaultValue={year ?? ""}>
          {hasAll && <option value="">{viRegister.allYears}</option>}
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </FilterControl>
    </FilterLine>
  );
}
