import { Fragment } from "react";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { UnitListRow, UnitRegister } from "@/lib/domain/unit-view";
import { formatUnitPath } from "@/lib/text/format-unit";
import { formatExistence, viUnit } from "@/lib/text/vi-unit";
import { UnitLink, UnitNames } from "./unit-names";

/** Units of a place on a date, grouped by the unit above. */
export function UnitTable({ register }: { readonly register: UnitRegister }) {
  const { on, rows } = register;
  const isGrouped = rows.some((row) => row.parent?.level === "DISTRICT");
  return (
    <Table caption={viUnit.lead(on)} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viUnit.list.name}</Th>
          <Th tight>{viUnit.list.code}</Th>
          <Th>{viUnit.list.existence}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {isGrouped && row.parent && row.parent.id !== rows[index - 1]?.parent?.id && (
              <Tr kind="group-row">
                <Th scope="rowgroup" colSpan={3}>
                  <UnitLink unit={row.parent} on={on} />
                </Th>
              </Tr>
            )}
            <Tr>
              <Th scope="row">
                <UnitLink unit={row} on={on} />
                {row.childCount > 0 && <CellNote>{viUnit.list.communes(row.childCount)}</CellNote>}
              </Th>
              <Td tight beside>
                {row.code}
              </Td>
              <Td nowrap>{formatExistence(row.existsFrom, row.existsTo)}</Td>
            </Tr>
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

/** The units above: "Huyện Minh Hóa, tỉnh Quảng Bình". */
function placeOf({ id, parent, province }: UnitListRow): string {
  const farther = province && province.id !== parent?.id && province.id !== id ? [province] : [];
  const [nearest, ...above] = parent ? [parent, ...farther] : farther;
  return nearest ? formatUnitPath(nearest, above) : "";
}

/** What a search found, in whatever time: units that are gone say what stands in their place. */
export function FoundUnitTable({ register }: { readonly register: UnitRegister }) {
  const { on, rows } = register;
  return (
    <Table caption={viUnit.lead(on)} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viUnit.list.name}</Th>
          <Th tight>{viUnit.list.code}</Th>
          <Th>{viUnit.list.within}</Th>
          <Th>{viUnit.list.existence}</Th>
          <Th>{viUnit.list.became}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row">
              <UnitLink unit={row} on={on} />
            </Th>
            <Td tight beside>
              {row.code}
            </Td>
            <Td>{placeOf(row)}</Td>
            <Td nowrap>{formatExistence(row.existsFrom, row.existsTo)}</Td>
            <Td>{row.heirs.length > 0 && <UnitNames units={row.heirs} on={on} />}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
