import { StateTag, type Tone } from "@/components/ui/state-tag";
import type { LocalityState } from "@/lib/domain/locality";
import { localityStateText } from "@/lib/text/vi-locality";

export const LOCALITY_TONES = {
  IN_TRANSFORMATION: "info",
  UNDER_APPRAISAL: "info",
  ACHIEVED: "achieved",
  NOT_ACHIEVED: "alert",
  MONITORED: "info",
  SUSTAINED: "achieved",
  RELAPSED: "alert",
  REMOVED: "achieved",
  CARRIED_OVER: "attention",
} as const satisfies Record<LocalityState, Tone>;

/** The state of a locality in a campaign; the same word and tone everywhere. */
export function LocalityStateTag({ state }: { readonly state: LocalityState }) {
  return <StateTag tone={LOCALITY_TONES[state]}>{localityStateText[state]}</StateTag>;
}
