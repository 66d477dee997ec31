import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionView, PlanListRow } from "@/lib/domain/campaign-view";
import type { DecisionListRow } from "@/lib/domain/decision-view";
import { formatDate } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { decisionKindText, formatPaperNumber, planKindText, viCampaign } from "@/lib/text/vi-campaign";
import { viDecision } from "@/lib/text/vi-decision";
import { viPlan } from "@/lib/text/vi-plan";
import { PaperStatusTag } from "./campaign-tags";

type Props = { readonly showsProvince: boolean } & (
  { readonly of: "plans"; readonly rows: readonly PlanListRow[] } | { readonly of: "decisions"; readonly rows: readonly DecisionListRow[] }
);

const WORDS = { plans: viPlan, decisions: viDecision } as const;
const KINDS = { ...planKindText, ...decisionKindText };

/** Plans or decisions as a register lists them: number, date, what about; of a decision also how many communes it names. */
export function PaperTable({ of, rows, showsProvince }: Props) {
  const words = WORDS[of];
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.number}</Th>
          <Th nowrap>{words.date}</Th>
          <Th>{words.subject}</Th>
          {of === "decisions" && <Th numeric>{viDecision.communes}</Th>}
          {showsProvince && <Th>{words.province}</Th>}
          <Th>{words.status}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" nowrap>
              {row.number === null ? words.noNumber : <TextLink href={`/${of}/${row.id}`}>{formatPaperNumber(row)}</TextLink>}
            </Th>
            <Td nowrap label={words.date}>
              {row.issuedOn && formatDate(row.issuedOn)}
            </Td>
            <Td>
              {row.number === null ? <TextLink href={`/${of}/${row.id}`}>{row.subject}</TextLink> : row.subject}
              <CellNote>
                {KINDS[row.kind]}, {row.issuer}
              </CellNote>
            </Td>
            {"communes" in row && (
              <Td numeric label={viDecision.communes}>
                {row.communes}
              </Td>
            )}
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
