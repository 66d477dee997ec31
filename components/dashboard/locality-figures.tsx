import { AppLink } from "@/components/ui/app-link";
import { PairOfDots } from "@/components/ui/bar";
import { Figure } from "@/components/ui/figure-cell";
import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { isPartial } from "@/lib/domain/aggregate";
import { compare } from "@/lib/domain/comparison";
import type { DashboardLocality } from "@/lib/domain/dashboard-view";
import { formatDay, formatNumber } from "@/lib/text/format";
import { changeText, judgementText } from "@/lib/text/format-change";
import { describeFigure } from "@/lib/text/format-figure";
import { viDashboard as vi } from "@/lib/text/vi-dashboard";
import { hotspotTypeShort } from "@/lib/text/vi-locality";

type Row = DashboardLocality & { readonly isSilent: boolean };

type Props = {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** Those of the rows that are shown here; the others are behind `allHref`. */
  readonly named: readonly Row[];
  readonly allHref: string;
  readonly percentBase: number;
};

/** Criminal cases of each locality beside the same months of last year; change in absolute numbers first, judged as small counts are. */
export function LocalityFigures({ caption, rows, named, allHref, percentBase }: Props) {
  const max = Math.max(1, ...rows.flatMap((row) => [row.cases.value ?? 0, row.priorCases?.value ?? 0]));
  return (
    <>
      <Table caption={caption} hidesCaption phone="stack" className="lg:table-fixed">
        <thead>
          <tr>
            <Th className="lg:w-[20%]">{vi.columns.locality}</Th>
            <Th className="lg:w-[20%]">{vi.columns.state}</Th>
            <Th numeric className="lg:w-[10%]">
              {vi.columns.cases}
            </Th>
            <Th nowrap className="hidden lg:table-cell lg:w-[14%]">
              {vi.columns.dots}
            </Th>
            <Th className="lg:w-[24%]">{vi.columns.comparison}</Th>
            <Th numeric className="lg:w-[12%]">
              {vi.columns.clearance}
            </Th>
          </tr>
        </thead>
        <tbody>
          {named.map((row) => (
            <LocalityRow key={row.localityId} row={row} max={max} percentBase={percentBase} />
          ))}
        </tbody>
      </Table>
      {named.length < rows.length && (
        <p className="mt-2">
          {vi.namedOnly(named.length)} <TextLink href={allHref}>{vi.allLocalities(rows.length)}</TextLink>
        </p>
      )}
    </>
  );
}

function LocalityRow({ row, max, percentBase }: { readonly row: Row; readonly max: number; readonly percentBase: number }) {
  const isBlank = row.cases.state === "BLANK";
  const isWhole = row.priorCases !== null && !isPartial(row.cases) && !isPartial(row.priorCases);
  const change = row.priorCases === null ? null : compare(row.cases, row.priorCases, { percentBase });
  const place = [row.districtName, row.types.map((type) => hotspotTypeShort[type]).join(", ")].filter(Boolean).join(" · ");
  return (
    <Tr>
      <Th scope="row">
        <AppLink
          href={`/localities/${row.localityId}`}
          className="font-normal text-ink underline-offset-4 hover:text-accent hover:underline"
        >
          {row.unitName}
        </AppLink>
        <CellNote>{place}</CellNote>
      </Th>
      <Td className="max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-2">
        {isBlank ? (
          <StateTag tone="plain">{vi.noFigures}</StateTag>
        ) : row.isSilent ? (
          <StateTag tone="attention">{vi.silent}</StateTag>
        ) : (
          <LocalityStateTag state={row.state} />
        )}
        <CellNote>{row.lastUpdateOn === null ? vi.noUpdate : vi.lastUpdate(formatDay(row.lastUpdateOn))}</CellNote>
      </Td>
      <Td numeric beside label={vi.columns.cases}>
        <Figure figure={row.cases} sourceHref={isBlank ? undefined : `/localities/${row.localityId}#cases`} />
        {!isBlank && isPartial(row.cases) && <CellNote>{vi.partial(row.cases.covered, row.cases.expected)}</CellNote>}
      </Td>
      <Td className="hidden lg:table-cell">
        {isWhole && row.priorCases !== null && (
          <PairOfDots
            now={row.cases.value ?? 0}
            before={row.priorCases.value ?? 0}
            max={max}
            label={vi.dots(describeFigure(row.cases), describeFigure(row.priorCases))}
          />
        )}
      </Td>
      <Td label={vi.columns.comparison}>
        {row.priorCases === null || change === null ? (
          <span className="text-ink-3">{vi.notComparable}</span>
        ) : change.direction === "NOT_COMPARABLE" ? null : !isWhole ? (
          <span className="text-ink-3">{vi.notWhole}</span>
        ) : (
          <>
            {changeText(row.cases, row.priorCases, "vụ", { percentBase })}
            <CellNote>{judgementText(change)}</CellNote>
          </>
        )}
      </Td>
      <Td numeric label={vi.columns.clearance}>
        {row.clearance.kind === "VALUE" ? formatNumber(row.clearance.value, 1) : <Figure figure={{ state: row.clearance.kind }} />}
      </Td>
    </Tr>
  );
}
