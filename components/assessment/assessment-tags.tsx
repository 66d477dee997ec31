import { StateTag, type Tone } from "@/components/ui/state-tag";
import type { AssessmentStatus } from "@/lib/domain/assessment";
import type { AssessmentResult } from "@/lib/domain/criteria";
import type { Listing } from "@/lib/domain/locality";
import { assessmentStatusText, resultText } from "@/lib/text/vi-assessment";

const TONES = { DRAFT: "plain", SELF_SCORED: "info", APPRAISED: "info", DECIDED: "achieved" } as const satisfies Record<
  AssessmentStatus,
  Tone
>;

export function AssessmentStatusTag({ status }: { readonly status: AssessmentStatus }) {
  return <StateTag tone={TONES[status]}>{assessmentStatusText[status]}</StateTag>;
}

/** What a result means for a selected or a followed locality. */
export function ResultTag({ listing, result }: { readonly listing: Listing; readonly result: AssessmentResult }) {
  return <StateTag tone={result === "PASSED" ? "achieved" : "alert"}>{resultText[listing][result]}</StateTag>;
}
