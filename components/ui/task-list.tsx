import type { ReactNode } from "react";
import { AppLink } from "./app-link";

/** The parts of a long form, in any order; TaskItem inside. */
export function TaskList({ children }: { readonly children: ReactNode }) {
  return <ul className="max-w-prose border-t border-line">{children}</ul>;
}

type ItemProps = {
  readonly label: string;
  /** None while it cannot be started. */
  readonly href?: string | undefined;
  readonly hint?: ReactNode;
  /** Done is plain text; only what is left to do is a StateTag. */
  readonly state: ReactNode;
};

export function TaskItem({ label, href, hint, state }: ItemProps) {
  return (
    <li className="relative flex items-baseline justify-between gap-6 border-b border-line py-2.5 has-[a:hover]:bg-surface">
      <div>
        {href ? (
          <AppLink href={href} className="text-accent underline-offset-4 after:absolute after:inset-0 after:content-[''] hover:underline">
            {label}
          </AppLink>
        ) : (
          <span className="text-ink-3">{label}</span>
        )}
        {hint && <p className="text-xs text-ink-3">{hint}</p>}
      </div>
      <div className="shrink-0 text-right text-ink-2">{state}</div>
    </li>
  );
}
