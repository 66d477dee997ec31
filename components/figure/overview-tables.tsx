import { AppLink } from "@/components/ui/app-link";
import { NoFigure } from "@/components/ui/figure-cell";
import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { FiguresOverview, MonthCoverage, UnitMonths } from "@/lib/domain/figure-view";
import { formatUnit, formatUnitInText } from "@/lib/text/format-unit";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { sheetHref } from "./figure-href";

const text = viFigureEntry.overview;

/** What a month holds, in a word or a count. */
export function Coverage({ month }: { readonly month: MonthCoverage }) {
  if (month.covered === month.expected) return <StateWord tone="achieved">{text.full}</StateWord>;
  if (month.covered + month.unknown === 0) return month.stage === "OVER" ? <NoFigure /> : <span className="text-ink-3">–</span>;
  return <span className={month.stage === "OVER" ? "text-attention" : undefined}>{text.covered(month.covered, month.expected)}</span>;
}

export function MonthNotes({ month }: { readonly month: MonthCoverage }) {
  const notes = [month.unknown > 0 && text.unknown(month.unknown), month.waiting > 0 && text.waiting(month.waiting)].filter(Boolean);
  return notes.length > 0 && <CellNote>{notes.join(", ")}</CellNote>;
}

/** Several units by months; each cell leads to its sheet. */
export function OverviewTable({ overview }: { readonly overview: FiguresOverview }) {
  return (
    <Table caption={text.caption}>
      <thead>
        <Tr>
          <Th>{text.unit}</Th>
          {overview.months.map((month) => {
            const head = viFigureEntry.monthHead(month);
            return (
              <Th key={month.from} numeric className="px-1.5!">
                {head.from}
                <span className="block">– {head.to}</span>
              </Th>
            );
          })}
        </Tr>
      </thead>
      <tbody>
        {overview.units.map((row) => (
          <Tr key={row.unit.id}>
            <Th scope="row" className="min-w-32">
              {formatUnit(row.unit)}
              <CellNote>
                {[
                  row.above && row.above.level !== "PROVINCE" && formatUnitInText(row.above),
                  row.listings.includes("SELECTED") ? null : text.followed,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </CellNote>
            </Th>
            {row.months.map((month) => (
              <Td key={month.month.from} numeric className="px-1.5!">
                <MonthLink row={row} month={month} />
                {month.waiting > 0 && <CellNote>{viFigureEntry.sheet.enteredFor}</CellNote>}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function MonthLink({ row, month }: { readonly row: UnitMonths; readonly month: MonthCoverage }) {
  if (month.stage === "NOT_YET") return <span className="sr-only">{text.notYet}</span>;
  return (
    <AppLink
      href={sheetHref(row.unit.id, month.month.from)}

      title={text.open(formatUnit(row.unit), month.month)}
      className="inline-flex min-h-11 items-center justify-end underline-offset-4 hover:text-accent hover:underline md:min-h-0"
    >
      <Coverage month={month} />
    </AppLink>
  );
}

/** One unit: its months down the page, the newest first, wide enough for a thumb. */
export function UnitMonthsTable({ row }: { readonly row: UnitMonths }) {
  return (
    <Table caption={text.caption} stickyFirst={false} className="max-w-prose">
      <thead>
        <Tr>
          <Th>{text.monthColumn}</Th>
          <Th numeric>{text.state}</Th>
        </Tr>
      </thead>
      <tbody>
        {row.months
          .filter((month) => month.stage !== "NOT_YET")
          .toReversed()
          .map((month) => (
            <Tr key={month.month.from} className="relative">
              <Th scope="row" className="py-3!">
                <AppLink
                  href={sheetHref(row.unit.id, month.month.from)}

                  className="text-accent underline-offset-4 after:absolute after:inset-0 after:content-[''] hover:underline"
                >
                  {viFigureEntry.monthShort(month.month)}
                </AppLink>
                {month.stage === "RUNNING" && <CellNote>{text.running}</CellNote>}
                <MonthNotes month={month} />
              </Th>
              <Td numeric className="py-3!">
                <Coverage month={month} />
              </Td>
            </Tr>
          ))}
      </tbody>
    </Table>
  );
}
