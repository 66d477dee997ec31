import { StateWord } from "@/components/ui/state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { FormDifference } from "@/lib/domain/form-difference";
import { formChangeText, formListText, viForms } from "@/lib/text/vi-forms";
import { itemName } from "./builder-state";

const words = viForms.record;

/** What version `of` changes, and which comparisons with the same period it breaks. */
export function DifferenceTable({ differences, of }: { readonly differences: readonly FormDifference[]; readonly of: number }) {
  if (differences.length === 0) return <p className="text-ink-3">{words.noChanges}</p>;
  const breaking = differences.filter((one) => one.breaks).length;
  return (
    <>
      {breaking > 0 && (
        <p className="mb-2">
          <StateWord tone="attention">{words.breaksCount(breaking)}</StateWord>
        </p>
      )}
      <Table caption={words.changesCaption(of)} hidesCaption phone="stack">
        <thead>
          <Tr>
            <Th>{words.changesColumns.what}</Th>
            <Th>{words.changesColumns.change}</Th>
            <Th>{words.changesColumns.effect}</Th>
          </Tr>
        </thead>
        <tbody>
          {differences.map(({ list, change, item, formerly, breaks }) => (
            <Tr key={`${list} ${item.code} ${change}`}>
              <Th scope="row">
                {itemName(list, item)}
                <CellNote>{formListText[list]}</CellNote>
              </Th>
              <Td label={words.changesColumns.change}>
                {formChangeText[change]}
                {formerly && <CellNote>{words.formerly(itemName(list, formerly))}</CellNote>}
              </Td>
              <Td label={words.changesColumns.effect}>{breaks && words.breaks}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
