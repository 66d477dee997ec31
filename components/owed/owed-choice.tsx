import { ButtonLink } from "@/components/ui/button";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { Select } from "@/components/ui/text-input";
import type { BodyTier } from "@/lib/domain/report";
import { bodyTierText } from "@/lib/text/vi-campaign";
import { viOwed } from "@/lib/text/vi-owed";

const TIERS = ["DISTRICT", "COMMUNE", "DEPARTMENT"] as const satisfies readonly BodyTier[];

type Choice = { readonly campaign: string | undefined; readonly tier: BodyTier | undefined };

/** The address of the matrix or of the list of reminders, with the same choice. */
export function owedHref({ campaign, tier }: Choice, view?: "remind"): string {
  const query = new URLSearchParams();
  if (campaign) query.set("campaign", campaign);
  if (tier) query.set("tier", tier);
  if (view) query.set("view", view);
  const text = query.toString();
  return text === "" ? "/reports/owed" : `/reports/owed?${text}`;
}

type Props = Choice & { readonly campaigns: readonly { readonly id: string; readonly year: number }[]; readonly reminders: number };

export function OwedChoice({ campaigns, campaign, tier, reminders }: Props) {
  const isFiltered = campaign !== undefined || tier !== undefined;
  return (
    <FilterLine
      action="/reports/owed"
      clearHref={isFiltered ? "/reports/owed" : undefined}
      tools={
        <ButtonLink href={owedHref({ campaign, tier }, "remind")} size="small" variant="ghost">
          {viOwed.remind(reminders)}
        </ButtonLink>
      }
    >
      <FilterControl id="campaign" label={viOwed.campaign}>
        <Select id="campaign" name="campaign" defaultValue={campaign ?? ""}>
          <option value="">{viOwed.latest}</option>
          {campaigns.map((option) => (
            <option key={option.id} value={option.id}>
              {viOwed.year(option.year)}
            </option>
          ))}
        </Select>
      </FilterControl>
      <FilterControl id="tier" label={viOwed.tier}>
        <Select id="tier" name="tier" defaultValue={tier ?? ""}>
          <option value="">{viOwed.allTiers}</option>
          {TIERS.map((option) => (
            <option key={option} value={option}>
              {bodyTierText[option]}
            </option>
          ))}
        </Select>
      </FilterControl>
    </FilterLine>
  );
}
