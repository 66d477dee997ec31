import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { classNames } from "@/components/ui/class-names";
import type { EventEntry } from "@/lib/domain/event";
import { plainDateOf } from "@/lib/domain/plain-date";
import { formatDate, formatInstant, formatNumber } from "@/lib/text/format";
import { eventFacts, type EventFact } from "@/lib/text/format-event-data";
import { eventActionText, eventStateText, eventSubjectText, formatEventSeat, viEvent } from "@/lib/text/vi-event";

/** More facts than these, or one of many lines, stand behind one click. */
const FEW = 4;

type Props = { readonly events: readonly EventEntry[]; readonly chainName: (provinceId: string | null) => string };

/** The trail as a table, newest first. */
export function EventTable({ events, chainName }: Props) {
  const { columns } = viEvent;
  return (
    <Table caption={viEvent.caption} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{columns.time}</Th>
          <Th>{columns.deed}</Th>
          <Th>{columns.who}</Th>
          <Th>{columns.details}</Th>
          <Th>{columns.where}</Th>
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
            <Td className="md:w-1/5 md:min-w-44">
              <span className="font-medium">{eventActionText(event.action)}</span>
              <CellNote>{eventSubjectText(event.subjectType)}</CellNote>
            </Td>
            <Td className="md:w-1/4 md:min-w-40">
              {event.actorName || viEvent.system}
              <CellNote>{formatEventSeat(event)}</CellNote>
            </Td>
            <Td className="md:min-w-56">
              <EventDetails event={event} />
            </Td>
            <Td nowrap beside>
              {chainName(event.provinceId)}
              <CellNote>{viEvent.sequence(formatNumber(event.sequence))}</CellNote>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const stateOf = (event: EventEntry, state: string | null) => (state === null ? null : eventStateText(event.subjectType, state));

/** From which state to which, why, and what was recorded with it. */
function EventDetails({ event }: { readonly event: EventEntry }) {
  const states = [...new Set([stateOf(event, event.from), stateOf(event, event.to)])].filter((state) => state !== null);
  const { facts, rest } = eventFacts(event);
  const isLong = facts.length > FEW || facts.some((fact) => fact.lines.length > 1);
  return (
    <>
      {states.length > 0 && <span className="block">{states.join(" → ")}</span>}
      {event.reason && (
        <span className="block">
          {viEvent.reason}: {event.reason}
        </span>
      )}
      {facts.length > 0 && !isLong && <Facts facts={facts} isOpen />}
      {isLong && (
        <details>
          <summary className="min-h-6 text-accent underline-offset-4 hover:underline">
            {viEvent.data(facts.map((fact) => fact.label))}
          </summary>
          <Facts facts={facts} />
        </details>
      )}
      {Object.keys(rest).length > 0 && (
        <details>
          <summary className="min-h-6 text-accent underline-offset-4 hover:underline">{viEvent.rest}</summary>
          <pre className="mt-1 max-w-80 overflow-x-auto text-xs text-ink-2">{JSON.stringify(rest, null, 1)}</pre>
        </details>
      )}
    </>
  );
}

function Facts({ facts, isOpen = false }: { readonly facts: readonly EventFact[]; readonly isOpen?: boolean }) {
  return (
    <ul className={classNames("text-xs wrap-anywhere text-ink-2", isOpen && "flex flex-wrap gap-x-3")}>
      {facts.map(({ label, lines }) => (
        <li key={label} className="whitespace-pre-line">
          {label}: {lines.length === 1 ? lines[0] : `\n${lines.join("\n")}`}
        </li>
      ))}
    </ul>
  );
}
