import type { ReactNode } from "react";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { OwnSession } from "@/lib/domain/account";
import { formatInstant } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { formatDevice, viPeople } from "@/lib/text/vi-people";

type Props = {
  readonly sessions: readonly OwnSession[];
  /** What may be done with one of the other sessions. */
  readonly deedOf: (session: OwnSession) => ReactNode;
};

export function SessionTable({ sessions, deedOf }: Props) {
  return (
    <Table caption={viPeople.own.sessions} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{viPeople.own.device}</Th>
          <Th>{viPeople.own.since}</Th>
          <Th>{viPeople.own.lastSeen}</Th>
          {sessions.length > 1 && (
            <Th>
              <span className="sr-only">{vi.list.deeds}</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Tr key={session.id}>
            <Th scope="row">
              {formatDevice(session.device)}
              {session.isThisOne && <CellNote>{viPeople.own.thisOne}</CellNote>}
            </Th>
            <Td nowrap label={viPeople.own.since}>
              {formatInstant(session.createdAt)}
            </Td>
            <Td nowrap label={viPeople.own.lastSeen}>
              {formatInstant(session.lastSeenAt)}
            </Td>
            {sessions.length > 1 && <Td>{session.isThisOne ? null : deedOf(session)}</Td>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
