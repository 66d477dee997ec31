import { StateTag } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionItemView, DecisionRecord } from "@/lib/domain/decision-view";
import { effectText, formatPlace, viDecision } from "@/lib/text/vi-decision";
import { hotspotTypeShort, localityFlagText, localityStateText } from "@/lib/text/vi-locality";
import { itemFaultText } from "@/lib/text/vi-paper-issue";
import { MoveItem, type MoveItemAction } from "./move-item";

const words = viDecision.ground;
const columns = viDecision.columns;

/** What a line rests on: a nomination with its score, an earlier result, or a written reason. */
function groundsOf(item: DecisionItemView): readonly string[] {
  const { nomination, origin, reason, effect, followUntil } = item;
  return [
    ...(nomination ? [words.nomination(nomination.councilScore ?? nomination.score)] : []),
    ...(origin ? [words.origin(origin.year, localityStateText[origin.state])] : []),
    ...(effect === "FOLLOW" && followUntil ? [words.until(followUntil)] : []),
    ...(reason === null ? [] : [effect === "SELECT" && nomination === null ? words.notNominated(reason) : reason]),
  ];
}

type Props = {
  readonly decision: Pick<DecisionRecord, "id" | "items" | "canEdit" | "version">;
  readonly move: MoveItemAction;
};

/** The lines of a decision in their order; of a draft with what would be refused. */
export function ItemTable({ decision, move }: Props) {
  return (
    <Table caption={viDecision.record.itemsCaption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th numeric tight>
            {columns.position}
          </Th>
          <Th>{columns.place}</Th>
          <Th>{columns.effect}</Th>
          <Th>{columns.types}</Th>
          <Th>{columns.ground}</Th>
          {decision.canEdit && <Th>{columns.change}</Th>}
        </Tr>
      </thead>
      <tbody>
        {decision.items.map((item, index) => (
          <Tr key={item.id}>
            <Td numeric tight className="max-md:hidden">
              {index + 1}
            </Td>
            <Th scope="row">
              <span className="md:hidden">{index + 1}. </span>
              {formatPlace(item.place)}
              {item.flags.length > 0 && <CellNote>{item.flags.map((flag) => localityFlagText[flag]).join(", ")}</CellNote>}
            </Th>
            <Td label={columns.effect}>{effectText[item.effect]}</Td>
            <Td label={columns.types}>{item.types.map((type) => hotspotTypeShort[type]).join(", ")}</Td>
            <Td label={columns.ground}>
              {(item.faults.length > 0 || groundsOf(item).length > 0) && (
                <div>
                  {groundsOf(item).map((ground) => (
                    <span key={ground} className="block">
                      {ground}
                    </span>
                  ))}
                  {item.faults.map((fault) => (
                    <span key={fault} className="mt-1 block">
                      <StateTag tone="attention">{itemFaultText[fault]}</StateTag>
                    </span>
                  ))}
                </div>
              )}
            </Td>
            {decision.canEdit && (
              <Td nowrap beside>
                <MoveItem
                  itemId={item.id}
                  version={decision.version}
                  position={index + 1}
                  count={decision.items.length}
                  words={{
                    up: viDecision.move.up(formatPlace(item.place)),
                    down: viDecision.move.down(formatPlace(item.place)),
                    refusal: viDecision.refusal,
                  }}
                  action={move}
                />{" "}
                <TextLink href={`/decisions/${decision.id}/items/${item.id}`} aria-label={viDecision.change(formatPlace(item.place))}>
                  {columns.change}
                </TextLink>
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
