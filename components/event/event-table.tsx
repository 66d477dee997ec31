import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { EventEntry } from "@/lib/domain/event";
import { plainDateOf } from "@/lib/domain/plain-date";
import { formatDate, formatInstant, formatNumber } from "@/lib/text/format";
import { eventActionText, eventStateText, eventSubjectText, formatEventSeat, viEvent } from "@/lib/text/vi-event";

type Props = { readonly events: readonly EventEntry[]; readonly chainName: (provinceId: string | null) => string };

/** The trail as a table, newest first. */
export function EventTable({ events, chainName }: Props) {
  const { columns } = viEvent;
  return (
    <Table caption={viEvent.caption} hidesCaption>
      <thead>
        <tr>
          <Th>{columns.time}</Th>
          <Th>{columns.deed}</Th>
          <Th>{columns.who}</Th>
          <Th>{columns.where}</Th>
          <Th>{columns.details}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Tr key={event.id}>
            <Th scope="row" nowrap>
              {formatInstant(event.happenedAt)}
              {event.businessDate !== plainDateOf(event.happenedAt) && (
                <CellNote>
                  {viEvent.businessDate} {formatDate(event.businessDate)}
                </CellNote>
              )}
            </Th>
            <Td>
              {eventActionText(event.action)}
              <CellNote>{eventSubjectText(event.subjectType)}</CellNote>
            </Td>
            <Td>
              {event.actorName || viEvent.system}
              <CellNote>{formatEventSeat(event)}</CellNote>
            </Td>
            <Td nowrap>
              {chainName(event.provinceId)}
              <CellNote>{formatNumber(event.sequence)}</CellNote>
            </Td>
            <Td>
              <EventDetails event={event} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const stateOf = (event: EventEntry, state: string | null) => (state === null ? "–" : eventStateText(event.subjectType, state));

function EventDetails({ event }: { readonly event: EventEntry }) {
  const isEmpty = Object.keys(event.data).length === 0;
  return (
    <>
      {event.from !== null || event.to !== null ? (
        <span className="block">
          {stateOf(event, event.from)} → {stateOf(event, event.to)}
        </span>
      ) : null}
      {event.reason && (
        <span className="block">
          {viEvent.reason}: {event.reason}
        </span>
      )}
      {!isEmpty && (
        <details>
          <summary className="text-accent underline-offset-4 hover:underline">{viEvent.data}</summary>
          <pre className="mt-1 max-w-80 overflow-x-auto text-xs text-ink-2">{JSON.stringify(event.data, null, 1)}</pre>
        </details>
      )}
    </>
  );
}
