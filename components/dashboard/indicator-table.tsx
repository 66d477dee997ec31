import { Figure } from "@/components/ui/figure-cell";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { compare } from "@/lib/domain/comparison";
import type { Indicator } from "@/lib/domain/dashboard-view";
import { formatPercent } from "@/lib/text/format";
import { formatDifference } from "@/lib/text/format-figure";
import { indicatorText, judgementText, viDashboard as vi } from "@/lib/text/vi-dashboard";

/** The main indicators over the selected localities, against the same months of last year. */
export function IndicatorTable({ caption, indicators }: { readonly caption: string; readonly indicators: readonly Indicator[] }) {
  return (
    <Table caption={caption} hidesCaption>
      <thead>
        <tr>
          <Th>{vi.columns.indicator}</Th>
          <Th numeric>{vi.columns.now}</Th>
          <Th numeric>{vi.columns.prior}</Th>
          <Th>{vi.columns.comparison}</Th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ component, now, prior, covered, expected }) => {
          const [label, unit] = indicatorText[component];
          const change = compare(now, prior);
          return (
            <Tr key={component}>
              <Th scope="row" className="font-normal text-ink">
                {label}
                <CellNote>
                  {unit}
                  {covered < expected && ` · ${vi.coveredLocalities(covered, expected)}`}
                </CellNote>
              </Th>
              <Td numeric>
                <Figure figure={now} />
              </Td>
              <Td numeric>
                <Figure figure={prior} />
              </Td>
              <Td nowrap>
                {change.direction !== "NOT_COMPARABLE" && (
                  <>
                    {formatDifference(now.value ?? 0, prior.value ?? 0, unit)}
                    {change.percent !== null && change.percent !== 0 && ` (${formatPercent(Math.abs(change.percent))})`}
                    {change.judgement && <CellNote>{judgementText[change.judgement]}</CellNote>}
                  </>
                )}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
