import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./state-tag";
import { TONE_INKS, ToneIcon } from "./state-tag";

/** What happened, newest first; one TimelineEvent each. */
export function Timeline({ children }: { readonly children: ReactNode }) {
  return <ol>{children}</ol>;
}

type EventProps = {
  readonly tone?: Tone;
  /** The deed: "Trả lại, yêu cầu bổ sung". */
  readonly title: ReactNode;
  /** Who, in which capacity, when. */
  readonly by: ReactNode;
  readonly children?: ReactNode;
};

export function TimelineEvent({ tone = "plain", title, by, children }: EventProps) {
  return (
    <li className="relative flex gap-3 pb-4 before:absolute before:top-6 before:bottom-0 before:left-[5.5px] before:w-px before:bg-line last:pb-0 last:before:hidden">
      <ToneIcon tone={tone} className={classNames("mt-1.25", TONE_INKS[tone])} />
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="text-xs text-ink-3">{by}</p>
        {children && <div className="mt-1 text-ink-2">{children}</div>}
      </div>
    </li>
  );
}
