import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { StateWord } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import { paperHref } from "@/lib/domain/paper-route";
import type { IncomingRow, RegisterRow, RegisterView } from "@/lib/domain/register-view";
import { formatDate, formatNumber } from "@/lib/text/format";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { registerEntryStatusText, registerModeText, viRegister } from "@/lib/text/vi-register";

const words = viRegister;

export function RegisterTable({ rows }: { readonly rows: readonly RegisterRow[] }) {
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.notation}</Th>
          <Th>{words.year}</Th>
          <Th>{words.body}</Th>
          <Th>{words.mode}</Th>
          <Th numeric>{words.entries}</Th>
          <Th>{words.last}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" nowrap>
              <TextLink href={`/registers/${row.id}`}>{row.notation}</TextLink>
            </Th>
            <Td beside>{row.year}</Td>
            <Td>{row.body}</Td>
            <Td label={words.mode}>{registerModeText[row.mode]}</Td>
            <Td numeric label={words.entries}>
              {formatNumber(row.entries)}
            </Td>
            <Td nowrap label={words.last}>
              {row.last !== null && formatPaperNumber({ number: row.last, notation: null })}
              {row.lastOn && <CellNote>{formatDate(row.lastOn)}</CellNote>}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** "Sổ đăng ký văn bản đi" as it is printed: every number in its order, cancelled ones with their reason. */
export function RegisterEntries({ register }: { readonly register: RegisterView }) {
  const { record } = words;
  return (
    <Table caption={record.caption(register.notation, register.year)} phone="stack" className="print-landscape">
      <thead>
        <Tr>
          <Th>{record.number}</Th>
          <Th nowrap>{record.date}</Th>
          <Th>{record.subject}</Th>
          <Th>{record.signer}</Th>
          <Th>{record.recipients}</Th>
          <Th>{record.state}</Th>
        </Tr>
      </thead>
      <tbody>
        {register.entries.map((entry) => (
          <Tr key={entry.id}>
            <Th scope="row" nowrap>
              {formatPaperNumber({ number: entry.number, notation: register.notation })}
            </Th>
            <Td nowrap label={record.date}>
              {formatDate(entry.datedOn)}
            </Td>
            <Td label={record.subject}>
              {entry.paper === null ? (
                entry.subject
              ) : (
                <TextLink href={paperHref(entry.paper.kind, entry.paper.id)}>{entry.subject}</TextLink>
              )}
              {!entry.isOfPaper && entry.status === "ISSUED" && <CellNote>{record.notInProduct}</CellNote>}
            </Td>
            <Td label={record.signer}>{entry.signer.split("\n").join(" / ")}</Td>
            <Td label={record.recipients}>{entry.recipients.join("; ")}</Td>
            <Td label={record.state}>
              {entry.status === "RESERVED" && <StateWord tone="attention">{registerEntryStatusText.RESERVED}</StateWord>}
              {entry.status === "CANCELLED" && record.cancelled(entry.reason ?? "")}
              {register.canKeep && !entry.isOfPaper && entry.status !== "CANCELLED" && (
                <span className="no-print block">
                  <TextLink href={`/registers/${register.id}?deed=cancel&entry=${entry.id}`}>{record.cancel}</TextLink>
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

export function IncomingTable({ rows }: { readonly rows: readonly IncomingRow[] }) {
  const page = words.incomingPage;
  return (
    <Table caption={page.caption} hidesCaption phone="stack" className="print-landscape">
      <thead>
        <Tr>
          <Th>{page.arrival}</Th>
          <Th nowrap>{page.arrivedOn}</Th>
          <Th>{page.number}</Th>
          <Th nowrap>{page.datedOn}</Th>
          <Th>{page.issuer}</Th>
          <Th>{page.subject}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" nowrap>
              {`${formatPaperNumber({ number: row.arrival, notation: null })}/${row.year}`}
            </Th>
            <Td nowrap label={page.arrivedOn}>
              {formatDate(row.arrivedOn)}
            </Td>
            <Td nowrap label={page.number}>
              {row.number}
            </Td>
            <Td nowrap label={page.datedOn}>
              {formatDate(row.datedOn)}
            </Td>
            <Td label={page.issuer}>{row.issuer}</Td>
            <Td label={page.subject}>
              {row.subject}
              <CellNote>{row.body}</CellNote>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
