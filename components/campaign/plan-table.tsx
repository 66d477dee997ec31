import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionView, PlanListRow } from "@/lib/domain/campaign-view";
import { formatDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { decisionKindText, formatPaperNumber, planKindText, viCampaign } from "@/lib/text/vi-campaign";
import { viPlan } from "@/lib/text/vi-plan";
import { PaperStatusTag } from "./campaign-tags";

/** Plans as a register lists them: number, date, what about. */
export function PlanTable({ rows, showsProvince }: { readonly rows: readonly PlanListRow[]; readonly showsProvince: boolean }) {
  return (
    <Table caption={viPlan.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viPlan.number}</Th>
          <Th nowrap>{viPlan.date}</Th>
          <Th>{viPlan.subject}</Th>
          {showsProvince && <Th>{viPlan.province}</Th>}
          <Th>{viPlan.status}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" nowrap>
              <TextLink href={`/plans/${row.id}`}>{row.number === null ? viPlan.noNumber : formatPaperNumber(row)}</TextLink>
            </Th>
            <Td nowrap label={viPlan.date}>
              {row.issuedOn && formatDate(row.issuedOn)}
            </Td>
            <Td>
              {row.subject}
              <CellNote>
                {planKindText[row.kind]}, {row.issuer}
              </CellNote>
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

/** Decisions recorded for a campaign. */
export function DecisionTable({ rows }: { readonly rows: readonly DecisionView[] }) {
  const words = viCampaign.papers;
  return (
    <Table caption={words.decisions} phone="stack">
      <thead>
        <Tr>
          <Th>{words.paper}</Th>
          <Th>{words.date}</Th>
          <Th>{words.subject}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" nowrap>
              <TextLink href={`/decisions/${row.id}`}>{formatPaperNumber(row)}</TextLink>
            </Th>
            <Td nowrap beside>
              {formatDate(row.issuedOn)}
            </Td>
            <Td>
              {row.subject}
              <CellNote>
                {decisionKindText[row.kind]}, {row.issuer}
              </CellNote>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
