import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { LocalityRecord } from "@/lib/domain/locality-view";
import { formatDate } from "@/lib/text/format";
import { hotspotTypeText, listingText, localityFlagText, viLocality as vi } from "@/lib/text/vi-locality";

type Props = { readonly record: LocalityRecord; readonly canOpenCampaign: boolean };

/** What a decision and the register say of a locality. */
export function LocalityFacts({ record, canOpenCampaign }: Props) {
  const { decision } = record;
  const campaign = vi.campaignOf(record.year, record.provinceName);
  return (
    <SummaryList>
      <Fact label={vi.facts.campaign}>
        {canOpenCampaign ? <TextLink href={`/campaigns/${record.campaignId}`}>{campaign}</TextLink> : campaign}
      </Fact>
      <Fact label={vi.facts.listing}>{listingText[record.listing]}</Fact>
      <Fact label={vi.facts.types}>
        {record.types.length > 0 ? record.types.map((type) => hotspotTypeText[type]).join("; ") : vi.noTypes}
      </Fact>
      {record.flags.length > 0 && <Fact label={vi.facts.flags}>{record.flags.map((flag) => localityFlagText[flag]).join(", ")}</Fact>}
      <Fact label={vi.facts.decision}>
        {decision && vi.decisionText(`${String(decision.number).padStart(2, "0")}/${decision.notation}`, formatDate(decision.issuedOn))}
      </Fact>
      {record.followUntil && <Fact label={vi.facts.followUntil}>{formatDate(record.followUntil)}</Fact>}
      {record.reason && <Fact label={vi.facts.reason}>{record.reason}</Fact>}
      <Fact label={vi.facts.code}>
        <TextLink href={`/units/${record.unitId}`}>{record.unitCode}</TextLink>
      </Fact>
      {record.heirs.length > 0 && <Fact label={vi.facts.heirs}>{record.heirs.map((heir) => `${heir.kind} ${heir.name}`).join(", ")}</Fact>}
    </SummaryList>
  );
}
