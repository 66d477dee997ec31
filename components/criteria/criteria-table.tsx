import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { CriteriaVersionView } from "@/lib/domain/criteria-view";
import { exactSum } from "@/lib/domain/exact";
import { capitalize, formatNumber } from "@/lib/text/format";
import { quantityText, ruleText } from "@/lib/text/format-rule";
import { viCriteriaPage } from "@/lib/text/vi-criteria-page";
import { factLabel } from "@/lib/text/vi-figures";
import { hotspotTypeShort } from "@/lib/text/vi-locality";
import type { Rule } from "@/lib/domain/rule";

const vi = viCriteriaPage.table;

/** Every criterion of a version with its threshold in words. */
export function CriteriaTable({ criteria }: Pick<CriteriaVersionView, "criteria">) {
  return (
    <Table caption={vi.caption} hidesCaption phone="stack" stickyFirst={false}>
      <thead>
        <tr>
          <Th>{vi.columns.code}</Th>
          <Th>{vi.columns.name}</Th>
          <Th>{vi.columns.threshold}</Th>
          <Th numeric>{vi.columns.weight}</Th>
          <Th>{vi.columns.mandatory}</Th>
          <Th>{vi.columns.types}</Th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((one) => (
          <Tr key={one.id}>
            <Th scope="row" nowrap className="min-w-0 font-normal text-ink-2">
              {one.code}
            </Th>
            <Td className="md:min-w-64">
              {one.name}
              <CellNote>
                {vi.measures}: {measuresText(one.rule)}
              </CellNote>
            </Td>
            <Td className="md:min-w-48" label={vi.columns.threshold}>
              {capitalize(ruleText(one.rule))}
            </Td>
            <Td numeric label={vi.columns.weight}>
              {formatNumber(one.weight, 2)}
            </Td>
            <Td>{one.isMandatory && vi.mandatory}</Td>
            <Td nowrap label={vi.columns.types}>
              {one.types.length === 0 ? (
                <span className="text-ink-3">{vi.allTypes}</span>
              ) : (
                one.types.map((type) => hotspotTypeShort[type]).join(", ")
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
      <tfoot>
        <Tr kind="total">
          <Th scope="row" colSpan={3}>
            {vi.total}
          </Th>
          <Td numeric>{formatNumber(exactSum(criteria.map((one) => one.weight)), 2)}</Td>
          <Td colSpan={2} />
        </Tr>
      </tfoot>
    </Table>
  );
}

/** What a rule reads: figures, a yearly fact, or reports. */
export function measuresText(rule: Rule): string {
  switch (rule.kind) {
    case "THRESHOLD":
    case "GRADED":
      return quantityText(rule.quantity);
    case "YES_NO":
      return factLabel[rule.fact];
    case "REPORTS_ON_TIME":
      return viCriteriaPage.reports;
  }
}
