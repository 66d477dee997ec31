import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Figure } from "@/components/ui/figure-cell";
import type { MonthlyCases } from "@/lib/domain/locality-view";
import { formatDate, formatDay } from "@/lib/text/format";
import { describeFigure } from "@/lib/text/format-figure";
import { viLocality as vi } from "@/lib/text/vi-locality";

const WIDTH = 58;
const HEIGHT = 148;
const BASE = 126;
const MIDDLE = WIDTH / 2;

/** Criminal cases month by month from a zero line: this year's bars, last year's as a grey mark; a month without a figure is hatched by its label. */
export function MonthlyCasesChart({ unitId, months }: { readonly unitId: string; readonly months: readonly MonthlyCases[] }) {
  const max = Math.max(3, ...months.flatMap((month) => [month.now.value ?? 0, month.prior.value ?? 0]));
  const top = (value: number) => BASE - (value / max) * (BASE - 20);
  const label = vi.chart(
    months.map((month) => vi.monthPoint(formatDay(month.month), describeFigure(month.now), describeFigure(month.prior))).join("; "),
  );
  return (
    <>
      <div className="overflow-x-auto" role="group" aria-label={vi.cases} tabIndex={0}>
        <svg
          role="img"
          aria-label={label}
          width={months.length * WIDTH}
          height={HEIGHT}
          viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT}`}
          className="block"
        >
          <line x1="0" x2={months.length * WIDTH} y1={BASE} y2={BASE} className="stroke-line" />
          {months.map((month, index) => (
            <g key={month.month} transform={`translate(${index * WIDTH} 0)`}>
              {month.now.value !== null && (
                <rect x={MIDDLE - 13} width="26" y={top(month.now.value)} height={BASE - top(month.now.value)} className="fill-accent" />
              )}
              {month.prior.value !== null && (
                <line
                  x1={MIDDLE - 18}
                  x2={MIDDLE + 18}
                  y1={top(month.prior.value)}
                  y2={top(month.prior.value)}
                  strokeWidth="2"
                  className="stroke-ink-3"
                />
              )}
              {month.now.value !== null && <BarLabel value={month.now.value} top={top(month.now.value)} />}
              <text x={MIDDLE} y={HEIGHT - 3} textAnchor="middle" className="fill-ink-3 text-xs">
                {formatDay(month.month)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <p className="mt-1 text-xs text-ink-3">{vi.casesHint}</p>
      <details className="mt-2">
        <summary className="cursor-pointer text-accent underline-offset-4 hover:underline">{vi.casesTable}</summary>
        <Table caption={vi.cases} hidesCaption>
          <thead>
            <tr>
              <Th>{vi.month}</Th>
              <Th numeric>{vi.now}</Th>
              <Th numeric>{vi.prior}</Th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <Tr key={month.month}>
                <Th scope="row">{formatDate(month.month)}</Th>
                <Td numeric>
                  <Figure figure={month.now} sourceHref={`/figures/${unitId}/${month.month}/CRM_TOTAL`} />
                </Td>
                <Td numeric>
                  <Figure figure={month.prior} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </details>
    </>
  );
}

/** Within its bar, so that the mark of last year never stands between; above the line where the bar is too low for it. */
function BarLabel({ value, top }: { readonly value: number; readonly top: number }) {
  const isInside = BASE - top >= 18;
  return (
    <text
      x={MIDDLE}
      y={isInside ? BASE - 6 : top - 4}
      textAnchor="middle"
      className={isInside ? "fill-ground text-xs font-medium tabular-nums" : "fill-ink text-xs font-medium tabular-nums"}
    >
      {value}
    </text>
  );
}
