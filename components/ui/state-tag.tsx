import type { ReactNode } from "react";
import { classNames } from "./class-names";

export const TONES = ["achieved", "attention", "alert", "info", "plain"] as const;
export type Tone = (typeof TONES)[number];

const TINTS: Record<Tone, string> = {
  achieved: "bg-achieved-soft text-achieved",
  attention: "bg-attention-soft text-attention",
  alert: "bg-alert-soft text-alert",
  info: "bg-info-soft text-info",
  plain: "bg-surface text-ink-2",
};

/** Text colour of a tone, where its word stands beside. */
export const TONE_INKS: Record<Tone, string> = {
  achieved: "text-achieved",
  attention: "text-attention",
  alert: "text-alert",
  info: "text-info",
  plain: "text-ink-3",
};

/** A shape of its own for each tone, so that nothing rests on colour: tick, triangle, diamond, ring, dash. */
export function ToneIcon({ tone, className }: { readonly tone: Tone; readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      className={classNames("shrink-0", className)}
      fill="none"
      stroke="currentColor"
    >
      {tone === "achieved" && <path d="M2 6.5 5 9.5 10.5 3" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />}
      {tone === "attention" && <path d="M6 1 11.5 10.5H.5Z" fill="currentColor" stroke="none" />}
      {tone === "alert" && <path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="currentColor" stroke="none" />}
      {tone === "info" && <circle cx="6" cy="6" r="4" strokeWidth="2" />}
      {tone === "plain" && <path d="M2 6h8" strokeWidth="2" strokeLinecap="round" />}
    </svg>
  );
}

/** A state is a word with an icon and a tint; the same word for the same state everywhere. */
export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex max-w-full items-center gap-1.5 rounded-sm px-2 py-px text-xs/5 font-medium print:border print:border-current print:bg-transparent",
        TINTS[tone],
      )}
    >
      <ToneIcon tone={tone} />
      {children}
    </span>
  );
}

/** The same without a tint: for rows where many stand together, and for what is said beside a number. */
export function StateWord({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5", TONE_INKS[tone])}>
      <ToneIcon tone={tone} className="self-center" />
      {children}
    </span>
  );
}
