import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./state-tag";

const RULES: Record<Tone, string> = {
  achieved: "border-achieved",
  attention: "border-attention",
  alert: "border-alert",
  info: "border-info",
  plain: "border-ink-3",
};

type Props = { readonly tone?: Tone; readonly title?: ReactNode; readonly className?: string; readonly children?: ReactNode };

/** Something to know, beside the work: a rule at the left, no box. The tone's meaning must be in its words. */
export function Notice({ tone = "info", title, className, children }: Props) {
  return (
    <div className={classNames("max-w-prose border-l-3 py-0.5 pl-3", RULES[tone], className)}>
      {title && <p className="font-medium">{title}</p>}
      {children && <div className={title ? "text-ink-2" : undefined}>{children}</div>}
    </div>
  );
}
