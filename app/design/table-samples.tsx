import { ChangedFigure, Figure } from "@/components/ui/figure-cell";
import { FilterControl, FilterLine, Views } from "@/components/ui/filter-line";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/text-input";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/text/format";
import type { FigureWords } from "@/lib/text/format-figure";
import { formatDifference } from "@/lib/text/format-figure";
import { vi } from "@/lib/text/vi";
import { design } from "@/lib/text/vi-design";

const words = design.table;
const value = (amount: number): FigureWords => ({ state: "VALUE", value: amount });

const ROWS: readonly { readonly unit: string; readonly now: FigureWords; readonly before: FigureWords; readonly was?: string }[] = [
  { unit: words.units.case, now: value(14), before: value(19) },
  { unit: words.units.case, now: value(7), before: value(10), was: "9" },
  { unit: words.units.percent, now: value(85.7), before: value(78.9), was: "78,6" },
  { unit: words.units.gun, now: { state: "NIL" }, before: value(2) },
  { unit: words.units.person, now: { state: "UNKNOWN" }, before: value(0) },
  { unit: words.units.session, now: { state: "BLANK" }, before: value(1250) },
];

function difference(row: (typeof ROWS)[number]): string {
  const { now, before } = row;
  if (now.state !== "VALUE" || before.state !== "VALUE" || now.value === null || before.value === null) return words.notComparable;
  return formatDifference(now.value, before.value, row.unit);
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const PLACES = Array.from({ length: 40 }, (_, index) => index);

export function TableSamples() {
  return (
    <>
      <Section title={design.sections.table}>
        <FilterLine
          action="/design"
          clearHref="/design"
          count={design.filter.count}
          tools={[vi.action.excel, vi.action.word, vi.action.print].map((label) => (
            <TextLink key={label} href="/design">
              {label}
            </TextLink>
          ))}
        >
          <FilterControl id="year" label={design.filter.year}>
            <Select id="year" name="year" defaultValue="2024">
              <option>2024</option>
            </Select>
          </FilterControl>
          <FilterControl id="kind" label={design.filter.kind}>
            <Select id="kind" name="kind">
              <option>{design.filter.all}</option>
              <option>{design.filter.drugs}</option>
            </Select>
          </FilterControl>
        </FilterLine>
        <div className="mb-3">
          <Views
            label={design.views.label}
            views={[
              { href: "/design?view=all", label: design.views.all, isCurrent: true },
              { href: "/design?view=changed", label: design.views.changed, isCurrent: false },
            ]}
          />
        </div>
        <Table caption={words.caption} stickyFirst={false}>
          <thead>
            <tr>
              {words.heads.map((head, index) => (
                <Th key={head} numeric={index === 3 || index === 4} tight={index === 0}>
                  {head}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row, index) => (
              <Tr key={words.rows[index]} kind={row.was ? "changed" : undefined}>
                <Td>{index + 1}</Td>
                <Th scope="row">{words.rows[index]}</Th>
                <Td>{row.unit}</Td>
                <Td numeric>
                  {row.was ? (
                    <ChangedFigure before={row.was}>
                      <Figure figure={row.now} sourceHref="/design" />
                    </ChangedFigure>
                  ) : (
                    <Figure figure={row.now} sourceHref={row.now.state === "VALUE" ? "/design" : undefined} />
                  )}
                </Td>
                <Td numeric>
                  <Figure figure={row.before} />
                </Td>
                <Td nowrap>{difference(row)}</Td>
              </Tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <Th scope="row">{words.total}</Th>
              <td />
              <Td numeric>21</Td>
              <Td numeric>31</Td>
              <td />
            </tr>
          </tfoot>
        </Table>
        <Pager page={2} pageSize={50} total={1234} hrefOf={(page) => `/design?page=${page}`} />
      </Section>

      <Section title={design.sections.wide} className="print-landscape">
        <Table caption={design.wide.caption} fit="frame" zebra>
          <thead>
            <tr>
              <Th>{design.wide.place}</Th>
              {MONTHS.map((month) => (
                <Th key={month} numeric>
                  {design.wide.month} {month}
                </Th>
              ))}
              <Th numeric>{design.wide.sum}</Th>
            </tr>
          </thead>
          <tbody>
            {PLACES.map((place) => (
              <tr key={place}>
                <Th scope="row" className="min-w-36">
                  {design.wide.places[place % 3]}
                </Th>
                {MONTHS.map((month) => (
                  <Td key={month} numeric>
                    <Figure figure={(place + month) % 9 === 0 ? { state: "BLANK" } : value((place * month) % 23)} />
                  </Td>
                ))}
                <Td numeric>{formatNumber(place * 61)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </>
  );
}
