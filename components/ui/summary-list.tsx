import type { ReactNode } from "react";
import { vi } from "@/lib/text/vi";

/** Facts of a record, one Fact a line. */
export function SummaryList({ children }: { readonly children: ReactNode }) {
  return <dl className="@container border-t border-line">{children}</dl>;
}

type FactProps = {
  readonly label: ReactNode;
  /** Empty: says that nothing was given. */
  readonly children?: ReactNode;
  /** A link such as "Sửa". */
  readonly action?: ReactNode;
};

export function Fact({ label, children, action }: FactProps) {
  const isEmpty = children === undefined || children === null || children === "";
  return (
    <div className="grid items-baseline gap-x-6 border-b border-line py-2 @md:grid-cols-[13rem_minmax(0,1fr)_auto]">
      <dt className="text-xs text-ink-3 @md:text-sm @md:text-ink-2">{label}</dt>
      <dd className={isEmpty ? "text-ink-3" : undefined}>{isEmpty ? vi.form.notGiven : children}</dd>
      {action && <dd className="no-print @md:text-right">{action}</dd>}
    </div>
  );
}
