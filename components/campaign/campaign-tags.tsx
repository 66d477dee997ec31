import { StateTag, type Tone } from "@/components/ui/state-tag";
import type { CampaignStatus } from "@/lib/domain/campaign";
import type { PaperStatus } from "@/lib/domain/paper";
import { campaignStatusText, paperStatusText } from "@/lib/text/vi-campaign";
import { viPeriod } from "@/lib/text/vi-period";

const CAMPAIGN_TONES = { DRAFT: "plain", OPEN: "info", CLOSED: "achieved" } as const satisfies Record<CampaignStatus, Tone>;
const PAPER_TONES = { DRAFT: "plain", AWAITING_SIGNATURE: "info", ISSUED: "achieved", CLOSED: "plain" } as const satisfies Record<
  PaperStatus,
  Tone
>;

export function CampaignStatusTag({ status }: { readonly status: CampaignStatus }) {
  return <StateTag tone={CAMPAIGN_TONES[status]}>{campaignStatusText[status]}</StateTag>;
}

export function PaperStatusTag({ status }: { readonly status: PaperStatus }) {
  return <StateTag tone={PAPER_TONES[status]}>{paperStatusText[status]}</StateTag>;
}

export function PeriodStateTag({ isOpen }: { readonly isOpen: boolean }) {
  return <StateTag tone={isOpen ? "info" : "plain"}>{isOpen ? viPeriod.open : viPeriod.notOpen}</StateTag>;
}
