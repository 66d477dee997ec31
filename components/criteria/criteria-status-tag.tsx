import { StateTag, type Tone } from "@/components/ui/state-tag";
import type { CriteriaStatus } from "@/lib/domain/criteria";
import { criteriaStatusLabel } from "@/lib/text/vi-criteria";
import { viCriteriaPage } from "@/lib/text/vi-criteria-page";

const TONES = { DRAFT: "attention", IN_FORCE: "achieved", REPLACED: "plain" } as const satisfies Record<CriteriaStatus, Tone>;

export function CriteriaStatusTag({ status }: { readonly status: CriteriaStatus }) {
  return <StateTag tone={TONES[status]}>{criteriaStatusLabel[status]}</StateTag>;
}

/** Shipped with the product: never an official set. */
export function SampleTag() {
  return <StateTag tone="attention">{viCriteriaPage.sample}</StateTag>;
}
