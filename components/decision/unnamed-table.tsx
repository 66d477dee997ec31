import { StateWord } from "@/components/ui/state-tag";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionRecord } from "@/lib/domain/decision-view";
import { formatPlace, viDecision } from "@/lib/text/vi-decision";
import { hotspotTypeShort } from "@/lib/text/vi-locality";

const words = viDecision.record;
const columns = viDecision.columns;

/** Appraised nominations that the draft does not name: each is named, or answered with a reason. */
export function UnnamedTable({ decision }: { readonly decision: Pick<DecisionRecord, "id" | "unnamed" | "canEdit"> }) {
  const base = `/decisions/${decision.id}`;
  return (
    <Table caption={words.unnamed} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{columns.place}</Th>
          <Th>{columns.types}</Th>
          <Th>{viDecision.decline.reason}</Th>
          {decision.canEdit && <Th>{columns.change}</Th>}
        </Tr>
      </thead>
      <tbody>
        {decision.unnamed.map((nomination) => (
          <Tr key={nomination.id}>
            <Th scope="row">{formatPlace(nomination.place)}</Th>
            <Td label={columns.types}>{nomination.types.map((type) => hotspotTypeShort[type]).join(", ")}</Td>
            <Td label={viDecision.decline.reason}>{nomination.reason ?? <StateWord tone="attention">{words.noReason}</StateWord>}</Td>
            {decision.canEdit && (
              <Td>
                <span className="flex flex-wrap gap-x-4 gap-y-1">
                  <TextLink href={`${base}/items/new?nomination=${nomination.id}`}>{words.name}</TextLink>
                  <TextLink href={`${base}/nominations/${nomination.id}`}>
                    {nomination.reason === null ? words.decline : words.changeReason}
                  </TextLink>
                </span>
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
