import { StateTag, type Tone } from "@/components/ui/state-tag";
import type { NominationStatus } from "@/lib/domain/nomination";
import { nominationStatusText } from "@/lib/text/vi-nomination";

const TONES = {
  DRAFT: "plain",
  SUBMITTED: "info",
  RETURNED: "attention",
  APPRAISED: "info",
  SELECTED: "achieved",
  NOT_SELECTED: "plain",
  WITHDRAWN: "plain",
} as const satisfies Record<NominationStatus, Tone>;

export function NominationStatusTag({ status }: { readonly status: NominationStatus }) {
  return <StateTag tone={TONES[status]}>{nominationStatusText[status]}</StateTag>;
}
