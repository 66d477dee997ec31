import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { Select } from "@/components/ui/text-input";
import { DECISION_KINDS, PAPER_STATUSES, type DecisionKind, type PaperStatus } from "@/lib/domain/paper";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { formatUnit } from "@/lib/text/format-unit";
import { decisionKindText, paperStatusText, viCampaign } from "@/lib/text/vi-campaign";
import { viDecision } from "@/lib/text/vi-decision";

export type DecisionFilterValues = {
  readonly year: number | undefined;
  readonly province: string | undefined;
  readonly kind: DecisionKind | undefined;
  readonly status: PaperStatus | undefined;
};

type Props = {
  readonly values: DecisionFilterValues;
  readonly years: readonly number[];
  readonly provinces: readonly UnitLabel[];
  readonly count: string;
};

/** Narrows the list by year, kind, state and, where there is a choice, by province. */
export function DecisionFilter({ values, years, provinces, count }: Props) {
  const isFiltered = Object.values(values).some((value) => value !== undefined);
  return (
    <FilterLine action="/decisions" clearHref={isFiltered ? "/decisions" : undefined} count={count}>
      <FilterControl id="year" label={viCampaign.list.year}>
        <Select id="year" name="year" defaultValue={values.year ?? ""}>
          <option value="">{viDecision.all}</option>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Select>
      </FilterControl>
      <FilterControl id="kind" label={viDecision.kind}>
        <Select id="kind" name="kind" defaultValue={values.kind ?? ""}>
          <option value="">{viDecision.all}</option>
          {DECISION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {decisionKindText[kind]}
            </option>
          ))}
        </Select>
      </FilterControl>
      <FilterControl id="status" label={viDecision.status}>
        <Select id="status" name="status" defaultValue={values.status ?? ""}>
          <option value="">{viDecision.all}</option>
          {PAPER_STATUSES.map((status) => (
            <option key={status} value={status}>
              {paperStatusText[status]}
            </option>
          ))}
        </Select>
      </FilterControl>
      {(provinces.length > 1 || values.province !== undefined) && (
        <FilterControl id="province" label={viDecision.province}>
          <Select id="province" name="province" defaultValue={values.province ?? ""}>
            <option value="">{viDecision.all}</option>
            {provinces.map((province) => (
              <option key={province.id} value={province.id}>
                {formatUnit(province)}
              </option>
            ))}
          </Select>
        </FilterControl>
      )}
    </FilterLine>
  );
}
