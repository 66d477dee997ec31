import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { viDecision } from "@/lib/text/vi-decision";

const words = viDecision.recording;

/** Says before anything is typed that another decision of the campaign is still a draft, and leads to it. */
export function DraftFirst({ draftId }: { readonly draftId: string }) {
  return (
    <Notice tone="attention" title={words.draftFirst} className="mb-6">
      {words.draftFirstHint}{" "}
      <TextLink className="underline" href={`/decisions/${draftId}`}>
        {words.openDraft}
      </TextLink>
    </Notice>
  );
}
