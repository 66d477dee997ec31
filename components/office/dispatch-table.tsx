import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DispatchRow } from "@/lib/domain/dispatch";
import { formatDate, formatTime } from "@/lib/text/format";
import { plainDateOf } from "@/lib/domain/plain-date";
import { dispatchChannelText, viDispatch } from "@/lib/text/vi-dispatch";

const words = viDispatch;
type Props = { readonly paperId: string; readonly rows: readonly DispatchRow[]; readonly canSend: boolean };

/** The dispatch log of a paper: who got it, how, when, and who opened it. */
export function DispatchTable({ paperId, rows, canSend }: Props) {
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.recipient}</Th>
          <Th>{words.channel}</Th>
          <Th>{words.sent}</Th>
          <Th>{words.read}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row">{row.recipient}</Th>
            <Td label={words.channel}>
              {row.sentOn !== null && dispatchChannelText[row.channel]}
              {row.note && <CellNote>{row.note}</CellNote>}
            </Td>
            <Td label={words.sent}>
              {row.sentOn === null ? <StateWord tone="attention">{words.notSent}</StateWord> : formatDate(row.sentOn)}
              {row.sentBy && <CellNote>{row.sentBy}</CellNote>}
              {row.sentOn === null && canSend && (
                <span className="no-print block">
                  <TextLink href={`/papers/${paperId}/dispatch?line=${row.id}`}>{words.noteDeed}</TextLink>
                </span>
              )}
            </Td>
            <Td label={words.read}>
              {row.readAt !== null ? (
                <>
                  <StateWord tone="achieved">{`${formatDate(plainDateOf(row.readAt))} ${formatTime(row.readAt)}`}</StateWord>
                  <CellNote>{row.readBy}</CellNote>
                </>
              ) : (
                row.isInProduct && <span className="text-ink-3">{words.notRead}</span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
