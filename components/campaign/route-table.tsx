import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { RouteRow } from "@/lib/domain/campaign-view";
import { BODY_TIERS } from "@/lib/domain/report";
import { formatDate } from "@/lib/text/format";
import { bodyTierText } from "@/lib/text/vi-campaign";
import { viPeriod } from "@/lib/text/vi-period";

const words = viPeriod.record;

/** Who reports to whom, until when, tier by tier. */
export function RouteTable({ rows }: { readonly rows: readonly RouteRow[] }) {
  return (
    <Table caption={words.routeCaption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.from}</Th>
          <Th>{words.to}</Th>
          <Th>{words.due}</Th>
        </Tr>
      </thead>
      {BODY_TIERS.map((tier) => {
        const ofTier = rows.filter((row) => row.tier === tier);
        if (ofTier.length === 0) return null;
        return (
          <tbody key={tier}>
            <Tr kind="group-row">
              <Th scope="rowgroup" colSpan={3}>
                {bodyTierText[tier]} <span className="font-normal text-ink-3">{ofTier.length}</span>
              </Th>
            </Tr>
            {ofTier.map((row) => (
              <Tr key={row.bodyId}>
                <Th scope="row">{row.body}</Th>
                <Td>{row.receiver}</Td>
                <Td nowrap label={words.due}>
                  {formatDate(row.dueOn)}
                  {row.isAsked && <CellNote>{words.asked}</CellNote>}
                </Td>
              </Tr>
            ))}
          </tbody>
        );
      })}
    </Table>
  );
}
