import type { ReactNode } from "react";
import { vi } from "@/lib/text/vi";
import { Button } from "./button";
import { classNames } from "./class-names";
import { TextLink } from "./text-link";
import { AppLink } from "./app-link";

type Props = {
  /** The page's own address: the filter is sent as its search parameters. */
  readonly action: string;
  /** Labelled controls (FilterControl). */
  readonly children: ReactNode;
  /** Shown once something is filtered. */
  readonly clearHref?: string | undefined;
  /** How many there are, in words: "12 địa bàn". */
  readonly count?: ReactNode;
  /** Export and print of exactly this. */
  readonly tools?: ReactNode;
};

/** One line above a list that says in words what is shown; works without script. */
export function FilterLine({ action, children, clearHref, count, tools }: Props) {
  return (
    <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <form
        action={action}
        method="get"
        role="search"
        className="no-print grid w-full grid-cols-2 items-end gap-x-3 gap-y-2 md:flex md:w-auto md:flex-wrap"
      >
        {children}
        <div className="flex items-center gap-4">
          <Button type="submit" size="small" className="grow md:min-h-9 md:grow-0">
            {vi.action.filter}
          </Button>
          {clearHref && (
            <TextLink href={clearHref} className="py-3 md:py-1.5">
              {vi.action.clearFilter}
            </TextLink>
          )}
        </div>
      </form>
      {(count || tools) && (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 md:pb-1.5">
          {count && <p className="text-ink-2">{count}</p>}
          {tools && <div className="no-print flex flex-wrap gap-4">{tools}</div>}
        </div>
      )}
    </div>
  );
}

export function FilterControl({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0 md:min-w-36">
      <label htmlFor={id} className="mb-0.5 block text-xs text-ink-3">
        {label}
      </label>
      {children}
    </div>
  );
}

/** Two or three views of one thing, as links: "Toàn bộ (48)", "Chỉ phần thay đổi (3)". */
export function Views({
  label,
  views,
}: {
  readonly label: string;
  readonly views: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[];
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1">
      {views.map((view) => (
        <AppLink
          key={view.href}
          href={view.href}
          aria-current={view.isCurrent ? "page" : undefined}
          className={classNames(
            "inline-flex min-h-11 items-center rounded-md px-3 py-1 md:min-h-8",
            view.isCurrent ? "bg-accent-soft font-medium text-accent" : "text-ink-2 hover:bg-surface",
          )}
        >
          {view.label}
        </AppLink>
      ))}
    </nav>
  );
}
