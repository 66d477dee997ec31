import { AppLink } from "@/components/ui/app-link";
import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { NominationListRow } from "@/lib/domain/nomination-view";
import { formatDate, formatNumber } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { hotspotTypeShort } from "@/lib/text/vi-locality";
import { councilGroundText, councilOpinionText, viNomination as vi } from "@/lib/text/vi-nomination";
import { NominationStatusTag } from "./nomination-tags";

/** Nominations, one a row, by campaign. */
export function NominationTable({ rows, caption }: { readonly rows: readonly NominationListRow[]; readonly caption: string }) {
  const years = [...new Set(rows.map((row) => row.year))];
  return (
    <Table caption={caption} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{vi.columns.unit}</Th>
          <Th>{vi.columns.nominator}</Th>
          <Th>{vi.columns.types}</Th>
          <Th numeric>{vi.columns.score}</Th>
          <Th>{vi.columns.grounds}</Th>
          <Th>{vi.columns.council}</Th>
          <Th>{vi.columns.status}</Th>
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year}>
          <Tr kind="group-row">
            <Th scope="rowgroup" colSpan={7}>
              {vi.record.campaignName(year)}{" "}
              <span className="ml-1 font-normal text-ink-3">{rows.filter((row) => row.year === year).length}</span>
            </Th>
          </Tr>
          {rows
            .filter((row) => row.year === year)
            .map((row) => (
              <NominationRow key={row.id} row={row} />
            ))}
        </tbody>
      ))}
    </Table>
  );
}

function NominationRow({ row }: { readonly row: NominationListRow }) {
  const isOpen = row.status === "DRAFT" || row.status === "RETURNED";
  return (
    <Tr>
      <Th scope="row">
        <AppLink href={`/nominations/${row.id}`} className="font-medium text-ink underline-offset-4 hover:text-accent hover:underline">
          {formatUnit(row.unit)}
        </AppLink>
        {row.district && <CellNote>{formatUnit(row.district)}</CellNote>}
      </Th>
      <Td label={vi.columns.nominator}>
        {row.nominator.shortName}
        {row.submittedOn && (
          <CellNote>
            {vi.columns.submitted} {formatDate(row.submittedOn)}
          </CellNote>
        )}
      </Td>
      <Td nowrap label={vi.columns.types}>
        {row.types.map((type) => hotspotTypeShort[type]).join(", ")}
      </Td>
      <Td numeric label={vi.columns.score}>
        {row.score === null ? "" : formatNumber(row.score, 2)}
        {isOpen && <CellNote>{vi.scoreSoFar}</CellNote>}
      </Td>
      <Td label={vi.columns.grounds}>
        {row.grounds.length === 0 ? (
          <span className="text-ink-3">{vi.notToCouncil}</span>
        ) : (
          <>
            {vi.toCouncil}
            <CellNote>{row.grounds.map((ground) => councilGroundText[ground]).join("; ")}</CellNote>
          </>
        )}
      </Td>
      <Td label={vi.columns.council}>
        {row.council && (
          <>
            <StateWord tone={row.council.opinion === "SELECT" ? "achieved" : "plain"}>{councilOpinionText[row.council.opinion]}</StateWord>
            <CellNote>{vi.record.scoreText(formatNumber(row.council.score, 2))}</CellNote>
          </>
        )}
      </Td>
      <Td beside>
        <NominationStatusTag status={row.status} />
      </Td>
    </Tr>
  );
}
