import { Table, Td, Th, Tr, CellNote } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CampaignListRow } from "@/lib/domain/campaign-view";
import { formatSpan } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { viCampaign } from "@/lib/text/vi-campaign";
import { CampaignStatusTag } from "./campaign-tags";

const words = viCampaign.list;

/** Campaigns, newest year first. */
export function CampaignTable({ rows }: { readonly rows: readonly CampaignListRow[] }) {
  return (
    <Table caption={words.caption} hidesCaption phone="stack">
      <thead>
        <Tr>
          <Th>{viCampaign.title}</Th>
          <Th>{words.province}</Th>
          <Th>{words.status}</Th>
          <Th>{words.work}</Th>
          <Th numeric>{words.selected}</Th>
          <Th numeric>{words.followed}</Th>
          <Th numeric>{words.openPeriods}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row">
              <TextLink href={`/campaigns/${row.id}`}>{viCampaign.name(row.year)}</TextLink>
              {row.isIllustrative && <CellNote>{viCampaign.illustrative}</CellNote>}
            </Th>
            <Td>{formatUnit(row.province)}</Td>
            <Td nowrap beside>
              <CampaignStatusTag status={row.status} />
            </Td>
            <Td nowrap>{formatSpan(row.workFrom, row.workTo)}</Td>
            <Td numeric label={words.selected}>
              {row.selected}
            </Td>
            <Td numeric label={words.followed}>
              {row.followed}
            </Td>
            <Td numeric label={words.openPeriods}>
              {row.openPeriods}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
