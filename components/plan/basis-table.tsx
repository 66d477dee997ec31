import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { readBasis } from "@/lib/domain/basis";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate } from "@/lib/text/format";
import { viPlan } from "@/lib/text/vi-plan";

const words = viPlan.record;

/** The legal bases of a plan as a chain, with the number and day each line names. */
export function BasisTable({ bases, issuedOn }: { readonly bases: readonly string[]; readonly issuedOn: PlainDate | null }) {
  if (bases.length === 0) return <p className="text-ink-2">{words.none}</p>;
  return (
    <Table caption={words.bases} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{words.basis}</Th>
          <Th>{words.basisNumber}</Th>
          <Th>{words.basisDate}</Th>
        </Tr>
      </thead>
      <tbody>
        {bases.map(readBasis).map(({ text, number, datedOn }, index) => (
          <Tr key={index}>
            <Th scope="row" className="font-normal">
              {text}
            </Th>
            <Td nowrap label={words.basisNumber}>
              {number}
            </Td>
            <Td nowrap label={words.basisDate}>
              {datedOn === null ? <span className="text-ink-3">{words.basisUndated}</span> : formatDate(datedOn)}
              {datedOn !== null && issuedOn !== null && datedOn > issuedOn && <CellNote>{words.basisAfter}</CellNote>}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
