import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CampaignView } from "@/lib/domain/campaign-view";
import { LISTINGS, type LocalityRow } from "@/lib/domain/locality";
import { formatDate } from "@/lib/text/format";
import type { PlainDate } from "@/lib/domain/plain-date";
import { vi } from "@/lib/text/vi";
import { viCampaignLocality as words } from "@/lib/text/vi-campaign-locality";
import { hotspotTypeText, listingText, localityFlagText } from "@/lib/text/vi-locality";

function Row({
  row,
  canEdit,
  hasDistricts,
  hidesEnd,
}: {
  readonly row: LocalityRow;
  readonly canEdit: boolean;
  readonly hasDistricts: boolean;
  readonly hidesEnd: boolean;
}) {
  const types = row.types.map((type) => hotspotTypeText[type]).join("; ");
  const flags = row.flags.map((flag) => localityFlagText[flag]).join(", ");
  return (
    <Tr>
      <Th scope="row">
        <TextLink href={`/localities/${row.id}`}>{`${row.unitKind} ${row.unitName}`}</TextLink>
        {flags && <CellNote>{flags}</CellNote>}
      </Th>
      {hasDistricts && <Td className="md:max-lg:hidden">{row.district && `${row.district.kind} ${row.district.name}`}</Td>}
      <Td>{types}</Td>
      <Td beside className="md:whitespace-nowrap">
        <LocalityStateTag state={row.state} />
        {!hidesEnd && row.listing === "FOLLOWED" && row.followUntil && (
          <CellNote>
            {words.followUntil} {formatDate(row.followUntil)}
          </CellNote>
        )}
      </Td>
      {canEdit && (
        <Td tight className="no-print">
          <TextLink href={`/campaigns/${row.campaignId}/localities/${row.id}/edit`}>{vi.action.edit}</TextLink>
        </Td>
      )}
    </Tr>
  );
}

/** Localities of a campaign, selected then followed, grouped by type as the plan lists them. */
export function CampaignLocalities({ campaign }: { readonly campaign: CampaignView }) {
  const { localities } = campaign;
  const canEdit = campaign.actions.includes("edit");
  const hasDistricts = localities.some((row) => row.district !== null);
  const columns = 3 + (hasDistricts ? 1 : 0) + (canEdit ? 1 : 0);
  if (localities.length === 0) return <p className="max-w-prose text-ink-2">{canEdit ? words.noneYet : words.none}</p>;
  return (
    <Table phone="stack" caption={`${words.caption(campaign.day)}${campaign.isWhole ? "" : `. ${words.narrowed}`}`}>
      <thead>
        <Tr>
          <Th>{words.unit}</Th>
          {hasDistricts && <Th className="md:max-lg:hidden">{words.district}</Th>}
          <Th>{words.types}</Th>
          <Th>{words.state}</Th>
          {canEdit && (
            <Th tight className="no-print">
              <span className="sr-only">{vi.action.edit}</span>
            </Th>
          )}
        </Tr>
      </thead>
      {LISTINGS.map((listing) => {
        const rows = inOrderOfTypes(localities.filter((row) => row.listing === listing));
        if (rows.length === 0) return null;
        const end = endOfAll(rows);
        return (
          <tbody key={listing}>
            <Tr kind="group-row">
              <Th scope="rowgroup" colSpan={columns}>
                {listingText[listing]}{" "}
                <span className="font-normal text-ink-3">
                  {words.count(rows.length)}
                  {end && `, ${words.followUntil.toLocaleLowerCase("vi")} ${formatDate(end)}`}
                </span>
              </Th>
            </Tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} canEdit={canEdit} hasDistricts={hasDistricts} hidesEnd={end !== null} />
            ))}
          </tbody>
        );
      })}
    </Table>
  );
}

/** The one day on which all these are followed no longer; null where they differ. */
function endOfAll(rows: readonly LocalityRow[]): PlainDate | null {
  const [first] = rows;
  if (first?.listing !== "FOLLOWED") return null;
  return rows.every((row) => row.followUntil === first.followUntil) ? first.followUntil : null;
}

const keyOf = (row: LocalityRow) => row.types.join(" ");

/** By type, within a type as the plan numbers them. */
function inOrderOfTypes(rows: readonly LocalityRow[]): readonly LocalityRow[] {
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.position - b.position));
}
