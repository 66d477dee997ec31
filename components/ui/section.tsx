import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "./class-names";

type Props = {
  readonly title: ReactNode;
  readonly count?: string | number | undefined;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A part of a page under its own heading. */
export function Section({ title, count, hint, action, className, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames("mt-8", className)}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-base font-semibold">
          {title}
          {count !== undefined && <span className="ml-2 font-normal text-ink-3">{count}</span>}
        </h2>
        {action && <span className="no-print">{action}</span>}
        {hint && <p className="w-full text-xs text-ink-3">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
