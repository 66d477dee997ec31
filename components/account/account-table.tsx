import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AccountListRow } from "@/lib/domain/account";
import { viPeople } from "@/lib/text/vi-people";
import { AccountStateWord } from "./account-state-tag";

export function AccountTable({ rows }: { readonly rows: readonly AccountListRow[] }) {
  // Where every account is of the demonstration, the bar above the page says so already.
  const marksDemo = rows.some((row) => !row.isDemo);
  return (
    <Table caption={viPeople.accounts.caption} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{viPeople.fields.username}</Th>
          <Th>{viPeople.fields.displayName}</Th>
          <Th>{viPeople.fields.seats}</Th>
          <Th>{viPeople.fields.state}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row">
              <TextLink href={`/admin/accounts/${row.id}`} className="font-medium">
                {row.username}
              </TextLink>
            </Th>
            <Td>
              {row.displayName}
              {marksDemo && row.isDemo && <CellNote>{viPeople.accounts.demo}</CellNote>}
            </Td>
            <Td>
              <Seats row={row} />
            </Td>
            <Td nowrap beside>
              <AccountStateWord state={row.state} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Seats({ row }: { readonly row: AccountListRow }) {
  if (row.seatCount === 0) return <span className="text-ink-3">{viPeople.accounts.noSeat}</span>;
  return (
    <>
      {row.seats.map((seat) => (
        <span key={`${seat.title} ${seat.bodyName}`} className="block">
          {seat.title}, <span className="text-ink-2">{seat.bodyName}</span>
        </span>
      ))}
      {row.seatCount > row.seats.length && <CellNote>{viPeople.accounts.moreSeats(row.seatCount - row.seats.length)}</CellNote>}
    </>
  );
}
