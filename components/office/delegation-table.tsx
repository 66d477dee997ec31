import { StateTag } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DelegationStanding } from "@/lib/domain/delegation";
import { paperHref } from "@/lib/domain/paper-route";
import type { DelegationRow, DelegationView } from "@/lib/domain/paper-route-view";
import { formatDate, formatSpan } from "@/lib/text/format";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { delegationStandingText, viDelegation } from "@/lib/text/vi-delegation";
import { paperKindText, viPaperRoute } from "@/lib/text/vi-paper-route";
import { viRole } from "@/lib/text/vi-role";

const words = viDelegation;
const TONES = { NOT_YET: "info", IN_FORCE: "achieved", OVER: "plain", REVOKED: "attention" } as const satisfies Record<
  DelegationStanding,
  string
>;

export function DelegationTag({ standing }: { readonly standing: DelegationStanding }) {
  return <StateTag tone={TONES[standing]}>{delegationStandingText[standing]}</StateTag>;
}

export function DelegationTable({ rows }: { readonly rows: readonly DelegationRow[] }) {
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.delegate}</Th>
          <Th>{words.capacity}</Th>
          <Th>{words.kinds}</Th>
          <Th>{words.span}</Th>
          <Th>{words.used}</Th>
          <Th>{words.standing}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row">
              <TextLink href={`/delegations/${row.id}`}>{row.delegate}</TextLink>
              <CellNote>
                {words.delegator}: {row.delegator}, {row.body}
              </CellNote>
            </Th>
            <Td label={words.capacity}>{viRole.capacity[row.capacity]}</Td>
            <Td label={words.kinds}>{row.kinds.map((kind) => paperKindText[kind]).join(", ")}</Td>
            <Td label={words.span}>{formatSpan(row.validFrom, row.lastDay)}</Td>
            <Td label={words.used}>{words.usedCount(row.used)}</Td>
            <Td beside>
              <DelegationTag standing={row.standing} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Everything that was signed under a delegation. */
export function DelegationDeeds({ deeds }: { readonly deeds: DelegationView["deeds"] }) {
  if (deeds.length === 0) return <p className="text-ink-2">{words.noDeeds}</p>;
  return (
    <Table caption={words.deeds} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.paper}</Th>
          <Th nowrap>{words.date}</Th>
          <Th>{words.way}</Th>
          <Th>{words.opinion}</Th>
        </Tr>
      </thead>
      <tbody>
        {deeds.map((deed, index) => (
          <Tr key={`${deed.paper.id} ${index}`}>
            <Th scope="row">
              <TextLink href={paperHref(deed.paper.kind, deed.paper.id)}>{deed.paper.subject}</TextLink>
              <CellNote>
                {paperKindText[deed.paper.kind]} {formatPaperNumber(deed.paper)}
              </CellNote>
            </Th>
            <Td nowrap label={words.date}>
              {deed.doneOn && formatDate(deed.doneOn)}
            </Td>
            <Td label={words.way}>{deed.isOnPaper ? viPaperRoute.onPaper : viPaperRoute.onScreen}</Td>
            <Td label={words.opinion}>{deed.opinion}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
