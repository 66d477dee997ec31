import { StateTag, type Tone } from "@/components/ui/state-tag";
import type { CouncilOpinion, NominationStatus } from "@/lib/domain/nomination";
import { councilOpinionText, nominationStatusText } from "@/lib/text/vi-nomination";

const TONES = {
  DRAFT: "plain",
  SUBMITTED: "info",
  RETURNED: "attention",
  APPRAISED: "info",
  SELECTED: "achieved",
  NOT_SELECTED: "plain",
} as const satisfies Record<NominationStatus, Tone>;

export function NominationStatusTag({ status }: { readonly status: NominationStatus }) {
  return <StateTag tone={TONES[status]}>{nominationStatusText[status]}</StateTag>;
}

export function CouncilOpinionTag({ opinion }: { readonly opinion: CouncilOpinion }) {
  return <StateTag tone={opinion === "SELECT" ? "achieved" : "plain"}>{councilOpinionText[opinion]}</StateTag>;
}
