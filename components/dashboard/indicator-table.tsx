import { Figure } from "@/components/ui/figure-cell";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { compare } from "@/lib/domain/comparison";
import type { Indicator } from "@/lib/domain/dashboard-view";
import { changeText, judgementText } from "@/lib/text/format-change";
import { indicatorText, viDashboard as vi } from "@/lib/text/vi-dashboard";

/** Whether every sum rests on the same part of the localities: then the heading says so once. */
export function sharedCoverage(indicators: readonly Indicator[]): boolean {
  const [first] = indicators;
  return first !== undefined && first.covered < first.expected && indicators.every((one) => one.covered === first.covered);
}

type Props = { readonly caption: string; readonly indicators: readonly Indicator[]; readonly percentBase: number };

/** The main indicators over the selected localities, against the same months of last year. */
export function IndicatorTable({ caption, indicators, percentBase }: Props) {
  const saysCoverage = !sharedCoverage(indicators);
  return (
    <Table caption={caption} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{vi.columns.indicator}</Th>
          <Th>{vi.columns.unit}</Th>
          <Th numeric>{vi.columns.now}</Th>
          <Th numeric>{vi.columns.prior}</Th>
          <Th>{vi.columns.comparison}</Th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ component, now, prior, covered, expected }) => {
          const [label, unit] = indicatorText[component];
          const change = compare(now, prior, { percentBase });
          const judgement = judgementText(change);
          return (
            <Tr key={component}>
              <Th scope="row">
                {label}
                {saysCoverage && covered < expected && <CellNote>{vi.coveredLocalities(covered, expected)}</CellNote>}
              </Th>
              <Td tight className="text-ink-3" label={vi.columns.unit}>
                {unit}
              </Td>
              <Td numeric label={vi.columns.now}>
                <Figure figure={now} />
              </Td>
              <Td numeric className="text-ink-2" label={vi.columns.prior}>
                <Figure figure={prior} />
              </Td>
              <Td label={vi.columns.comparison} className="lg:whitespace-nowrap">
                {change.direction !== "NOT_COMPARABLE" && (
                  <>
                    {changeText(now, prior, unit, { percentBase })}
                    {judgement && <span className={change.judgement === "ORDINARY" ? "text-ink-3" : "font-medium"}>, {judgement}</span>}
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
