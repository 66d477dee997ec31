import { PaperStatusTag } from "@/components/campaign/campaign-tags";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionListRow } from "@/lib/domain/decision-view";
import { formatDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { decisionKindText, formatPaperNumber } from "@/lib/text/vi-campaign";
import { viDecision } from "@/lib/text/vi-decision";

/** Decisions as a register lists them: number, date, what about, how many communes. */
export function DecisionList({ rows, showsProvince }: { readonly rows: readonly DecisionListRow[]; readonly showsProvince: boolean }) {
  return (
    <Table caption={viDecision.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viDecision.number}</Th>
          <Th nowrap>{viDecision.date}</Th>
          <Th>{viDecision.subject}</Th>
          <Th numeric>{viDecision.communes}</Th>
          {showsProvince && <Th>{viDecision.province}</Th>}
          <Th>{viDecision.status}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" nowrap>
              <TextLink href={`/decisions/${row.id}`}>{row.number === null ? viDecision.noNumber : formatPaperNumber(row)}</TextLink>
            </Th>
            <Td nowrap label={viDecision.date}>
              {row.issuedOn && formatDate(row.issuedOn)}
            </Td>
            <Td>
              {row.subject}
              <CellNote>
                {decisionKindText[row.kind]}, {row.issuer}
              </CellNote>
            </Td>
            <Td numeric label={viDecision.communes}>
              {row.communes}
            </Td>
            {showsProvince && <Td>{formatUnit(row.province)}</Td>}
            <Td nowrap beside>
              <PaperStatusTag status={row.status} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
