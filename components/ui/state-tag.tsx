import type { ReactNode } from "react";
import { classNames } from "./class-names";

export const TONES = ["achieved", "attention", "alert", "info", "plain"] as const;
export type Tone = (typeof TONES)[number];

/** Text colour of a tone, where its word stands beside. */
export const TONE_INKS: Record<Tone, string> = {
  achieved: "text-achieved",
  attention: "text-attention",
  alert: "text-alert",
  info: "text-info",
  plain: "text-ink-3",
};

/** A shape of its own for each tone, so that nothing rests on colour: tick, triangle, diamond, ring, dash. Drawn by app/marks.css, as are those of tags and words. */
export function ToneIcon({ tone, className }: { readonly tone: Tone; readonly className?: string }) {
  return <span aria-hidden="true" className={classNames("tone-icon", `tone-${tone}`, className)} />;
}

/** A state is a word with an icon and a tint; the same word for the same state everywhere. */
export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`state-tag tone-${tone}`}>{children}</span>;
}

/** The same without a tint: for rows where many stand together, and for what is said beside a number. */
export function StateWord({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`state-word tone-${tone}`}>{children}</span>;
}

/** The same after what it is said of: a small line of its own on a phone, beside it where there is room. */
export function StateNote({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`state-word state-note tone-${tone}`}>{children}</span>;
}
