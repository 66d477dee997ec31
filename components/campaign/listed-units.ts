import type { CommuneOption } from "@/lib/domain/decision-view";
import { viCampaignLocality } from "@/lib/text/vi-campaign-locality";
import { listingText } from "@/lib/text/vi-locality";

const words = viCampaignLocality.form;

function noteOf(unit: CommuneOption): string {
  const listed = unit.listed.map((listing) => `${words.listed}: ${listingText[listing]}`);
  return [unit.district, ...listed].filter((part) => part !== null).join(" · ");
}

/** How a search for a commune of a campaign speaks: which lists it stands on already. */
export const LISTED_UNITS = { words, noteOf } as const;
