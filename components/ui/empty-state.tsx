import type { ReactNode } from "react";

/** Nothing here: says what will come and when, and offers the one thing to do, if any. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="border-y border-line py-8">
      <p className="text-base font-medium">{title}</p>
      {children && <div className="mt-1 max-w-prose text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
