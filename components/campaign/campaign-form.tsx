"use client";

import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionResult } from "@/lib/domain/action-result";
import type { EditCampaignRefusal } from "@/lib/domain/campaign-refusal";
import type { CampaignFacts } from "@/lib/domain/campaign-view";
import type { editCampaignInput } from "@/lib/schemas/campaign";
import { vi } from "@/lib/text/vi";
import { viCampaign } from "@/lib/text/vi-campaign";
import type { z } from "zod";
import { campaignFormWords, FactFields, factsInput, typedFacts, type TypedFacts } from "./campaign-fields";
import { useEntryForm } from "./use-entry-form";

const loadEditCampaignInput = async () => (await import("@/lib/schemas/campaign")).editCampaignInput;

const labels = viCampaign.form;
const EDIT_FIELD_OF = { PERIODS_OUTSIDE: "figuresTo" } as const;

type EditProps = {
  readonly campaign: CampaignFacts & { readonly id: string; readonly version: number };
  readonly action: (request: {
    key: string;
    input: z.input<typeof editCampaignInput>;
  }) => Promise<ActionResult<{ campaignId: string }, EditCampaignRefusal>>;
};

export function EditCampaignForm({ campaign, action }: EditProps) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    TypedFacts,
    typeof editCampaignInput,
    { campaignId: string },
    EditCampaignRefusal
  >({
    defaults: typedFacts(campaign),
    schema: loadEditCampaignInput,
    toInput: (values) => ({ campaignId: campaign.id, version: campaign.version, ...factsInput(values) }),
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words: campaignFormWords,
    fieldOf: EDIT_FIELD_OF,
    labels,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-6">
      <ErrorSummary errors={errors} />
      <FactFields register={(name) => register(name)} errorOf={errorOf} isYearFixed />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {labels.save}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${campaign.id}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
