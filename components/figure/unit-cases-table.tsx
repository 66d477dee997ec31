import { AppLink } from "@/components/ui/app-link";
import { Figure } from "@/components/ui/figure-cell";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { isPartial } from "@/lib/domain/aggregate";
import type { UnitMonthsView } from "@/lib/domain/figure-view";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { cellHref, sheetHref } from "./figure-href";
import { Coverage, MonthNotes } from "./overview-tables";

const text = viFigureEntry.overview;

/** One unit's months with its cases in each, down to their sum; every number leads to who entered it. */
export function UnitCasesTable({ view }: { readonly view: UnitMonthsView }) {
  const unitId = view.unit.id;
  return (
    <Table caption={text.unitCaption} stickyFirst={false} className="max-w-prose">
      <thead>
        <Tr>
          <Th>{text.monthColumn}</Th>
          <Th numeric>{text.cases}</Th>
          <Th numeric>{text.state}</Th>
        </Tr>
      </thead>
      <tbody>
        {view.months
          .filter(({ coverage }) => coverage.stage !== "NOT_YET")
          .map(({ coverage, cases }) => (
            <Tr key={coverage.month.from}>
              <Th scope="row">
                <AppLink
                  href={sheetHref(unitId, coverage.month.from)}

                  className="text-accent underline-offset-4 hover:underline"
                >
                  {viFigureEntry.monthShort(coverage.month)}
                </AppLink>
                {coverage.stage === "RUNNING" && <CellNote>{text.running}</CellNote>}
                <MonthNotes month={coverage} />
              </Th>
              <Td numeric>
                <Figure
                  figure={cases}
                  sourceHref={cases.state === "BLANK" ? undefined : cellHref(unitId, coverage.month.from, "CRM_TOTAL")}
                />
              </Td>
              <Td numeric>
                <Coverage month={coverage} />
              </Td>
            </Tr>
          ))}
      </tbody>
      <tfoot>
        <Tr kind="total">
          <Th scope="row">{text.casesTotal}</Th>
          <Td numeric>
            <Figure figure={view.total} />
            {isPartial(view.total) && <CellNote>{text.covered(view.total.covered, view.total.expected)}</CellNote>}
          </Td>
          <Td />
        </Tr>
      </tfoot>
    </Table>
  );
}
