"use client";

import type { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/domain/action-result";
import { TASK_GROUPS } from "@/lib/domain/campaign";
import type { SaveTaskGroupsRefusal } from "@/lib/domain/campaign-refusal";
import type { saveTaskGroupsInput } from "@/lib/schemas/campaign";
import { vi } from "@/lib/text/vi";
import { viCampaign } from "@/lib/text/vi-campaign";
import { useEntryForm } from "./use-entry-form";

const loadSaveTaskGroupsInput = async () => (await import("@/lib/schemas/campaign")).saveTaskGroupsInput;

const words = viCampaign.taskGroups;
const LABELS = Object.fromEntries(TASK_GROUPS.map((number) => [`contents.${number - 1}`, words.label(number)]));

type Props = {
  readonly campaign: { readonly id: string; readonly version: number };
  readonly contents: readonly string[];
  readonly action: (request: {
    key: string;
    input: z.input<typeof saveTaskGroupsInput>;
  }) => Promise<ActionResult<{ campaignId: string }, SaveTaskGroupsRefusal>>;
};

/** The six task groups of the plan, in its words. */
export function TaskGroupsForm({ campaign, contents, action }: Props) {
  const { register, onSubmit, pending, errors, errorOf } = useEntryForm<
    { contents: string[] },
    typeof saveTaskGroupsInput,
    { campaignId: string },
    SaveTaskGroupsRefusal
  >({
    defaults: { contents: TASK_GROUPS.map((number) => contents[number - 1] ?? "") },
    schema: loadSaveTaskGroupsInput,
    toInput: (values) => ({ campaignId: campaign.id, version: campaign.version, contents: values.contents }),
    action,
    doneHref: ({ campaignId }) => `/campaigns/${campaignId}`,
    words: viCampaign.refusal,
    labels: LABELS,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="max-w-prose space-y-5">
      <ErrorSummary errors={errors} />
      {TASK_GROUPS.map((number) => {
        const path = `contents.${number - 1}` as const;
        return (
          <Field key={number} id={path} label={words.label(number)} error={errorOf(path)}>
            {(control) => <TextArea {...control} rows={3} {...register(path)} />}
          </Field>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} pendingText={vi.action.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={`/campaigns/${campaign.id}`}>{vi.action.cancel}</ButtonLink>
      </div>
    </form>
  );
}
